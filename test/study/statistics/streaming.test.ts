import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addExactly, addProduct, type ExactSum, totalOf } from '../../../src/study/statistics/exact-sum.ts';
import {
  addValue,
  type Moments,
  mergeMoments,
  momentsOf,
  noMoments,
  summarise,
} from '../../../src/study/statistics/moments.ts';
import {
  addPairedValues,
  mergePairedMoments,
  noPairedMoments,
  pairedMomentsOf,
} from '../../../src/study/statistics/paired-moments.ts';

/** Doubles of very different sizes, among them 0, -0 and subnormals. */
const value = fc.oneof(
  fc.double({ min: -1e140, max: 1e140, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.integer({ min: -3, max: 3 }).map((n) => n / 10),
);
const throughJson = <T>(data: T): T => JSON.parse(JSON.stringify(data));

/** The exact sum of doubles as a whole number of 2^-1074. */
function units(values: readonly number[]): bigint {
  const view = new DataView(new ArrayBuffer(8));
  return values.reduce((sum, v) => {
    view.setFloat64(0, v);
    const bits = view.getBigUint64(0);
    const exponent = (bits >> 52n) & 0x7ffn;
    const fraction = bits & 0xfffffffffffffn;
    const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
    return bits >> 63n === 0n ? sum + size : sum - size;
  }, 0n);
}

describe('exact sums', () => {
  test('1e100 + 1 - 1e100 is 1, and ten tenths are 1', () => {
    const sum: ExactSum = [];
    for (const term of [1e100, 1, -1e100]) addExactly(sum, term);
    expect(totalOf(sum)).toBe(1);
    const tenths: ExactSum = [];
    for (let i = 0; i < 10; i++) addExactly(tenths, 0.1);
    expect(totalOf(tenths)).toBe(1);
  });
  test('exactly half-way, what lies below decides: 1 + 2^-53 + 2^-110 rounds up, without the last it does not', () => {
    expect(totalOf([2 ** -110, 2 ** -53, 1])).toBe(1 + 2 ** -52);
    expect(totalOf([2 ** -53, 1])).toBe(1);
    expect(totalOf([-(2 ** -110), 2 ** -53, 1])).toBe(1);
  });
  test('the parts hold the sum without loss, and the total is its nearest double', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const sum: ExactSum = [];
        for (const v of values) addExactly(sum, v);
        expect(units(sum)).toBe(units(values));
        const total = totalOf(sum);
        const error = units([total]) - units(values);
        const gap = units([total * (1 + Number.EPSILON)]) - units([total]);
        const [size, step] = [error, gap].map((n) => (n < 0n ? -n : n)) as [bigint, bigint];
        expect(2n * size <= step || size === 0n).toBe(true);
      }),
    );
  });
  test('a product is held without loss: (1 + 2^-30)^2 less 1 is 2^-29 + 2^-60', () => {
    const sum: ExactSum = [];
    addProduct(sum, 1 + 2 ** -30, 1 + 2 ** -30);
    addExactly(sum, -1);
    addExactly(sum, -(2 ** -29));
    expect(totalOf(sum)).toBe(2 ** -60);
  });
});

