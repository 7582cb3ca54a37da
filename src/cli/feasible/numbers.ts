/** Counts, shares and demands in words; what is only bounded says so. */
import type { Bounds } from '../../analysis/bounds.ts';
import { isExact } from '../../analysis/bounds.ts';
import { grouped } from '../../study/points.ts';
import { percent } from '../../trace/amounts.ts';
import type { Names } from '../../trace/names.ts';

/** From here on counts are rounded: doubles hold no more than 15 digits. */
const HUGE = 1e15;

/** "4,000"; "4.7 x 10^18" for what is beyond counting one by one. */
function whole(count: number): string {
  if (count < HUGE) return grouped(count);
  const [digits, exponent] = count.toExponential(1).split('e+');
  return `${digits} x 10^${exponent}`;
}

/** "657", "at least 12", "12 to 4,000". */
export function countText(count: Bounds): string {
  if (isExact(count)) return whole(count.low);
  if (!Number.isFinite(count.high)) return `at least ${whole(count.low)}`;
  return count.low === 0 ? `at most ${whole(count.high)}` : `${whole(count.low)} to ${whole(count.high)}`;
}

/** A count as a share of another. */
export function shareText(count: Bounds, of: Bounds): string {
  if (of.low === 0) return '-';
  const low = percent(count.low / of.high);
  const high = percent(Math.min(1, count.high / of.low));
  return low === high ? low : `${low} to ${high}`;
}

/** "both A and B", "all three of A, B and C", "A". */
export function together(names: Names, actors: readonly string[]): string {
  if (actors.length < 2) return names.all(actors);
  return actors.length === 2 ? `both ${names.all(actors)}` : `all of ${names.all(actors)}`;
}

/** "South Korea's", "the United States'". */
export function possessive(names: Names, actor: string): string {
  const name = names.the(actor);
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}
