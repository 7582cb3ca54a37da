/**
 * The exact searcher: whether a text answers a question, which is best, how many there are.
 *
 * Texts are searched in boxes (search/box.ts). A box in which some linkage is open is split on one
 * of its conditions until every row is one exact table; what is left is an additive problem with a
 * few clauses, solved by search/tree.ts, counted by search/tally.ts, listed in order by search/pass.ts.
 *
 * Worths must be multiples of 2^-40 and totals below 2^12, so that sums are exact in any order.
 * Beyond that answers may differ from the exact ones by the rounding of sums.
 */
import type { Case, Text } from './case.ts';
import { Accounts } from './search/accounts.ts';
import { Box } from './search/box.ts';
import { Domain } from './search/domain.ts';
import { Effort } from './search/effort.ts';
import { Goal } from './search/goal.ts';
import { Halving } from './search/halving.ts';
import { Listing } from './search/listing.ts';
import type { Objective } from './search/objective.ts';
import type { Question } from './search/question.ts';
import { Surrogate } from './search/surrogate.ts';
import { Tally } from './search/tally.ts';
import { Tree } from './search/tree.ts';

export { least, monotone, type Objective, product, row, sum } from './search/objective.ts';
export type { Question, Row } from './search/question.ts';

/**
 * Answers questions on one case. Its buffers are reused, so no two calls may overlap. The worths
 * that rows point to may change between calls; issues, options, status quo and linkages may not.
 */
export class Searcher {
  /** Whether the last call ran to its end. */
  isExact = true;
  /**
   * After a call cut short: what its exact result cannot exceed (a score, or a number of texts).
   * Else the result itself.
   */
  bound = 0;

  private readonly game: Case;
  private readonly box: Box;
  private readonly goal: Goal;
  private readonly effort = new Effort();
  private readonly tree: Tree;
  private readonly tally: Tally;
  private readonly listing: Listing;
  /** Boxes by depth of splitting. */
  private readonly levels: Domain[];

  constructor(game: Case) {
    this.game = game;
    this.box = new Box(game);
    this.goal = new Goal(game.options.length);
    const accounts = new Accounts(game.options.length, game.cells);
    const surrogate = new Surrogate(accounts);
    const halving = new Halving(this.box, accounts, this.effort);
    this.tree = new Tree(this.box, this.goal, this.effort, surrogate, accounts, halving);
    this.tally = new Tally(this.box, this.goal, surrogate, accounts, halving);
    this.listing = new Listing(this.box, this.goal, this.effort, accounts);
    this.levels = [new Domain(game)];
  }

  /** Nodes visited by the last call: boxes examined and cells tried. */
  get visited(): number {
    return this.effort.visited;
  }

  /** Nodes that a call may visit before it stops; Infinity at first. */
  get budget(): number {
    return this.effort.budget;
  }

  set budget(nodes: number) {
    this.effort.budget = nodes;
  }

  /** Asked about every 2^14 nodes whether to stop the call; null at first. */
  set shouldStop(ask: (() => boolean) | null) {
    this.effort.shouldStop = ask;
  }

  /** Whether some text answers; with `out`, the lexicographically lowest that does. */
  exists(question: Question, out?: Text): boolean {
    return this.solve(question, null, out) > -Infinity;
  }

  /** Largest score of an answer, -Infinity when there is none; with `out`, the lexicographically lowest text that attains it. */
  maximise(question: Question, objective: Objective, out?: Text): number {
    return this.solve(question, objective, out);
  }

  /** Number of answers, exact up to 2^53; with `perCell`, also the number of answers that choose each cell. */
  count(question: Question, perCell?: Float64Array): number {
    this.effort.begin();
    perCell?.fill(0);
    let counted = 0;
    this.bound = 0;
    if (this.box.begin(question, this.level(0))) {
      this.goal.begin(this.box, null, -Infinity, false);
      counted = this.tallyBox(0, perCell ?? null);
    }
    this.isExact = !this.effort.isSpent;
    this.bound += counted;
    return counted;
  }

  /** Calls `visit` with every answer in lexicographic order; the text is reused, so copy what is kept. */
  forEach(question: Question, visit: (text: Text) => void): void {
    this.effort.begin();
    if (this.box.begin(question, this.level(0))) {
      this.goal.begin(this.box, null, -Infinity, false);
      this.list(0, visit);
    }
    this.isExact = !this.effort.isSpent;
  }

