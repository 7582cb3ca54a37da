/**
 * The search of one settled box for its best text.
 *
 * First the surrogate is improved for a few steps; often one of its texts is the answer, or its
 * bound shows that there is none. Then passes allow more and more surrogate cost, so that the first
 * texts met are near the best and later passes have a goal to prune with. A box that holds out is
 * searched for any answer at all, then again with a better surrogate, and in the end by halves.
 */

import type { Accounts } from './accounts.ts';
import type { Box } from './box.ts';
import type { Domain } from './domain.ts';
import type { Effort } from './effort.ts';
import type { Goal } from './goal.ts';
import type { Completion, Halving } from './halving.ts';
import type { Objective } from './objective.ts';
import { Pass, type Sink } from './pass.ts';
import { aim, type Surrogate } from './surrogate.ts';

/** Steps of the surrogate, each about as dear as a dozen nodes, and nodes before a box counts as hard. */
const STEPS = 6;
const NODES = 2 ** 10;

/** The same for a hard box. */
const MORE_STEPS = 40;
const MORE_NODES = 2 ** 12;

/** Room of the first pass as a share of the dearest text's cost, and how much wider each next pass is. */
const FIRST_PASS = 0.03;
const WIDER = 2.5;

export class Tree implements Sink, Completion {
  prunes = false;
  private readonly box: Box;
  private readonly goal: Goal;
  private readonly effort: Effort;
  private readonly accounts: Accounts;
  private readonly surrogate: Surrogate;
  private readonly pass: Pass;
  private readonly halving: Halving;
  /** Totals of a text put together from halves, by account. */
  private joined = new Float64Array(0);
  /** Totals by row, where the objective reads them; one buffer for each number of rows. */
  private totals: Float64Array = new Float64Array(0);
  private readonly totalsOf: Float64Array[] = [];
  /** What the surrogate bounds: the objective, or `other` while any answer will do. */
  private kind: Objective['kind'] = 'other';
  private isProbing = false;
  private room = 0;
  /** Cost of the dearest text. */
  private widest = 0;
  /** Account of the surrogate's cost; -1 while there is none. */
  private costAt = -1;

  constructor(box: Box, goal: Goal, effort: Effort, surrogate: Surrogate, accounts: Accounts, halving: Halving) {
    this.box = box;
    this.goal = goal;
    this.effort = effort;
    this.accounts = accounts;
    this.halving = halving;
    this.surrogate = surrogate;
    this.pass = new Pass(box, accounts, effort);
  }

  /** Searches a box that was just examined and found settled; what it finds goes to the goal. */
  search(domain: Domain): void {
    const { box, goal } = this;
    const { objective } = goal;
    this.prunes = objective !== null && (objective.kind === 'product' || objective.kind === 'other');
    this.reserve(box.rows);
    this.gather(domain, objective);
    if (this.fit(STEPS) || this.widen(NODES)) return;
    if (objective !== null && goal.value === -Infinity && !this.probe(domain)) return;
    this.gather(domain, objective);
    if (this.fit(MORE_STEPS) || this.widen(objective?.kind === 'other' ? Infinity : MORE_NODES)) return;
    this.exhaust();
  }

  /** Looks for any answer in the box; false when there is none, or the search is spent. */
  private probe(domain: Domain): boolean {
    this.gather(domain, null);
    this.isProbing = true;
    if (!this.fit(MORE_STEPS) && !this.widen(MORE_NODES)) this.exhaust();
    this.isProbing = false;
    return this.goal.best > -Infinity;
  }

  private gather(domain: Domain, objective: Objective | null): void {
    this.kind = objective === null ? 'other' : objective.kind;
    this.costAt = -1;
    this.accounts.gather(this.box, domain, this.goal, this.kind);
  }

  /** Improves the surrogate; true when nothing is left to be found in the box. */
  private fit(steps: number): boolean {
    const { surrogate } = this;
    surrogate.begin(steps === MORE_STEPS);
    for (let step = 0; ; step++) {
      surrogate.evaluate();
      if (this.isClosed()) return true;
      this.tryChosen();
      if (this.isDone()) return true;
      if (step === steps || !surrogate.step(step)) break;
    }
    this.widest = surrogate.price();
    return false;
  }

  /** The largest score that the box searched last could still hold; at least that of any text it holds. */
  get bound(): number {
    const { bound } = this.surrogate;
    if (this.kind === 'product') return Math.exp(bound) * (1 + 2 ** -40);
    return this.kind === 'other' ? Infinity : bound;
  }

