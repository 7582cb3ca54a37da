/**
 * The surrogate of one settled box: a single weighted sum of its accounts that no answer can miss.
 *
 * With weights w >= 0 on the accounts, an answer's score cannot exceed
 *   bound = sum over issues of the largest w-weighted worth, less what the limits already take,
 * and a text that gives up `cost` of that by choosing other cells cannot exceed bound - cost. The
 * weights are Lagrange multipliers, improved by subgradient steps; whatever they are, the bound holds.
 * Scores are on the scale of `aim`: themselves for least and sum, their logarithm for a product,
 * and 0 for "the limits can be met" where there is no such score.
 *
 * Sources: Fisher (1981); step lengths after Polyak (1969) with an estimated goal; for products the
 * weights follow the mean of the steps' texts (Frank and Wolfe 1956).
 */
import { type Accounts, ROLE } from './accounts.ts';
import type { Objective } from './objective.ts';

/** Rounding of sums of some dozen products, relative to their size. */
const ROUNDING = 2 ** -47;

/** Share of the objective's range by which the first step hopes to lower the bound. */
const HOPE = 0.05;

/** The scale of bounds: what a score is worth there. */
export function aim(kind: Objective['kind'], score: number): number {
  if (kind === 'other') return 0;
  if (kind === 'product') return score > 0 ? Math.log(score) : -Infinity;
  return score;
}

export class Surrogate {
  /** No answer in the box can aim higher than this. */
  bound = Infinity;
  /** What a cell gives up against the best of its issue, by number of Accounts; valid after `price`. */
  readonly cost: Float64Array;
  /** Number of the best cell of each issue. */
  readonly chosen: Int32Array;
  /** Totals of the text of those cells, per account. */
  total = new Float64Array(0);

  private readonly accounts: Accounts;
  private weight = new Float64Array(0);
  private kept = new Float64Array(0);
  private mean = new Float64Array(0);
  private slope = new Float64Array(0);
  /** The present weights' own bound. */
  private latest = 0;
  private hope = HOPE;
  private fading = 0.5;
  private shares = 0;
  private factors = 0;
  /** Range of the objective, the yardstick for steps. */
  private unit = 1;

  constructor(accounts: Accounts) {
    this.accounts = accounts;
    this.cost = new Float64Array(accounts.cell.length);
    this.chosen = new Int32Array(accounts.first.length - 1);
  }

  /** Starts with the objective's own accounts alone. A persistent start keeps its steps long. */
  begin(isPersistent: boolean): void {
    const { count, role, scale, high, low, minus } = this.accounts;
    this.reserve(count);
    const { weight, mean } = this;
    this.shares = 0;
    this.factors = 0;
    for (let a = 0; a < count; a++) {
      if (role[a] === ROLE.share) this.shares++;
      else if (role[a] === ROLE.factor) this.factors++;
    }
    this.unit = 0;
    for (let a = 0; a < count; a++) {
      const range = high[a]! - low[a]!;
      weight[a] = 0;
      if (role[a] === ROLE.share) weight[a] = 1 / (this.shares * scale[a]!);
      else if (role[a] === ROLE.sum) weight[a] = 1;
      else if (role[a] === ROLE.factor) {
        mean[a] = Math.max((high[a]! - minus[a]!) / 2, range / 16, Number.MIN_VALUE);
        weight[a] = scale[a]! / mean[a]!;
      }
      this.unit += weight[a]! * range;
    }
    if (this.unit === 0) this.unit = 1;
    this.bound = Infinity;
    this.hope = HOPE;
    this.fading = isPersistent ? 0.8 : 0.5;
  }

  /** Bounds the box with the present weights, and keeps them when no earlier ones did better. */
  evaluate(): void {
    let bound = this.gather();
    const { accounts, cost, chosen, total } = this;
    const { count, first, cells, worth } = accounts;
    for (let issue = 0; issue < chosen.length; issue++) {
      const end = first[issue + 1]!;
      let top = first[issue]!;
      for (let k = top + 1; k < end; k++) if (cost[k]! > cost[top]!) top = k;
      chosen[issue] = top;
      bound += cost[top]!;
    }
    for (let a = 0; a < count; a++) {
      const base = a * cells;
      let sum = 0;
      for (let issue = 0; issue < chosen.length; issue++) sum += worth[base + chosen[issue]!]!;
      total[a] = sum;
    }
    this.latest = bound;
    if (bound < this.bound) {
      this.bound = bound;
      for (let a = 0; a < count; a++) this.kept[a] = this.weight[a]!;
    } else this.hope *= this.fading;
  }

