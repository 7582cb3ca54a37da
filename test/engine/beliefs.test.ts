/** What seats believe of each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BELIEF_NOISE, Beliefs } from '../../src/engine/beliefs.ts';
import type { Case } from '../../src/engine/case.ts';
import { anyCase } from './arbitraries.ts';

interface Pair {
  readonly game: Case;
  readonly information: number;
  readonly believer: number;
  readonly subject: number;
  readonly run: number;
}

const anyPair: fc.Arbitrary<Pair> = fc
  .record({
    game: anyCase(),
    information: fc.constantFrom(0, 0.3, 0.9),
    first: fc.nat(),
    second: fc.nat(),
    run: fc.nat(99),
  })
  .map(({ game, information, first, second, run }) => {
    const seats = game.seatIds.length;
    const believer = first % seats;
    // Any seat but the believer.
    const subject = (believer + 1 + (second % (seats - 1))) % seats;
    return { game, information, believer, subject, run };
  });

function drawn({ game, information, run }: Pair): Beliefs {
  const beliefs = new Beliefs(game, information);
  beliefs.draw('beliefs', run);
  return beliefs;
}

/** Errors per cell, one list per linkage state. */
function errors(beliefs: Beliefs, { game, believer, subject }: Pair): number[][] {
  return beliefs
    .worth(believer, subject)
    .map((table, state) => Array.from(table, (worth, cell) => worth - game.worth[subject]![state]![cell]!));
}

const issueOf = (game: Case, cell: number): number => game.offset.findLastIndex((first) => first <= cell);

describe('the error in a belief', () => {
  test('is the same in every linkage state', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const [first, ...rest] = errors(drawn(pair), pair);
        expect(rest).toEqual(rest.map(() => first));
      }),
    );
  });

  test('is none on the status quo', () => {
    fc.assert(
      fc.property(anyPair, anyCase({ withoutStatusQuo: 0 }), (pair, game) => {
        const seats = game.seatIds.length;
        const on = { ...pair, game, believer: pair.believer % seats, subject: (pair.believer + 1) % seats };
        const standing = Array.from(game.statusQuo!, (option, issue) => game.offset[issue]! + option);
        const wrong = errors(drawn(on), on).flatMap((table) => standing.filter((cell) => table[cell] !== 0));
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('shrinks by the share for everybody else, on the issue named and on no other', () => {
    fc.assert(
      fc.property(anyPair, fc.nat(), fc.constantFrom(0, 0.25, 0.5, 1), (pair, key, share) => {
        const { game, subject } = pair;
        const issue = key % game.options.length;
        const beliefs = drawn(pair);
        const [before] = errors(beliefs, pair);
        beliefs.shrink(subject, issue, share);
        const expected = before!.map((error, cell) => (issueOf(game, cell) === issue ? error * (1 - share) : error));
        const off = errors(beliefs, pair).flatMap((after) =>
          after.map((error, cell) => Math.abs(error - expected[cell]!)).filter((gap) => gap > 2 ** -40),
        );
        expect(off).toEqual([]);
      }),
    );
  });

  test('about one seat stays when another objects', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const { game, believer, subject } = pair;
        const beliefs = drawn(pair);
        const before = errors(beliefs, pair);
        const others = game.seatIds.map((_, seat) => seat).filter((seat) => seat !== subject);
        for (const other of others)
          for (let issue = 0; issue < game.options.length; issue++) beliefs.shrink(other, issue, 1);
        expect(errors(beliefs, pair)).toEqual(before);
        expect(beliefs.worth(believer, believer)).toBe(game.worth[believer]);
      }),
    );
  });

  test('is drawn for each session, and the same for the same session', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const beliefs = drawn(pair);
        const before = errors(beliefs, pair);
        beliefs.shrink(pair.subject, 0, 1);
        beliefs.draw('beliefs', pair.run + 1);
        const other = errors(beliefs, pair);
        beliefs.draw('beliefs', pair.run);
        expect(errors(beliefs, pair)).toEqual(before);
        expect(other).not.toEqual(before);
      }),
    );
  });

  test('is none with full information', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const beliefs = drawn({ ...pair, information: 1 });
        beliefs.shrink(pair.subject, 0, 0.5);
        expect(
          errors(beliefs, pair)
            .flat()
            .filter((error) => error !== 0),
        ).toEqual([]);
        expect(beliefs.margin(pair.believer, pair.subject)).toBe(pair.game.reservation[pair.subject]);
      }),
    );
  });

  test('has a standard deviation of 0.07 times what is not known, in the unit of its subject', () => {
    const options = Uint8Array.of(200, 200);
    const cells = 400;
    const worth = [[new Float64Array(cells)], [new Float64Array(cells)]];
    const unit = Float64Array.of(1, 10);
    const wide = { seatIds: ['ann', 'bo'], options, offset: Int32Array.of(0, 200), cells, statusQuo: null };
    const game = { ...wide, worth, unit, reservation: new Float64Array(2) } as unknown as Case;
    const pair = { game, information: 0.3, believer: 0, subject: 1, run: 0 };
    const found = errors(drawn(pair), pair)[0]!;
    const deviation = Math.sqrt(found.reduce((sum, error) => sum + error * error, 0) / cells);
    expect(BELIEF_NOISE).toBe(0.07);
    expect(deviation / (10 * 0.07 * 0.7)).toBeCloseTo(1, 1);
  });
});

test('a margin is believed to be information times the true one, and known of oneself', () => {
  fc.assert(
    fc.property(anyPair, (pair) => {
      const { game, information, believer, subject } = pair;
      const beliefs = drawn(pair);
      expect(beliefs.margin(believer, subject)).toBeCloseTo(information * game.reservation[subject]!, 11);
      expect(beliefs.margin(believer, believer)).toBe(game.reservation[believer]);
    }),
  );
});
