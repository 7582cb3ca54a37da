import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/base/normal.ts';
import { bcaLevel, bootstrap, bootstrapMeans } from '../../../src/study/statistics/bca.ts';
import { quantile } from '../../../src/study/statistics/quantile.ts';
import { enumerateReplicates } from '../../../src/study/statistics/resample.ts';
import { meanOf, varianceOf } from '../../../src/study/statistics/statistic.ts';

const named = { seed: 'bca', key: 'test' };

describe('every resample enumerated, mean', () => {
  test('[1, 2, 4, 9]: BCa 1.75 to 7.75, percentile 1.5 to 7.25, basic .75 to 6.5', () => {
    const result = bootstrap([1, 2, 4, 9], meanOf, named);
    expect([result.resamples, result.isEnumerated, result.estimate]).toEqual([256, true, 4]);
    expect(result.z0).toBeCloseTo(0.0833242, 7);
    expect(result.acceleration).toBeCloseTo(0.0640348, 7);
    expect(result.levels[0]).toBeCloseTo(0.0556932, 7);
    expect(result.levels[1]).toBeCloseTo(0.9925377, 7);
    expect([result.low, result.high]).toEqual([1.75, 7.75]);
    expect(result.percentile).toEqual({ estimate: 4, low: 1.5, high: 7.25 });
    expect(result.basic).toEqual({ estimate: 4, low: 0.75, high: 6.5 });
  });
  test('[1, 2, 3, 4, 10]: BCa 2.0 to 8.2, percentile 1.8 to 7.2', () => {
    const result = bootstrap([1, 2, 3, 4, 10], meanOf, named);
    expect(result.resamples).toBe(3125);
    expect(result.z0).toBeCloseTo(0.0811031, 7);
    expect(result.acceleration).toBeCloseTo(0.0848528, 7);
    expect(result.levels[0]).toBeCloseTo(0.0618526, 7);
    expect(result.levels[1]).toBeCloseTo(0.9946093, 7);
    expect(result.low).toBeCloseTo(2, 12);
    expect(result.high).toBeCloseTo(8.2, 12);
    expect(result.percentile.low).toBeCloseTo(1.8, 12);
    expect(result.percentile.high).toBeCloseTo(7.2, 12);
  });
  test('the same with ties counted as not below: z0 -.0076202 and 2.0 to 7.4516, so the tie rule matters', () => {
    const replicates = enumerateReplicates(Float64Array.of(1, 2, 3, 4, 10), meanOf);
    const below = replicates.filter((mean) => mean < 4).length / 3125;
    const z0 = normalQuantile(below);
    const [low, high] = [0.025, 0.975].map((level) => quantile(replicates, bcaLevel(level, z0, 0.08485281374238571)));
    expect(below).toBeCloseTo(0.49696, 12);
    expect(z0).toBeCloseTo(-0.0076202, 7);
    expect(low).toBeCloseTo(2, 12);
    expect(high).toBeCloseTo(7.4516, 4);
  });
  test('256 resamples of four values: 124 means below theirs, 25 equal', () => {
    const replicates = enumerateReplicates(Float64Array.of(1, 2, 4, 9), meanOf);
    expect([replicates.filter((m) => m < 4).length, replicates.filter((m) => m === 4).length]).toEqual([124, 25]);
  });
});

// Spatial test data of 26 children: Efron and Tibshirani (1993), "An Introduction to the Bootstrap", table 14.1.
const spatial = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];

describe('spatial test data, variance, 90 %', () => {
  const result = bootstrap(spatial, varianceOf, { ...named, resamples: 200_000, confidence: 0.9 });
  test('estimate 171.5340237 and acceleration .0612401 exactly; the book prints 171.5 and .061', () => {
    expect(result.estimate).toBeCloseTo(171.5340237, 7);
    expect(result.acceleration).toBeCloseTo(0.0612401, 7);
  });
  test('z0 near .175, percentile near 98.0 to 235.6, BCa near 115.8 to 261.2', () => {
    expect(Math.abs(result.z0 - 0.175)).toBeLessThan(0.01);
    expect(Math.abs(result.percentile.low - 98)).toBeLessThan(0.7);
    expect(Math.abs(result.percentile.high - 235.6)).toBeLessThan(0.7);
    expect(Math.abs(result.low - 115.8)).toBeLessThan(1);
    expect(Math.abs(result.high - 261.2)).toBeLessThan(1.5);
  });
});

