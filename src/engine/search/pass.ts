/**
 * One depth-first pass over the texts of a settled box that cost no more than some room.
 *
 * The cells in play are laid out by depth, with their worths and clause words side by side; the
 * walk then keeps, per depth, the accounts' totals so far, the cost so far and the clauses met so far.
 */
import type { Accounts } from './accounts.ts';
import type { Box } from './box.ts';
import type { Effort } from './effort.ts';

/** What a walk reports to. `totals` holds one number per account, from `base` on. */
export interface Sink {
  /** Whether `isBeyond` has anything to say. */
  readonly prunes: boolean;
  /** Whether no text with totals of at most `totals` (from `base` on) plus `rest` (from `restBase` on) is of use. */
  isBeyond(totals: Float64Array, base: number, rest: Float64Array, restBase: number): boolean;
  /** Takes a text; returns the room from now on, negative to stop the walk. */
  arrive(totals: Float64Array, base: number, chosen: Int32Array): number;
}

export class Pass {
  private readonly box: Box;
  private readonly accounts: Accounts;
  private readonly effort: Effort;
  private readonly issues: number;

  /** Issue of each depth. */
  private readonly order: Int32Array;
  private readonly tally: Int32Array;
  /** First place of each depth, and the end. */
  private readonly start: Int32Array;
  /** By place: the number of the cell, its cost, its worths by account, its clause words. */
  private readonly number: Int32Array;
  private readonly cost: Float64Array;
  private worth = new Float64Array(0);
  private mask = new Int32Array(0);
  /** By depth: the most that the depths below add to each account, and the clauses that none of them can meet. */
  private rest = new Float64Array(0);
  private closing = new Int32Array(0);
  /** By depth, of the walk: next place, cost, totals, clauses met above it. */
  private readonly next: Int32Array;
  private readonly spent: Float64Array;
  private totals = new Float64Array(0);
  private met = new Int32Array(0);
  /** Number of the chosen cell, by issue. */
  private readonly chosen: Int32Array;

  constructor(box: Box, accounts: Accounts, effort: Effort) {
    const issues = box.game.options.length;
    const { cells } = box.game;
    this.box = box;
    this.accounts = accounts;
    this.effort = effort;
    this.issues = issues;
    this.order = new Int32Array(issues);
    this.tally = new Int32Array(issues);
    this.start = new Int32Array(issues + 1);
    this.number = new Int32Array(cells);
    // One more than the cells: the walk reads the cost at the end of the last depth before it looks where it is.
    this.cost = new Float64Array(cells + 1);
    this.next = new Int32Array(issues + 1);
    this.spent = new Float64Array(issues + 1);
    this.chosen = new Int32Array(issues);
  }

  /**
   * Lays out the cells that cost at most `room`, cheap ones first, issues with few of them first.
   *
   * @param cost  by number of Accounts
   * @returns false when no text of these cells keeps all limits and clauses
   */
  lay(cost: Float64Array, room: number): boolean {
    const { first } = this.accounts;
    const { order, tally } = this;
    for (let issue = 0; issue < this.issues; issue++) {
      let left = 0;
      for (let k = first[issue]!; k < first[issue + 1]!; k++) if (cost[k]! <= room) left++;
      tally[issue] = left;
      let d = issue;
      for (; d > 0 && tally[order[d - 1]!]! > left; d--) order[d] = order[d - 1]!;
      order[d] = issue;
    }
    return this.place(cost, room);
  }

  /** Lays out all cells in the case's order, so that the walk is lexicographic; they must cost nothing. */
  layInOrder(cost: Float64Array): boolean {
    for (let issue = 0; issue < this.issues; issue++) this.order[issue] = issue;
    return this.place(cost, 0);
  }

  private place(cost: Float64Array, room: number): boolean {
    const { first, cells, count } = this.accounts;
    const { order, start, number } = this;
    this.reserve();
    let end = 0;
    for (let d = 0; d < this.issues; d++) {
      start[d] = end;
      const last = first[order[d]! + 1]!;
      for (let k = first[order[d]!]!; k < last; k++) {
        if (cost[k]! > room) continue;
        let p = end++;
        for (; p > start[d]! && this.cost[p - 1]! > cost[k]!; p--) {
          this.cost[p] = this.cost[p - 1]!;
          number[p] = number[p - 1]!;
        }
        this.cost[p] = cost[k]!;
        number[p] = k;
      }
    }
    start[this.issues] = end;
    for (let a = 0; a < count; a++) {
      const base = a * cells;
      for (let p = 0; p < end; p++) this.worth[p * count + a] = this.accounts.worth[base + number[p]!]!;
    }
    return this.sumRest() && this.closeClauses();
  }

