/**
 * Count, mean, variance and range of a stream of numbers, in constant memory.
 *
 * Sums are exact (exact-sum.ts), so what is read from two blocks merged is what one pass over both gives,
 * to the last bit and in any order. A value that is not finite (a depth where no text was agreed) is counted
 * as missing and enters nothing else.
 */
import { addExactly, addProduct, type ExactSum, mergeSum, totalOf } from './exact-sum.ts';

/** Plain JSON; changed in place by the functions below, and by nothing else. */
export interface Moments {
  count: number;
  missing: number;
  readonly sum: ExactSum;
  readonly squares: ExactSum;
  /** null before the first value. */
  min: number | null;
  max: number | null;
}

/** What a stream came to. Everything is NaN where there are too few values for it. */
export interface Summary {
  readonly count: number;
  readonly missing: number;
  readonly mean: number;
  /** Sample variance, over count - 1. */
  readonly variance: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/** No values yet. */
export function noMoments(): Moments {
  return { count: 0, missing: 0, sum: [], squares: [], min: null, max: null };
}

/** Takes in one value. */
export function addValue(moments: Moments, value: number): void {
  if (!Number.isFinite(value)) {
    moments.missing++;
    return;
  }
  moments.count++;
  addExactly(moments.sum, value);
  addProduct(moments.squares, value, value);
  // Adding 0 makes -0 a 0: JSON keeps no -0, and which of the two came first would show.
  const number = value + 0;
  if (moments.min === null || number < moments.min) moments.min = number;
  if (moments.max === null || number > moments.max) moments.max = number;
}

/** Takes in the values of another block. */
export function mergeMoments(into: Moments, from: Moments): void {
  into.count += from.count;
  into.missing += from.missing;
  mergeSum(into.sum, from.sum);
  mergeSum(into.squares, from.squares);
  if (from.min !== null && (into.min === null || from.min < into.min)) into.min = from.min;
  if (from.max !== null && (into.max === null || from.max > into.max)) into.max = from.max;
}

/** The moments of values already at hand. */
export function momentsOf(values: Iterable<number>): Moments {
  const moments = noMoments();
  for (const value of values) addValue(moments, value);
  return moments;
}

/** Mean, variance and range as ordinary numbers. */
export function summarise(moments: Moments): Summary {
  const { count, missing } = moments;
  const mean = count === 0 ? Number.NaN : totalOf(moments.sum) / count;
  const variance = count < 2 ? Number.NaN : squaredDeviations(moments, mean) / (count - 1);
  return {
    count,
    missing,
    mean,
    variance,
    sd: Math.sqrt(variance),
    min: moments.min ?? Number.NaN,
    max: moments.max ?? Number.NaN,
  };
}

/** Sum of (value - mean)^2: squares - 2 mean sum + count mean^2, exact until the one rounding at the end. */
function squaredDeviations(moments: Moments, mean: number): number {
  // A mean rounded in its last bit would leave equal values a speck of variance.
  if (moments.min === moments.max) return 0;
  const exact = [...moments.squares];
  for (const part of moments.sum) addProduct(exact, -2 * mean, part);
  const meanSquare: ExactSum = [];
  addProduct(meanSquare, mean, mean);
  for (const part of meanSquare) addProduct(exact, moments.count, part);
  return Math.max(0, totalOf(exact));
}
