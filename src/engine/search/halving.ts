/**
 * Exhausts a settled box by halves: a walk over the first half, with all completions at once.
 *
 * The second half is tabulated by halves.ts. However hard a box is, this takes no more than
 * a set intersection for each combination of its first half.
 */
import type { Accounts } from './accounts.ts';
import type { Box } from './box.ts';
import type { Effort } from './effort.ts';
import { Halves } from './halves.ts';

/** What is done with the completions of one combination of the first half. */
export interface Completion {
  /** Returns how many answers it counts; negative to stop the walk. */
  complete(halving: Halving): number;
}

export class Halving {
  readonly halves: Halves;
  /** Where the first half stands: its totals by account, and the clauses it meets, by word. */
  totals = new Float64Array(0);
  met = new Int32Array(0);
  /** Where in `totals` and `met` a complete first half begins. */
  totalsAt = 0;
  metAt = 0;
  private readonly box: Box;
  private readonly accounts: Accounts;
  private readonly effort: Effort;
  /** By depth: next number, and answers counted below. */
  private readonly next: Int32Array;
  private readonly below: Float64Array;

  constructor(box: Box, accounts: Accounts, effort: Effort) {
    const { options } = box.game;
    this.box = box;
    this.accounts = accounts;
    this.effort = effort;
    this.halves = new Halves(box, accounts);
    this.next = new Int32Array(options.length + 1);
    this.below = new Float64Array(options.length + 1);
  }

  /** Walks the box that `accounts` were gathered for; returns the sum of what was counted, adding it to `perCell` for the first half's cells. */
  walk(each: Completion, perCell: Float64Array | null): number {
    this.reserve();
    if (!this.halves.build()) return 0;
    const { accounts, halves, effort, next, below } = this;
    const { first } = accounts;
    const { order, heads } = halves.parting;
    this.totals.fill(0, 0, accounts.count);
    this.met.fill(0, 0, this.box.clauses.words);
    this.totalsAt = heads * accounts.count;
    this.metAt = heads * this.box.clauses.words;
    if (heads === 0) return Math.max(0, each.complete(this));
    let d = 0;
    next[0] = first[order[0]!]!;
    below[0] = 0;
    for (;;) {
      const k = next[d]!;
      if (k === first[order[d]! + 1]!) {
        if (d === 0) return below[0]!;
        this.rise(d--, perCell);
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
      const counted = each.complete(this);
      if (counted < 0) break;
      below[d]! += counted;
      if (perCell !== null) perCell[accounts.cell[k]!]! += counted;
    }
    while (d > 0) this.rise(d--, perCell);
    return below[0]!;
  }

  /** Writes the first half's text. */
  write(text: Uint8Array): void {
    const { order, heads } = this.halves.parting;
    for (let d = 0; d < heads; d++) {
      text[order[d]!] = this.accounts.cell[this.next[d]! - 1]! - this.box.game.offset[order[d]!]!;
    }
  }

  /** Leaves a depth: what was counted there belongs to the cell chosen above it. */
  private rise(d: number, perCell: Float64Array | null): void {
    const { below, next } = this;
    below[d - 1]! += below[d]!;
    if (perCell !== null) perCell[this.accounts.cell[next[d - 1]! - 1]!]! += below[d]!;
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
