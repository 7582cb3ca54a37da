/**
 * Keyed random streams.
 *
 * A stream is named by seed, run, purpose and whom it concerns, and by nothing
 * else. Streams are never chained, so one actor's draws never shift another's,
 * and results do not depend on which worker plays which run.
 *
 * Source of the generator: Johannes Baagoe's Alea, through seedrandom.
 */
import alea from 'seedrandom/lib/alea.js';
import { normalQuantile } from './normal.ts';
import { power } from './numbers.ts';

/** Uniform draws from [0, 1). */
export type Stream = () => number;

/** What a stream is for. */
export type Purpose = 'world' | 'environment' | 'beliefs' | 'draft' | 'ratify' | 'shock' | 'opener' | 'bootstrap';

/** The stream for one purpose and (where it matters) one actor: of beliefs the believer, who draws for one subject after another. */
export function streamFor(seed: string, run: number, purpose: Purpose, whom = ''): Stream {
  return alea(`${seed}/${run}/${purpose}/${whom}`);
}

/** A whole number from 0 to n - 1; uses one draw. */
export function drawBelow(stream: Stream, n: number): number {
  return Math.floor(stream() * n);
}

/** A standard normal draw; uses exactly one uniform. */
export function drawNormal(stream: Stream): number {
  // A uniform of exactly 0 has no finite quantile; half the generator's step stands in for it.
  return normalQuantile(stream() || 2 ** -33);
}

const GAMMA_TRIES = 6;

/**
 * A gamma draw with the given shape > 0 and scale 1; always uses 13 uniforms, so that what
 * follows in the stream does not depend on how the draw went.
 *
 * Source: Marsaglia and Tsang (2000), with their boost for shapes below 1. Of six tries all
 * are rejected with probability below 1e-7; the mode stands in then.
 */
export function drawGamma(stream: Stream, shape: number): number {
  const boosted = shape < 1;
  const d = (boosted ? shape + 1 : shape) - 1 / 3;
  const c = 1 / (3 * Math.sqrt(d));
  let value = 0;
  for (let attempt = 0; attempt < GAMMA_TRIES; attempt++) {
    const x = drawNormal(stream);
    const u = stream();
    if (value > 0) continue;
    const v = 1 + c * x;
    if (v <= 0) continue;
    const cube = v * v * v;
    if (Math.log(u || 2 ** -33) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) value = d * cube;
  }
  if (value === 0) value = d;
  const boost = stream();
  return boosted ? value * power(boost || 2 ** -33, 1 / shape) : value;
}
