/**
 * Bootstrap intervals, for statistics that have no formula: BCa, percentile and basic.
 *
 * Replicates equal to the estimate count half, as in scipy; counting them as not below instead can move z0,
 * and with it the ends, a good deal in small samples.
 *
 * Sources: Efron (1987), docs/sources.md#efron1987; Efron, Tibshirani (1993), chapter 14,
 * docs/sources.md#efron-tibshirani1993.
 */
import { normalQuantile } from '../../base/normal.ts';
import { streamFor } from '../../base/streams.ts';
import type { Interval } from './interval.ts';
import { normalCdf, sideOf } from './normal.ts';
import { quantile } from './quantile.ts';
import { drawMeans, drawReplicates, ENUMERATED_UP_TO, enumerateReplicates } from './resample.ts';
import { meanOf, type Statistic } from './statistic.ts';

export interface BootstrapOptions {
  /** Names the random draws, with `key`: what is measured of whom. */
  readonly seed: string;
  readonly key: string;
  /** 2,000 by default. Samples of up to six values are enumerated instead. */
  readonly resamples?: number;
  /** 0.95 by default. */
  readonly confidence?: number;
}

/** The BCa interval, with what it was made of. */
export interface Bootstrap extends Interval {
  /** Bias correction: the normal quantile of the share of replicates below the estimate. */
  readonly z0: number;
  /** Acceleration, from the jackknife; at most 1/6 in size. */
  readonly acceleration: number;
  /** Shares of the replicates below its two ends. */
  readonly levels: readonly [number, number];
  readonly percentile: Interval;
  readonly basic: Interval;
  /** Replicates used, and whether those were all there are. */
  readonly resamples: number;
  readonly isEnumerated: boolean;
}

/**
 * Estimate and intervals of a statistic. When all values are equal the intervals have no width; with fewer
 * than two values nothing can be resampled and they have no ends.
 *
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function bootstrap(values: ArrayLike<number>, statistic: Statistic, options: BootstrapOptions): Bootstrap {
  const side = sideOf(options.confidence ?? 0.95);
  const sample = Float64Array.from(values);
  const { length } = sample;
  if (length < 2) return withoutEnds(length === 0 ? Number.NaN : statistic(sample));
  if (length <= ENUMERATED_UP_TO)
    return intervals(sample, statistic, enumerateReplicates(sample, statistic), side, true);
  const replicates = drawReplicates(sample, statistic, streamOf(options), options.resamples ?? RESAMPLES);
  return intervals(sample, statistic, replicates, side, false);
}

/**
 * The same for the means of several measures of the same runs: every replicate draws runs once, for all of them,
 * so that what they have to do with each other is kept.
 *
 * @param samples  [measure][run], all of one length
 * @throws WinsetError `study/confidence` outside (0, 1)
 */
export function bootstrapMeans(samples: readonly Float64Array[], options: BootstrapOptions): Bootstrap[] {
  const length = samples[0]?.length ?? 0;
  if (length <= ENUMERATED_UP_TO) return samples.map((sample) => bootstrap(sample, meanOf, options));
  const side = sideOf(options.confidence ?? 0.95);
  const replicates = drawMeans(samples, streamOf(options), options.resamples ?? RESAMPLES);
  return samples.map((sample, measure) => intervals(sample, meanOf, replicates[measure]!, side, false));
}

/** Replicates where nothing else is asked for. */
export const RESAMPLES = 2000;

const streamOf = ({ seed, key }: BootstrapOptions) => streamFor(seed, 0, 'bootstrap', key);

/** @param replicates  ascending */
function intervals(
  sample: Float64Array,
  statistic: Statistic,
  replicates: Float64Array,
  side: number,
  isEnumerated: boolean,
): Bootstrap {
  const estimate = statistic(sample);
  const z0 = biasCorrection(replicates, estimate);
  const acceleration = accelerationOf(sample, statistic);
  const levels = [bcaLevel(side, z0, acceleration), bcaLevel(1 - side, z0, acceleration)] as const;
  const low = quantile(replicates, side);
  const high = quantile(replicates, 1 - side);
  return {
    estimate,
    low: quantile(replicates, levels[0]),
    high: quantile(replicates, levels[1]),
    z0,
    acceleration,
    levels,
    percentile: { estimate, low, high },
    basic: { estimate, low: 2 * estimate - high, high: 2 * estimate - low },
    resamples: replicates.length,
    isEnumerated,
  };
}

/** The share of replicates below the end that a plain percentile interval would put at `level`. */
export function bcaLevel(level: number, z0: number, acceleration: number): number {
  const z = z0 + normalQuantile(level);
  return normalCdf(z0 + z / Math.max(1 - acceleration * z, 1e-9));
}

/** z0 with half the ties; a share of 0 or 1 is held half a replicate inside, where the quantile is finite. */
function biasCorrection(replicates: Float64Array, estimate: number): number {
  let doubled = 0;
  for (const replicate of replicates) doubled += replicate < estimate ? 2 : replicate === estimate ? 1 : 0;
  const all = 2 * replicates.length;
  return normalQuantile(Math.min(Math.max(doubled, 1), all - 1) / all);
}

/** Skewness of the jackknife influences over 6; 0 when they are all the same. */
function accelerationOf(sample: Float64Array, statistic: Statistic): number {
  if (sample.every((value) => value === sample[0])) return 0;
  const without = statistic === meanOf ? sample.map((value) => -value) : jackknife(sample, statistic);
  const centre = meanOf(without);
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    const influence = centre - value;
    squares += influence * influence;
    cubes += influence * influence * influence;
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}

/** The statistic without each value in turn. For the mean, which is linear, the values themselves do as well. */
function jackknife(sample: Float64Array, statistic: Statistic): Float64Array {
  const rest = sample.slice(1);
  return sample.map((_, left) => {
    if (left > 0) rest[left - 1] = sample[left - 1]!;
    return statistic(rest);
  });
}

function withoutEnds(estimate: number): Bootstrap {
  const endless: Interval = { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return {
    ...endless,
    z0: 0,
    acceleration: 0,
    levels: [0, 1],
    percentile: endless,
    basic: endless,
    resamples: 0,
    isEnumerated: false,
  };
}
