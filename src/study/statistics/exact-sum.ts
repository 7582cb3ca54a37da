/**
 * Sums of doubles without any rounding error.
 *
 * A sum is kept as a few doubles that do not overlap and together are exact. So the total, rounded once when
 * it is read, is the same in whatever order and blocks the values came, and on however many workers.
 *
 * Source: Shewchuk (1997), docs/sources.md#shewchuk1997; exact products after Dekker (1971).
 */

/**
 * The parts, smallest first; [] is 0. Plain JSON: two or three numbers for values snapped to a grid, some ten for
 * arbitrary ones of like size, more only where sizes span many powers of ten.
 */
export type ExactSum = number[];

/** Adds a finite value, in place. */
export function addExactly(sum: ExactSum, value: number): void {
  let carried = value;
  let kept = 0;
  for (let i = 0; i < sum.length; i++) {
    const part = sum[i]!;
    const high = carried + part;
    const low = Math.abs(carried) < Math.abs(part) ? carried - (high - part) : part - (high - carried);
    if (low !== 0) sum[kept++] = low;
    carried = high;
  }
  sum.length = kept;
  if (carried !== 0) sum.push(carried);
}

/** 2^27 + 1: cuts a double into two halves whose products are exact. */
const SPLITTER = 134217729;

/** Adds the exact product of two values of magnitude between 1e-140 and 1e140 (or 0), in place. */
export function addProduct(sum: ExactSum, x: number, y: number): void {
  const product = x * y;
  const xCut = SPLITTER * x;
  const xHigh = xCut - (xCut - x);
  const xLow = x - xHigh;
  const yCut = SPLITTER * y;
  const yHigh = yCut - (yCut - y);
  const yLow = y - yHigh;
  addExactly(sum, xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow));
  addExactly(sum, product);
}

/** Adds another sum, in place; exact, so blocks may be merged in any order. */
export function mergeSum(into: ExactSum, from: ExactSum): void {
  for (const part of from) addExactly(into, part);
}

/** The sum as the nearest double. */
export function totalOf(sum: ExactSum): number {
  let i = sum.length - 1;
  if (i < 0) return 0;
  let high = sum[i]!;
  let low = 0;
  while (i > 0 && low === 0) {
    i--;
    const part = sum[i]!;
    const next = high + part;
    low = part - (next - high);
    high = next;
  }
  // Exactly half-way between two doubles, the parts below decide which is nearer.
  const below = i > 0 ? sum[i - 1]! : 0;
  if (low !== 0 && Math.sign(low) === Math.sign(below)) {
    const doubled = low * 2;
    const moved = high + doubled;
    if (doubled === moved - high) return moved;
  }
  return high;
}
