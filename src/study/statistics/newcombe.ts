/** Intervals for the difference of two proportions measured on the same runs: first less second. */
import type { Interval } from './interval.ts';
import { normalMultiplier } from './normal.ts';
import { discordantIn, type PairCounts, runsOf } from './pair-counts.ts';
import { wilsonInterval } from './wilson.ts';

/** Without runs the difference may be anything. */
const UNKNOWN: Interval = { estimate: Number.NaN, low: -1, high: 1 };

/**
 * Correlation of the two answers, corrected for continuity as Newcombe does: a positive numerator
 * is lowered by n/2, at most to 0. 0 where an answer never varies, and the correlation is undefined.
 */
export function correctedPhi(pairs: PairCounts): number {
  const { both, onlyFirst, onlySecond, neither } = pairs;
  const margins =
    Math.sqrt((both + onlyFirst) * (onlySecond + neither)) * Math.sqrt((both + onlySecond) * (onlyFirst + neither));
  if (margins === 0) return 0;
  const cross = both * neither - onlyFirst * onlySecond;
  return (cross > 0 ? Math.max(0, cross - runsOf(pairs) / 2) : cross) / margins;
}

/**
 * Newcombe's hybrid score interval (method 10, with the correction above): the Wilson intervals of the two
 * proportions, joined through their correlation. It stays in [-1, 1] and keeps a width when no run differs.
 *
 * Source: Newcombe (1998), docs/sources.md#newcombe1998.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function newcombeInterval(pairs: PairCounts, confidence = 0.95): Interval {
  const runs = runsOf(pairs);
  const first = wilsonInterval(pairs.both + pairs.onlyFirst, runs, confidence);
  const second = wilsonInterval(pairs.both + pairs.onlySecond, runs, confidence);
  if (runs === 0) return UNKNOWN;
  const phi = correctedPhi(pairs);
  const estimate = (pairs.onlyFirst - pairs.onlySecond) / runs;
  const below = joined(first.estimate - first.low, second.high - second.estimate, phi);
  const above = joined(first.high - first.estimate, second.estimate - second.low, phi);
  return { estimate, low: Math.max(-1, estimate - below), high: Math.min(1, estimate + above) };
}

/** Length of the third side when two distances are correlated by phi. */
function joined(one: number, other: number, phi: number): number {
  return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
}

/**
 * The large-sample interval, for comparison with other work: too narrow for rates near 0 or 1, and without
 * width when no run differs.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function waldInterval(pairs: PairCounts, confidence = 0.95): Interval {
  const z = normalMultiplier(confidence);
  const runs = runsOf(pairs);
  if (runs === 0) return UNKNOWN;
  const difference = pairs.onlyFirst - pairs.onlySecond;
  const estimate = difference / runs;
  const half = (z * Math.sqrt(discordantIn(pairs) - (difference * difference) / runs)) / runs;
  return { estimate, low: estimate - half, high: estimate + half };
}
