import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Frontier, frontierQuestion } from '../../src/analysis/frontier.ts';
import { summariseFrontier } from '../../src/analysis/frontier-summary.ts';
import { type Case, isStatusQuo, surplus, type Text } from '../../src/engine/case.ts';
import { everyAnswer } from '../fixtures/brute-force.ts';
import { acceptors } from '../fixtures/by-every-text.ts';
import { permuted } from '../fixtures/permuted-case.ts';
import { anyCase } from '../fixtures/random-case.ts';

const surplusesOf = (game: Case, text: Text): number[] => game.seatIds.map((_, seat) => surplus(game, seat, text));

function isDominated(own: readonly number[], by: readonly number[]): boolean {
  return by.every((value, seat) => value >= own[seat]!) && by.some((value, seat) => value > own[seat]!);
}

/** Every text of the frontier, by comparing all with all. */
function frontierByDefinition(game: Case): string[] {
  const texts = everyAnswer(game, frontierQuestion(game)).map((text) => ({ text, worth: surplusesOf(game, text) }));
  return texts
    .filter(({ worth }) => !texts.some((other) => isDominated(worth, other.worth)))
    .map(({ text }) => text.join())
    .sort();
}

function listed(game: Case): string[] {
  const texts: string[] = [];
  for (const { text } of new Frontier(game).texts()) texts.push(text.join());
  return texts.sort();
}

const cases = anyCase({ maxTexts: 1200, maxSeats: 7 });

describe('the frontier', () => {
  test('is the set of texts that no other dominates, each listed once', () => {
    fc.assert(
      fc.property(cases, (game) => {
        expect(listed(game)).toEqual(frontierByDefinition(game));
      }),
      { numRuns: 300 },
    );
  });

  test('is the same for larger cases', () => {
    fc.assert(
      fc.property(anyCase({ maxTexts: 3000, maxSeats: 4 }), (game) => {
        expect(listed(game)).toEqual(frontierByDefinition(game));
      }),
      { numRuns: 60 },
    );
  });

  test('lists each text with its own surpluses, and counts what it lists', () => {
    fc.assert(
      fc.property(cases, (game) => {
        const frontier = new Frontier(game);
        let texts = 0;
        for (const { text, surpluses } of frontier.texts()) {
          texts++;
          expect([...surpluses]).toEqual(surplusesOf(game, text));
        }
        expect(frontier.isComplete).toBe(true);
        expect(frontier.count()).toEqual({ low: texts, high: texts });
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on the order of seats and issues', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), (game, draws) => {
        expect(new Frontier(permuted(game, draws)).count()).toEqual(new Frontier(game).count());
      }),
      { numRuns: 100 },
    );
  });

  test('in a few numbers: its deals, its ranges, its first texts, what stands', () => {
    fc.assert(
      fc.property(anyCase({ maxTexts: 600, maxSeats: 5, hasSecond: true }), fc.nat(5), (game, keep) => {
        const texts = everyAnswer(game, frontierQuestion(game));
        const worths = texts.map((text) => surplusesOf(game, text));
        const own = texts.filter((_, index) => !worths.some((other) => isDominated(worths[index]!, other)));
        const everyone = 2 ** game.seatIds.length - 1;
        const summary = summariseFrontier(game, () => false, keep);
        const isDeal = (text: Text): boolean => acceptors(game, text) === everyone && !isStatusQuo(game, text);
        expect(summary.texts).toEqual({ low: own.length, high: own.length });
        expect(summary.deals).toBe(own.filter(isDeal).length);
        expect(summary.first.length).toBe(Math.min(keep, own.length));
        expect(summary.holdsStatusQuo).toBe(
          game.statusQuo === null ? null : own.some((text) => isStatusQuo(game, text)),
        );
        game.seatIds.forEach((_, seat) => {
          const range = own.map((text) => surplus(game, seat, text));
          expect([summary.least[seat], summary.most[seat]]).toEqual(
            range.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...range), Math.max(...range)],
          );
        });
      }),
      { numRuns: 150 },
    );
  });

  test('that is told to stop gives bounds around the number', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 3 }), (game, patience) => {
        const exact = new Frontier(game).count();
        let asked = 0;
        const bounds = new Frontier(game, () => ++asked > patience).count();
        expect(bounds.low).toBeLessThanOrEqual(exact.low);
        expect(bounds.high).toBeGreaterThanOrEqual(exact.low);
      }),
      { numRuns: 100 },
    );
  });
});
