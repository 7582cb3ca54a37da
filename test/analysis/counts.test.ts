import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly } from '../../src/analysis/bounds.ts';
import { carriersOf, countDeals, dealExists, membersOf } from '../../src/analysis/carriers.ts';
import { countCoalitions, countTexts, holdOuts } from '../../src/analysis/counts.ts';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { unanimity, withRules, withVote } from '../fixtures/any-rules.ts';
import { countPerCell } from '../fixtures/brute-force.ts';
import { acceptors, isDeal, sensibleTexts } from '../fixtures/by-every-text.ts';
import { drawPermutation, permutedBy } from '../fixtures/permuted-case.ts';
import { anyCase } from '../fixtures/random-case.ts';

const small = anyCase({ maxTexts: 2000, maxSeats: 7, hasSecond: true });
const large = anyCase({ maxTexts: 100_000, maxSeats: 7, hasSecond: true });

describe('counting texts', () => {
  test('gives what looking at every text gives', () => {
    fc.assert(
      fc.property(withRules(small), ({ game, rules }) => {
        const texts = sensibleTexts(game);
        const deals = texts.filter((text) => isDeal(game, rules, text));
        const everyone = 2 ** game.seatIds.length - 1;
        const counts = countTexts(new Inquiry(game), rules);
        expect(counts.tableable).toEqual(exactly(texts.length));
        expect(counts.winSets).toEqual(
          game.seatIds.map((_, seat) => exactly(texts.filter((text) => (acceptors(game, text) >> seat) & 1).length)),
        );
        expect(counts.zone).toEqual(exactly(texts.filter((text) => acceptors(game, text) === everyone).length));
        expect(counts.deals).toEqual(exactly(deals.length));
        expect(counts.perCell).toEqual(countPerCell(game, deals));
      }),
      { numRuns: 300 },
    );
  });

  test('does so for some 100,000 texts too', () => {
    fc.assert(
      fc.property(withRules(large), ({ game, rules }) => {
        const deals = sensibleTexts(game).filter((text) => isDeal(game, rules, text));
        expect(countDeals(new Inquiry(game), rules)).toEqual(exactly(deals.length));
      }),
      { numRuns: 40 },
    );
  });

  test('by coalitions: every subset of the seats', () => {
    fc.assert(
      fc.property(small, (game) => {
        const accepted = sensibleTexts(game).map((text) => acceptors(game, text));
        const expected = Array.from({ length: 2 ** game.seatIds.length - 1 }, (_, index) => ({
          coalition: index + 1,
          texts: exactly(accepted.filter((mask) => (mask & (index + 1)) === index + 1).length),
        }));
        expect(countCoalitions(new Inquiry(game))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('without one seat: its acceptance and red lines dropped, nothing else', () => {
    fc.assert(
      fc.property(small, (game) => {
        const accepted = sensibleTexts(game).map((text) => acceptors(game, text));
        const everyone = 2 ** game.seatIds.length - 1;
        const zone = accepted.filter((mask) => mask === everyone).length;
        for (const { seat, withoutIt, factor } of holdOuts(new Inquiry(game), exactly(zone))) {
          const others = accepted.filter((mask) => (mask | (1 << seat)) === everyone).length;
          expect(withoutIt).toEqual(exactly(others));
          expect(factor).toBe(others / zone);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order of seats and issues', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat()), (game, draws) => {
        const permutation = drawPermutation(game, draws);
        const moved = countCoalitions(new Inquiry(permutedBy(game, permutation)));
        const back = moved.map(({ coalition, texts }) => ({
          coalition: membersOf(coalition).reduce((mask, seat) => mask | (1 << permutation.seats[seat]!), 0),
          texts,
        }));
        back.sort((a, b) => a.coalition - b.coalition);
        expect(back).toEqual(countCoalitions(new Inquiry(game)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('carriers', () => {
  test('together answer whether a text passes', () => {
    fc.assert(
      fc.property(withVote(small), ({ game, rules }) => {
        const expected = sensibleTexts(game).some((text) => isDeal(game, rules, text));
        expect(dealExists(new Inquiry(game), carriersOf(game, rules))).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an inquiry that is told to stop', () => {
  test('gives bounds around every count', () => {
    fc.assert(
      fc.property(large, (game) => {
        const exact = countDeals(new Inquiry(game), unanimity(game));
        const spent = new Inquiry(game, () => true);
        const bounds = countDeals(spent, unanimity(game));
        expect(bounds.low).toBeLessThanOrEqual(exact.low);
        expect(bounds.high).toBeGreaterThanOrEqual(exact.low);
      }),
      { numRuns: 20 },
    );
  });
});
