/** Who chairs together when not all of a forum's co-chairs sit. */

/**
 * Those of the co-chairs who sit, filled up to two.
 *
 * @param order  who sits, in speaking order
 */
export function coChairsAmong(coChairs: readonly string[], order: readonly string[]): string[] {
  const left = coChairs.filter((actor) => order.includes(actor));
  const others = order.filter((actor) => !left.includes(actor));
  return [...left, ...others].slice(0, Math.max(2, left.length));
}