  private sumRest(): boolean {
    const { start, worth, rest } = this;
    const { count, limit } = this.accounts;
    for (let a = 0; a < count; a++) {
      let sum = 0;
      for (let d = this.issues - 1; d >= 0; d--) {
        rest[d * count + a] = sum;
        const end = start[d + 1]!;
        let top = -Infinity;
        for (let p = start[d]!; p < end; p++) {
          const w = worth[p * count + a]!;
          if (w > top) top = w;
        }
        sum += top;
      }
      if (!(sum >= limit[a]!)) return false;
    }
    return true;
  }

  private closeClauses(): boolean {
    const { start, mask, closing, number, box } = this;
    const { words } = box.clauses;
    const { cells } = box.game;
    for (let w = 0; w < words; w++) {
      const open = box.open[w]!;
      let below = 0;
      for (let d = this.issues - 1; d >= 0; d--) {
        let some = 0;
        for (let p = start[d]!; p < start[d + 1]!; p++) {
          const m = box.clauses.mask[w * cells + this.accounts.cell[number[p]!]!]!;
          mask[p * words + w] = m;
          some |= m;
        }
        closing[d * words + w] = open & ~below;
        below |= some;
      }
      if ((open & ~below) !== 0) return false;
    }
    return true;
  }

  /** Walks the laid-out texts that keep all limits and clauses and cost at most `room`, depth first. */
  walk(room: number, sink: Sink): void {
    const { start, next, spent, cost, effort, accounts } = this;
    const { count } = accounts;
    const last = this.issues - 1;
    let left = room;
    let d = 0;
    next[0] = 0;
    spent[0] = 0;
    this.totals.fill(0, 0, count);
    this.met.fill(0, 0, this.box.clauses.words);
    while (d >= 0) {
      const p = next[d]!;
      const spending = spent[d]! + cost[p]!;
      // Cells stand by rising cost, so the first that is too dear ends the depth.
      if (p === start[d + 1] || spending > left) {
        d--;
        continue;
      }
      next[d] = p + 1;
      if (effort.tick()) return;
      if (!this.keepsLimits(d, p) || !this.keepsClauses(d, p)) continue;
      if (sink.prunes && sink.isBeyond(this.totals, (d + 1) * count, this.rest, d * count)) continue;
      this.chosen[this.order[d]!] = this.number[p]!;
      if (d < last) {
        d++;
        next[d] = start[d]!;
        spent[d] = spending;
      } else {
        left = sink.arrive(this.totals, (d + 1) * count, this.chosen);
        if (left < 0) return;
      }
    }
  }

  private keepsLimits(d: number, p: number): boolean {
    const { totals, worth, rest } = this;
    const { count, limit } = this.accounts;
    const above = d * count;
    const below = above + count;
    const own = p * count;
    for (let a = 0; a < count; a++) {
      const t = totals[above + a]! + worth[own + a]!;
      if (t + rest[above + a]! < limit[a]!) return false;
      totals[below + a] = t;
    }
    return true;
  }

  private keepsClauses(d: number, p: number): boolean {
    const { met, mask, closing } = this;
    const { words } = this.box.clauses;
    for (let w = 0; w < words; w++) {
      const m = met[d * words + w]! | mask[p * words + w]!;
      if ((closing[d * words + w]! & ~m) !== 0) return false;
      met[(d + 1) * words + w] = m;
    }
    return true;
  }

  private reserve(): void {
    const { count } = this.accounts;
    const { words } = this.box.clauses;
    const { cells } = this.box.game;
    if (this.worth.length < cells * count) {
      this.worth = new Float64Array(cells * count);
      this.rest = new Float64Array(this.issues * count);
      this.totals = new Float64Array((this.issues + 1) * count);
    }
    if (this.mask.length < cells * words) {
      this.mask = new Int32Array(cells * words);
      this.closing = new Int32Array(this.issues * words);
      this.met = new Int32Array((this.issues + 1) * words);
    }
  }
}