describe('moments', () => {
  test('2, 4, 4, 4, 5, 5, 7, 9: mean 5, variance 32/7, 2 to 9', () => {
    expect(summarise(momentsOf([2, 4, 4, 4, 5, 5, 7, 9]))).toEqual({
      count: 8,
      missing: 0,
      mean: 5,
      variance: 32 / 7,
      sd: Math.sqrt(32 / 7),
      min: 2,
      max: 9,
    });
  });
  test('a large common part costs no digits: 1e9 + (0, 1, 2) has variance 1', () => {
    expect(summarise(momentsOf([1e9, 1e9 + 1, 1e9 + 2])).variance).toBe(1);
    expect(summarise(momentsOf([1e15, 1e15 + 1, 1e15 + 2])).variance).toBe(1);
  });
  test('none, one, equal, missing', () => {
    expect(summarise(noMoments())).toEqual({
      count: 0,
      missing: 0,
      mean: Number.NaN,
      variance: Number.NaN,
      sd: Number.NaN,
      min: Number.NaN,
      max: Number.NaN,
    });
    expect(summarise(momentsOf([0.1])).variance).toBeNaN();
    expect(momentsOf([1, Number.NaN, Number.POSITIVE_INFINITY])).toMatchObject({ count: 1, missing: 2, max: 1 });
  });
  test('-0 is 0, as it is after JSON', () => {
    for (const values of [[-0], [-0, 0], [0, -0]]) {
      expect(summarise(momentsOf(values))).toMatchObject({ mean: 0, min: 0, max: 0 });
      expect(summarise(throughJson(momentsOf(values)))).toEqual(summarise(momentsOf(values)));
    }
  });
  test('equal values have no variance at all', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: 2, max: 60 }), (number, count) => {
        expect(summarise(momentsOf(new Array<number>(count).fill(number))).variance).toBe(0);
      }),
    );
  });
  test('blocks merged in any order, through JSON, give the bits of one pass', () => {
    const blocks = fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(blocks, fc.infiniteStream(fc.nat()), (parts, order) => {
        const whole = summarise(momentsOf(parts.flat()));
        const shuffled = parts
          .map((part) => ({ part, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const merged = noMoments();
        for (const { part } of shuffled) mergeMoments(merged, throughJson(momentsOf(part)));
        expect(summarise(merged)).toEqual(whole);
      }),
    );
  });
  test('merging is associative: (a b) c = a (b c)', () => {
    const join = (...all: Moments[]) => {
      const into = noMoments();
      for (const moments of all) mergeMoments(into, moments);
      return into;
    };
    fc.assert(
      fc.property(fc.array(value), fc.array(value), fc.array(value), (x, y, z) => {
        const [a, b, c] = [momentsOf(x), momentsOf(y), momentsOf(z)] as const;
        expect(summarise(join(join(a, b), c))).toEqual(summarise(join(a, join(b, c))));
      }),
    );
  });
  test('a hundred thousand values take fewer than twenty numbers', () => {
    const moments = noMoments();
    for (let i = 1; i <= 100_000; i++) addValue(moments, Math.sin(i));
    expect(moments.sum.length).toBeLessThan(20);
    expect(moments.squares.length).toBeLessThan(20);
  });
  test('sums of squares of whole numbers are exact', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (numbers) => {
        const exact = numbers.reduce((sum, n) => sum + BigInt(n) * BigInt(n), 0n);
        expect(totalOf(momentsOf(numbers).squares)).toBe(Number(exact));
      }),
    );
  });
});

describe('paired moments', () => {
  test('(1, 0), (2, 2), (NaN, 1), (4, 1): differences 1, 0, 3; two differ, one is missing', () => {
    const moments = pairedMomentsOf([1, 2, Number.NaN, 4, 9], [0, 2, 1, 1]);
    expect(summarise(moments.difference)).toMatchObject({ count: 3, mean: 4 / 3, min: 0, max: 3 });
    expect([moments.differing, moments.missing, moments.first.count, moments.second.max]).toEqual([2, 1, 3, 2]);
  });
  test('blocks merged give the bits of one pass', () => {
    const runs = fc.array(fc.tuple(value, value), { maxLength: 20 });
    fc.assert(
      fc.property(runs, runs, (one, other) => {
        const merged = noPairedMoments();
        mergePairedMoments(
          merged,
          throughJson(
            pairedMomentsOf(
              other.map(([a]) => a),
              other.map(([, b]) => b),
            ),
          ),
        );
        mergePairedMoments(
          merged,
          throughJson(
            pairedMomentsOf(
              one.map(([a]) => a),
              one.map(([, b]) => b),
            ),
          ),
        );
        const whole = noPairedMoments();
        for (const [a, b] of [...one, ...other]) addPairedValues(whole, a, b);
        expect(summarise(merged.difference)).toEqual(summarise(whole.difference));
        expect([merged.differing, merged.missing]).toEqual([whole.differing, whole.missing]);
      }),
    );
  });
});
