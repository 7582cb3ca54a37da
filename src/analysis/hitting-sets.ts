/**
 * Minimal conflicts among demands, all of them, by the duality of hitting sets.
 *
 * A conflict is a set of demands that cannot all be met. Dropping a set of demands that every known conflict contains a
 * member of may leave the rest meetable; the minimal conflicts are the minimal sets that hit every such minimal dropping.
 * So each candidate is a minimal hitting set of the droppings known so far: either it is a conflict, and then a minimal
 * one, or it grows to a largest meetable set, whose complement is a dropping not yet known.
 *
 * Sources: Reiter (1987) for the duality; Gunopulos, Khardon, Mannila, Toivonen (1997), "dualize and advance".
 */

/** All minimal conflicts found, each in ascending order of its members. */
export interface Conflicts {
  readonly sets: readonly (readonly number[])[];
  /** Whether these are all. */
  readonly isComplete: boolean;
}

/** What may be spent on listing conflicts. */
export interface ConflictLimits {
  /** Most conflicts listed. */
  readonly most: number;
  readonly shouldStop: () => boolean;
}

/** Most candidates kept; beyond, the list is left incomplete. */
const MOST_CANDIDATES = 20_000;

/**
 * All minimal conflicts among demands 0 to `size - 1`, smallest first.
 *
 * @param canMeet  whether the demands of a bit set can all be met; null when that could not be settled in time. Dropping
 *   demands must never turn a yes into a no. An empty conflict says that nothing can be met even without any demand.
 */
export function minimalConflicts(
  size: number,
  canMeet: (demands: bigint) => boolean | null,
  limits: ConflictLimits,
): Conflicts {
  const found: bigint[] = [];
  let candidates: bigint[] = [0n];
  const done = (isComplete: boolean): Conflicts => ({ sets: found.map(membersIn).sort(byLength), isComplete });
  for (;;) {
    const candidate = candidates.find((set) => !found.includes(set));
    if (candidate === undefined) return done(true);
    if (found.length >= limits.most || limits.shouldStop()) return done(false);
    const answer = canMeet(candidate);
    if (answer === null) return done(false);
    if (!answer) {
      found.push(candidate);
      continue;
    }
    const dropping = complementOfLargest(size, candidate, canMeet);
    if (dropping === null) return done(false);
    candidates = hitting(candidates, dropping, size);
    if (candidates.length > MOST_CANDIDATES) return done(false);
  }
}

/** Grows a meetable set as far as it goes; returns what is left out. */
function complementOfLargest(size: number, start: bigint, canMeet: (demands: bigint) => boolean | null): bigint | null {
  let met = start;
  let left = 0n;
  for (let demand = 0; demand < size; demand++) {
    const bit = 1n << BigInt(demand);
    if ((met & bit) !== 0n) continue;
    const answer = canMeet(met | bit);
    if (answer === null) return null;
    if (answer) met |= bit;
    else left |= bit;
  }
  return left;
}

/** The minimal sets that hit what `sets` hit and one set more (Berge). */
function hitting(sets: readonly bigint[], more: bigint, size: number): bigint[] {
  const already = sets.filter((set) => (set & more) !== 0n);
  const next = [...already];
  for (const set of sets) {
    if ((set & more) !== 0n) continue;
    for (let demand = 0; demand < size; demand++) {
      const bit = 1n << BigInt(demand);
      if ((more & bit) === 0n) continue;
      const wider = set | bit;
      if (!already.some((other) => (other & wider) === other)) next.push(wider);
    }
  }
  return next;
}

function membersIn(set: bigint): number[] {
  const members: number[] = [];
  for (let demand = 0; set >> BigInt(demand) !== 0n; demand++) {
    if (((set >> BigInt(demand)) & 1n) === 1n) members.push(demand);
  }
  return members;
}

function byLength(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((member, index) => member !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
