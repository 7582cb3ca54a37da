/** Half of an agenda: what every combination of its options adds to a worth, in rising order. */
import type { Text } from './case.ts';

/** The combinations of some consecutive issues, numbered in lexicographic order. */
export class Half {
  readonly size: number;
  /** Sums in rising order; of equal ones the lexicographically lowest combination comes first. */
  sums: Float64Array;
  /** The combination behind each sum. */
  numbers: Int32Array;

  private readonly first: number;
  private readonly choices: readonly Uint8Array[];
  private readonly offset: Int32Array;
  private spareSums: Float64Array;
  private spareNumbers: Int32Array;

  /**
   * @param choices  [issue of the agenda] -> the options to combine, ascending
   * @param offset   [issue of the agenda] -> its first cell
   * @param first    the first issue of the half
   * @param end      the issue after its last one
   */
  constructor(choices: readonly Uint8Array[], offset: Int32Array, first: number, end: number) {
    this.first = first;
    this.choices = choices.slice(first, end);
    this.offset = offset;
    this.size = combinations(this.choices);
    // One buffer for all four: a session sets up many halves, and each buffer of its own costs more than its sums.
    const { size } = this;
    const buffer = new ArrayBuffer(24 * size);
    this.sums = new Float64Array(buffer, 0, size);
    this.spareSums = new Float64Array(buffer, 8 * size, size);
    this.numbers = new Int32Array(buffer, 16 * size, size);
    this.spareNumbers = new Int32Array(buffer, 20 * size, size);
  }

  /** Sums up a table (worth per cell) and sorts the sums. */
  build(table: Float64Array): void {
    let length = 1;
    this.sums[0] = 0;
    this.numbers[0] = 0;
    for (let issue = this.choices.length - 1; issue >= 0; issue--) {
      const grown = this.prepend(table, issue, length);
      for (let width = length; width < grown; width *= 2) this.mergeRuns(width, grown);
      length = grown;
    }
  }

  /** Writes the options of the combination behind the `at`-th sum into their issues of a text. */
  write(at: number, text: Text): void {
    const { choices, first } = this;
    let rest = this.numbers[at]!;
    for (let issue = choices.length - 1; issue >= 0; issue--) {
      const options = choices[issue]!;
      const above = (rest / options.length) | 0;
      text[first + issue] = options[rest - above * options.length]!;
      rest = above;
    }
  }

  /** Number of the combination that a text chooses; -1 when one of its options is not among the choices. */
  numberOf(text: Text): number {
    let number = 0;
    for (let issue = 0; issue < this.choices.length; issue++) {
      const options = this.choices[issue]!;
      const digit = options.indexOf(text[this.first + issue]!);
      if (digit < 0) return -1;
      number = number * options.length + digit;
    }
    return number;
  }

  /** Puts an issue before the sums so far: a run of them, still sorted, for each of its options. */
  private prepend(table: Float64Array, issue: number, length: number): number {
    const { sums, numbers } = this;
    const options = this.choices[issue]!;
    const cell = this.offset[this.first + issue]!;
    for (let run = options.length - 1; run >= 0; run--) {
      const worth = table[cell + options[run]!]!;
      const start = run * length;
      for (let i = 0; i < length; i++) {
        sums[start + i] = sums[i]! + worth;
        numbers[start + i] = numbers[i]! + start;
      }
    }
    return length * options.length;
  }

  /** Merges sorted runs of `width` in pairs; on ties the earlier run, so that lower numbers stay first. */
  private mergeRuns(width: number, length: number): void {
    const { sums, numbers, spareSums, spareNumbers } = this;
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const from = right >= end || (left < middle && sums[left]! <= sums[right]!) ? left++ : right++;
        spareSums[at] = sums[from]!;
        spareNumbers[at] = numbers[from]!;
      }
    }
    this.sums = spareSums;
    this.numbers = spareNumbers;
    this.spareSums = sums;
    this.spareNumbers = numbers;
  }
}

/** In how many ways one option can be chosen for each issue. */
export function combinations(choices: readonly Uint8Array[]): number {
  return choices.reduce((product, options) => product * options.length, 1);
}