describe('resampling', () => {
  const values = Float64Array.from({ length: 40 }, (_, i) => Math.sqrt(i) - i / 7);
  test('the short way for the mean gives the bits of the general one', () => {
    const short = bootstrap(values, meanOf, named);
    const long = bootstrap(values, (sample) => meanOf(sample), named);
    expect(short.percentile).toEqual(long.percentile);
    expect(short.z0).toBe(long.z0);
    expect(short.acceleration).toBeCloseTo(long.acceleration, 10);
    expect(short.low).toBeCloseTo(long.low, 10);
  });
  test('seed and key name the draws, and nothing else does', () => {
    const again = bootstrap(values, varianceOf, named);
    expect(bootstrap(values, varianceOf, named)).toEqual(again);
    expect(bootstrap(values, varianceOf, { ...named, key: 'other' }).low).not.toBe(again.low);
    expect(bootstrap(values, varianceOf, { ...named, seed: 'other' }).low).not.toBe(again.low);
  });
  test('equal values: no width, no skew, whatever the statistic and the size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 30 }),
        fc.boolean(),
        (value, size, mean) => {
          const result = bootstrap(new Array<number>(size).fill(value), mean ? meanOf : varianceOf, {
            ...named,
            resamples: 50,
          });
          expect([result.low, result.high, result.percentile.low, result.acceleration]).toEqual([
            result.estimate,
            result.estimate,
            result.estimate,
            0,
          ]);
          expect(result.z0).toBe(0);
        },
      ),
    );
  });
  test('fewer than two values: no ends', () => {
    expect(bootstrap([3], meanOf, named)).toMatchObject({
      estimate: 3,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
      resamples: 0,
    });
    expect(bootstrap([], meanOf, named).estimate).toBeNaN();
  });
  test('an interval moves and stretches with the values (enumerated, whole numbers)', () => {
    const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(sample, fc.integer({ min: -9, max: 9 }), (numbers, shift) => {
        const result = bootstrap(numbers, meanOf, named);
        const moved = bootstrap(
          numbers.map((n) => 2 * n + shift),
          meanOf,
          named,
        );
        expect(moved.low).toBeCloseTo(2 * result.low + shift, 8);
        expect(moved.high).toBeCloseTo(2 * result.high + shift, 8);
        expect(result.low).toBeLessThanOrEqual(result.high);
      }),
    );
  });
  test('a statistic that lies below all its replicates still has an interval', () => {
    const result = bootstrap(
      [1, 2, 3],
      (sample) => (sample[0] === 1 && sample[1] === 2 && sample[2] === 3 ? -1 : meanOf(sample)),
      named,
    );
    expect(Number.isFinite(result.low) && Number.isFinite(result.high)).toBe(true);
  });
});

describe('quantile, type 7', () => {
  test('of 1, 2, 4, 9: 0 -> 1, 1/3 -> 2, .5 -> 3, 3/4 -> 5.25, 1 -> 9', () => {
    expect([0, 1 / 3, 0.5, 0.75, 1].map((p) => quantile([1, 2, 4, 9], p))).toEqual([1, 2, 3, 5.25, 9]);
  });
  test('of nothing: NaN; of one value: that value', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect([quantile([7], 0), quantile([7], 0.3), quantile([7], 1)]).toEqual([7, 7, 7]);
  });
});

describe('several means of the same runs', () => {
  const anySamples = fc
    .integer({ min: 2, max: 30 })
    .chain((length) =>
      fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map((samples) => samples.map((sample) => Float64Array.from(sample)));

  test('each has the interval it would have alone', () => {
    fc.assert(
      fc.property(anySamples, (samples) => {
        const together = bootstrapMeans(samples, { ...named, resamples: 50 });
        const alone = samples.map((sample) => bootstrap(sample, meanOf, { ...named, resamples: 50 }));
        expect(together).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });

  test('a measure and its negative have mirrored replicates: they are drawn with the same runs', () => {
    const sample = Float64Array.from(spatial);
    const [plus, minus] = bootstrapMeans([sample, sample.map((value) => -value)], named);
    expect(minus!.percentile.low).toBeCloseTo(-plus!.percentile.high, 10);
    expect(minus!.percentile.high).toBeCloseTo(-plus!.percentile.low, 10);
  });

  test('nothing of nothing', () => {
    expect(bootstrapMeans([], named)).toEqual([]);
    expect(bootstrapMeans([new Float64Array(0)], named)[0]!.estimate).toBeNaN();
  });
});
