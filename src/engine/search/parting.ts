/**
 * How a box is parted in two halves (halving.ts): which issues are walked and which tabulated.
 */
import type { Accounts } from './accounts.ts';
import type { Box } from './box.ts';

/** Combinations tabulated at least, and as a share of the root of the box's size: where building costs about what walking does. */
const LEAST = 256;
const SHARE = 0.6;

export class Parting {
  /** Issues: the first half by depth, then the tabulated ones. */
  readonly order: Int32Array;
  /** Number of issues in the first half. */
  heads = 0;
  private readonly box: Box;
  private readonly accounts: Accounts;

  constructor(box: Box, accounts: Accounts) {
    this.box = box;
    this.accounts = accounts;
    this.order = new Int32Array(box.game.options.length);
  }

  /**
   * Parts the issues of the box that `accounts` were gathered for: those that no open clause touches,
   * small ones first, are tabulated while they fit.
   *
   * @returns the number of combinations to tabulate, at most `most`
   */
  part(most: number): number {
    const { first } = this.accounts;
    const { order } = this;
    const choices = (issue: number): number => first[issue + 1]! - first[issue]!;
    let texts = 1;
    for (let issue = 0; issue < order.length; issue++) {
      order[issue] = issue;
      texts *= choices(issue);
    }
    const cap = Math.min(most, Math.max(LEAST, SHARE * Math.sqrt(texts)));
    const touched = Array.from(order, (issue) => (this.isTouched(issue) ? 1 : 0));
    const queue = order.slice().sort((i, j) => touched[i]! - touched[j]! || choices(i) - choices(j));
    const walked: number[] = [];
    let size = 1;
    let end = order.length;
    for (const issue of queue) {
      if (size * choices(issue) <= cap) {
        size *= choices(issue);
        order[--end] = issue;
      } else walked.unshift(issue);
    }
    order.set(walked);
    this.heads = walked.length;
    return size;
  }

  private isTouched(issue: number): boolean {
    const { mask, words } = this.box.clauses;
    const { first, cell } = this.accounts;
    for (let w = 0; w < words; w++) {
      const base = w * this.box.game.cells;
      for (let k = first[issue]!; k < first[issue + 1]!; k++) {
        if ((mask[base + cell[k]!]! & this.box.open[w]!) !== 0) return true;
      }
    }
    return false;
  }
}
