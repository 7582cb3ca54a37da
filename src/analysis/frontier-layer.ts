/**
 * Partial texts over the first issues of a box: those that no other beats whatever follows.
 *
 * Partial texts of equal worth to everyone, that meet the same clauses, are one entry with several ways to reach it: an
 * issue that nobody cares about multiplies texts, not work.
 */
import { DominanceTree } from './dominance-tree.ts';

/** The options of one issue in a box. */
export interface Step {
  readonly issue: number;
  readonly options: Uint8Array;
  /** `worth[choice * seats + seat]`, choices numbered as in `options`. */
  readonly worth: Float64Array;
  /** `met[choice * words + word]`: open clauses that the choice meets. */
  readonly met: Int32Array;
  /** Per word: open clauses that no later issue can meet. */
  readonly closing: Int32Array;
}

/** How the entries of a layer came about: entry e by the ways from start[e] to start[e + 1]. */
export interface Ways {
  readonly start: Int32Array;
  /** Entry of the layer before, and the option added to it. */
  readonly parent: Int32Array;
  readonly option: Uint8Array;
}

/** Entries in the order of their tree. */
export interface Layer {
  readonly count: number;
  /** Number of partial texts behind each entry. */
  readonly texts: Float64Array;
  readonly ways: Ways;
  readonly tree: DominanceTree;
}

/** The layer before any issue: one empty partial text. */
export function emptyLayer(seats: number, words: number): Layer {
  return {
    count: 1,
    texts: new Float64Array([1]),
    ways: { start: new Int32Array([0, 0]), parent: new Int32Array(0), option: new Uint8Array(0) },
    tree: new DominanceTree(new Float64Array(seats), new Int32Array(words), 1, seats, words),
  };
}

/** Gathers the survivors of one step into the next layer. */
export class LayerBuilder {
  private readonly seats: number;
  private readonly words: number;
  private count = 0;
  private worth: Float64Array;
  private met: Int32Array;
  /** Hash table of entries, -1 where free. */
  private slots = new Int32Array(1024).fill(-1);
  private ways = 0;
  private entry = new Int32Array(1024);
  private parent = new Int32Array(1024);
  private option = new Uint8Array(1024);
  private readonly bits: Int32Array;
  private readonly key: Float64Array;

  constructor(seats: number, words: number) {
    this.seats = seats;
    this.words = words;
    this.worth = new Float64Array(512 * seats);
    this.met = new Int32Array(512 * words);
    this.key = new Float64Array(seats);
    this.bits = new Int32Array(this.key.buffer);
  }

  /** Number of distinct entries so far. */
  get size(): number {
    return this.count;
  }

  /** Adds a partial text; its worths and words are copied. */
  add(worth: Float64Array, met: Int32Array, parent: number, option: number): void {
    if (2 * this.count >= this.slots.length) this.rehash();
    const entry = this.find(worth, met);
    if (this.ways === this.entry.length) {
      this.entry = grown(this.entry);
      this.parent = grown(this.parent);
      this.option = grown(this.option);
    }
    this.entry[this.ways] = entry;
    this.parent[this.ways] = parent;
    this.option[this.ways++] = option;
  }

  /** @param before  numbers of partial texts behind the entries of the layer before */
  finish(before: Float64Array): Layer {
    const { seats, words, count } = this;
    const tree = new DominanceTree(this.worth, this.met, count, seats, words);
    const place = new Int32Array(count);
    tree.order.forEach((entry, at) => {
      place[entry] = at;
    });
    const ways = this.sortWays(place);
    const texts = new Float64Array(count);
    for (let e = 0; e < count; e++) {
      for (let k = ways.start[e]!; k < ways.start[e + 1]!; k++) texts[e]! += before[ways.parent[k]!]!;
    }
    return { count, texts, ways, tree };
  }

  private sortWays(place: Int32Array): Ways {
    const start = new Int32Array(this.count + 1);
    for (let k = 0; k < this.ways; k++) start[place[this.entry[k]!]! + 1]!++;
    for (let e = 0; e < this.count; e++) start[e + 1]! += start[e]!;
    const next = start.slice();
    const parent = new Int32Array(this.ways);
    const option = new Uint8Array(this.ways);
    for (let k = 0; k < this.ways; k++) {
      const at = next[place[this.entry[k]!]!]!++;
      parent[at] = this.parent[k]!;
      option[at] = this.option[k]!;
    }
    return { start, parent, option };
  }

  private find(worth: Float64Array, met: Int32Array): number {
    const { seats, words, slots } = this;
    const last = slots.length - 1;
    for (let slot = this.hash(worth, met) & last; ; slot = (slot + 1) & last) {
      const entry = slots[slot]!;
      if (entry < 0) {
        slots[slot] = this.count;
        return this.append(worth, met);
      }
      let isSame = true;
      for (let s = 0; isSame && s < seats; s++) isSame = this.worth[entry * seats + s] === worth[s];
      for (let w = 0; isSame && w < words; w++) isSame = this.met[entry * words + w] === met[w];
      if (isSame) return entry;
    }
  }

  private append(worth: Float64Array, met: Int32Array): number {
    const { seats, words } = this;
    const entry = this.count++;
    if (this.count * seats > this.worth.length) {
      this.worth = grown(this.worth);
      this.met = grown(this.met);
    }
    for (let s = 0; s < seats; s++) this.worth[entry * seats + s] = worth[s]!;
    for (let w = 0; w < words; w++) this.met[entry * words + w] = met[w]!;
    return entry;
  }

  private hash(worth: Float64Array, met: Int32Array): number {
    const { seats, words, key, bits } = this;
    let h = 0;
    // + 0 turns a negative zero into zero, which is equal to it.
    for (let s = 0; s < seats; s++) key[s] = worth[s]! + 0;
    for (let b = 0; b < bits.length; b++) h = Math.imul(h ^ bits[b]!, 0x9e3779b1) ^ (h >>> 15);
    for (let w = 0; w < words; w++) h = Math.imul(h ^ met[w]!, 0x9e3779b1) ^ (h >>> 15);
    return h ^ (h >>> 16);
  }

  private rehash(): void {
    const { seats, words } = this;
    const slots = new Int32Array(this.slots.length * 4).fill(-1);
    const last = slots.length - 1;
    for (let entry = 0; entry < this.count; entry++) {
      const worth = this.worth.subarray(entry * seats, (entry + 1) * seats);
      const met = this.met.subarray(entry * words, (entry + 1) * words);
      let slot = this.hash(worth, met) & last;
      while (slots[slot]! >= 0) slot = (slot + 1) & last;
      slots[slot] = entry;
    }
    this.slots = slots;
  }
}

function grown<T extends Float64Array | Int32Array | Uint8Array>(from: T): T {
  const larger = new (from.constructor as new (length: number) => T)(from.length * 2);
  larger.set(from);
  return larger;
}
