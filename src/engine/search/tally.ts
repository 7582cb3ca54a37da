/**
 * Counts the answers in a settled box.
 */
import type { Accounts } from './accounts.ts';
import type { Box } from './box.ts';
import type { Domain } from './domain.ts';
import type { Goal } from './goal.ts';
import type { Completion, Halving } from './halving.ts';
import type { Surrogate } from './surrogate.ts';

/** Steps of the surrogate, and how many times the room of an answer the dearest text must cost for it to bite. */
const STEPS = 12;
const BITES = 3;

export class Tally implements Completion {
  private readonly box: Box;
  private readonly goal: Goal;
  private readonly accounts: Accounts;
  private readonly surrogate: Surrogate;
  private readonly halving: Halving;
  private keeps = false;

  constructor(box: Box, goal: Goal, surrogate: Surrogate, accounts: Accounts, halving: Halving) {
    this.surrogate = surrogate;
    this.box = box;
    this.goal = goal;
    this.accounts = accounts;
    this.halving = halving;
  }

  /** Number of answers in a box that was just examined and found settled; adds them to `perCell` by cell. */
  count(domain: Domain, perCell: Float64Array | null): number {
    const { accounts, box, halving } = this;
    accounts.gather(box, domain, this.goal, 'other');
    let open = 0;
    for (let w = 0; w < box.clauses.words; w++) open |= box.open[w]!;
    if (accounts.count === 0 && open === 0) return this.countAll(domain, perCell);
    if (accounts.count > 0 && !this.price()) return 0;
    this.keeps = perCell !== null;
    const counted = halving.walk(this, perCell);
    if (perCell !== null) halving.halves.spread(perCell);
    return counted;
  }

  /** Adds the surrogate as one more account where it bites; false when it shows that no text answers. */
  private price(): boolean {
    const { surrogate, accounts } = this;
    surrogate.begin(true);
    for (let step = 0; ; step++) {
      surrogate.evaluate();
      if (surrogate.bound < 0) return false;
      if (step === STEPS || !surrogate.step(step)) break;
    }
    if (surrogate.price() > surrogate.bound * BITES) accounts.addCost(surrogate.cost, surrogate.bound);
    return true;
  }

  complete({ halves, totals, totalsAt, met, metAt }: Halving): number {
    if (!halves.pick(totals, totalsAt, met, metAt)) return 0;
    return halves.count(this.keeps);
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
}
