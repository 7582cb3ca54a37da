/**
 * The accounts of one settled box: the rows that still bind there or that the objective reads,
 * with their worths gathered so that a search runs over them in order.
 */
import type { Box } from './box.ts';
import type { Domain } from './domain.ts';
import type { Goal } from './goal.ts';
import type { Objective } from './objective.ts';

/** How an account enters the surrogate (surrogate.ts): not, by its limit, or as a part of the objective. */
export const ROLE = { none: 0, floor: 1, share: 2, sum: 3, factor: 4 } as const;

/** Stand for a row in `row`: the sum that the objective maximises, and the cost of a text by the surrogate. */
export const SUM_ROW = -1;
export const COST_ROW = -2;

export class Accounts {
  count = 0;
  /** Row behind each account; SUM_ROW for the objective's sum. */
  row = new Int32Array(0);
  role = new Uint8Array(0);
  /** Least total of each account; rises with the goal. */
  limit = new Float64Array(0);
  /** Part of the total that the objective subtracts, and what it divides by (share) or raises to (factor). */
  minus = new Float64Array(0);
  scale = new Float64Array(0);
  /** Largest and least total in the box. */
  high = new Float64Array(0);
  low = new Float64Array(0);
  /** No total over part of the issues is larger in size. */
  size = new Float64Array(0);

  /** Number of cells left in the box; they are numbered in order, issue by issue. */
  cells = 0;
  /** First number of each issue, and the end. */
  readonly first: Int32Array;
  /** Cell of the case behind each number. */
  readonly cell: Uint16Array;
  /** `worth[account * cells + number]`. */
  worth = new Float64Array(0);

  constructor(issues: number, cells: number) {
    this.first = new Int32Array(issues + 1);
    this.cell = new Uint16Array(cells);
  }

  /**
   * Gathers the accounts of a box that `box` has just examined and found settled.
   *
   * @param kind  how the surrogate is to treat them: as the objective's kind, or as `other` where only limits matter
   */
  gather(box: Box, domain: Domain, goal: Goal, kind: Objective['kind']): void {
    this.reserve(box.rows + 2);
    this.number(box, domain);
    this.count = 0;
    const { objective } = goal;
    for (let r = 0; r < box.rows; r++) {
      if (box.used[r] === 0) continue;
      const place = objective === null ? -1 : objective.rows.indexOf(r);
      const binds = box.limit[r]! > box.low[r]!;
      if (place < 0 && !binds) continue;
      const a = this.add(r, box.limit[r]!, box.low[r]!, box.high[r]!);
      this.fill(a, box.table[r]!);
      if (kind === 'other') {
        this.role[a] = binds ? ROLE.share : ROLE.none;
        this.minus[a] = box.limit[r]!;
        this.scale[a] = box.high[r]! - box.low[r]!;
      } else if (place < 0 || kind === 'sum') this.role[a] = binds ? ROLE.floor : ROLE.none;
      else {
        this.role[a] = kind === 'least' ? ROLE.share : ROLE.factor;
        this.minus[a] = objective?.minus?.[place] ?? 0;
        this.scale[a] = objective?.scale?.[place] ?? 1;
      }
    }
    if (objective !== null && kind === 'sum') this.addSum(box, objective.rows, goal.value);
  }

  /** Takes over limits that have risen with the goal. */
  refresh(box: Box, goal: Goal): void {
    for (let a = 0; a < this.count; a++) {
      const r = this.row[a]!;
      if (r === SUM_ROW) this.limit[a] = goal.value;
      else if (r >= 0) this.limit[a] = box.limit[r]!;
    }
  }

  /** Adds an account of what cells give up by the surrogate, to stay within `room`; returns which it is. */
  addCost(cost: Float64Array, room: number): number {
    const a = this.add(COST_ROW, -room, Number.NEGATIVE_INFINITY, 0);
    this.role[a] = ROLE.none;
    for (let k = 0; k < this.cells; k++) this.worth[a * this.cells + k] = -cost[k]!;
    return a;
  }

  private number(box: Box, domain: Domain): void {
    const { offset } = box.game;
    let count = 0;
    for (let issue = 0; issue < domain.length.length; issue++) {
      this.first[issue] = count;
      const start = offset[issue]!;
      const end = start + domain.length[issue]!;
      for (let k = start; k < end; k++) this.cell[count++] = domain.cell[k]!;
    }
    this.first[domain.length.length] = count;
    this.cells = count;
  }

  private add(r: number, limit: number, low: number, high: number): number {
    const a = this.count++;
    this.row[a] = r;
    this.limit[a] = limit;
    this.low[a] = low;
    this.high[a] = high;
    this.minus[a] = 0;
    this.scale[a] = 1;
    return a;
  }

  private fill(a: number, table: Float64Array): void {
    const { cell, worth, cells } = this;
    const base = a * cells;
    let peak = 0;
    for (let k = 0; k < cells; k++) {
      const w = table[cell[k]!]!;
      worth[base + k] = w;
      const size = Math.abs(w);
      if (size > peak) peak = size;
    }
    this.size[a] = peak * (this.first.length - 1);
  }

  private addSum(box: Box, rows: readonly number[], value: number): void {
    const a = this.add(SUM_ROW, value, 0, 0);
    this.role[a] = ROLE.sum;
    const { cell, worth, cells } = this;
    worth.fill(0, a * cells, (a + 1) * cells);
    this.size[a] = 0;
    for (const r of rows) {
      const table = box.table[r]!;
      this.low[a]! += box.low[r]!;
      this.high[a]! += box.high[r]!;
      for (let k = 0; k < cells; k++) worth[a * cells + k]! += table[cell[k]!]!;
    }
    for (let k = 0; k < cells; k++) this.size[a] = Math.max(this.size[a]!, Math.abs(worth[a * cells + k]!));
    this.size[a]! *= this.first.length - 1;
  }

  private reserve(accounts: number): void {
    if (this.row.length >= accounts) return;
    this.row = new Int32Array(accounts);
    this.role = new Uint8Array(accounts);
    this.limit = new Float64Array(accounts);
    this.minus = new Float64Array(accounts);
    this.scale = new Float64Array(accounts);
    this.high = new Float64Array(accounts);
    this.low = new Float64Array(accounts);
    this.size = new Float64Array(accounts);
    this.worth = new Float64Array(accounts * this.cell.length);
  }
}
