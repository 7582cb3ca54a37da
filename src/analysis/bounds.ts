/** Numbers that may not be known exactly: what a search that was cut short still guarantees. */

/** The true value lies between the two; they are equal when it is known. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A value that is known. */
export function exactly(value: number): Bounds {
  return { low: value, high: value };
}

/** Whether the value is known. */
export function isExact(bounds: Bounds): boolean {
  return bounds.low === bounds.high;
}

/** Sum of two. */
export function plus(a: Bounds, b: Bounds): Bounds {
  return { low: a.low + b.low, high: a.high + b.high };
}
