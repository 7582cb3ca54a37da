/** Student's t distribution, through the incomplete beta function. */
import { normalQuantile } from '../../base/normal.ts';
import { betaPower, incompleteBeta } from './incomplete-beta.ts';
import { sideOf } from './normal.ts';

/** P(T > t) for t >= 0. */
function upperTail(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)) / 2;
}

/** P(T <= t) with `df` > 0 degrees of freedom, which need not be whole. */
export function studentCdf(t: number, df: number): number {
  return t < 0 ? upperTail(-t, df) : 1 - upperTail(t, df);
}

/** P(|T| >= |t|): the two-sided p value of a t statistic; 0 for an infinite one. */
export function studentTwoSided(t: number, df: number): number {
  return Number.isFinite(t) ? 2 * upperTail(Math.abs(t), df) : 0;
}

/**
 * The t below which a share p of the distribution lies, p in (0, 1). Relative error below 1e-12 up to 10,000
 * degrees of freedom and 1e-11 at a million.
 *
 * Newton's steps from the normal quantile: that lies on the near side and the tail is convex
 * there, so they rise to the root without passing it.
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  let t = -normalQuantile(p);
  for (let step = 0; step < 200; step++) {
    const square = t * t;
    // The density is the power term over t.
    const density = betaPower(df / 2, 0.5, df / (df + square), square / (df + square)) / t;
    const rise = (upperTail(t, df) - p) / density;
    if (!(rise > 0)) break;
    t += rise;
    if (rise < t * 1e-15) break;
  }
  return -t;
}

/**
 * Standard errors on each side of a two-sided t interval: 2.36 for a confidence of 0.95 and 7 degrees of freedom.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function studentMultiplier(confidence: number, df: number): number {
  return -studentQuantile(sideOf(confidence), df);
}
