/**
 * A box of texts: for every issue, the cells that may still be chosen.
 *
 * The cells of an issue stand in ascending order from `offset[issue]` on, so the first
 * and the last say at once whether a condition holds everywhere, nowhere or in part.
 */
import type { Case } from '../case.ts';

export class Domain {
  /** Number of cells left, per issue. */
  readonly length: Uint16Array;
  /** Cells left of an issue: `cell[offset[issue]]` and the `length[issue] - 1` after it. */
  readonly cell: Uint16Array;
  private readonly offset: Int32Array;

  constructor(game: Case) {
    this.length = new Uint16Array(game.options.length);
    this.cell = new Uint16Array(game.cells);
    this.offset = game.offset;
  }

  /** All allowed cells; false when an issue has none. */
  fill(game: Case, allowed: Uint8Array): boolean {
    const { options, offset } = game;
    let least = 1;
    for (let issue = 0; issue < options.length; issue++) {
      const start = offset[issue]!;
      const end = start + options[issue]!;
      let at = start;
      for (let c = start; c < end; c++) if (allowed[c] === 1) this.cell[at++] = c;
      this.length[issue] = at - start;
      if (at === start) least = 0;
    }
    return least === 1;
  }

  copy(other: Domain): void {
    this.length.set(other.length);
    this.cell.set(other.cell);
  }

  /** Whether `option >= atLeast` holds for every cell left of the issue. */
  holds(issue: number, atLeast: number): boolean {
    const start = this.offset[issue]!;
    return this.cell[start]! - start >= atLeast;
  }

  /** Whether `option >= atLeast` holds for no cell left of the issue. */
  fails(issue: number, atLeast: number): boolean {
    const start = this.offset[issue]!;
    return this.cell[start + this.length[issue]! - 1]! - start < atLeast;
  }

  keepAtLeast(issue: number, atLeast: number): void {
    const start = this.offset[issue]!;
    const end = start + this.length[issue]!;
    let at = start;
    for (let k = start; k < end; k++) {
      const c = this.cell[k]!;
      if (c - start >= atLeast) this.cell[at++] = c;
    }
    this.length[issue] = at - start;
  }

  keepBelow(issue: number, atLeast: number): void {
    const start = this.offset[issue]!;
    let left = this.length[issue]!;
    while (left > 0 && this.cell[start + left - 1]! - start >= atLeast) left--;
    this.length[issue] = left;
  }

  /** Leaves one cell. */
  fix(issue: number, cell: number): void {
    this.cell[this.offset[issue]!] = cell;
    this.length[issue] = 1;
  }

  /** Number of texts in the box, as a double. */
  size(): number {
    let product = 1;
    for (let issue = 0; issue < this.length.length; issue++) product *= this.length[issue]!;
    return product;
  }
}
