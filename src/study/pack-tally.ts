/**
 * A tally as one array of numbers, for the way between threads: copying its many small objects costs more
 * than counting them.
 *
 * Both ends build the same empty tally from the plan, so only its numbers travel, in the order of its keys.
 */
import type { Tally } from './tally.ts';

type Part = number | null | readonly Part[] | { readonly [key: string]: Part };

/** Everything of a tally but its errors. Stands for null by NaN, which no tally holds. */
export function packTally({ errors: _, ...counts }: Tally): Float64Array {
  const numbers: number[] = [];
  write(counts as unknown as Part, numbers);
  return Float64Array.from(numbers);
}

function write(part: Part, into: number[]): void {
  if (typeof part === 'number') into.push(part);
  else if (part === null) into.push(Number.NaN);
  else if (Array.isArray(part)) {
    into.push(part.length);
    for (const entry of part as readonly Part[]) write(entry, into);
  } else for (const key in part) write((part as { readonly [key: string]: Part })[key]!, into);
}

/**
 * Fills an empty tally of the same plan, in place.
 *
 * @returns the same tally
 */
export function unpackTally(numbers: Float64Array, into: Tally): Tally {
  const { errors: _, ...counts } = into;
  const reader = new Reader(numbers);
  reader.fill(counts as unknown as Record<string, Part>);
  into.runs = counts.runs;
  return into;
}

class Reader {
  private readonly numbers: Float64Array;
  private at = 0;

  constructor(numbers: Float64Array) {
    this.numbers = numbers;
  }

  fill(object: Record<string, Part>): void {
    for (const key in object) object[key] = this.read(object[key]!);
  }

  /** Objects and lists are filled in place; a list that was empty takes numbers. */
  private read(shape: Part): Part {
    if (shape === null || typeof shape === 'number') {
      const number = this.numbers[this.at++]!;
      return Number.isNaN(number) ? null : number;
    }
    if (!Array.isArray(shape)) {
      this.fill(shape as Record<string, Part>);
      return shape;
    }
    const list = shape as Part[];
    const length = this.numbers[this.at++]!;
    for (let i = 0; i < length; i++) list[i] = this.read(list[i] ?? 0);
    return list;
  }
}
