import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { type SolutionPoint, solutionPoints } from '../../src/analysis/solution-points.ts';
import { power, SLACK } from '../../src/base/numbers.ts';
import { type Case, surplus, type Text } from '../../src/engine/case.ts';
import { acceptors, sensibleTexts } from '../fixtures/by-every-text.ts';
import { drawPermutation, permutedBy } from '../fixtures/permuted-case.ts';
import { anyCase } from '../fixtures/random-case.ts';

const small = anyCase({ maxTexts: 2000, maxSeats: 7, hasSecond: true });
const large = anyCase({ maxTexts: 100_000, maxSeats: 6 });

function zoneOf(game: Case): Text[] {
  const everyone = 2 ** game.seatIds.length - 1;
  return sensibleTexts(game).filter((text) => acceptors(game, text) === everyone);
}

const seatsOf = (game: Case): number[] => game.seatIds.map((_, seat) => seat);
const gainOf = (game: Case, seat: number, text: Text): number => surplus(game, seat, text) - game.reservation[seat]!;

/** The first of the texts with the largest score. */
function firstBest(texts: readonly Text[], score: (text: Text) => number): Text {
  return texts.reduce((best, text) => (score(text) > score(best) ? text : best));
}

/** Level by level: what ties within the slack stays in. */
function leximinOf(texts: readonly Text[], gains: (text: Text) => number[]): Text {
  const sorted = texts.map((text) => ({ text, gains: gains(text).sort((a, b) => a - b) }));
  const levels = sorted[0]!.gains.length;
  let left = sorted;
  for (let level = 0; level < levels; level++) {
    const most = Math.max(...left.map((entry) => entry.gains[level]!));
    left = left.filter((entry) => entry.gains[level]! >= most - SLACK);
  }
  return left[0]!.text;
}

function product(game: Case, text: Text, weights: readonly number[] | null): number {
  return seatsOf(game).reduce((sofar, seat) => {
    const gain = Math.max(0, gainOf(game, seat, text));
    return sofar * (weights === null ? gain : power(gain, weights[seat]!));
  }, 1);
}

function expectPoints(game: Case, weights: readonly number[] | null): void {
  const zone = zoneOf(game);
  const points = solutionPoints(new Inquiry(game), weights ?? undefined);
  if (zone.length === 0) {
    expect(points).toBeNull();
    return;
  }
  const seats = seatsOf(game);
  const best = seats.map((seat) => firstBest(zone, (text) => surplus(game, seat, text)));
  const most = seats.map((seat) => gainOf(game, seat, best[seat]!));
  const gainers = seats.filter((seat) => most[seat]! > SLACK);
  const textOf = (point: SolutionPoint | null): string | undefined => point?.text.join();
  expect({
    nash: textOf(points!.nash),
    kalaiSmorodinsky: textOf(points!.kalaiSmorodinsky),
    egalitarian: textOf(points!.egalitarian),
    utilitarian: textOf(points!.utilitarian),
    best: points!.best.map(textOf),
  }).toEqual({
    nash: firstBest(zone, (text) => product(game, text, weights)).join(),
    kalaiSmorodinsky:
      gainers.length === 0
        ? undefined
        : leximinOf(zone, (text) => gainers.map((seat) => gainOf(game, seat, text) / most[seat]!)).join(),
    egalitarian: leximinOf(zone, (text) => seats.map((seat) => gainOf(game, seat, text))).join(),
    utilitarian: firstBest(zone, (text) => seats.reduce((sum, seat) => sum + surplus(game, seat, text), 0)).join(),
    best: best.map((text) => text.join()),
  });
  for (const point of [points!.nash!, points!.egalitarian!, ...points!.best]) {
    expect([...point!.surpluses]).toEqual(seats.map((seat) => surplus(game, seat, point!.text)));
  }
}

describe('solution points', () => {
  test('are those of looking at every deal', () => {
    fc.assert(
      fc.property(small, (game) => expectPoints(game, null)),
      { numRuns: 400 },
    );
  });

  test('with bargaining powers too', () => {
    fc.assert(
      fc.property(small, fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 7, maxLength: 7 }), (game, powers) =>
        expectPoints(
          game,
          powers.slice(0, game.seatIds.length).map((p) => p / 4),
        ),
      ),
      { numRuns: 100 },
    );
  });

  test('and for some 100,000 texts', () => {
    fc.assert(
      fc.property(large, (game) => expectPoints(game, null)),
      { numRuns: 20 },
    );
  });
});

/**
 * Each seat's worths and reservation value on another scale with another zero. Scales are powers of two and shifts
 * multiples of 1/64, so that nothing is rounded.
 */
function rescaled(game: Case, exponents: readonly number[], shifts: readonly number[]): Case {
  const first = game.options[0]!;
  return {
    ...game,
    worth: game.worth.map((tables, seat) =>
      tables.map((table) =>
        table.map((w, cell) => w * 2 ** exponents[seat]! + (cell < first ? shifts[seat]! / 64 : 0)),
      ),
    ),
    reservation: game.reservation.map((m, seat) => m * 2 ** exponents[seat]! + shifts[seat]! / 64),
  };
}

describe('invariance', () => {
  test("rescaling each seat's worths leaves the texts of Nash and of Kalai and Smorodinsky as they are", () => {
    const perSeat = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyCase({ maxTexts: 2000, maxSeats: 7 }), perSeat(-2, 3), perSeat(-9, 9), (game, scales, shifts) => {
        const other = rescaled(game, scales, shifts);
        // The slack does not scale; away from it, nothing changes.
        fc.pre(zoneOf(game).length === zoneOf(other).length);
        const before = solutionPoints(new Inquiry(game));
        const after = solutionPoints(new Inquiry(other));
        expect(after?.nash?.text).toEqual(before?.nash?.text);
        expect(after?.kalaiSmorodinsky?.text).toEqual(before?.kalaiSmorodinsky?.text);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of seats and issues changes no score', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat()), (game, draws) => {
        const permutation = drawPermutation(game, draws);
        const before = solutionPoints(new Inquiry(game));
        const after = solutionPoints(new Inquiry(permutedBy(game, permutation)));
        expect(after?.egalitarian?.score).toEqual(before?.egalitarian?.score);
        expect(after?.utilitarian?.score).toEqual(before?.utilitarian?.score);
        expect(after?.nash?.score.low ?? 0).toBeCloseTo(before?.nash?.score.low ?? 0, 12);
        expect(after?.best.map((point) => point?.score)).toEqual(
          before === null ? undefined : permutation.seats.map((seat) => before.best[seat]?.score),
        );
      }),
      { numRuns: 150 },
    );
  });
});
