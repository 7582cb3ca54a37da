/** Merging lists of accumulators, place by place. */

/** Merges each entry of `from` into the entry of `into` at its place. */
export function mergeEach<T>(into: readonly T[], from: readonly T[], merge: (into: T, from: T) => void): void {
  for (let i = 0; i < into.length; i++) merge(into[i]!, from[i]!);
}
