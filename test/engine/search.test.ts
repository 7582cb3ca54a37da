import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case, Text } from '../../src/engine/case.ts';
import { least, monotone, type Objective, product, row, Searcher, sum } from '../../src/engine/search.ts';
import { bestAnswer, countPerCell, everyAnswer } from '../fixtures/brute-force.ts';
import { anyCase } from '../fixtures/random-case.ts';
import { anyPosed, type Posed } from '../fixtures/random-question.ts';

const small = anyPosed(anyCase({ maxTexts: 1500 }));
const runs = { numRuns: 150 };

/** All rows of a question, with numbers per row that a caller might subtract or divide by. */
const OBJECTIVES: readonly { readonly name: string; build(posed: Posed): Objective }[] = [
  { name: 'one row', build: () => row(0) },
  { name: 'the sum of all rows', build: ({ question }) => sum(question.rows.map((_, r) => r)) },
  { name: 'the least row', build: ({ question }) => least(question.rows.map((_, r) => r)) },
  {
    name: 'the least of some rows over their margins',
    build: ({ game, question }) => {
      const rows = question.rows.map((_, r) => r).filter((r) => r !== 1);
      return least(
        rows,
        Float64Array.from(rows, (r) => game.reservation[question.rows[r]!.seat]!),
      );
    },
  },
  {
    name: 'the least share of some gain',
    build: ({ question }) =>
      least(
        question.rows.map((_, r) => r),
        question.rows.map((_, r) => -0.01 * r),
        question.rows.map((_, r) => 0.3 + r / 7),
      ),
  },
  {
    name: 'the product of gains',
    build: ({ question }) =>
      product(
        question.rows.map((_, r) => r),
        question.rows.map(() => -0.25),
      ),
  },
  {
    name: 'the weighted product of gains',
    build: ({ question }) =>
      product(
        question.rows.map((_, r) => r),
        question.rows.map(() => -0.375),
        question.rows.map((_, r) => 0.5 + r / 3),
      ),
  },
  {
    name: 'the second lowest row',
    build: ({ question }) =>
      monotone(
        question.rows.map((_, r) => r),
        (totals) => totals.slice(0, question.rows.length).sort()[Math.min(1, question.rows.length - 1)]!,
      ),
  },
];

function blank(game: Case): Text {
  return new Uint8Array(game.options.length).fill(99);
}

describe.each(OBJECTIVES)('maximising $name', ({ build }) => {
  test('finds the best score, and the lexicographically lowest text that attains it', () => {
    fc.assert(
      fc.property(small, (posed) => {
        const { game, question } = posed;
        const objective = build(posed);
        const expected = bestAnswer(game, question, objective);
        const searcher = new Searcher(game);
        const out = blank(game);
        expect(searcher.maximise(question, objective)).toBe(expected.score);
        expect(searcher.maximise(question, objective, out)).toBe(expected.score);
        expect(out).toEqual(expected.text ?? blank(game));
        expect([searcher.isExact, searcher.bound]).toEqual([true, expected.score]);
      }),
      runs,
    );
  });
});

test('minimising is maximising a negated row', () => {
  fc.assert(
    fc.property(small, ({ game, question }) => {
      const first = question.rows[0]!;
      const negated = {
        seat: first.seat,
        floor: Number.NEGATIVE_INFINITY,
        tables: first.tables.map((t) => t.map((w) => -w)),
      };
      const posed = { ...question, rows: [...question.rows, negated] };
      const objective = row(question.rows.length);
      const expected = bestAnswer(game, posed, objective);
      const out = blank(game);
      expect(new Searcher(game).maximise(posed, objective, out)).toBe(expected.score);
      expect(out).toEqual(expected.text ?? blank(game));
    }),
    runs,
  );
});

test('a text exists when looking at every text finds one, and the lowest one is named', () => {
  fc.assert(
    fc.property(small, ({ game, question }) => {
      const expected = everyAnswer(game, question);
      const searcher = new Searcher(game);
      const out = blank(game);
      expect(searcher.exists(question)).toBe(expected.length > 0);
      expect(searcher.exists(question, out)).toBe(expected.length > 0);
      expect(out).toEqual(expected[0] ?? blank(game));
    }),
    runs,
  );
});

test('counts, counts per cell and lists are those of looking at every text', () => {
  fc.assert(
    fc.property(small, ({ game, question }) => {
      const expected = everyAnswer(game, question);
      const searcher = new Searcher(game);
      const perCell = new Float64Array(game.cells).fill(7);
      const listed: Text[] = [];
      expect(searcher.count(question)).toBe(expected.length);
      expect(searcher.count(question, perCell)).toBe(expected.length);
      expect(perCell).toEqual(countPerCell(game, expected));
      searcher.forEach(question, (text) => listed.push(text.slice()));
      expect(listed).toEqual(expected);
    }),
    runs,
  );
});
