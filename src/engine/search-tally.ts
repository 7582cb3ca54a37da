/**
 * Counts the texts of a settled box by halves.
 *
 * The issues are parted in two. All combinations of the second half are tabulated: for every
 * account, sorted thresholds and, for each, the set of combinations that reach it, as bits; for
 * every clause, the set that meets it. A walk over the first half then counts, per combination,
 * the bits in the intersection of a few sets, 32 texts at a time.
 *
 * Source of the halving: Horowitz and Sahni (1974).
 */
import { Accounts } from './search-accounts.ts';
import type { Box } from './search-box.ts';
import type { Domain } from './search-domain.ts';
import type { Effort } from './search-effort.ts';
import type { Goal } from './search-goal.ts';
import { Halves } from './search-halves.ts';

export class Tally {
  private readonly box: Box;
  private readonly effort: Effort;
  private readonly goal: Goal;
  private readonly accounts: Accounts;
  private readonly halves: Halves;
  /** By depth of the first half: next number, totals, clauses met, texts counted below. */
  private readonly next: Int32Array;
  private totals = new Float64Array(0);
  private met = new Int32Array(0);
  private readonly below: Float64Array;
  private perCell: Float64Array | null = null;

  constructor(box: Box, goal: Goal, effort: Effort) {
    const { cells, options } = box.game;
    this.box = box;
    this.goal = goal;
    this.effort = effort;
    this.accounts = new Accounts(options.length, cells);
    this.halves = new Halves(box, this.accounts);
    this.next = new Int32Array(options.length + 1);
    this.below = new Float64Array(options.length + 1);
  }

  /** Number of answers in a box that was just examined and found settled; adds them to `perCell` by cell. */
  count(domain: Domain, perCell: Float64Array | null): number {
    const { accounts, box } = this;
    accounts.gather(box, domain, this.goal);
    let open = 0;
    for (let w = 0; w < box.clauses.words; w++) open |= box.open[w]!;
    if (accounts.count === 0 && open === 0) return this.countAll(domain, perCell);
    this.perCell = perCell;
    if (!this.halves.build()) return 0;
    const counted = this.walk();
    if (perCell !== null) this.halves.spread(perCell);
    return counted;
  }

  /** Every text of the box answers. */
  private countAll(domain: Domain, perCell: Float64Array | null): number {
    const size = domain.size();
    if (perCell === null) return size;
    const { first, cell } = this.accounts;
    for (let issue = 0; issue + 1 < first.length; issue++) {
      const choices = first[issue + 1]! - first[issue]!;
      for (let k = first[issue]!; k < first[issue + 1]!; k++) perCell[cell[k]!]! += size / choices;
    }
    return size;
  }

  private walk(): number {
    const { accounts, halves, effort, next, below, perCell } = this;
    const { first, cell, count } = accounts;
    const { order, heads } = halves;
    this.reserve();
    this.totals.fill(0, 0, count);
    this.met.fill(0, 0, this.box.clauses.words);
    below[0] = 0;
    if (heads === 0) return halves.query(this.totals, 0, this.met, 0, perCell !== null);
    let d = 0;
    next[0] = first[order[0]!]!;
    while (d >= 0) {
      const k = next[d]!;
      if (k === first[order[d]! + 1]!) {
        d--;
        if (d < 0) break;
        below[d]! += below[d + 1]!;
        if (perCell !== null) perCell[cell[next[d]! - 1]!]! += below[d + 1]!;
        continue;
      }
      next[d] = k + 1;
      if (effort.tick()) break;
      if (!this.advance(d, k)) continue;
      if (d + 1 < heads) {
        d++;
        next[d] = first[order[d]!]!;
        below[d] = 0;
        continue;
      }
      const found = halves.query(
        this.totals,
        heads * count,
        this.met,
        heads * this.box.clauses.words,
        perCell !== null,
      );
      below[d]! += found;
      if (perCell !== null) perCell[cell[k]!]! += found;
    }
    // Cut short: what was counted still stands on the way down.
    for (; d > 0; d--) {
      below[d - 1]! += below[d]!;
      if (perCell !== null) perCell[cell[next[d - 1]! - 1]!]! += below[d]!;
    }
    return below[0]!;
  }

  /** Chooses a cell at a depth; false when no text below can answer. */
  private advance(d: number, k: number): boolean {
    const { totals, met, halves, accounts, box } = this;
    const { count, cells, worth, limit, cell } = accounts;
    for (let a = 0; a < count; a++) {
      const t = totals[d * count + a]! + worth[a * cells + k]!;
      if (t + halves.rest[d * count + a]! < limit[a]!) return false;
      totals[(d + 1) * count + a] = t;
    }
    const { words, mask } = box.clauses;
    for (let w = 0; w < words; w++) {
      const m = met[d * words + w]! | mask[w * box.game.cells + cell[k]!]!;
      if ((halves.closing[d * words + w]! & ~m) !== 0) return false;
      met[(d + 1) * words + w] = m;
    }
    return true;
  }

  private reserve(): void {
    const depths = this.next.length;
    if (this.totals.length < depths * this.accounts.count) this.totals = new Float64Array(depths * this.accounts.count);
    if (this.met.length < depths * this.box.clauses.words) this.met = new Int32Array(depths * this.box.clauses.words);
  }
}
