/**
 * Lists the answers in a settled box in lexicographic order.
 */
import type { Text } from '../case.ts';
import type { Accounts } from './accounts.ts';
import type { Box } from './box.ts';
import type { Domain } from './domain.ts';
import type { Effort } from './effort.ts';
import type { Goal } from './goal.ts';
import { Pass, type Sink } from './pass.ts';

export class Listing implements Sink {
  readonly prunes = false;
  private readonly box: Box;
  private readonly goal: Goal;
  private readonly accounts: Accounts;
  private readonly pass: Pass;
  private readonly free: Float64Array;
  private readonly text: Text;
  private visit: (text: Text) => void = () => {};

  constructor(box: Box, goal: Goal, effort: Effort, accounts: Accounts) {
    const { cells, options } = box.game;
    this.box = box;
    this.goal = goal;
    this.accounts = accounts;
    this.pass = new Pass(box, accounts, effort);
    this.free = new Float64Array(cells);
    this.text = new Uint8Array(options.length);
  }

  /** Visits the answers in a box that was just examined and found settled. */
  list(domain: Domain, visit: (text: Text) => void): void {
    this.visit = visit;
    this.accounts.gather(this.box, domain, this.goal, 'other');
    if (this.pass.layInOrder(this.free)) this.pass.walk(0, this);
  }

  isBeyond(): boolean {
    return false;
  }

  arrive(_totals: Float64Array, _base: number, chosen: Int32Array): number {
    const { cell } = this.accounts;
    const { offset } = this.box.game;
    for (let i = 0; i < chosen.length; i++) this.text[i] = cell[chosen[i]!]! - offset[i]!;
    this.visit(this.text);
    return 0;
  }
}
