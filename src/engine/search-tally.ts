/**
 * Counts the answers in a settled box.
 */
import type { Accounts } from './search-accounts.ts';
import type { Box } from './search-box.ts';
import type { Domain } from './search-domain.ts';
import type { Goal } from './search-goal.ts';
import type { Completion, Halving } from './search-halving.ts';

export class Tally implements Completion {
  private readonly box: Box;
  private readonly goal: Goal;
  private readonly accounts: Accounts;
  private readonly halving: Halving;
  private keeps = false;

  constructor(box: Box, goal: Goal, accounts: Accounts, halving: Halving) {
    this.box = box;
    this.goal = goal;
    this.accounts = accounts;
    this.halving = halving;
  }

  /** Number of answers in a box that was just examined and found settled; adds them to `perCell` by cell. */
  count(domain: Domain, perCell: Float64Array | null): number {
    const { accounts, box, halving } = this;
    accounts.gather(box, domain, this.goal);
    let open = 0;
    for (let w = 0; w < box.clauses.words; w++) open |= box.open[w]!;
    if (accounts.count === 0 && open === 0) return this.countAll(domain, perCell);
    this.keeps = perCell !== null;
    const counted = halving.walk(this, perCell);
    if (perCell !== null) halving.halves.spread(perCell);
    return counted;
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
