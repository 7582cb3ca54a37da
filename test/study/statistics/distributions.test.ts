import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/base/normal.ts';
import { binomialCdf, binomialPmf } from '../../../src/study/statistics/binomial.ts';
import { incompleteBeta } from '../../../src/study/statistics/incomplete-beta.ts';
import { normalCdf, normalMultiplier, normalTwoSided } from '../../../src/study/statistics/normal.ts';
import { studentCdf, studentMultiplier, studentQuantile } from '../../../src/study/statistics/student.ts';
import oracle from '../../oracles/distributions.json' with { type: 'json' };

/** Largest relative error over the rows of an oracle table. */
function worst(rows: readonly number[][], compute: (row: number[]) => number, column: number): number {
  return Math.max(
    ...rows.map((row) => Math.abs(compute(row) - row[column]!) / Math.max(Math.abs(row[column]!), 1e-300)),
  );
}

describe('against mpmath, relative error', () => {
  test('normal distribution function: below 1e-12 out to 37 standard deviations', () => {
    expect(worst(oracle.normalCdf, ([x]) => normalCdf(x!), 1)).toBeLessThan(1e-12);
  });
  test('Student distribution function: below 1e-12, and below 1e-10 at a million degrees of freedom', () => {
    const usual = oracle.studentCdf.filter(([, df]) => df! < 1e5);
    expect(worst(usual, ([t, df]) => studentCdf(t!, df!), 2)).toBeLessThan(1e-12);
    expect(worst(oracle.studentCdf, ([t, df]) => studentCdf(t!, df!), 2)).toBeLessThan(1e-10);
  });
  test('Student quantile: below 1e-12, and below 1e-11 at a million degrees of freedom', () => {
    const usual = oracle.studentQuantile.filter(([, df]) => df! < 1e5);
    expect(worst(usual, ([p, df]) => studentQuantile(p!, df!), 2)).toBeLessThan(1e-12);
    expect(worst(oracle.studentQuantile, ([p, df]) => studentQuantile(p!, df!), 2)).toBeLessThan(1e-11);
  });
  test('incomplete beta: below 1e-12', () => {
    expect(worst(oracle.incompleteBeta, ([a, b, x]) => incompleteBeta(a!, b!, x!), 3)).toBeLessThan(1e-12);
  });
  test('binomial probabilities and tails: below 1e-12', () => {
    expect(worst(oracle.binomial, ([k, n, p]) => binomialPmf(k!, n!, p!), 3)).toBeLessThan(1e-12);
    expect(worst(oracle.binomial, ([k, n, p]) => binomialCdf(k!, n!, p!), 4)).toBeLessThan(1e-12);
  });
});

describe('laws', () => {
  test('the normal distribution function undoes the quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
      }),
    );
  });
  test('the Student distribution function undoes the quantile', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.double({ min: 0.5, max: 1e5, noNaN: true }),
        (p, df) => {
          expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 11);
        },
      ),
    );
  });
  test('I_x(a, b) and I_(1 - x)(b, a) add up to 1', () => {
    const size = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 1023 }), (a, b, k) => {
        expect(incompleteBeta(a, b, k / 1024) + incompleteBeta(b, a, 1 - k / 1024)).toBeCloseTo(1, 12);
      }),
    );
  });
  test('binomial probabilities add up to the tails, and all of them to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        let sum = 0;
        for (let k = 0; k <= n; k++) {
          sum += binomialPmf(k, n, p);
          expect(binomialCdf(k, n, p)).toBeCloseTo(sum, 11);
        }
        expect(sum).toBeCloseTo(1, 11);
      }),
      { numRuns: 40 },
    );
  });
});

describe('ends and refusals', () => {
  test('binomial: nothing outside 0 to n, certainty at p = 0 and p = 1', () => {
    expect([binomialPmf(-1, 3, 0.5), binomialPmf(4, 3, 0.5), binomialCdf(-1, 3, 0.5), binomialCdf(3, 3, 0.5)]).toEqual([
      0, 0, 0, 1,
    ]);
    expect([binomialPmf(0, 3, 0), binomialPmf(3, 3, 1), binomialPmf(1, 3, 0), binomialPmf(2, 3, 1)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect([binomialPmf(0, 3, 1), binomialPmf(0, 0, 1), binomialPmf(3, 3, 0)]).toEqual([0, 1, 0]);
  });
  test('multipliers: 1.96 and 2.36 at 95 %, 0 at the median', () => {
    expect(normalMultiplier(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(studentMultiplier(0.95, 7)).toBeCloseTo(2.3646242515927853, 12);
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(normalTwoSided(-1.959963984540054)).toBeCloseTo(0.05, 14);
  });
  test.each([0, 1, 95, -0.1, Number.NaN])('a confidence of %f is refused with the way out', (confidence) => {
    expect(() => normalMultiplier(confidence)).toThrow(/study\/confidence.*\n.*0\.95 for 95 %/s);
  });
});
