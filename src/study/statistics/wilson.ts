/** The score interval of a proportion. Source: Wilson (1927), docs/sources.md#wilson1927. */
import type { Interval } from './interval.ts';
import { normalMultiplier } from './normal.ts';

/**
 * The proportion of yes in n independent runs, with its Wilson interval; it never leaves [0, 1]
 * and keeps a width when all runs agree.
 *
 * Without runs nothing is known: the interval is [0, 1] and the estimate NaN.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function wilsonInterval(yes: number, runs: number, confidence = 0.95): Interval {
  const z = normalMultiplier(confidence);
  if (runs === 0) return { estimate: Number.NaN, low: 0, high: 1 };
  const share = yes / runs;
  const square = (z * z) / runs;
  const centre = (share + square / 2) / (1 + square);
  const half = Math.sqrt(square * (share * (1 - share) + square / 4)) / (1 + square);
  // At 0 and 1 the formula gives the end itself, but for rounding.
  return { estimate: share, low: yes === 0 ? 0 : centre - half, high: yes === runs ? 1 : centre + half };
}
