/** What is made of the numbers: regret, when to stop, what may be said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../src/study/statistics/interval.ts';
import { regret } from '../../../src/study/statistics/regret.ts';
import { untilWidth } from '../../../src/study/statistics/stopping.ts';
import { VERDICTS, verdictOf } from '../../../src/study/statistics/verdict.ts';

const between = (low: number, high: number): Interval => ({ estimate: (low + high) / 2, low, high });

describe('regret', () => {
  const result = regret(
    [
      [10, 4, 7],
      [6, 6, 6],
      [9, 1, 8],
    ],
    6,
  );
  test('three formats in three worlds: the first regrets least, the second has the best worst case', () => {
    expect(result.choices.map((choice) => choice.maxRegret)).toEqual([2, 4, 5]);
    expect(result.choices.map((choice) => choice.worst)).toEqual([4, 6, 1]);
    expect(result.choices.map((choice) => choice.shareReaching)).toEqual([2 / 3, 1, 2 / 3]);
    expect(result.choices.map((choice) => choice.mean)).toEqual([7, 6, 6]);
    expect([result.leastRegret, result.bestWorst]).toEqual([[0], [1]]);
  });
  test('ties are all named; without a target no share', () => {
    const tied = regret([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    expect([tied.leastRegret, tied.bestWorst, tied.choices[0]?.shareReaching]).toEqual([[0, 1, 2], [0, 1, 2], null]);
  });
  test('raising all yields of one world changes no regret', () => {
    const table = fc.array(fc.tuple(fc.integer(), fc.integer(), fc.integer()), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.integer(), (rows, rise) => {
        const raised = regret(rows.map(([a, b, c]) => [a, b + rise, c]));
        const plain = regret(rows);
        expect(raised.choices.map((choice) => choice.maxRegret)).toEqual(
          plain.choices.map((choice) => choice.maxRegret),
        );
        expect(plain.choices.every((choice) => choice.maxRegret >= 0)).toBe(true);
      }),
    );
  });
});

describe('stopping', () => {
  test('looks after 1,000, 2,000, 4,000 and at the limit of 5,000', () => {
    const rule = untilWidth(0.04, 5000);
    expect([0, 999, 1000, 1500, 2000, 4000, 5000, 6000].map((done) => rule.nextLook(done))).toEqual([
      1000,
      1000,
      2000,
      2000,
      4000,
      5000,
      null,
      null,
    ]);
  });
  test('every interval must be narrow enough; where they lie does not matter', () => {
    const rule = untilWidth(0.25);
    expect(rule.isMet([between(0, 0.25), between(-0.75, -0.5)])).toBe(true);
    expect(rule.isMet([between(0, 0.25), between(0, 0.26)])).toBe(false);
    expect(rule.isMet([between(0, Number.NaN)])).toBe(false);
    expect(rule.isMet([])).toBe(false);
  });
});

describe('verdicts', () => {
  const compared = { interval: between(0.05, 0.1), adjustedP: 0.001, runs: 1000, discordant: 200 };
  test.each([
    ['too few runs', { runs: 29 }],
    ['too few runs', { runs: 29, discordant: 0 }],
    ['identical in every run', { discordant: 0, interval: between(-0.004, 0.004), adjustedP: 1 }],
    ['differs', {}],
    ['differs', { runs: 30 }],
    ['differs', { interval: between(0.005, 0.015) }],
    ['no difference shown', { adjustedP: 0.06 }],
    ['no difference shown', { interval: between(-0.001, 0.1) }],
    ['no difference shown', { interval: between(-0.021, 0.01), adjustedP: 0.7 }],
    ['equal within 2 points', { interval: between(-0.02, 0.02), adjustedP: 0.7 }],
    ['equal within 2 points', { interval: between(0.001, 0.019), adjustedP: 0.2 }],
  ] as const)('%s: %o', (phrase, change) => {
    expect(verdictOf({ ...compared, ...change })).toBe(phrase);
  });
  test('a difference is claimed only with the interval and the p value on its side', () => {
    const end = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        end,
        end,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(100),
        fc.nat(100),
        (a, b, adjustedP, runs, discordant) => {
          const interval = between(Math.min(a, b), Math.max(a, b));
          const phrase = verdictOf({ interval, adjustedP, runs, discordant });
          expect(VERDICTS).toContain(phrase);
          expect(
            phrase !== 'differs' ||
              (adjustedP < 0.05 &&
                Math.sign(interval.low) === Math.sign(interval.high) &&
                interval.low !== 0 &&
                runs >= 30),
          ).toBe(true);
          expect(phrase !== 'equal within 2 points' || Math.max(-interval.low, interval.high) <= 0.02).toBe(true);
        },
      ),
    );
  });
});
