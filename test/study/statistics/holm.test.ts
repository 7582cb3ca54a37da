import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/study/statistics/holm.ts';

// Ten p values and their adjustments, computed independently of this code.
const given = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
const holmed = [0.01, 0.072, 0.312, 0.312, 0.312, 0.312, 0.312, 0.615, 0.615, 0.615];
const bh = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.074 / 0.7, 0.216, 0.216, 0.216];

describe('ten p values', () => {
  test.each([
    ['Holm', holm, holmed],
    ['Benjamini-Hochberg', benjaminiHochberg, bh],
  ] as const)('%s', (_, adjust, expected) => {
    adjust(given).forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index]!, 12);
    });
  });
});

test('four comparisons, none, one', () => {
  expect(holm([0.04, 0.01, 0.5, 0.02])).toEqual([0.08, 0.04, 0.5, 0.06]);
  expect([holm([]), benjaminiHochberg([]), holm([0.3]), benjaminiHochberg([0.3])]).toEqual([[], [], [0.3], [0.3]]);
});

test('adjusted values keep the order, never fall, stay within 1; Bonferroni >= Holm >= BH', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (pValues) => {
      const stepDown = holm(pValues);
      const stepUp = benjaminiHochberg(pValues);
      const ascending = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
      ascending.forEach((index, rank) => {
        const before = ascending[rank - 1] ?? index;
        expect(stepDown[before]!).toBeLessThanOrEqual(stepDown[index]!);
        expect(stepUp[before]!).toBeLessThanOrEqual(stepUp[index]!);
        expect(stepUp[index]!).toBeGreaterThanOrEqual(pValues[index]! * (1 - 1e-12));
        expect(stepUp[index]!).toBeLessThanOrEqual(stepDown[index]! * (1 + 1e-12));
        expect(stepDown[index]!).toBeLessThanOrEqual(Math.min(1, pValues.length * pValues[index]!));
      });
    }),
  );
});
