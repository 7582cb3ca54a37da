/**
 * Boxes of texts: what a question still allows in one, and how its rows can total there.
 *
 * While a linkage is open in a box, its seat's row is bounded by the cell-wise largest worth
 * over the states that are still possible. A box in which no row depends on an open linkage is
 * `settled`: there every row is one exact table.
 */
import { SLACK } from '../../base/numbers.ts';
import type { Case, Linkage } from '../case.ts';
import { Clauses } from './clauses.ts';
import type { Domain } from './domain.ts';
import type { Question } from './question.ts';

/** Worths are multiples of 2^-40: limits are moved up to one, so that differences stay exact too. */
const GRID = 2 ** 40;

export class Box {
  readonly game: Case;
  readonly clauses: Clauses;
  question!: Question;
  rows = 0;
  /** Per row: what a text must total at least. */
  limit = new Float64Array(0);
  /** Per row: 1 when it is constrained or read by the objective. */
  used = new Uint8Array(0);
  /** Per row: its table in this box; exact when the box is settled, else nowhere too low. */
  readonly table: Float64Array[] = [];
  /** Per row: the largest and the least total in the box (the least only where the row is settled, else -Infinity). */
  high: Float64Array = new Float64Array(0);
  low = new Float64Array(0);
  /** Per word: the clauses that the box leaves undecided. */
  open = new Int32Array(0);
  /** Where to split an unsettled box: on `option >= splitAt` of an issue; -1 when it is settled. */
  splitIssue = -1;
  splitAt = 0;

  private readonly highs: Float64Array[] = [];
  private readonly relaxed: Float64Array[] = [];
  private readonly best: Float64Array;
  private spread = 0;

  constructor(game: Case) {
    this.game = game;
    this.clauses = new Clauses(game);
    this.best = new Float64Array(game.options.length);
  }

  /** Takes over a question; `domain` receives all it allows. False when some issue has no allowed option. */
  begin(question: Question, domain: Domain): boolean {
    this.question = question;
    this.rows = question.rows.length;
    if (this.limit.length < this.rows) {
      this.limit = new Float64Array(this.rows);
      this.used = new Uint8Array(this.rows);
      this.low = new Float64Array(this.rows);
    }
    // Exactly as long as there are rows: objectives are handed it.
    this.highs[this.rows] ??= new Float64Array(this.rows);
    this.high = this.highs[this.rows]!;
    this.reset();
    if (!domain.fill(this.game, question.allowed)) return false;
    this.clauses.compile(question);
    if (this.open.length < this.clauses.words) this.open = new Int32Array(this.clauses.words);
    return true;
  }

  /** Lowers the limits back to the question's floors. */
  reset(): void {
    for (let r = 0; r < this.rows; r++) {
      const { floor } = this.question.rows[r]!;
      this.limit[r] = Math.ceil((floor - SLACK) * GRID) / GRID;
      this.used[r] = floor === -Infinity ? 0 : 1;
    }
  }

  /** Shrinks the box to what its rules and limits leave and bounds its rows; false when nothing is left. */
  examine(domain: Domain): boolean {
    // Cells that leave may take others along, and may decide the linkage that the box would be split on.
    for (let changed = true; changed; ) {
      changed = false;
      if (!this.clauses.propagate(domain, this.open)) return false;
      this.splitIssue = -1;
      for (let r = 0; r < this.rows; r++) {
        if (this.used[r] === 0) continue;
        const settled = this.choose(r, domain);
        this.bound(r, domain);
        if (!settled) this.low[r] = -Infinity;
        const room = this.high[r]! - this.limit[r]!;
        if (!(room >= 0)) return false;
        if (room < this.spread && this.drop(r, domain, room)) changed = true;
      }
    }
    return true;
  }

