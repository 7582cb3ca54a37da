/** What seats know to bind: cells, and conditional red lines. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mandatesOf } from '../../src/engine/mandate.ts';
import { anyCase } from './arbitraries.ts';

const anyInformation = fc.constantFrom(0, 0.3, 0.99, 1);

test('a seat knows its own conditional red lines, and those of others with full information only', () => {
  fc.assert(
    fc.property(anyCase(), fc.boolean(), anyInformation, (game, unanimous, information) => {
      const known = mandatesOf(game, unanimous, information).map(({ lines }) => lines);
      const expected = game.seatIds.map((_, seat) =>
        game.conditionalLines.filter((line) => line.seat === seat || information === 1),
      );
      expect(known).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('what is allowed is tableable and across no absolute red line: of its own, or of anyone where all must agree', () => {
  fc.assert(
    fc.property(anyCase(), fc.boolean(), anyInformation, (game, unanimous, information) => {
      const allowed = mandatesOf(game, unanimous, information).map((mandate) => [...mandate.allowed]);
      const expected = game.seatIds.map((_, seat) =>
        Array.from(game.tableable, (isTableable, cell) => {
          const binds = game.redLines.filter((_lines, other) => unanimous || other === seat);
          return binds.some((lines) => lines[cell] === 1) ? 0 : isTableable;
        }),
      );
      expect(allowed).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('choices are the allowed options of each issue, ascending', () => {
  fc.assert(
    fc.property(anyCase(), fc.boolean(), (game, unanimous) => {
      const wrong = mandatesOf(game, unanimous, 0.3).filter(({ allowed, choices }) => {
        const cells = choices.flatMap((options, issue) =>
          Array.from(options, (option) => game.offset[issue]! + option),
        );
        return (
          cells.join() !==
          Array.from(allowed, (_, cell) => cell)
            .filter((cell) => allowed[cell] === 1)
            .join()
        );
      });
      expect(wrong).toEqual([]);
    }),
  );
});
