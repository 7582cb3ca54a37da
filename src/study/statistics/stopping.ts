/**
 * When to stop adding runs.
 *
 * A rule that stops once a difference shows would find differences that are not there. This one asks only how
 * wide the intervals are, never where they lie, and only after 1,000, 2,000, 4,000, ... runs.
 */
import { type Interval, widthOf } from './interval.ts';

/** Runs before the first look. */
const FIRST_LOOK = 1000;

export interface StoppingRule {
  /** Runs after which to look next, given the runs done; null when the limit is reached. */
  nextLook(done: number): number | null;
  /** Whether to stop: every interval is narrow enough. False for no intervals, or a width that is NaN. */
  isMet(intervals: readonly Interval[]): boolean;
}

/**
 * Stops when every interval is at most `width` from end to end.
 *
 * @param width  in the unit of the intervals: 0.04 for plus or minus 2 points of a rate
 * @param limit  runs after which to stop in any case
 */
export function untilWidth(width: number, limit = 1_024_000): StoppingRule {
  return {
    nextLook(done) {
      if (done >= limit) return null;
      let look = FIRST_LOOK;
      while (look <= done) look *= 2;
      return Math.min(look, limit);
    },
    isMet: (intervals) => intervals.length > 0 && intervals.every((interval) => widthOf(interval) <= width),
  };
}
