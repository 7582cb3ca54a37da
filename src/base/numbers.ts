/**
 * Number functions that give the same bits on every machine.
 *
 * `Math.pow` and `**` with fractional exponents differ between Node lines, so
 * nothing outside this file raises to a power. Worths, margins and aspirations
 * are snapped to a grid on which sums are exact, so their order does not matter.
 */

/** One slack for every comparison of worths with margins and aspirations. */
export const SLACK = 2 ** -30;

const GRID = 2 ** 40;

/** Nearest multiple of 2^-40. Sums of up to 2^12 snapped values below 1 are exact. */
export function snap(value: number): number {
  return Math.round(value * GRID) / GRID;
}

/** x to the power y for x >= 0, as exp(y log x); 0 to the power 0 is 1. */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return 0;
  return Math.exp(y * Math.log(x));
}

/** `value` held between `low` and `high`. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** 1 / (1 + exp(-x)), without overflow for any finite x. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}
