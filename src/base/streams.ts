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
import { power } from './numbers.ts';

/** Uniform draws from [0, 1). */
export type Stream = () => number;

/** What a stream is for. */
export type Purpose = 'world' | 'environment' | 'beliefs' | 'draft' | 'ratify' | 'shock' | 'opener' | 'bootstrap';

/** The stream for one purpose and (where it matters) one actor, or a pair "believer>subject". */
export function streamFor(seed: string, run: number, purpose: Purpose, whom = ''): Stream {
  return alea(`${seed}/${run}/${purpose}/${whom}`);
}

/** A whole number from 0 to n - 1; uses one draw. */
export function drawBelow(stream: Stream, n: number): number {
  return Math.floor(stream() * n);
}

/**
 * Standard normal quantile of p in (0, 1), relative error below 1e-15.
 *
 * Source: Wichura (1988), algorithm AS 241, routine PPND16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) *
          r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
        1)
    );
  }
  let r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  let value: number;
  if (r <= 5) {
    r -= 1.6;
    value =
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
        1.27045825245236838258) *
        r +
        3.64784832476320460504) *
        r +
        5.7694972214606914055) *
        r +
        4.6303378461565452959) *
        r +
        1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
        0.14810397642748007459) *
        r +
        0.68976733498510000455) *
        r +
        1.6763848301838038494) *
        r +
        2.05319162663775882187) *
        r +
        1);
  } else {
    r -= 5;
    value =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
        0.026532189526576123093) *
        r +
        0.29656057182850489123) *
        r +
        1.7848265399172913358) *
        r +
        5.4637849111641143699) *
        r +
        6.6579046435011037772) /
      (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
        7.868691311456132591e-4) *
        r +
        0.0148753612908506148525) *
        r +
        0.13692988092273580531) *
        r +
        0.59983220655588793769) *
        r +
        1);
  }
  return q < 0 ? -value : value;
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
