/** Wilson, Newcombe and McNemar. The values expected were computed independently of this code. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, widthOf } from '../../../src/study/statistics/interval.ts';
import { mcnemar } from '../../../src/study/statistics/mcnemar.ts';
import { correctedPhi, newcombeInterval, waldInterval } from '../../../src/study/statistics/newcombe.ts';
import {
  addPair,
  discordantIn,
  mergePairs,
  noPairs,
  type PairCounts,
  runsOf,
} from '../../../src/study/statistics/pair-counts.ts';
import { wilsonInterval } from '../../../src/study/statistics/wilson.ts';

const pairs = (both: number, onlyFirst: number, onlySecond: number, neither: number): PairCounts => ({
  both,
  onlyFirst,
  onlySecond,
  neither,
});
const count = fc.integer({ min: 0, max: 500 });
const anyPairs = fc.tuple(count, count, count, count).map((counts) => pairs(...counts));
const somePairs = anyPairs.filter((counts) => runsOf(counts) > 0);
const swapped = (p: PairCounts) => pairs(p.both, p.onlySecond, p.onlyFirst, p.neither);

describe('Wilson', () => {
  test.each([
    [0, 20, 0, 0.1611252],
    [8, 10, 0.4901625, 0.9433178],
    [55, 100, 0.452446, 0.6438546],
  ])('%i of %i: %f to %f', (yes, runs, low, high) => {
    const interval = wilsonInterval(yes, runs);
    expect(interval.estimate).toBe(yes / runs);
    expect(interval.low).toBeCloseTo(low, 7);
    expect(interval.high).toBeCloseTo(high, 7);
  });
  test('none of none: nothing is known', () => {
    expect(wilsonInterval(0, 0)).toEqual({ estimate: Number.NaN, low: 0, high: 1 });
  });
  test('its ends are where the score test is just not rejected: |share - p| = z sqrt(p (1 - p) / n)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (runs, share) => {
        const yes = Math.round(share * runs);
        const { low, high } = wilsonInterval(yes, runs, 0.9);
        for (const p of [low, high]) {
          expect(Math.abs(yes / runs - p)).toBeCloseTo(1.6448536269514722 * Math.sqrt((p * (1 - p)) / runs), 10);
        }
      }),
    );
  });
  test('it stays in [0, 1], holds the estimate, and mirrors with yes and no', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (yes, no) => {
        fc.pre(yes + no > 0);
        const interval = wilsonInterval(yes, yes + no);
        const mirrored = wilsonInterval(no, yes + no);
        expect(covers(interval, yes / (yes + no))).toBe(true);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeCloseTo(1 - mirrored.high, 12);
      }),
    );
  });
});

describe('Newcombe', () => {
  const table = pairs(40, 18, 6, 36);
  test('40 both, 18 and 6 apart, 36 neither: +.12, .0244441 to .2112338, phi .5211630', () => {
    const interval = newcombeInterval(table);
    expect(correctedPhi(table)).toBeCloseTo(0.521163, 7);
    expect(interval.estimate).toBeCloseTo(0.12, 14);
    expect(interval.low).toBeCloseTo(0.0244441, 7);
    expect(interval.high).toBeCloseTo(0.2112338, 7);
  });
  test('the Wald interval of the same: .0269069 to .2130931', () => {
    const interval = waldInterval(table);
    expect(interval.low).toBeCloseTo(0.0269069, 7);
    expect(interval.high).toBeCloseTo(0.2130931, 7);
  });
  test('phi: a positive numerator loses n/2 but not its sign, a negative one is kept', () => {
    // 6 x 2 - 3 x 1 = 9 less 12/2 = 3, over sqrt(9 x 3 x 7 x 5); 3 x 3 - 1 x 1 less 4 keeps 4 of 8.
    expect(correctedPhi(pairs(6, 3, 1, 2))).toBeCloseTo(3 / Math.sqrt(945), 14);
    expect(correctedPhi(pairs(3, 1, 1, 3))).toBeCloseTo(4 / 16, 14);
    expect(correctedPhi(pairs(2, 2, 1, 2))).toBe(0);
    expect(correctedPhi(pairs(1, 3, 3, 1))).toBeCloseTo(-8 / 16, 14);
    expect(correctedPhi(pairs(5, 0, 0, 0))).toBe(0);
  });
  test('no run differs: Newcombe keeps a width, Wald has none', () => {
    expect(widthOf(newcombeInterval(pairs(50, 0, 0, 50)))).toBeGreaterThan(0.01);
    expect(waldInterval(pairs(50, 0, 0, 50))).toEqual({ estimate: 0, low: 0, high: 0 });
  });
  test('no runs: anything from -1 to 1', () => {
    const unknown = { estimate: Number.NaN, low: -1, high: 1 };
    expect([newcombeInterval(noPairs()), waldInterval(noPairs())]).toEqual([unknown, unknown]);
  });
  test('it stays in [-1, 1], holds the estimate, narrows with less confidence, and turns with its sides', () => {
    fc.assert(
      fc.property(somePairs, (counts) => {
        const interval = newcombeInterval(counts);
        const turned = newcombeInterval(swapped(counts));
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(covers(interval, interval.estimate)).toBe(true);
        expect(widthOf(newcombeInterval(counts, 0.8))).toBeLessThanOrEqual(widthOf(interval));
        expect(turned.low).toBeCloseTo(-interval.high, 12);
        expect(turned.high).toBeCloseTo(-interval.low, 12);
      }),
    );
  });
});

describe('McNemar', () => {
  test('18 against 6: exact .0226558, mid-p .0146333, chi-square 6, corrected 5.0416667', () => {
    const result = mcnemar(pairs(40, 18, 6, 36));
    expect(result.exact).toBeCloseTo(0.0226558, 7);
    expect(result.midP).toBeCloseTo(0.0146333, 7);
    expect(result.chiSquare).toBe(6);
    expect(result.chiSquareCorrected).toBeCloseTo(5.0416667, 7);
    expect(result.p).toBeCloseTo(0.0143058784, 9);
  });
  test('3 against 0: exact 2/8, mid-p 1/8', () => {
    expect(mcnemar(pairs(0, 3, 0, 0)).exact).toBeCloseTo(0.25, 14);
    expect(mcnemar(pairs(9, 0, 3, 9)).midP).toBeCloseTo(0.125, 14);
  });
  test.each([0, 1, 40])('%i against as many: every p is 1', (each) => {
    const result = mcnemar(pairs(7, each, each, 2));
    expect([result.exact, result.midP, result.p, result.pCorrected]).toEqual([1, 1, 1, 1]);
  });
  test('runs that agree do not matter, sides do not matter, mid-p lies below exact', () => {
    fc.assert(
      fc.property(anyPairs, (counts) => {
        const result = mcnemar(counts);
        expect(mcnemar({ ...swapped(counts), both: 0, neither: 0 })).toEqual(result);
        expect(result.midP).toBeLessThanOrEqual(result.exact);
        expect(result.exact).toBeLessThanOrEqual(1);
        expect(result.p).toBeLessThanOrEqual(result.pCorrected);
      }),
    );
  });
});

describe('counts of pairs', () => {
  test('blocks of runs add up to all runs', () => {
    const run = fc.tuple(fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.array(run)), (blocks) => {
        const merged = noPairs();
        for (const block of blocks) {
          const counts = noPairs();
          for (const [first, second] of block) addPair(counts, first, second);
          mergePairs(merged, JSON.parse(JSON.stringify(counts)));
        }
        const runs = blocks.flat();
        expect(runsOf(merged)).toBe(runs.length);
        expect(merged.both).toBe(runs.filter(([a, b]) => a && b).length);
        expect(merged.onlySecond).toBe(runs.filter(([a, b]) => !a && b).length);
        expect(discordantIn(merged)).toBe(runs.filter(([a, b]) => a !== b).length);
      }),
    );
  });
});
