/**
 * The tabulated half of halving.ts: all combinations of some issues, as bit sets.
 *
 * For every account there are sorted totals and, for each, the set of combinations that reach it; for
 * every clause, the set that meets it. What completes a first half is the intersection of a few sets,
 * 32 texts at a time.
 *
 * Source of the halving: Horowitz and Sahni (1974).
 */
import type { Accounts } from './accounts.ts';
import type { Box } from './box.ts';
import { Parting } from './parting.ts';

/** Most combinations tabulated: beyond, the sets take longer to build than they save. */
const MOST = 1024;

/** Words that the sets of one account take at most. */
const SETS = (MOST + 1) * (MOST >> 5);

export class Halves {
  /** Which issues make the first half, and which are tabulated. */
  readonly parting: Parting;
  /** By depth of the first half: the most that everything below adds to each account; clauses that nothing below can meet. */
  rest = new Float64Array(0);
  closing = new Int32Array(0);

  private readonly box: Box;
  private readonly accounts: Accounts;
  /** Combinations, and words of a set of them. */
  private size = 1;
  private width = 1;
  /** `total[account * MOST + combination]`, and the same in ascending order. */
  private total = new Float64Array(0);
  private sorted = new Float64Array(0);
  /** `reach[word * MOST + combination]`: clauses met. */
  private reach = new Int32Array(0);
  /** Sets by account and rank in `sorted`, then by clause. */
  private sets = new Int32Array(0);
  /** Answers found per combination. */
  private readonly hits = new Float64Array(MOST);
  /** Where the sets of the present query begin. */
  private picked = new Int32Array(0);
  private picks = 0;

  constructor(box: Box, accounts: Accounts) {
    this.box = box;
    this.accounts = accounts;
    this.parting = new Parting(box, accounts);
  }

  /** Parts the issues and tabulates the second half; false when no text of the box can answer. */
  build(): boolean {
    this.size = this.parting.part(MOST);
    this.width = (this.size + 31) >> 5;
    this.reserve();
    this.combine();
    for (let a = 0; a < this.accounts.count; a++) this.rank(a);
    this.collect();
    return this.sumRest() && this.closeClauses();
  }

  /** Totals and met clauses of every combination; the last issue turns fastest. */
  private combine(): void {
    const { accounts, box, total, reach } = this;
    const { order, heads } = this.parting;
    const { count, first, cells, worth, cell } = accounts;
    const { words, mask } = box.clauses;
    for (let a = 0; a < count; a++) total[a * MOST] = 0;
    for (let w = 0; w < words; w++) reach[w * MOST] = 0;
    let filled = 1;
    for (let i = heads; i < order.length; i++) {
      const start = first[order[i]!]!;
      const choices = first[order[i]! + 1]! - start;
      // From the back, so that a combination is read before it is written over.
      for (let s = filled - 1; s >= 0; s--) {
        for (let a = 0; a < count; a++) {
          const t = total[a * MOST + s]!;
          for (let c = choices - 1; c >= 0; c--) total[a * MOST + s * choices + c] = t + worth[a * cells + start + c]!;
        }
        for (let w = 0; w < words; w++) {
          const m = reach[w * MOST + s]!;
          for (let c = choices - 1; c >= 0; c--) {
            reach[w * MOST + s * choices + c] = m | mask[w * box.game.cells + cell[start + c]!]!;
          }
        }
      }
      filled *= choices;
    }
  }

  /** For every rank, the set of combinations that total at least as much. */
  private rank(a: number): void {
    const { size, width, total, sorted, sets } = this;
    const base = a * MOST;
    const bits = a * SETS;
    sorted.set(total.subarray(base, base + size), base);
    sorted.subarray(base, base + size).sort();
    sets.fill(0, bits, bits + (size + 1) * width);
    for (let s = 0; s < size; s++) {
      sets[bits + this.rankOf(a, total[base + s]!) * width + (s >> 5)]! |= 1 << (s & 31);
    }
    for (let p = bits + size * width - 1; p >= bits; p--) sets[p]! |= sets[p + width]!;
  }

