/** Who sits where, and how a row is read for it: what tallies need beside the row itself. */
import { isScored } from '../actors/actor.ts';
import { findForum } from '../scenarios/find.ts';
import { isStaged, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import { armsOf, type StudyPlan, scenarioOfArm } from './plan.ts';

/** What an arm's forum is, by index. */
export interface Seating {
  /** Actors that sit in any of its sittings, ascending. */
  readonly seated: readonly number[];
  /** Issues on any of its agendas, ascending. */
  readonly agenda: readonly number[];
  /** Per issue: the status-quo option, -1 where there is none. */
  readonly statusQuo: Int16Array;
  /** Per actor: what it has when nothing is ratified. */
  readonly onFailure: Float64Array;
}

/** The sittings of a forum in order: itself, or its stages. */
export function sittingsOf(scenario: Scenario, id: string): SingleForum[] {
  const forum = findForum(scenario, id);
  if (!isStaged(forum)) return [forum];
  return forum.stages.map((stage) => findForum(scenario, stage.forum) as SingleForum);
}

/** The seating of every arm, by number. */
export function seatingsOf(plan: StudyPlan): Seating[] {
  return armsOf(plan).map((arm) => {
    const scenario = scenarioOfArm(plan, arm.index);
    const sittings = sittingsOf(scenario, plan.forums[arm.forum]!);
    const indices = (items: readonly { readonly id: string }[], named: readonly string[]): number[] =>
      items.flatMap((item, index) => (named.includes(item.id) ? [index] : []));
    return {
      seated: indices(
        scenario.actors,
        sittings.flatMap((forum) => forum.participants),
      ),
      agenda: indices(
        scenario.issues,
        sittings.flatMap((forum) => forum.agenda),
      ),
      statusQuo: Int16Array.from(scenario.issues, (issue) => issue.options.findIndex((o) => o.id === issue.statusQuo)),
      onFailure: Float64Array.from(scenario.actors, (actor) => (isScored(actor) ? actor.reservation : 0)),
    };
  });
}
