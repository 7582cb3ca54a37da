/**
 * Leximin: the text whose least gain is largest; among those the one whose second least is, and so on.
 *
 * Level by level, each an exact search; what ties within the slack of base/numbers.ts stays in for the next level.
 */
import { SLACK } from '../base/numbers.ts';
import type { Text } from '../engine/case.ts';
import { least, monotone, type Question } from '../engine/search.ts';
import type { Bounds } from './bounds.ts';
import type { Inquiry } from './inquiry.ts';

/** Gains to compare: (total of a row - minus) / scale, one for each entry of `rows`. */
export interface Gains {
  readonly rows: readonly number[];
  readonly minus: readonly number[];
  /** Positive; null for 1. */
  readonly scale: readonly number[] | null;
}

/**
 * @param out  receives the lexicographically lowest of the leximin texts
 * @returns the gains in ascending order, or null when no text was found; after a search that was cut short the last
 *   entry is a bound and further ones are missing
 */
export function leximin(inquiry: Inquiry, question: Question, gains: Gains, out: Text): Bounds[] | null {
  const { rows, minus, scale } = gains;
  const first = inquiry.best(question, least(rows, minus, scale ?? undefined), out);
  if (first.low === -Infinity) return null;
  const levels: Bounds[] = rows.length === 0 ? [] : [first];
  const floors = question.rows.map(({ floor }) => floor);
  if (first.low === first.high) {
    // The first level holds for every gain, which lets the searcher prune by rows.
    rows.forEach((r, i) => {
      floors[r] = Math.max(floors[r]!, minus[i]! + (first.low - 2 * SLACK) * (scale?.[i] ?? 1));
    });
  }
  const narrowed: Question = { ...question, rows: question.rows.map((own, r) => ({ ...own, floor: floors[r]! })) };
  const reached: number[] = [first.low];
  const sorted = new Float64Array(rows.length);
  const fill = (totals: Float64Array): boolean => {
    for (let i = 0; i < rows.length; i++) insert(sorted, i, (totals[rows[i]!]! - minus[i]!) / (scale?.[i] ?? 1));
    for (let k = 0; k < reached.length && k < rows.length; k++) if (sorted[k]! < reached[k]! - SLACK) return false;
    return true;
  };
  while (levels.length < rows.length && levels.at(-1)!.low === levels.at(-1)!.high) {
    const level = levels.length;
    const next = inquiry.best(
      narrowed,
      monotone(rows, (totals) => (fill(totals) ? sorted[level]! : -Infinity)),
      out,
    );
    if (next.low === -Infinity) return levels;
    levels.push(next);
    reached.push(next.low);
  }
  inquiry.best(
    narrowed,
    monotone(rows, (totals) => (fill(totals) ? 0 : -Infinity)),
    out,
  );
  return levels;
}

/** Puts a value into its place among the first `count`, ascending. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let at = count;
  for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
  sorted[at] = value;
}