  /** Number of combinations whose total is below `need`. */
  private rankOf(a: number, need: number): number {
    const { sorted } = this;
    const base = a * MOST;
    let low = base;
    let high = base + this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < need) low = middle + 1;
      else high = middle;
    }
    return low - base;
  }

  /** For every open clause, the set of combinations that meet it. */
  private collect(): void {
    const { size, width, reach, sets, box } = this;
    const { words } = box.clauses;
    const start = this.clauseSets();
    sets.fill(0, start, start + words * 32 * width);
    for (let w = 0; w < words; w++) {
      for (let s = 0; s < size; s++) {
        for (let m = reach[w * MOST + s]! & box.open[w]!; m !== 0; m &= m - 1) {
          const clause = w * 32 + 31 - Math.clz32(m & -m);
          sets[start + clause * width + (s >> 5)]! |= 1 << (s & 31);
        }
      }
    }
  }

  private clauseSets(): number {
    return this.accounts.count * SETS;
  }

  private sumRest(): boolean {
    const { accounts, rest, sorted, size } = this;
    const { order, heads } = this.parting;
    const { count, first, cells, worth, limit } = accounts;
    for (let a = 0; a < count; a++) {
      let sum = sorted[a * MOST + size - 1]!;
      for (let d = heads - 1; d >= 0; d--) {
        rest[d * count + a] = sum;
        let top = -Infinity;
        for (let k = first[order[d]!]!; k < first[order[d]! + 1]!; k++) top = Math.max(top, worth[a * cells + k]!);
        sum += top;
      }
      if (!(sum >= limit[a]!)) return false;
    }
    return true;
  }

  private closeClauses(): boolean {
    const { accounts, closing, reach, size, box } = this;
    const { order, heads } = this.parting;
    const { first, cell } = accounts;
    const { words, mask } = box.clauses;
    for (let w = 0; w < words; w++) {
      const open = box.open[w]!;
      let below = 0;
      for (let s = 0; s < size; s++) below |= reach[w * MOST + s]!;
      for (let d = heads - 1; d >= 0; d--) {
        closing[d * words + w] = open & ~below;
        for (let k = first[order[d]!]!; k < first[order[d]! + 1]!; k++) below |= mask[w * box.game.cells + cell[k]!]!;
      }
      if ((open & ~below) !== 0) return false;
    }
    return true;
  }

  /**
   * Picks the sets in which a completion of the first half must lie; false when there can be none.
   *
   * @param totals  the first half's total per account, from `base` on
   * @param met     the clauses it meets, per word from `metBase` on
   */
  pick(totals: Float64Array, base: number, met: Int32Array, metBase: number): boolean {
    const { accounts, size, width, picked, box } = this;
    let n = 0;
    for (let a = 0; a < accounts.count; a++) {
      const rank = this.rankOf(a, accounts.limit[a]! - totals[base + a]!);
      if (rank === size) return false;
      if (rank > 0) picked[n++] = a * SETS + rank * width;
    }
    const clauses = this.clauseSets();
    for (let w = 0; w < box.clauses.words; w++) {
      for (let m = box.open[w]! & ~met[metBase + w]!; m !== 0; m &= m - 1) {
        picked[n++] = clauses + (w * 32 + 31 - Math.clz32(m & -m)) * width;
      }
    }
    this.picks = n;
    return true;
  }

  /** Number of combinations in all picked sets; `keeps` remembers them for `spread`. */
  count(keeps: boolean): number {
    const { width, hits, size } = this;
    if (this.picks === 0 && !keeps) return size;
    let found = 0;
    for (let j = 0; j < width; j++) {
      let m = this.meet(j);
      if (m === 0) continue;
      found += ones(m);
      if (keeps) for (; m !== 0; m &= m - 1) hits[j * 32 + 31 - Math.clz32(m & -m)]!++;
    }
    return found;
  }

  /** The first combination from `from` on that lies in all picked sets; -1 when there is none. */
  after(from: number): number {
    for (let j = from >> 5; j < this.width; j++) {
      let m = this.meet(j);
      if (j === from >> 5) m &= -1 << (from & 31);
      if (m !== 0) return j * 32 + 31 - Math.clz32(m & -m);
    }
    return -1;
  }

  /** One word of the intersection of the picked sets. */
  private meet(j: number): number {
    const { sets, picked, picks } = this;
    let m = j + 1 < this.width ? -1 : -1 >>> (this.width * 32 - this.size);
    for (let i = 0; i < picks; i++) m &= sets[picked[i]! + j]!;
    return m;
  }

  /** Total of a combination on an account. */
  totalOf(combination: number, a: number): number {
    return this.total[a * MOST + combination]!;
  }

  /** Writes a combination's text. */
  write(combination: number, text: Uint8Array): void {
    const { accounts, box } = this;
    const { order, heads } = this.parting;
    let rest = combination;
    for (let i = order.length - 1; i >= heads; i--) {
      const issue = order[i]!;
      const start = accounts.first[issue]!;
      const choices = accounts.first[issue + 1]! - start;
      text[issue] = accounts.cell[start + (rest % choices)]! - box.game.offset[issue]!;
      rest = Math.floor(rest / choices);
    }
  }

  /** Adds the answers remembered to their cells, and forgets them. */
  spread(perCell: Float64Array): void {
    const { hits, size, accounts } = this;
    const { order, heads } = this.parting;
    let turn = 1;
    for (let i = order.length - 1; i >= heads; i--) {
      const start = accounts.first[order[i]!]!;
      const choices = accounts.first[order[i]! + 1]! - start;
      for (let s = 0; s < size; s++) {
        if (hits[s] !== 0) perCell[accounts.cell[start + (Math.floor(s / turn) % choices)]!]! += hits[s]!;
      }
      turn *= choices;
    }
    hits.fill(0, 0, size);
  }

  private reserve(): void {
    const { count } = this.accounts;
    const { words } = this.box.clauses;
    if (this.total.length < count * MOST) {
      this.total = new Float64Array(count * MOST);
      this.sorted = new Float64Array(count * MOST);
      this.rest = new Float64Array(count * this.box.game.options.length);
    }
    if (this.reach.length < words * MOST) {
      this.reach = new Int32Array(words * MOST);
      this.closing = new Int32Array(words * this.box.game.options.length);
    }
    const room = this.clauseSets() + words * 32 * (MOST >> 5);
    if (this.sets.length < room) this.sets = new Int32Array(room);
    if (this.picked.length < count + words * 32) this.picked = new Int32Array(count + words * 32);
  }
}

/** Number of bits set. */
function ones(word: number): number {
  let m = word - ((word >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return Math.imul((m + (m >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
