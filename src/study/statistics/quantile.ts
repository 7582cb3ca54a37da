/**
 * Quantile of an ascending sample, interpolated linearly between order statistics.
 *
 * @param p  held between 0 (the least value) and 1 (the greatest)
 * @returns NaN for an empty sample
 *
 * Source: Hyndman, Fan (1996), docs/sources.md#hyndman-fan1996, type 7.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const position = Math.min(Math.max(p, 0), 1) * (ascending.length - 1);
  const index = Math.floor(position);
  const low = ascending[index] ?? Number.NaN;
  const share = position - index;
  return share === 0 ? low : low + share * (ascending[index + 1]! - low);
}
