/**
 * "Did you mean": the known word nearest to a misspelt one.
 *
 * Distance is Damerau-Levenshtein restricted to adjacent swaps (optimal string
 * alignment), after lower-casing.
 */

function distance(a: string, b: string): number {
  const rows = a.length + 1;
  const columns = b.length + 1;
  const table = new Uint16Array(rows * columns);
  const at = (i: number, j: number): number => table[i * columns + j]!;
  for (let i = 0; i < rows; i++) table[i * columns] = i;
  for (let j = 0; j < columns; j++) table[j] = j;
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      table[i * columns + j] = best;
    }
  }
  return at(rows - 1, columns - 1);
}

/** The known word nearest to `word`, or undefined when none is near (more than a third of its letters differ). */
export function closest(word: string, known: Iterable<string>): string | undefined {
  // Long inputs are data pasted by mistake, never a misspelt id.
  if (word.length > 64) return undefined;
  let found: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      found = candidate;
    }
  }
  return found;
}

/** The hint that goes with an unknown id: the nearest known one first, then all of them. */
export function knownHint(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  const list = known.length === 0 ? 'None are defined.' : `Known: ${known.join(', ')}.`;
  return near === undefined ? list : `Did you mean ${near}? ${list}`;
}
