/** How often two formats said yes in the same runs. Additive over blocks of runs, in any order. */

/** Runs by what the first and the second format did in them: a paired two-by-two table. Plain JSON. */
export interface PairCounts {
  /** Yes in both. */
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
}

/** No runs yet. */
export function noPairs(): PairCounts {
  return { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
}

/** Counts one run, in place. */
export function addPair(pairs: PairCounts, first: boolean, second: boolean): void {
  if (first) pairs[second ? 'both' : 'onlyFirst']++;
  else pairs[second ? 'onlySecond' : 'neither']++;
}

/** Adds the runs of another block, in place. */
export function mergePairs(into: PairCounts, from: PairCounts): void {
  into.both += from.both;
  into.onlyFirst += from.onlyFirst;
  into.onlySecond += from.onlySecond;
  into.neither += from.neither;
}

/** Number of runs. */
export function runsOf(pairs: PairCounts): number {
  return pairs.both + pairs.onlyFirst + pairs.onlySecond + pairs.neither;
}

/** Runs in which the two differ; 0 means identical in every run. */
export function discordantIn(pairs: PairCounts): number {
  return pairs.onlyFirst + pairs.onlySecond;
}
