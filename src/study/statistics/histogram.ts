/** Counts in equal bins: medians and other quantiles of a stream in constant memory. Additive, in any order. */

/** Plain JSON. Bin i holds values from low + i (high - low) / bins up to, but not including, the next edge. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: number[];
  /** Values under `low`, and values of `high` or more. */
  below: number;
  above: number;
}

/**
 * An empty histogram. Whole numbers from 0 to m are kept exactly by `histogram(-0.5, m + 0.5, m + 1)`.
 *
 * @param bins  at least 1
 */
export function histogram(low: number, high: number, bins: number): Histogram {
  return { low, high, counts: new Array<number>(bins).fill(0), below: 0, above: 0 };
}

/** Counts one value, in place; NaN is left out. */
export function addToHistogram(into: Histogram, value: number): void {
  if (value < into.low) into.below++;
  else if (value >= into.high) into.above++;
  else if (value >= into.low) {
    const bin = Math.floor(((value - into.low) / (into.high - into.low)) * into.counts.length);
    // Rounding may carry a value just under `high` one bin too far.
    into.counts[Math.min(bin, into.counts.length - 1)]!++;
  }
}

/** Adds the counts of another block with the same bins, in place. */
export function mergeHistogram(into: Histogram, from: Histogram): void {
  into.below += from.below;
  into.above += from.above;
  from.counts.forEach((count, bin) => {
    into.counts[bin]! += count;
  });
}

/**
 * The middle of the bin that holds the p-quantile (0.5 for the lower median), so at most half a bin off;
 * -Infinity or Infinity where it lies outside the bins, NaN without values.
 */
export function histogramQuantile(from: Histogram, p: number): number {
  const total = from.counts.reduce((sum, count) => sum + count, from.below + from.above);
  if (total === 0) return Number.NaN;
  const rank = Math.max(1, Math.ceil(p * total - 1e-9));
  let passed = from.below;
  if (rank <= passed) return Number.NEGATIVE_INFINITY;
  const width = (from.high - from.low) / from.counts.length;
  for (let bin = 0; bin < from.counts.length; bin++) {
    passed += from.counts[bin]!;
    if (rank <= passed) return from.low + (bin + 0.5) * width;
  }
  return Number.POSITIVE_INFINITY;
}