  private solve(question: Question, objective: Objective | null, out: Text | undefined): number {
    const { box, goal, effort } = this;
    effort.begin();
    this.bound = -Infinity;
    if (box.begin(question, this.level(0))) {
      goal.begin(box, objective, -Infinity, objective === null);
      this.descend(0, Infinity);
    } else goal.begin(box, objective, -Infinity, false);
    const { best } = goal;
    this.bound = Math.max(this.bound, best);
    if (out !== undefined && best > -Infinity) {
      out.set(goal.text);
      if (!effort.isSpent) this.lower(objective, best, out);
    }
    this.isExact = !effort.isSpent;
    return best;
  }

  /** Lowers the text found to the lexicographically lowest of its score, one issue after the other. */
  private lower(objective: Objective | null, score: number, out: Text): void {
    const { box, goal, effort } = this;
    const domain = this.level(0);
    domain.fill(this.game, box.question.allowed);
    box.reset();
    goal.begin(box, objective, score, true);
    box.examine(domain);
    const child = this.level(1);
    for (let issue = 0; issue < out.length; issue++) {
      const first = this.game.offset[issue]!;
      for (let k = first; domain.cell[k]! - first < out[issue]!; k++) {
        child.copy(domain);
        child.fix(issue, domain.cell[k]!);
        box.reset();
        goal.begin(box, objective, score, true);
        this.descend(1, score);
        if (effort.isSpent) return;
        if (goal.isMet) out.set(goal.text);
      }
      domain.fix(issue, first + out[issue]!);
    }
  }

  /** Searches a box and the boxes that it splits into; no text of it scores above `above`. */
  private descend(level: number, above: number): void {
    const { box, goal, effort } = this;
    const domain = this.level(level);
    if (effort.tick()) {
      this.leave(above);
      return;
    }
    if (!box.examine(domain) || goal.isBeyond(box.high)) return;
    const bound = Math.min(above, goal.objective === null ? 0 : goal.objective.score(box.high));
    if (box.splitIssue < 0) {
      this.tree.search(domain);
      if (effort.isSpent) this.leave(Math.min(bound, this.tree.bound));
      return;
    }
    const { splitIssue, splitAt } = box;
    const child = this.level(level + 1);
    child.copy(domain);
    child.keepAtLeast(splitIssue, splitAt);
    this.descend(level + 1, bound);
    if (goal.isMet) return;
    if (effort.isSpent) {
      this.leave(bound);
      return;
    }
    child.copy(domain);
    child.keepBelow(splitIssue, splitAt);
    this.descend(level + 1, bound);
  }

  /** Leaves a box unfinished: the result may be as high as `bound`. */
  private leave(bound: number): void {
    this.bound = Math.max(this.bound, bound);
  }

  private tallyBox(level: number, perCell: Float64Array | null): number {
    const { box, effort } = this;
    const domain = this.level(level);
    if (effort.tick()) {
      this.bound += domain.size();
      return 0;
    }
    if (!box.examine(domain)) return 0;
    if (box.splitIssue < 0) {
      const counted = this.tally.count(domain, perCell);
      if (effort.isSpent) this.bound += domain.size() - counted;
      return counted;
    }
    const { splitIssue, splitAt } = box;
    const child = this.level(level + 1);
    child.copy(domain);
    child.keepAtLeast(splitIssue, splitAt);
    const above = this.tallyBox(level + 1, perCell);
    child.copy(domain);
    child.keepBelow(splitIssue, splitAt);
    return above + this.tallyBox(level + 1, perCell);
  }

  /** Lists a box in order: while a linkage is open, one option of the first open issue after the other. */
  private list(level: number, visit: (text: Text) => void): void {
    const { box, effort } = this;
    const domain = this.level(level);
    if (effort.tick() || !box.examine(domain)) return;
    if (box.splitIssue < 0) {
      this.listing.list(domain, visit);
      return;
    }
    const issue = domain.length.findIndex((choices) => choices > 1);
    const start = this.game.offset[issue]!;
    const child = this.level(level + 1);
    for (let k = start; k < start + domain.length[issue]!; k++) {
      child.copy(domain);
      child.fix(issue, domain.cell[k]!);
      this.list(level + 1, visit);
    }
  }

  private level(depth: number): Domain {
    while (this.levels.length <= depth) this.levels.push(new Domain(this.game));
    return this.levels[depth]!;
  }
}