  isBeyond(totals: Float64Array, base: number, rest: Float64Array, restBase: number): boolean {
    const { count, row } = this.accounts;
    for (let a = 0; a < count; a++) this.totals[row[a]!] = totals[base + a]! + rest[restBase + a]!;
    return this.goal.isBeyond(this.totals);
  }

  arrive(totals: Float64Array, base: number, chosen: Int32Array): number {
    if (!this.offer(totals, base, chosen)) return this.room;
    if (this.isDone()) return -1;
    this.room = Math.min(this.room, this.surrogate.bound - aim(this.kind, this.goal.value));
    return this.room;
  }

  private isDone(): boolean {
    return this.goal.isMet || (this.isProbing && this.goal.best > -Infinity) || this.isClosed();
  }

  private isClosed(): boolean {
    return this.surrogate.bound < aim(this.kind, this.goal.value);
  }

  /** Offers the surrogate's own text, where it keeps all limits and clauses. */
  private tryChosen(): void {
    const { accounts, box } = this;
    const { total, chosen } = this.surrogate;
    for (let a = 0; a < accounts.count; a++) if (!(total[a]! >= accounts.limit[a]!)) return;
    const { words, mask } = box.clauses;
    for (let w = 0; w < words; w++) {
      const base = w * box.game.cells;
      let missing = box.open[w]!;
      for (let i = 0; i < chosen.length; i++) missing &= ~mask[base + accounts.cell[chosen[i]!]!]!;
      if (missing !== 0) return;
    }
    this.offer(total, 0, chosen);
  }

  private offer(totals: Float64Array, base: number, chosen: Int32Array): boolean {
    const { accounts, goal, box } = this;
    if (!this.take(totals, base)) return false;
    for (let i = 0; i < chosen.length; i++) goal.text[i] = accounts.cell[chosen[i]!]! - box.game.offset[i]!;
    return true;
  }

  /** Takes a text with these totals per account if it attains the goal; the caller then writes it. */
  private take(totals: Float64Array, base: number): boolean {
    const { accounts, goal, box } = this;
    const { count, row } = accounts;
    for (let a = 0; a < count; a++) if (row[a]! >= 0) this.totals[row[a]!] = totals[base + a]!;
    const score = goal.objective === null ? 0 : goal.objective.score(this.totals);
    if (!goal.take(box, score)) return false;
    accounts.refresh(box, goal);
    if (this.costAt >= 0) accounts.limit[this.costAt] = aim(this.kind, goal.value) - this.surrogate.bound;
    return true;
  }

  /** Takes the completions of a first half that attain the goal. */
  complete(halving: Halving): number {
    const { halves, totals, totalsAt, met, metAt } = halving;
    const { joined, goal } = this;
    let isOpen = halves.pick(totals, totalsAt, met, metAt);
    for (let at = 0; isOpen; at++) {
      at = halves.after(at);
      if (at < 0) break;
      for (let a = 0; a < this.accounts.count; a++) joined[a] = totals[totalsAt + a]! + halves.totalOf(at, a);
      if (!this.take(joined, 0)) continue;
      halving.write(goal.text);
      halves.write(at, goal.text);
      if (this.isDone()) return -1;
      // The goal has risen, and the limits with it.
      isOpen = halves.pick(totals, totalsAt, met, metAt);
    }
    return 0;
  }

  /** Passes of growing room, up to so many nodes; true when they, or the search, came to an end. */
  private widen(nodes: number): boolean {
    const { surrogate, goal, effort, widest } = this;
    effort.limit(nodes);
    for (let room = widest * FIRST_PASS; ; room *= WIDER) {
      this.room = Math.min(room, widest, surrogate.bound - aim(this.kind, goal.value));
      if (this.room < 0) break;
      if (this.pass.lay(surrogate.cost, this.room)) this.pass.walk(this.room, this);
      if (this.isDone() || effort.isSpent || effort.isOut) break;
      if (room >= Math.min(widest, surrogate.bound - aim(this.kind, goal.value))) break;
    }
    const isOut = effort.isOut;
    effort.limit(Infinity);
    return !isOut || effort.isSpent || this.isDone();
  }

  /** Searches all of the box by halves, the surrogate being one more account. */
  private exhaust(): void {
    const { surrogate, accounts } = this;
    this.costAt = accounts.addCost(surrogate.cost, surrogate.bound - aim(this.kind, this.goal.value));
    this.halving.walk(this, null);
  }

  private reserve(rows: number): void {
    this.totalsOf[rows] ??= new Float64Array(rows);
    this.totals = this.totalsOf[rows]!;
    if (this.joined.length < rows + 2) this.joined = new Float64Array(rows + 2);
  }
}
