/**
 * The standard normal distribution: its distribution function and the multipliers of
 * two-sided intervals. The quantile is in `base/normal.ts`.
 *
 * Sources: Marsaglia (2004), docs/sources.md#marsaglia2004, for the series;
 * Laplace's continued fraction (DLMF 7.9.3) for the tails.
 */
import { WinsetError } from '../../base/errors.ts';
import { normalQuantile } from '../../base/normal.ts';

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Where the series hands over to the continued fraction: both are good to the last few bits here. */
const TAIL_FROM = 3;

/** P(Z > x) for x >= 0, with full relative accuracy far into the tail. */
function upperTail(x: number): number {
  const density = Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
  if (x < TAIL_FROM) {
    let term = x;
    let sum = x;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = x;
  for (let level = 120; level >= 1; level--) fraction = x + level / fraction;
  return density / fraction;
}

/** P(Z <= x) of a standard normal Z; absolute error below 1e-15, relative below 1e-12 in the lower tail. */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}

/** P(|Z| >= |x|): the two-sided p value of a standard normal test statistic. */
export function normalTwoSided(x: number): number {
  return 2 * upperTail(Math.abs(x));
}

/**
 * The share of probability that a two-sided interval leaves on each side: 0.025 for a confidence of 0.95.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function sideOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new WinsetError('study/confidence', {
      message: `a confidence level lies between 0 and 1, not ${confidence}`,
      hint: 'Write 0.95 for 95 %.',
    });
  }
  return (1 - confidence) / 2;
}

/**
 * Standard errors on each side of a two-sided normal interval: 1.96 for a confidence of 0.95.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function normalMultiplier(confidence: number): number {
  return -normalQuantile(sideOf(confidence));
}
