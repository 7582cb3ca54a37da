/** Votes: what carries a text, and what stops it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streamFor } from '../../src/base/streams.ts';
import type { Case, Text } from '../../src/engine/case.ts';
import type { PassRule } from '../../src/engine/contracts.ts';
import { consentsOf, passes } from '../../src/engine/pass.ts';
import { majority } from '../../src/forums/majority.ts';
import { randomRules } from '../../src/testing.ts';
import { anyCase, textOf } from './arbitraries.ts';

interface Vote {
  readonly game: Case;
  readonly rule: PassRule;
  readonly text: Text;
  readonly accepted: number;
  readonly seat: number;
}

const anyVote: fc.Arbitrary<Vote> = fc
  .record({ game: anyCase(), key: fc.nat(), accepted: fc.nat(63), seat: fc.nat(5) })
  .map(({ game, key, accepted, seat }) => {
    const stream = streamFor('vote', key, 'world');
    const seats = game.seatIds.length;
    const rule = randomRules(stream, game, majority).pass;
    return { game, rule, text: textOf(game, stream), accepted: accepted % 2 ** seats, seat: seat % seats };
  });

const everything = (game: Case): number => 2 ** game.seatIds.length - 1;

describe('for a fixed vote', () => {
  test('adding a veto holder never turns no into yes', () => {
    fc.assert(
      fc.property(anyVote, fc.boolean(), ({ game, rule, text, accepted, seat }, isPartial) => {
        const cells = isPartial ? game.tableable : null;
        const stricter = { ...rule, vetoes: [...rule.vetoes, { seat, cells }] };
        expect(Number(passes(game, stricter, text, accepted))).toBeLessThanOrEqual(
          Number(passes(game, rule, text, accepted)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('adding an accepter never turns yes into no', () => {
    fc.assert(
      fc.property(anyVote, ({ game, rule, text, accepted, seat }) => {
        expect(Number(passes(game, rule, text, accepted | (1 << seat)))).toBeGreaterThanOrEqual(
          Number(passes(game, rule, text, accepted)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('raising k or the quota never turns no into yes', () => {
    fc.assert(
      fc.property(anyVote, ({ game, rule, text, accepted }) => {
        const stricter = { ...rule, k: rule.k + 1, quota: rule.quota + 1 };
        expect(Number(passes(game, stricter, text, accepted))).toBeLessThanOrEqual(
          Number(passes(game, rule, text, accepted)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('what everyone accepts passes, and a text that lacks a consent does not', () => {
    fc.assert(
      fc.property(anyVote, ({ game, rule, text }) => {
        const withoutConsents = everything(game) & ~consentsOf(game, text);
        expect(passes(game, rule, text, everything(game))).toBe(true);
        expect(passes(game, rule, text, withoutConsents)).toBe(
          consentsOf(game, text) === 0 && passes(game, rule, text, everything(game)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a veto over other options than those changed does not count, one over an option changed does', () => {
    fc.assert(
      fc.property(anyVote, ({ game, rule, text, accepted, seat }) => {
        const chosen = Array.from(text, (option, issue) => game.offset[issue]! + option);
        const changed = chosen.filter((_, issue) => text[issue] !== game.statusQuo?.[issue]);
        const over = (covers: (cell: number) => boolean) => {
          const cells = Uint8Array.from({ length: game.cells }, (_, cell) => Number(covers(cell)));
          return passes(game, { ...rule, vetoes: [...rule.vetoes, { seat, cells }] }, text, accepted);
        };
        const withoutIt = passes(game, rule, text, accepted);
        const isMoot = changed.length === 0 || ((accepted >> seat) & 1) === 1;
        expect(over((cell) => !changed.includes(cell))).toBe(withoutIt);
        expect(over((cell) => cell === changed[0])).toBe(withoutIt && isMoot);
      }),
      { numRuns: 2000 },
    );
  });
});

test('votes of 3, 2, 2 and a quota of 4: any two seats carry a text, no single one does', () => {
  const game = { seatIds: ['a', 'b', 'c'], options: [2], offset: [0], statusQuo: [0], requires: [0, 0] };
  const rule = { k: 3, votes: Float64Array.of(3, 2, 2), quota: 4, vetoes: [] };
  const carried = [0, 1, 2, 3, 4, 5, 6, 7].filter((mask) =>
    passes(game as unknown as Case, rule, Uint8Array.of(1), mask),
  );
  expect(carried).toEqual([0b011, 0b101, 0b110, 0b111]);
});
