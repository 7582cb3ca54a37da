/** p values adjusted for asking several questions at once. */

/**
 * Holm's adjusted p values, in the order given: comparing each with 0.05 keeps the chance of even one
 * false difference among all questions at 0.05, whatever their dependence.
 *
 * Source: Holm (1979), docs/sources.md#holm1979.
 */
export function holm(pValues: readonly number[]): number[] {
  const ascending = ranked(pValues);
  const adjusted = new Array<number>(pValues.length);
  let most = 0;
  ascending.forEach((index, rank) => {
    most = Math.max(most, Math.min(1, (pValues.length - rank) * pValues[index]!));
    adjusted[index] = most;
  });
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjusted p values, in the order given: comparing each with 0.05 keeps the expected
 * share of false ones among the differences found at 0.05 (questions independent or positively dependent).
 *
 * Source: Benjamini, Hochberg (1995), docs/sources.md#benjamini-hochberg1995.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const ascending = ranked(pValues);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  for (let rank = ascending.length; rank >= 1; rank--) {
    const index = ascending[rank - 1]!;
    least = Math.min(least, (pValues.length / rank) * pValues[index]!);
    adjusted[index] = least;
  }
  return adjusted;
}

function ranked(pValues: readonly number[]): number[] {
  return pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
}
