/** An interval around an estimate, and the two questions everybody asks of it. */

/**
 * An estimate and the ends of its confidence interval, all in one unit. Where the data say nothing the estimate
 * is NaN and the ends are those of the possible.
 */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** From end to end; NaN where an end is. */
export function widthOf(interval: Interval): number {
  return interval.high - interval.low;
}

/** Whether `value` lies in the interval, ends included. */
export function covers(interval: Interval, value: number): boolean {
  return interval.low <= value && value <= interval.high;
}
