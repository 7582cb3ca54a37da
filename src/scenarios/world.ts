/**
 * The world of a run: weights, margins and environment, as coded or drawn.
 *
 * Drawn worlds express uncertainty about the coding: weights Dirichlet with
 * concentration 100 around the coded ones (zeros stay zero), margins normal with
 * standard deviation 0.02. Both are judgement. The world is drawn over all issues in
 * the scenario's order whatever the forum, so all forums of a study meet the same one.
 */
import { isScored } from '../actors/actor.ts';
import { clamp } from '../base/numbers.ts';
import { drawGamma, drawNormal, streamFor } from '../base/streams.ts';
import type { Coding } from './coding.ts';
import type { Settings } from './settings.ts';

/** Concentration of the Dirichlet distribution around the coded weights. */
export const WEIGHT_CONCENTRATION = 100;
/** Standard deviation of a margin around its coded value. */
export const MARGIN_SPREAD = 0.02;

/** The numbers of one run that do not depend on the forum. */
export interface World {
  /** [actor][issue], before the environment. */
  readonly weights: readonly Float64Array[];
  /** Per actor, before the environment and the floor; the reservation of a scored actor. */
  readonly margins: Float64Array;
  /** Per variable, in [0, 1]. */
  readonly environment: Float64Array;
}

/** The world as coded, in the environment of the settings. */
export function codedWorld(coding: Coding, settings: Settings): World {
  const { scenario } = coding;
  return {
    weights: coding.weights.map((weights) => weights.slice()),
    margins: Float64Array.from(scenario.actors, (actor) => (isScored(actor) ? actor.reservation : actor.margin)),
    environment: Float64Array.from(scenario.environment.variables, (v) => settings.environment[v.id] ?? v.reference),
  };
}

/** The world of one run: drawn around the coded one, or the coded one when the settings say so. */
export function worldOf(coding: Coding, settings: Settings, seed: string, run: number): World {
  const world = codedWorld(coding, settings);
  if (settings.coded) return world;
  coding.scenario.actors.forEach((actor, index) => {
    if (isScored(actor)) return;
    const stream = streamFor(seed, run, 'world', actor.id);
    world.margins[index]! += MARGIN_SPREAD * drawNormal(stream);
    drawWeights(world.weights[index]!, stream);
  });
  if (settings.environmentSpread > 0) {
    coding.scenario.environment.variables.forEach((variable, index) => {
      const drawn = drawNormal(streamFor(seed, run, 'environment', variable.id));
      world.environment[index] = clamp(world.environment[index]! + settings.environmentSpread * drawn, 0, 1);
    });
  }
  return world;
}

function drawWeights(weights: Float64Array, stream: () => number): void {
  let sum = 0;
  for (let issue = 0; issue < weights.length; issue++) {
    // A silent issue uses its draws too, so that one more phrase does not shift the others.
    const coded = weights[issue]!;
    const drawn = drawGamma(stream, coded > 0 ? WEIGHT_CONCENTRATION * coded : 1);
    weights[issue] = coded > 0 ? drawn : 0;
    sum += weights[issue]!;
  }
  if (sum > 0) for (let issue = 0; issue < weights.length; issue++) weights[issue]! /= sum;
}
