import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streamFor } from '../../../src/base/streams.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { meanInterval, pairedComparison, welchInterval } from '../../../src/study/statistics/paired.ts';
import { pairedMomentsOf } from '../../../src/study/statistics/paired-moments.ts';

// Eight pairs; the values expected were computed independently of this code.
const x = [0.62, 0.55, 0.71, 0.48, 0.66, 0.59, 0.73, 0.51];
const y = [0.58, 0.5, 0.69, 0.41, 0.65, 0.52, 0.7, 0.49];

describe('eight pairs', () => {
  test('paired: .03875, t 4.7752895 with 7 degrees, .0195618 to .0579382', () => {
    const result = pairedComparison(pairedMomentsOf(x, y));
    expect(result.estimate).toBeCloseTo(0.03875, 14);
    expect(result.sd).toBeCloseTo(0.0229518, 7);
    expect(result.t).toBeCloseTo(4.7752895, 7);
    expect(result.df).toBe(7);
    expect(result.low).toBeCloseTo(0.0195618, 7);
    expect(result.high).toBeCloseTo(0.0579382, 7);
    expect(result.correlation).toBeCloseTo(0.9828436, 7);
    expect(result.varianceReduction).toBeCloseTo(36.5932203, 7);
    expect(result.p).toBeCloseTo(2 * 0.0010116414546, 9);
  });
  test('unpaired: Welch with 13.7175548 degrees, -.0667363 to .1442363', () => {
    const result = welchInterval(momentsOf(x), momentsOf(y));
    expect(result.df).toBeCloseTo(13.7175548, 7);
    expect(result.low).toBeCloseTo(-0.0667363, 7);
    expect(result.high).toBeCloseTo(0.1442363, 7);
  });
});

describe('little or no spread', () => {
  test('one pair: no ends', () => {
    const result = pairedComparison(pairedMomentsOf([2], [1]));
    expect([result.estimate, result.low, result.high]).toEqual([1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(welchInterval(momentsOf([1]), momentsOf([1, 2])).high).toBe(Number.POSITIVE_INFINITY);
    expect(meanInterval(momentsOf([])).estimate).toBeNaN();
  });
  test('all differences equal: no width, p 0 unless the difference is 0', () => {
    const result = pairedComparison(pairedMomentsOf([1.5, 2.5, 4], [1, 2, 3.5]));
    expect([result.low, result.high, result.p, result.varianceReduction]).toEqual([
      0.5,
      0.5,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    expect(pairedComparison(pairedMomentsOf([1, 2], [1, 2])).p).toBeNaN();
    expect(welchInterval(momentsOf([3, 3]), momentsOf([1, 1]))).toMatchObject({ low: 2, high: 2, df: 2 });
  });
});

test('the same uniforms through exponentials with means 1 and 1.2: unpaired takes 61 times the runs', () => {
  const stream = streamFor('paired', 0, 'bootstrap', 'crn');
  const draws = Array.from({ length: 500 }, () => -Math.log(1 - stream()));
  const result = pairedComparison(
    pairedMomentsOf(
      draws,
      draws.map((draw) => 1.2 * draw),
    ),
  );
  expect(result.varianceReduction).toBeCloseTo(61, 8);
  expect(result.correlation).toBeCloseTo(1, 10);
});

test('shifting both sides changes nothing, turning them turns the interval, scaling scales it', () => {
  // Multiples of 1/16, so that shifting and doubling are exact.
  const value = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 16);
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 40 }), value, (runs, shift) => {
      const first = runs.map(([a]) => a);
      const second = runs.map(([, b]) => b);
      const result = pairedComparison(pairedMomentsOf(first, second));
      const shifted = pairedComparison(
        pairedMomentsOf(
          first.map((v) => v + shift),
          second.map((v) => v + shift),
        ),
      );
      const turned = pairedComparison(pairedMomentsOf(second, first));
      const doubled = pairedComparison(
        pairedMomentsOf(
          first.map((v) => 2 * v),
          second.map((v) => 2 * v),
        ),
      );
      expect([shifted.low, shifted.high]).toEqual([result.low, result.high]);
      expect(-turned.high).toBeCloseTo(result.low, 9);
      expect(-turned.low).toBeCloseTo(result.high, 9);
      expect([doubled.low, doubled.high]).toEqual([2 * result.low, 2 * result.high]);
    }),
  );
});
