/** How the weight of an issue comes about, from the phrases to the weight that counts at a table. */
import { type CodedActor, isScored } from '../actors/actor.ts';
import { readIssue } from '../actors/interest.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import type { World } from '../scenarios/world.ts';
import { weightFactor, weightsOver } from '../scenarios/worth.ts';

/** One weight at every step. What counts is `drawn` times `factor` over `agendaSum`. */
export interface WeightSteps {
  /** Strengths of the phrases that bear on the issue, of all the actor's strengths. */
  readonly strength: number;
  readonly of: number;
  /** As the phrases give it: strength / of. */
  readonly given: number;
  readonly isSetByHand: boolean;
  /** After weights set by hand, which leave the rest to the others. */
  readonly coded: number;
  /** As drawn for this run; `coded` where the run plays the coded world. */
  readonly drawn: number;
  /** What the environment makes of it, as a factor. */
  readonly factor: number;
  /** Sum of `drawn` times `factor` over the agenda; the same for all issues of a table. */
  readonly agendaSum: number;
  /** w'. */
  readonly counts: number;
}

function stepsOf(
  compiled: CompiledForum,
  world: World,
  actorIndex: number,
  actor: CodedActor,
): [string, WeightSteps][] {
  const { coding, frame } = compiled;
  const { issues } = coding.scenario;
  const drawn = world.weights[actorIndex]!;
  const factors = frame.issues.map((issue) => weightFactor(coding, world, actorIndex, issue));
  const agendaSum = frame.issues.reduce((sum, issue, index) => sum + drawn[issue]! * factors[index]!, 0);
  const counts = weightsOver(coding, world, actorIndex, frame.issues);
  return frame.issues.map((worldIssue, index) => {
    const issue = issues[worldIssue]!;
    const { strength, totalStrength, weight } = readIssue(actor, issues, issue, coding.evidence);
    const steps: WeightSteps = {
      strength,
      of: totalStrength,
      given: weight,
      isSetByHand: actor.weights?.[issue.id] !== undefined,
      coded: coding.weights[actorIndex]![worldIssue]!,
      drawn: drawn[worldIssue]!,
      factor: factors[index]!,
      agendaSum,
      counts: counts[index]!,
    };
    return [issue.id, steps];
  });
}

/** The steps of every weight of a seat, by issue of the table; none for a scored actor. */
export function weightSteps(
  compiled: CompiledForum,
  world: World,
  seat: number,
): Readonly<Record<string, WeightSteps>> {
  const actorIndex = compiled.actors[seat]!;
  const actor = compiled.coding.scenario.actors[actorIndex]!;
  return isScored(actor) ? {} : Object.fromEntries(stepsOf(compiled, world, actorIndex, actor));
}
