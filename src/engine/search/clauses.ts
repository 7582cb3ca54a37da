/**
 * Rules of a question as clauses, checked 32 at a time.
 *
 * Every conditional red line and compatibility rule says: at least one of these cells must be
 * chosen. So does "not the status quo". Such a clause is one bit, and a cell carries the bits of
 * the clauses that it satisfies; a text keeps all rules when its cells' words together are full.
 */
import type { Case, CompatibilityRule, ConditionalLine } from '../case.ts';
import type { Domain } from './domain.ts';
import type { Question } from './question.ts';

export class Clauses {
  /** Words of 32 clauses. */
  words = 0;
  /** `mask[word * cells + cell]`: the clauses that the cell satisfies. */
  mask = new Int32Array(0);
  /** Bits in use, per word. */
  used = new Int32Array(0);
  private readonly game: Case;
  private readonly reach: Int32Array;
  private count = 0;

  constructor(game: Case) {
    this.game = game;
    this.reach = new Int32Array(game.options.length);
  }

  /** Takes over the rules of a question. */
  compile(question: Question): void {
    let most = question.excludeStatusQuo ? 1 : 0;
    for (const line of question.lines) most += line.unless.length;
    for (const rule of question.compatibility) most += rule.needs.length;
    this.words = (most + 31) >> 5;
    const { cells } = this.game;
    if (this.mask.length < this.words * cells) {
      this.mask = new Int32Array(this.words * cells);
      this.used = new Int32Array(this.words);
    }
    this.mask.fill(0, 0, this.words * cells);
    this.used.fill(0);
    this.count = 0;
    for (const line of question.lines)
      if (question.allowed[this.game.offset[line.issue]! + line.option] === 1) this.addLine(line);
    for (const rule of question.compatibility) this.addRule(rule);
    if (question.excludeStatusQuo) this.addStatusQuo();
    this.words = (this.count + 31) >> 5;
  }

  private addLine(line: ConditionalLine): void {
    for (const c of line.unless) {
      this.begin();
      this.allow(line.issue, 0, line.option);
      this.allow(line.issue, line.option + 1, 256);
      this.allow(c.issue, c.atLeast, 256);
    }
  }

  private addRule(rule: CompatibilityRule): void {
    for (const need of rule.needs) {
      this.begin();
      for (const c of rule.when) {
        this.allow(c.issue, 0, c.option);
        if (c.exactly) this.allow(c.issue, c.option + 1, 256);
      }
      this.allow(need.issue, need.atLeast, 256);
    }
  }

  private addStatusQuo(): void {
    const { statusQuo } = this.game;
    if (statusQuo === null) return;
    this.begin();
    for (let issue = 0; issue < statusQuo.length; issue++) {
      this.allow(issue, 0, statusQuo[issue]!);
      this.allow(issue, statusQuo[issue]! + 1, 256);
    }
  }

  private begin(): void {
    this.count++;
    this.used[(this.count - 1) >> 5]! |= 1 << ((this.count - 1) & 31);
  }

  /** The clause begun last holds where the option lies in [from, to). */
  private allow(issue: number, from: number, to: number): void {
    const { offset, options, cells } = this.game;
    const at = ((this.count - 1) >> 5) * cells + offset[issue]!;
    const bit = 1 << ((this.count - 1) & 31);
    const end = Math.min(to, options[issue]!);
    for (let option = from; option < end; option++) this.mask[at + option]! |= bit;
  }

  /**
   * Removes cells that no answer in the box can choose, as far as single clauses tell.
   *
   * @param open  receives, per word, the clauses that the box leaves undecided
   * @returns false when some clause cannot be met in the box
   */
  propagate(domain: Domain, open: Int32Array): boolean {
    const { mask, reach } = this;
    const { cell, length } = domain;
    const { cells, offset } = this.game;
    for (let word = 0; word < this.words; word++) {
      const base = word * cells;
      let once = 0;
      let twice = 0;
      let always = 0;
      for (let issue = 0; issue < length.length; issue++) {
        let all = -1;
        let some = 0;
        const start = offset[issue]!;
        const end = start + length[issue]!;
        for (let k = start; k < end; k++) {
          const m = mask[base + cell[k]!]!;
          all &= m;
          some |= m;
        }
        reach[issue] = some;
        always |= all;
        twice |= once & some;
        once |= some;
      }
      if ((this.used[word]! & ~once) !== 0) return false;
      open[word] = this.used[word]! & ~always;
      const unit = open[word]! & ~twice;
      if (unit === 0) continue;
      if (!this.force(domain, word, unit)) return false;
      word = -1;
    }
    return true;
  }

  /** Keeps, where one issue alone can meet a clause of `unit`, the cells that do; false when an issue has none left. */
  private force(domain: Domain, word: number, unit: number): boolean {
    const { mask, reach } = this;
    const { cells, offset } = this.game;
    for (let issue = 0; issue < domain.length.length; issue++) {
      const needed = unit & reach[issue]!;
      if (needed === 0) continue;
      const start = offset[issue]!;
      const end = start + domain.length[issue]!;
      let at = start;
      for (let k = start; k < end; k++) {
        const c = domain.cell[k]!;
        if ((needed & ~mask[word * cells + c]!) === 0) domain.cell[at++] = c;
      }
      domain.length[issue] = at - start;
      if (at === start) return false;
    }
    return true;
  }
}
