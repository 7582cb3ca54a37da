/** What capitals do with what was agreed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLACK } from '../../src/base/numbers.ts';
import { streamFor } from '../../src/base/streams.ts';
import type { Case, Text } from '../../src/engine/case.ts';
import { isSmallStep, ratificationChance } from '../../src/engine/ratification.ts';
import { worthOf } from '../../src/testing/by-definition.ts';
import { anyCase, textOf } from './arbitraries.ts';

const anyAgreed = (withoutStatusQuo: number) =>
  fc.record({ game: anyCase({ withoutStatusQuo }), key: fc.nat(), seat: fc.nat() }).map(({ game, key, seat }) => ({
    game,
    seat: seat % game.seatIds.length,
    text: textOf(game, streamFor('agreed', key, 'world')),
  }));

/** The status quo with some ordered issues moved by one, up where there is room and down otherwise. */
function nextSteps(game: Case, moves: number): Text {
  return game.statusQuo!.map((option, issue) => {
    const moves1 = ((moves >> issue) & 1) * (1 - game.nominal[issue]!);
    return option + 1 < game.options[issue]! ? option + moves1 : option - moves1;
  });
}

/** One seat, one issue, one linkage state: the text 1 is worth `worth` over a margin of 0.1. */
function oneSeat(worth: number, scale: number): Case {
  return {
    seatIds: ['ann'],
    options: Uint8Array.of(3),
    offset: Int32Array.of(0),
    statusQuo: Uint8Array.of(0),
    nominal: Uint8Array.of(0),
    linkages: [[]],
    worth: [[Float64Array.of(0, worth, worth)]],
    reservation: Float64Array.of(0.1),
    ratificationScale: Float64Array.of(scale),
  } as unknown as Case;
}

describe('small steps', () => {
  test('a text whose every change is the next option needs no test', () => {
    fc.assert(
      fc.property(anyCase({ withoutStatusQuo: 0 }), fc.nat(63), (game, moves) => {
        const chances = game.seatIds.map((_, seat) => ratificationChance(game, seat, nextSteps(game, moves), true));
        expect(chances).toEqual(chances.map(() => 1));
      }),
    );
  });

  test('one change by two options, or of a nominal issue, makes a text large', () => {
    const at = (nominal: number, option: number): Case =>
      ({ ...oneSeat(0, 1), nominal: Uint8Array.of(nominal), statusQuo: Uint8Array.of(option) }) as Case;
    expect(isSmallStep(at(0, 0), Uint8Array.of(2))).toBe(false);
    expect(isSmallStep(at(0, 2), Uint8Array.of(0))).toBe(false);
    expect(isSmallStep(at(0, 2), Uint8Array.of(1))).toBe(true);
    expect(isSmallStep(at(1, 0), Uint8Array.of(1))).toBe(false);
    expect(isSmallStep(at(1, 1), Uint8Array.of(1))).toBe(true);
  });

  test('without a status quo no text is small', () => {
    fc.assert(
      fc.property(anyAgreed(1), ({ game, text }) => {
        expect(isSmallStep(game, text)).toBe(false);
      }),
    );
  });

  test('a text with any larger change is not small', () => {
    fc.assert(
      fc.property(anyAgreed(0), ({ game, text }) => {
        const isLarge = text.some((option, issue) => {
          const step = Math.abs(option - game.statusQuo![issue]!);
          return step > 1 - game.nominal[issue]!;
        });
        expect(isSmallStep(game, text)).toBe(!isLarge);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the chance of ratification', () => {
  test('lies between 0 and 1, is no less than a half exactly when the text is worth the margin', () => {
    fc.assert(
      fc.property(anyAgreed(1), ({ game, text, seat }) => {
        const chance = ratificationChance(game, seat, text, true);
        const over = worthOf(game, seat, text) - game.reservation[seat]!;
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(chance >= 0.5 - SLACK).toBe(over >= -SLACK);
      }),
      { numRuns: 500 },
    );
  });

  test('is all or nothing at the margin where capitals are not tested', () => {
    fc.assert(
      fc.property(anyAgreed(0.1), ({ game, text, seat }) => {
        const isWorthIt = worthOf(game, seat, text) >= game.reservation[seat]! - SLACK;
        expect(ratificationChance(game, seat, text, false)).toBe(Number(isWorthIt));
      }),
      { numRuns: 500 },
    );
  });

  test('0.15 worth over a margin of 0.1 at a scale of 0.05 is 0.731; at the margin 0.5; 0.05 under it 0.269', () => {
    const far = Uint8Array.of(2);
    expect(ratificationChance(oneSeat(0.15, 0.05), 0, far, true)).toBeCloseTo(0.7311, 4);
    expect(ratificationChance(oneSeat(0.1, 0.05), 0, far, true)).toBe(0.5);
    expect(ratificationChance(oneSeat(0.05, 0.05), 0, far, true)).toBeCloseTo(0.2689, 4);
    expect(ratificationChance(oneSeat(0.05, 0.05), 0, Uint8Array.of(1), true)).toBe(1);
  });

  test('with a scale of 0 a text at the margin is ratified and one below it is not', () => {
    const far = Uint8Array.of(2);
    expect(ratificationChance(oneSeat(0.1, 0), 0, far, true)).toBe(1);
    expect(ratificationChance(oneSeat(0.0999, 0), 0, far, true)).toBe(0);
  });
});
