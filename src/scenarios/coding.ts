/**
 * A scenario read at one level of evidence: interests as numbers over all its issues.
 *
 * Actors, issues, options and variables become indices into the scenario's own lists.
 */
import { type Actor, EVIDENCE_LEVELS, type EvidenceLevel, isScored } from '../actors/actor.ts';
import { deriveInterests } from '../actors/interest.ts';
import { knownHint } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';
import type { Scenario } from './scenario.ts';

/** An effect of the environment, by index. */
export interface IndexedEffect {
  readonly variable: number;
  readonly reference: number;
  /** beta of a weight effect, gamma of a margin effect. */
  readonly size: number;
  /** Index of the actor that must sit at the table; -1 for none. */
  readonly whenPresent: number;
}

/** Interests as numbers, and lookups from ids to indices. */
export interface Coding {
  readonly scenario: Scenario;
  readonly evidence: EvidenceLevel;
  /** [actor][issue], sums to 1; all 0 for a scored actor. */
  readonly weights: readonly Float64Array[];
  /** [actor][issue][option] in [0, 1]; the scores themselves for a scored actor. */
  readonly valuations: readonly (readonly Float64Array[])[];
  /** Per actor, -1 to 1. */
  readonly attitudes: Float64Array;
  /** Per issue: index of the status-quo option, -1 where there is none. */
  readonly statusQuo: Int16Array;
  /** [actor][issue] -> the environment's effects on that weight. */
  readonly weightEffects: readonly (readonly (readonly IndexedEffect[])[])[];
  /** [actor] -> the environment's effects on its margin. */
  readonly marginEffects: readonly (readonly IndexedEffect[])[];
  readonly issueIndex: ReadonlyMap<string, number>;
  readonly actorIndex: ReadonlyMap<string, number>;
  readonly variableIndex: ReadonlyMap<string, number>;
}

const indexOf = (items: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(items.map((item, index) => [item.id, index]));

/** Reads every actor's interests at the given level of evidence. */
export function codeScenario(scenario: Scenario, evidence: EvidenceLevel): Coding {
  if (!EVIDENCE_LEVELS.includes(evidence)) {
    const message = `there is no level of evidence "${evidence}"`;
    throw new WinsetError('evidence/unknown', { message, hint: knownHint(String(evidence), EVIDENCE_LEVELS) });
  }
  const { environment } = scenario;
  const actorIndex = indexOf(scenario.actors);
  const variableIndex = indexOf(environment.variables);
  const indexed = (variable: string, size: number, whenPresent?: string): IndexedEffect => ({
    variable: variableIndex.get(variable)!,
    reference: environment.variables[variableIndex.get(variable)!]!.reference,
    size,
    whenPresent: whenPresent === undefined ? -1 : actorIndex.get(whenPresent)!,
  });
  const read = scenario.actors.map((actor) => readActor(actor, scenario, evidence));
  return {
    scenario,
    evidence,
    weights: read.map((interests) => interests.weights),
    valuations: read.map((interests) => interests.valuations),
    attitudes: Float64Array.from(read, (interests) => interests.attitude),
    statusQuo: Int16Array.from(scenario.issues, (issue) => issue.options.findIndex((o) => o.id === issue.statusQuo)),
    weightEffects: scenario.actors.map((actor) =>
      scenario.issues.map((issue) =>
        environment.weightEffects
          .filter((effect) => effect.actor === actor.id && effect.issue === issue.id)
          .map((effect) => indexed(effect.variable, effect.beta)),
      ),
    ),
    marginEffects: scenario.actors.map((actor) =>
      environment.marginEffects
        .filter((effect) => effect.actor === actor.id)
        .map((effect) => indexed(effect.variable, effect.gamma, effect.whenPresent)),
    ),
    issueIndex: indexOf(scenario.issues),
    actorIndex,
    variableIndex,
  };
}

interface ReadInterests {
  readonly weights: Float64Array;
  readonly valuations: readonly Float64Array[];
  readonly attitude: number;
}

function readActor(actor: Actor, scenario: Scenario, evidence: EvidenceLevel): ReadInterests {
  if (isScored(actor)) {
    return {
      weights: new Float64Array(scenario.issues.length),
      valuations: scenario.issues.map((issue) =>
        Float64Array.from(issue.options, (o) => actor.scores[issue.id]![o.id]!),
      ),
      attitude: 0,
    };
  }
  const interests = deriveInterests(actor, scenario.issues, evidence);
  return {
    weights: Float64Array.from(interests.weights),
    valuations: interests.valuations.map((options) => Float64Array.from(options)),
    attitude: interests.attitude,
  };
}

/** Index of an option of an issue; -1 when the issue has no such option. */
export function optionIndex(scenario: Scenario, issue: number, option: string): number {
  return scenario.issues[issue]!.options.findIndex((o) => o.id === option);
}
