/** The binomial distribution: exact up to rounding, for any number of trials. */
import { betaPower, incompleteBeta } from './incomplete-beta.ts';

/** P(X = k) for k successes in n trials, each with probability p in [0, 1]. */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (k === 0) return p === 1 ? Number(n === 0) : Math.exp(n * Math.log1p(-p));
  if (k === n) return p === 0 ? 0 : Math.exp(n * Math.log(p));
  return (betaPower(k, n - k, p, 1 - p) / k) * (n / (n - k));
}

/** P(X <= k): the lower tail, k included. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(n - k, k + 1, 1 - p, p);
}
