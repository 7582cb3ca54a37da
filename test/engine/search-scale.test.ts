/** The searcher on spaces of the size it is made for; the smaller of them also by looking at every text. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Case, spaceOf, type Text } from '../../src/engine/case.ts';
import { least, type Objective, product, type Question, row, Searcher, sum } from '../../src/engine/search.ts';
import { countPerCell, everyAnswer, rowTotals } from '../fixtures/brute-force.ts';
import { northeastAsiaCase } from '../fixtures/six-party-case.ts';
import { dealQuestion } from '../fixtures/six-party-question.ts';

const SEATS = [0, 1, 2, 3, 4, 5];

/** The question with one more row: the first seat's worth, negated. */
function withCost(question: Question): Question {
  const tables = question.rows[0]!.tables.map((table) => table.map((w) => -w));
  return { ...question, rows: [...question.rows, { tables, seat: 0, floor: Number.NEGATIVE_INFINITY }] };
}

/** The largest rise of all floors that still leaves a text. */
function largestRise(game: Case, searcher: Searcher): number {
  return searcher.maximise(dealQuestion(game), least(SEATS, game.reservation));
}

describe('among the 1.3 million texts of six parties that cross no red line', () => {
  const game = northeastAsiaCase('six-party');
  const question = withCost(dealQuestion(game));
  let answers: readonly Text[];
  let totals: readonly Float64Array[];

  beforeAll(() => {
    answers = everyAnswer(game, question);
    totals = answers.map((text) => rowTotals(game, question, text));
  });

  test('counts, per cell too, are those of looking at every text', () => {
    const searcher = new Searcher(game);
    const perCell = new Float64Array(game.cells);
    expect(searcher.count(question, perCell)).toBe(answers.length);
    expect(perCell).toEqual(countPerCell(game, answers));
  });

  test('the list is that of looking at every text', () => {
    let at = 0;
    let differ = 0;
    new Searcher(game).forEach(question, (text) => {
      if (text.join() !== answers[at++]?.join()) differ++;
    });
    expect([at, differ]).toEqual([answers.length, 0]);
  });

  test.each<[string, Objective]>([
    ['the worth to one seat', row(3)],
    ['the least worth to one seat', row(6)],
    ['the sum', sum(SEATS)],
    ['the least gain', least(SEATS, game.reservation)],
    ['the product of gains', product(SEATS, game.reservation)],
  ])('the best text for %s is that of looking at every text', (_, objective) => {
    let score = -Infinity;
    let best = -1;
    totals.forEach((own, i) => {
      const s = objective.score(own);
      if (s > score) {
        score = s;
        best = i;
      }
    });
    const out = new Uint8Array(game.options.length);
    expect(new Searcher(game).maximise(question, objective, out)).toBe(score);
    expect(out).toEqual(answers[best]);
  });
});

describe.each(['six-party', 'full'] as const)('on the %s agenda', (which) => {
  const game = northeastAsiaCase(which);
  const searcher = new Searcher(game);
  const hundredth = spaceOf(game, dealQuestion(game).allowed) / 100;

  test('existence and the product of gains take less than a hundredth of the texts, whether or not there is a deal', () => {
    const rise = largestRise(game, searcher);
    for (const more of [0, rise - 1e-6, rise + 1e-6, rise + 0.01, rise + 0.1]) {
      expect(searcher.exists(dealQuestion(game, more))).toBe(more < rise);
      expect(searcher.visited).toBeLessThan(hundredth);
      expect(searcher.maximise(dealQuestion(game, more), product(SEATS, game.reservation)) > -Infinity).toBe(
        more < rise,
      );
      expect(searcher.visited).toBeLessThan(hundredth);
    }
  });

  test('the best score is attained, and nothing lies above it', () => {
    for (const seat of SEATS) {
      const question = dealQuestion(game);
      const best = searcher.maximise(question, row(seat));
      question.rows[seat]!.floor = best;
      expect(searcher.count(question)).toBeGreaterThan(0);
      question.rows[seat]!.floor = best + 2 ** -29;
      expect(searcher.count(question)).toBe(0);
    }
  });

  test('the counts per cell of each issue add up to the count', () => {
    const perCell = new Float64Array(game.cells);
    const texts = searcher.count(dealQuestion(game), perCell);
    const sums = Array.from(game.options, (choices, issue) => {
      const start = game.offset[issue]!;
      return perCell.subarray(start, start + choices).reduce((a, b) => a + b, 0);
    });
    expect(sums).toEqual(sums.map(() => texts));
    expect(texts).toBe(which === 'six-party' ? 116_079 : 3_816_989);
  });
});
