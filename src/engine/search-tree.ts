/**
 * The search of one settled box for its best text.
 *
 * First the surrogate is improved for a few steps; often one of its texts is the answer, or its
 * bound shows that there is none. Then passes allow more and more surrogate cost, so that the first
 * texts met are near the best and later passes have a goal to prune with.
 */
import { type Accounts, SUM_ROW } from './search-accounts.ts';
import type { Box } from './search-box.ts';
import type { Domain } from './search-domain.ts';
import type { Effort } from './search-effort.ts';
import type { Goal } from './search-goal.ts';
import type { Completion, Halving } from './search-halving.ts';
import { Pass, type Sink } from './search-pass.ts';
import { aim, Surrogate } from './search-surrogate.ts';

/** Steps of the surrogate before the first pass; each costs about as much as a dozen nodes. */
const STEPS = 6;

/** Room of the first pass as a share of the dearest text's cost, and how much wider each next pass is. */
const FIRST_PASS = 0.03;
const WIDER = 2.5;

/** Nodes after which a box is exhausted by halves instead. */
const PATIENCE = 2 ** 12;

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
  /** Totals by row, where the objective reads them. */
  private totals = new Float64Array(0);
  private kind = 'other';
  private room = 0;

  constructor(box: Box, goal: Goal, effort: Effort, accounts: Accounts, halving: Halving) {
    this.box = box;
    this.goal = goal;
    this.effort = effort;
    this.accounts = accounts;
    this.halving = halving;
    this.surrogate = new Surrogate(accounts);
    this.pass = new Pass(box, accounts, effort);
  }

  /** Searches a box that was just examined and found settled; what it finds goes to the goal. */
  search(domain: Domain): void {
    const { accounts, surrogate, box, goal } = this;
    const { objective } = goal;
    this.kind = objective === null ? 'other' : objective.kind;
    this.prunes = objective !== null && (this.kind === 'product' || this.kind === 'other');
    if (this.totals.length < box.rows) {
      this.totals = new Float64Array(box.rows);
      this.joined = new Float64Array(box.rows + 1);
    }
    accounts.gather(box, domain, goal);
    surrogate.begin();
    for (let steps = 0; ; steps++) {
      surrogate.evaluate();
      if (this.isClosed()) return;
      this.tryChosen();
      if (goal.isMet || this.isClosed()) return;
      if (steps === STEPS || !surrogate.step(steps)) break;
    }
    surrogate.price();
    this.widen();
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
    if (this.goal.isMet) return -1;
    this.room = Math.min(this.room, this.surrogate.bound - aim(this.kind, this.goal.value));
    return this.room;
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
    for (let a = 0; a < count; a++) if (row[a] !== SUM_ROW) this.totals[row[a]!] = totals[base + a]!;
    const score = goal.objective === null ? 0 : goal.objective.score(this.totals);
    if (!goal.take(box, score)) return false;
    accounts.refresh(box, goal);
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
      if (goal.isMet) return -1;
      // The goal has risen, and the limits with it.
      isOpen = halves.pick(totals, totalsAt, met, metAt);
    }
    return 0;
  }

  /** Passes of growing room; where they find no end, all that is left by halves. */
  private widen(): void {
    const { surrogate, goal, effort } = this;
    const { cost } = surrogate;
    const widest = this.widest();
    const halves = goal.objective === null || this.kind === 'least' || this.kind === 'sum';
    if (halves) effort.limit(PATIENCE);
    for (let room = widest * FIRST_PASS; ; room *= WIDER) {
      this.room = Math.min(room, widest, surrogate.bound - aim(this.kind, goal.value));
      if (this.room < 0) break;
      if (this.pass.lay(cost, this.room)) this.pass.walk(this.room, this);
      if (goal.isMet || effort.isSpent || effort.isOut) break;
      if (room >= Math.min(widest, surrogate.bound - aim(this.kind, goal.value))) break;
    }
    const isOut = effort.isOut && !effort.isSpent && !goal.isMet;
    effort.limit(Infinity);
    if (isOut) this.halving.walk(this, null);
  }

  /** Cost of the dearest text, with room for rounding. */
  private widest(): number {
    const { cost } = this.surrogate;
    const { first } = this.accounts;
    let widest = 0;
    for (let issue = 0; issue + 1 < first.length; issue++) {
      let dearest = 0;
      for (let k = first[issue]!; k < first[issue + 1]!; k++) if (cost[k]! > dearest) dearest = cost[k]!;
      widest += dearest;
    }
    return widest * (1 + 2 ** -40);
  }
}
