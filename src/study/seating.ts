/** Who sits where, and how a row is read for it: what tallies need beside the row itself. */
import { type Issue, isScored } from '../actors/actor.ts';
import { findForum } from '../scenarios/find.ts';
import { isStaged, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import { compileMeasure, type Measure } from './measure.ts';
import { armsOf, type StudyPlan, scenarioOfArm } from './plan.ts';

/** What an arm's forum is, by index. */
export interface Seating {
  /** Actors that sit in any of its sittings, ascending. */
  readonly seated: readonly number[];
  /** 0-based stage of its last sitting; 0 unless it is a sequence. */
  readonly lastStage: number;
  /** Issues on any of its agendas, ascending. */
  readonly agenda: readonly number[];
  /** Per issue: the status-quo option, -1 where there is none. */
  readonly statusQuo: Int16Array;
  /** Per measure of the plan: whether limits and agendas leave a text that could meet it. */
  readonly canMeet: readonly boolean[];
  /** Per actor: what it has when nothing is ratified. */
  readonly onFailure: Float64Array;
}

/** What each actor has when nothing is ratified: 0, or its reservation where its worths are scores. */
export function failureWorths({ actors }: Scenario): Float64Array {
  // Adding 0 makes -0 a 0, as JSON does with the plan that a study is continued by.
  return Float64Array.from(actors, (actor) => (isScored(actor) ? actor.reservation + 0 : 0));
}

/** The sittings of a forum in order: itself, or its stages. */
export function sittingsOf(scenario: Scenario, id: string): SingleForum[] {
  const forum = findForum(scenario, id);
  if (!isStaged(forum)) return [forum];
  return forum.stages.map((stage) => findForum(scenario, stage.forum) as SingleForum);
}

/** Options of an issue with which a text of the sittings can end: those that may be tabled, or the status quo. */
function reachable({ id, options, statusQuo }: Issue, sittings: readonly SingleForum[]): number[] {
  const open = sittings.filter(({ agenda }) => agenda.includes(id));
  const isOpen = (option: string): boolean =>
    option === statusQuo || open.some(({ limits }) => limits[id]?.includes(option) ?? true);
  return options.flatMap((option, index) => (isOpen(option.id) ? [index] : []));
}

/** Whether each condition of a measure can be met by itself. */
function canMeet(measure: Measure, scenario: Scenario, sittings: readonly SingleForum[]): boolean {
  return compileMeasure(scenario, measure).conditions.every(({ issue, option, exactly }) =>
    reachable(scenario.issues[issue]!, sittings).some((at) => (exactly ? at === option : at >= option)),
  );
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
      lastStage: sittings.length - 1,
      agenda: indices(
        scenario.issues,
        sittings.flatMap((forum) => forum.agenda),
      ),
      statusQuo: Int16Array.from(scenario.issues, (issue) => issue.options.findIndex((o) => o.id === issue.statusQuo)),
      canMeet: plan.measures.map((measure) => canMeet(measure, scenario, sittings)),
      onFailure: failureWorths(scenario),
    };
  });
}
