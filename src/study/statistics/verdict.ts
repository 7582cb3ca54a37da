/** What may be said of a difference, in one of five phrases. */
import { covers, type Interval } from './interval.ts';

/** All phrases. */
export const VERDICTS = [
  'too few runs',
  'no difference shown',
  'equal within 2 points',
  'identical in every run',
  'differs',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A paired comparison, as far as a verdict needs it. */
export interface Compared {
  /** Of the difference; 0.02 is 2 points. */
  readonly interval: Interval;
  /** Two-sided, adjusted for all comparisons made together. */
  readonly adjustedP: number;
  readonly runs: number;
  /** Runs in which the two did not end alike. */
  readonly discordant: number;
}

/** Fewer runs than this allow no verdict. */
export const FEWEST_RUNS = 30;
/** What counts as equal for practical purposes: 2 points of a rate. */
const MARGIN = 0.02;
const SIGNIFICANCE = 0.05;

/**
 * The phrase for a comparison.
 *
 * A difference is claimed only where interval and adjusted p value agree on it. A small one that is beyond chance
 * `differs`; how small it is, the interval says. Absence of a difference is claimed only where the interval
 * rules out more than 2 points; everything else is `no difference shown`.
 */
export function verdictOf({ interval, adjustedP, runs, discordant }: Compared): Verdict {
  if (runs < FEWEST_RUNS) return 'too few runs';
  if (discordant === 0) return 'identical in every run';
  if (adjustedP < SIGNIFICANCE && !covers(interval, 0)) return 'differs';
  if (isWithinMargin(interval)) return 'equal within 2 points';
  return 'no difference shown';
}

/** Whether the whole interval lies within 2 points of 0, ends included. */
export function isWithinMargin(interval: Interval): boolean {
  return interval.low >= -MARGIN && interval.high <= MARGIN;
}
