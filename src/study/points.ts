/** Rates and differences of rates as people read them: percent, and points of a percent. */
import type { Interval } from './statistics/interval.ts';

/** A rate in whole percent, without the sign; what is neither 0 nor 100 never reads as if it were. "-" for NaN. */
export function rate(value: number): string {
  if (Number.isNaN(value)) return '-';
  if (value > 0 && value < 0.005) return '<1';
  if (value < 1 && value > 0.995) return '>99';
  return String(Math.round(value * 100));
}

/** One mark for each quarter of the way to 100 %. */
export function bar(value: number): string {
  return Number.isNaN(value) ? '' : '#'.repeat(Math.round(value * 4));
}

/** Fewest decimals (up to two) at which nothing that differs from 0 reads as 0. */
function decimalsFor(values: readonly number[]): number {
  for (let decimals = 0; decimals < 2; decimals++) {
    if (values.every((value) => value === 0 || Number((100 * value).toFixed(decimals)) !== 0)) return decimals;
  }
  return 2;
}

function signedPoints(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '?';
  const text = (100 * value).toFixed(decimals);
  if (Number(text) === 0) return '0';
  return value > 0 ? `+${text}` : text;
}

/** A difference of rates in points: "+42 (+41 to +43)". */
export function difference({ estimate, low, high }: Interval): string {
  const decimals = decimalsFor([estimate, low, high]);
  return `${signedPoints(estimate, decimals)} (${signedPoints(low, decimals)} to ${signedPoints(high, decimals)})`;
}

/** A difference of mean worths: "+4.6" points, or scores in their own unit; "?" without end. */
export function worthDifference(value: number, scored: boolean): string {
  if (!Number.isFinite(value)) return '?';
  const text = scored ? String(Math.round(Math.abs(value) * 100) / 100) : Math.abs(100 * value).toFixed(1);
  if (Number(text) === 0) return '0';
  return (value > 0 ? '+' : '-') + text;
}

/** How large a difference is, sign aside: "42 points (41 to 43)"; for sentences that say the direction. */
export function size({ estimate, low, high }: Interval): string {
  const [least, most] = estimate < 0 ? [-high, -low] : [low, high];
  const decimals = decimalsFor([estimate, least, most]);
  const text = (value: number): string => (100 * value).toFixed(decimals);
  const points = Math.abs(estimate);
  return `${text(points)} ${text(points) === '1' ? 'point' : 'points'} (${text(least)} to ${text(most)})`;
}

/** "-1 to +2 points": what an interval leaves open. */
export function range({ estimate, low, high }: Interval): string {
  const decimals = decimalsFor([estimate, low, high].filter((value) => value !== 0));
  return `${signedPoints(low, decimals)} to ${signedPoints(high, decimals)} points`;
}

/** A count and its noun, thousands set apart: "10,000 runs", "1 run". */
export function countOf(count: number, singular: string): string {
  return `${grouped(count)} ${singular}${count === 1 ? '' : 's'}`;
}

/** A count with thousands set apart: "10,000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
