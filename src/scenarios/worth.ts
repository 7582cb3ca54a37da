/**
 * What a text is worth to an actor: the formulas of docs/model.md, section "Worth of a text".
 *
 * Everything that shows or explains a number calls the functions here, so that an
 * explanation cannot differ from what was played.
 */
import { isScored } from '../actors/actor.ts';
import { snap } from '../base/numbers.ts';
import type { Coding } from './coding.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** Weight of the attitude towards multilateral forums in a margin, at six seats. */
const ATTITUDE_WEIGHT = 0.05;

/** Value of a named variable in a world; neutral (0.5) where the scenario has no such variable. */
export function environmentValue(coding: Coding, world: World, variable: string): number {
  const index = coding.variableIndex.get(variable);
  return index === undefined ? 0.5 : world.environment[index]!;
}

/** rho: what a promised gain is worth beside a loss. Fearon (1998), docs/sources.md#fearon1998. */
export function discount(coding: Coding, world: World, settings: Settings): number {
  return settings.frictions.promises ? 0.45 + 0.5 * environmentValue(coding, world, 'trust') : 1;
}

/** Product over the environment's effects on one weight: (1 + beta (e - reference)), never below 0. */
export function weightFactor(coding: Coding, world: World, actor: number, issue: number): number {
  let factor = 1;
  for (const effect of coding.weightEffects[actor]![issue]!) {
    factor *= Math.max(0, 1 + effect.size * (world.environment[effect.variable]! - effect.reference));
  }
  return factor;
}

/** w': weights after the environment, renormalised over `issues` (indices); all 0 for an actor with no interest there. */
export function weightsOver(coding: Coding, world: World, actor: number, issues: readonly number[]): Float64Array {
  // Plain loops: this runs for every actor of every run, and the functions of typed arrays take several times as long.
  const weights = new Float64Array(issues.length);
  const drawn = world.weights[actor]!;
  let sum = 0;
  for (let i = 0; i < issues.length; i++) {
    const issue = issues[i]!;
    const coded = drawn[issue]!;
    weights[i] = coded === 0 ? 0 : coded * weightFactor(coding, world, actor, issue);
    sum += weights[i]!;
  }
  if (sum > 0) for (let i = 0; i < weights.length; i++) weights[i]! /= sum;
  return weights;
}

/**
 * Contribution of one option to the surplus over a standing option, snapped.
 *
 * @param weight  w' of the issue
 * @param value, standing  valuations in [0, 1] of the option and of the option that stands
 * @param rho  discount on gains
 * @param kappa  product of the linkage factors on losses
 */
export function contribution(weight: number, value: number, standing: number, rho: number, kappa: number): number {
  const change = value - standing;
  return snap(weight * (change > 0 ? rho * change : kappa * change));
}

/** What enters a reservation value, part by part; they sum to `value` before the floor at 0. */
export interface MarginParts {
  readonly coded: number;
  readonly environment: readonly { readonly variable: string; readonly effect: number }[];
  readonly attitude: number;
  /** m: the sum, floored at 0 and snapped. */
  readonly value: number;
}

/** The actor's reservation value m in a forum of the given participants. */
export function marginParts(coding: Coding, world: World, actor: number, participants: readonly number[]): MarginParts {
  const { scenario } = coding;
  const coded = world.margins[actor]!;
  if (isScored(scenario.actors[actor]!)) return { coded, environment: [], attitude: 0, value: snap(coded) };
  const environment: { variable: string; effect: number }[] = [];
  for (const effect of coding.marginEffects[actor]!) {
    if (effect.whenPresent >= 0 && !participants.includes(effect.whenPresent)) continue;
    const change = effect.size * (world.environment[effect.variable]! - effect.reference);
    environment.push({ variable: scenario.environment.variables[effect.variable]!.id, effect: change });
  }
  const crowd = Math.max(0, (participants.length - 2) / 4);
  const attitude = crowd * ATTITUDE_WEIGHT * -coding.attitudes[actor]!;
  const sum = environment.reduce((total, part) => total + part.effect, coded + attitude);
  return { coded, environment, attitude, value: snap(Math.max(0, sum)) };
}
