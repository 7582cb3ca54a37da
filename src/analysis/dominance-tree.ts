/**
 * Points in a tree of halves, for one question asked very often: is there a point that is nowhere lower and somewhere higher?
 *
 * Each node keeps the largest coordinates below it, so that a branch without a candidate is passed over at once. Points
 * carry words of clauses as well (search/clauses.ts): a point counts only if its words and the asker's hold all that
 * is needed.
 *
 * Source: Bentley (1975) for the tree.
 */

/** Points of a leaf. */
const LEAF = 16;

export class DominanceTree {
  /** Place in the tree -> index of the point as given. */
  readonly order: Int32Array;
  /** By place: coordinates and clause words, as given. */
  readonly worth: Float64Array;
  readonly met: Int32Array;
  private readonly seats: number;
  private readonly words: number;
  /** By node, in preorder: largest coordinates, first place and end, and the node after the whole branch. */
  private readonly high: Float64Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly after: Int32Array;
  private nodes = 0;

  /**
   * @param worth  `worth[point * seats + seat]`
   * @param met    `met[point * words + word]`
   */
  constructor(worth: Float64Array, met: Int32Array, count: number, seats: number, words: number) {
    this.seats = seats;
    this.words = words;
    this.order = new Int32Array(count);
    for (let i = 0; i < count; i++) this.order[i] = i;
    const most = Math.max(1, 4 * Math.ceil(count / LEAF));
    this.high = new Float64Array(most * seats);
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
    this.after = new Int32Array(most);
    if (count > 0) this.build(worth, 0, count);
    this.worth = new Float64Array(count * seats);
    this.met = new Int32Array(count * words);
    for (let place = 0; place < count; place++) {
      const point = this.order[place]!;
      for (let s = 0; s < seats; s++) this.worth[place * seats + s] = worth[point * seats + s]!;
      for (let w = 0; w < words; w++) this.met[place * words + w] = met[point * words + w]!;
    }
  }

  /**
   * Whether some point is at least `target` everywhere and above it somewhere, and its clause words with `given` hold
   * all of `needed`.
   */
  exceeds(target: Float64Array, needed: Int32Array, given: Int32Array): boolean {
    const { seats, high, from, to, after, nodes } = this;
    let node = 0;
    while (node < nodes) {
      const base = node * seats;
      let s = 0;
      while (s < seats && high[base + s]! >= target[s]!) s++;
      if (s < seats) {
        node = after[node]!;
        continue;
      }
      node++;
      if (after[node - 1] !== node) continue;
      for (let place = from[node - 1]!; place < to[node - 1]!; place++) {
        if (this.isAbove(place, target) && this.isMet(place, needed, given)) return true;
      }
    }
    return false;
  }

  private isAbove(place: number, target: Float64Array): boolean {
    const { seats, worth } = this;
    const base = place * seats;
    let isHigher = false;
    for (let s = 0; s < seats; s++) {
      const w = worth[base + s]!;
      const t = target[s]!;
      if (w < t) return false;
      if (w > t) isHigher = true;
    }
    return isHigher;
  }

  private isMet(place: number, needed: Int32Array, given: Int32Array): boolean {
    const { words, met } = this;
    for (let w = 0; w < words; w++) if ((needed[w]! & ~(met[place * words + w]! | given[w]!)) !== 0) return false;
    return true;
  }

  /** Builds the branch over places [from, to), high halves first; splits where the points lie widest apart. */
  private build(worth: Float64Array, from: number, to: number): void {
    const { seats, order, high } = this;
    const node = this.nodes++;
    this.from[node] = from;
    this.to[node] = to;
    let widest = -1;
    let axis = 0;
    for (let s = 0; s < seats; s++) {
      let low = Infinity;
      let top = -Infinity;
      for (let place = from; place < to; place++) {
        const w = worth[order[place]! * seats + s]!;
        if (w < low) low = w;
        if (w > top) top = w;
      }
      high[node * seats + s] = top;
      if (top - low > widest) {
        widest = top - low;
        axis = s;
      }
    }
    if (to - from > LEAF) {
      const middle = (from + to) >> 1;
      this.select(worth, axis, from, to, middle);
      this.build(worth, from, middle);
      this.build(worth, middle, to);
    }
    this.after[node] = this.nodes;
  }

  /** Orders places so that none before `middle` is lower along the axis than any from it on (Hoare's selection). */
  private select(worth: Float64Array, axis: number, from: number, to: number, middle: number): void {
    const { seats, order } = this;
    let low = from;
    let high = to - 1;
    while (low < high) {
      const pivot = worth[order[(low + high) >> 1]! * seats + axis]!;
      let i = low;
      let j = high;
      while (i <= j) {
        while (worth[order[i]! * seats + axis]! > pivot) i++;
        while (worth[order[j]! * seats + axis]! < pivot) j--;
        if (i <= j) {
          const swapped = order[i]!;
          order[i++] = order[j]!;
          order[j--] = swapped;
        }
      }
      if (middle <= j) high = j;
      else if (middle >= i) low = i;
      else return;
    }
  }
}
