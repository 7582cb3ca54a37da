/** Draws for random cases, all from the stream they are handed. */
import { drawBelow, type Stream } from '../base/streams.ts';

/** A closed range of whole numbers. */
export type Range = readonly [least: number, most: number];

/** A whole number in the range; small ones are commoner. */
export function small(stream: Stream, [least, most]: Range): number {
  const span = most - least + 1;
  return least + Math.min(drawBelow(stream, span), drawBelow(stream, span));
}

/** A whole number in the range, all equally likely. */
export function uniform(stream: Stream, [least, most]: Range): number {
  return least + drawBelow(stream, most - least + 1);
}

/** True with the given odds. */
export function chance(stream: Stream, odds: number): boolean {
  return stream() < odds;
}

/** A number in [least, most). */
export function between(stream: Stream, least: number, most: number): number {
  return least + (most - least) * stream();
}

/** One of the items, of which there is at least one. */
export function pick<T>(stream: Stream, items: readonly T[]): T {
  return items[drawBelow(stream, items.length)]!;
}

/** The items in a random order. */
export function shuffled<T>(stream: Stream, items: readonly T[]): T[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) {
    const other = drawBelow(stream, last + 1);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}

/** 0 to count - 1. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
