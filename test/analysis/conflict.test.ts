import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AbsentConsent,
  type Demand,
  demandConflicts,
  demandsOf,
  questionOf,
  seatConflicts,
} from '../../src/analysis/conflict.ts';
import { minimalConflicts } from '../../src/analysis/hitting-sets.ts';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { slackOf } from '../../src/analysis/slack.ts';
import type { Case } from '../../src/engine/case.ts';
import { unanimity } from '../fixtures/any-rules.ts';
import { everyAnswer } from '../fixtures/brute-force.ts';
import { acceptors, sensibleTexts } from '../fixtures/by-every-text.ts';
import { drawPermutation, permutedBy } from '../fixtures/permuted-case.ts';
import { anyCase } from '../fixtures/random-case.ts';

const small = anyCase({ maxTexts: 400, maxSeats: 7, hasSecond: true });

/** All minimal sets that do not hold, by trying every subset of 0 to size - 1. */
function minimalByDefinition(size: number, holds: (set: number) => boolean): number[][] {
  const fails = Array.from({ length: 2 ** size }, (_, set) => !holds(set));
  const members = (set: number): number[] => Array.from({ length: size }, (_, i) => i).filter((i) => (set >> i) & 1);
  return fails.flatMap((isFailing, set) =>
    isFailing && members(set).every((i) => !fails[set & ~(1 << i)]) ? [members(set)] : [],
  );
}

const asText = (sets: readonly (readonly number[])[]): string[] => sets.map((set) => set.join()).sort();

/** The case and a rise of all margins after which no text is a deal. */
const tooMuch = fc.tuple(small, fc.integer({ min: 1, max: 12 })).map(([game, extra]) => {
  const { rise } = slackOf(new Inquiry(game), unanimity(game));
  return { game, raise: Math.max(rise.low, 0) + extra / 64 };
});

describe('minimal conflicts', () => {
  test('are all sets that fail and no longer do without any one member', () => {
    const families = fc.array(fc.integer({ min: 0, max: 511 }), { maxLength: 6 });
    fc.assert(
      fc.property(families, (conflicts) => {
        const holds = (set: number): boolean => !conflicts.some((conflict) => (set & conflict) === conflict);
        const found = minimalConflicts(9, (set) => holds(Number(set)), { most: 1000, shouldStop: () => false });
        expect(found.isComplete).toBe(true);
        expect(asText(found.sets)).toEqual(asText(minimalByDefinition(9, holds)));
      }),
    );
  });

  test('come smallest first, and a limit is said to be one', () => {
    const holds = (set: bigint): boolean => (set & 3n) !== 3n && (set & 28n) !== 28n && (set & 48n) !== 48n;
    const all = minimalConflicts(6, holds, { most: 10, shouldStop: () => false });
    expect(all).toEqual({
      sets: [
        [0, 1],
        [4, 5],
        [2, 3, 4],
      ],
      isComplete: true,
    });
    expect(minimalConflicts(6, holds, { most: 2, shouldStop: () => false })).toMatchObject({ isComplete: false });
  });
});

describe('conflicts of seats', () => {
  test('are those of looking at every text', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 24 }), (game, rise) => {
        const raise = rise / 64;
        const accepted = sensibleTexts(game).map((text) => acceptors(game, text, raise));
        const holds = (set: number): boolean => accepted.some((mask) => (mask & set) === set);
        const found = seatConflicts(new Inquiry(game), raise);
        expect(found.isComplete).toBe(true);
        expect(asText(found.sets)).toEqual(asText(minimalByDefinition(game.seatIds.length, holds)));
      }),
      { numRuns: 300 },
    );
  });

  test('exist whenever the margins have risen beyond the slack, and only then', () => {
    fc.assert(
      fc.property(tooMuch, ({ game, raise }) => {
        expect(seatConflicts(new Inquiry(game), raise).sets.length).toBeGreaterThan(0);
        const { rise } = slackOf(new Inquiry(game), unanimity(game));
        const atSlack = rise.low === -Infinity ? [] : seatConflicts(new Inquiry(game), rise.low).sets;
        expect(atSlack).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('neither the slack nor who conflicts depends on the order of seats and issues', () => {
  fc.assert(
    fc.property(tooMuch, fc.infiniteStream(fc.nat()), ({ game, raise }, draws) => {
      const permutation = drawPermutation(game, draws);
      const moved = permutedBy(game, permutation);
      const back = seatConflicts(new Inquiry(moved), raise).sets.map((set) =>
        set.map((seat) => permutation.seats[seat]!).sort((a, b) => a - b),
      );
      expect(asText(back)).toEqual(asText(seatConflicts(new Inquiry(game), raise).sets));
      expect(slackOf(new Inquiry(moved), unanimity(moved)).rise).toEqual(
        slackOf(new Inquiry(game), unanimity(game)).rise,
      );
    }),
    { numRuns: 100 },
  );
});

/** Some of the options that cannot be tabled, as if only absent actors kept them off the table. */
function someConsents(game: Case): AbsentConsent[] {
  return Array.from(game.options).flatMap((count, issue) =>
    Array.from({ length: count }, (_, option) => option)
      .filter((option) => game.tableable[game.offset[issue]! + option] === 0 && (option + issue) % 2 === 0)
      .map((option) => ({ issue, option, actors: ['absent'] })),
  );
}

describe('conflicts of demands', () => {
  const meets = (game: Case, demands: readonly Demand[], consents: readonly AbsentConsent[], raise: number): boolean =>
    everyAnswer(game, questionOf(game, demands, consents, raise)).length > 0;

  test('cannot be met together, and can without any one of them', () => {
    fc.assert(
      fc.property(tooMuch, ({ game, raise }) => {
        const seats = game.seatIds.map((_, seat) => seat);
        const consents = someConsents(game);
        const { sets } = demandConflicts(new Inquiry(game), seats, { consents, raise, most: 8 });
        expect(sets.length).toBeGreaterThan(0);
        for (const set of sets) {
          expect(meets(game, set, consents, raise)).toBe(false);
          for (const demand of set) {
            expect(
              meets(
                game,
                set.filter((other) => other !== demand),
                consents,
                raise,
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are all there are, among up to 12 demands', () => {
    fc.assert(
      fc.property(anyCase({ maxTexts: 60, maxSeats: 4 }), fc.integer({ min: 0, max: 20 }), (game, rise) => {
        const raise = rise / 64;
        const seats = game.seatIds.map((_, seat) => seat);
        const demands = demandsOf(game, seats);
        fc.pre(demands.length <= 12);
        const pick = (set: number): Demand[] => demands.filter((_, index) => (set >> index) & 1);
        const expected = minimalByDefinition(demands.length, (set) => meets(game, pick(set), [], raise));
        const found = demandConflicts(new Inquiry(game), seats, { raise, most: 10_000 });
        expect(found.isComplete).toBe(true);
        expect(asText(found.sets.map((set) => set.map((demand) => indexOf(demands, demand))))).toEqual(
          asText(expected),
        );
      }),
      { numRuns: 60 },
    );
  });
});

function indexOf(demands: readonly Demand[], demand: Demand): number {
  return demands.findIndex((other) => JSON.stringify(other) === JSON.stringify(demand));
}