  /** Weighs every cell into `cost`; returns the part of the bound that no cell changes, with room for rounding. */
  private gather(): number {
    const { accounts, weight, cost } = this;
    const { count, cells, worth, role, limit, minus, scale, size } = accounts;
    cost.fill(0, 0, cells);
    let bound = 0;
    let sizes = 0;
    for (let a = 0; a < count; a++) {
      const w = weight[a]!;
      if (w === 0) continue;
      const base = a * cells;
      for (let k = 0; k < cells; k++) cost[k]! += w * worth[base + k]!;
      const taken = w * (role[a] === ROLE.floor ? limit[a]! : minus[a]!);
      bound -= taken;
      sizes += w * size[a]! + Math.abs(taken);
      if (role[a] === ROLE.factor) bound += scale[a]! * (Math.log(scale[a]! / w) - 1);
    }
    return bound + (sizes + Math.abs(bound)) * ROUNDING;
  }

  /** Moves the weights towards the accounts that the chosen text falls short on; false when there is nothing to move. */
  step(iteration: number): boolean {
    const steepness = this.descent();
    if (steepness === 0 && this.factors === 0) return false;
    const length = ((this.latest - this.bound) / this.unit + this.hope) / steepness;
    const { accounts, weight, slope, total, mean } = this;
    const { count, role, minus, scale, high, low } = accounts;
    let shares = 0;
    for (let a = 0; a < count; a++) {
      const range = high[a]! - low[a]!;
      if (role[a] === ROLE.floor) {
        if (slope[a] !== 0) weight[a] = Math.max(0, weight[a]! - (length * slope[a]! * this.unit) / range);
      } else if (role[a] === ROLE.share && this.shares > 1) {
        weight[a] = Math.max(0, weight[a]! * scale[a]! - length * slope[a]!);
        shares += weight[a]!;
      } else if (role[a] === ROLE.factor) {
        mean[a]! += (2 / (iteration + 3)) * (total[a]! - minus[a]! - mean[a]!);
        mean[a] = Math.max(mean[a]!, range / 64, Number.MIN_VALUE);
        weight[a] = scale[a]! / mean[a]!;
      }
    }
    if (this.shares > 1) for (let a = 0; a < count; a++) if (role[a] === ROLE.share) weight[a]! /= shares * scale[a]!;
    return true;
  }

  /** Fills `slope`, how far the chosen text lies above what each account needs; returns the sum of squares. */
  private descent(): number {
    const { accounts, weight, slope, total } = this;
    const { count, role, limit, minus, scale, high, low } = accounts;
    let average = 0;
    for (let a = 0; a < count; a++) {
      if (role[a] === ROLE.share) average += (total[a]! - minus[a]!) / scale[a]! / this.shares;
    }
    let squares = 0;
    for (let a = 0; a < count; a++) {
      let s = 0;
      if (role[a] === ROLE.floor) {
        s = (total[a]! - limit[a]!) / (high[a]! - low[a]!);
        if (weight[a] === 0 && s > 0) s = 0;
      } else if (role[a] === ROLE.share && this.shares > 1) {
        s = ((total[a]! - minus[a]!) / scale[a]! - average) / this.unit;
      }
      slope[a] = s;
      squares += s * s;
    }
    return squares;
  }

  /** Goes back to the best weights met and prices every cell by them; returns the cost of the dearest text, or a little more. */
  price(): number {
    const { accounts, cost, chosen, weight } = this;
    if (this.latest !== this.bound) {
      for (let a = 0; a < accounts.count; a++) weight[a] = this.kept[a]!;
      this.evaluate();
    }
    let widest = 0;
    for (let issue = 0; issue < chosen.length; issue++) {
      const top = cost[chosen[issue]!]!;
      const end = accounts.first[issue + 1]!;
      let dearest = 0;
      for (let k = accounts.first[issue]!; k < end; k++) {
        cost[k] = top - cost[k]!;
        if (cost[k]! > dearest) dearest = cost[k]!;
      }
      widest += dearest;
    }
    return widest * (1 + 2 ** -40);
  }

  private reserve(count: number): void {
    if (this.weight.length >= count) return;
    this.weight = new Float64Array(count);
    this.kept = new Float64Array(count);
    this.mean = new Float64Array(count);
    this.slope = new Float64Array(count);
    this.total = new Float64Array(count);
  }
}