  /** Largest and least total of a row, and the widest step within one issue. */
  private bound(r: number, domain: Domain): void {
    const { offset } = this.game;
    const { cell, length } = domain;
    const { best } = this;
    const table = this.table[r]!;
    let high = 0;
    let low = 0;
    let spread = 0;
    for (let issue = 0; issue < length.length; issue++) {
      const start = offset[issue]!;
      const end = start + length[issue]!;
      let top = table[cell[start]!]!;
      let bottom = top;
      for (let k = start + 1; k < end; k++) {
        const w = table[cell[k]!]!;
        if (w > top) top = w;
        else if (w < bottom) bottom = w;
      }
      best[issue] = top;
      high += top;
      low += bottom;
      if (top - bottom > spread) spread = top - bottom;
    }
    this.high[r] = high;
    this.low[r] = low;
    this.spread = spread;
  }

  /** Removes the cells with which the row cannot reach its limit even where all else is best for it. */
  private drop(r: number, domain: Domain, room: number): boolean {
    const { offset } = this.game;
    const { cell, length } = domain;
    const table = this.table[r]!;
    let changed = false;
    for (let issue = 0; issue < length.length; issue++) {
      const start = offset[issue]!;
      const end = start + length[issue]!;
      const worst = this.best[issue]! - room;
      let at = start;
      for (let k = start; k < end; k++) {
        const c = cell[k]!;
        if (table[c]! >= worst) cell[at++] = c;
      }
      if (at < end) changed = true;
      length[issue] = at - start;
    }
    return changed;
  }

  /** Picks the row's table in the box; false (and a place to split) when an open linkage still matters to it. */
  private choose(r: number, domain: Domain): boolean {
    const { tables, seat } = this.question.rows[r]!;
    if (tables.length === 1) {
      this.table[r] = tables[0]!;
      return true;
    }
    const linkages = this.game.linkages[seat]!;
    let state = 0;
    let undecided = 0;
    for (let b = 0; b < linkages.length; b++) {
      const holds = status(linkages[b]!, domain);
      if (holds === 1) state |= 1 << b;
      else if (holds < 0) undecided |= 1 << b;
    }
    this.table[r] = tables[state]!;
    if (undecided === 0) return true;
    if (!this.relax(r, domain, state, undecided)) return true;
    if (this.splitIssue < 0) this.split(linkages[31 - Math.clz32(undecided & -undecided)]!, domain);
    return false;
  }

  /** The cell-wise largest worth over the possible states; false when they all agree in the box. */
  private relax(r: number, domain: Domain, state: number, undecided: number): boolean {
    const { tables } = this.question.rows[r]!;
    const { offset, cells } = this.game;
    const { cell, length } = domain;
    this.relaxed[r] ??= new Float64Array(cells);
    const largest = this.relaxed[r]!;
    const first = tables[state]!;
    largest.set(first);
    let differs = false;
    for (let more = undecided; more !== 0; more = (more - 1) & undecided) {
      const table = tables[state | more]!;
      for (let issue = 0; issue < length.length; issue++) {
        const start = offset[issue]!;
        const end = start + length[issue]!;
        for (let k = start; k < end; k++) {
          const c = cell[k]!;
          const w = table[c]!;
          if (w !== first[c]!) differs = true;
          if (w > largest[c]!) largest[c] = w;
        }
      }
    }
    if (differs) this.table[r] = largest;
    return differs;
  }

  private split(linkage: Linkage, domain: Domain): void {
    for (const c of linkage.when) {
      if (domain.holds(c.issue, c.atLeast) || domain.fails(c.issue, c.atLeast)) continue;
      this.splitIssue = c.issue;
      this.splitAt = c.atLeast;
      return;
    }
  }
}

/** 1 where the linkage holds in the whole box, 0 where it holds nowhere, -1 where that is open. */
function status(linkage: Linkage, domain: Domain): number {
  const decisive = linkage.mode === 'any';
  let open = false;
  for (const c of linkage.when) {
    if (domain.holds(c.issue, c.atLeast)) {
      if (decisive) return 1;
    } else if (domain.fails(c.issue, c.atLeast)) {
      if (!decisive) return 0;
    } else open = true;
  }
  if (open) return -1;
  return decisive ? 0 : 1;
}
