/** Intervals and tests for means: of one sample, of paired samples, of two unpaired ones. */
import type { Interval } from './interval.ts';
import { type Moments, summarise } from './moments.ts';
import type { PairedMoments } from './paired-moments.ts';
import { studentMultiplier, studentTwoSided } from './student.ts';

/** A t interval with its test of the hypothesis that the true value is 0. */
export interface TInterval extends Interval {
  readonly t: number;
  readonly df: number;
  /** Two-sided; NaN with fewer than two values, or when neither estimate nor spread differs from 0. */
  readonly p: number;
}

/** A paired comparison: first less second. */
export interface PairedComparison extends TInterval {
  /** Standard deviation of the differences. */
  readonly sd: number;
  /** Correlation of the two measures over runs; NaN where one of them never varies. */
  readonly correlation: number;
  /** How many times as many runs it would take unpaired; Infinity when all differences are equal. */
  readonly varianceReduction: number;
}

/**
 * The mean with Student's interval; without end on either side below two values.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function meanInterval(moments: Moments, confidence = 0.95): TInterval {
  const { count, mean, sd } = summarise(moments);
  return around(mean, sd / Math.sqrt(count), count - 1, confidence);
}

/**
 * Mean difference over runs that both formats met in the same drawn world. Comparing them run by run takes
 * out what the world did to both (common random numbers).
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function pairedComparison(moments: PairedMoments, confidence = 0.95): PairedComparison {
  const first = summarise(moments.first);
  const second = summarise(moments.second);
  const difference = summarise(moments.difference);
  const covariance = (first.variance + second.variance - difference.variance) / 2;
  return {
    ...meanInterval(moments.difference, confidence),
    sd: difference.sd,
    // Rounding may carry the quotient of equal samples past 1.
    correlation: Math.max(-1, Math.min(1, covariance / (first.sd * second.sd))),
    varianceReduction: (first.variance + second.variance) / difference.variance,
  };
}

/**
 * Difference of two means from separate runs, first less second, with Welch's interval.
 *
 * Source: Welch (1947), docs/sources.md#welch1947, degrees of freedom after Satterthwaite.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function welchInterval(first: Moments, second: Moments, confidence = 0.95): TInterval {
  const one = summarise(first);
  const other = summarise(second);
  const a = one.variance / one.count;
  const b = other.variance / other.count;
  const df =
    a + b === 0
      ? one.count + other.count - 2
      : ((a + b) * (a + b)) / ((a * a) / (one.count - 1) + (b * b) / (other.count - 1));
  return around(one.mean - other.mean, Math.sqrt(a + b), df, confidence);
}

function around(estimate: number, error: number, df: number, confidence: number): TInterval {
  if (!(df > 0))
    return {
      estimate,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
      t: Number.NaN,
      df,
      p: Number.NaN,
    };
  const half = error === 0 ? 0 : studentMultiplier(confidence, df) * error;
  const t = estimate / error;
  return {
    estimate,
    low: estimate - half,
    high: estimate + half,
    t,
    df,
    p: Number.isNaN(t) ? t : studentTwoSided(t, df),
  };
}
