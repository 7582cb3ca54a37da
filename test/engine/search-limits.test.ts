import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snap } from '../../src/base/numbers.ts';
import type { Case, Text } from '../../src/engine/case.ts';
import { least, product, type Question, row, Searcher, sum } from '../../src/engine/search.ts';
import { bestAnswer, everyAnswer, rowTotals } from '../fixtures/brute-force.ts';
import { anyCase } from '../fixtures/random-case.ts';
import { anyPosed } from '../fixtures/random-question.ts';
import { northeastAsiaCase } from '../fixtures/six-party-case.ts';
import { dealQuestion } from '../fixtures/six-party-question.ts';

const posed = anyPosed(anyCase({ maxTexts: 1500 }));
const budgets = fc.integer({ min: 0, max: 60 });

describe('a search that is cut short', () => {
  test('says so, and its result and bound enclose the exact score', () => {
    fc.assert(
      fc.property(posed, budgets, ({ game, question }, budget) => {
        const rows = question.rows.map((_, r) => r);
        const minus = rows.map(() => -0.25);
        const searcher = new Searcher(game);
        for (const objective of [row(0), sum(rows), least(rows), product(rows, minus)]) {
          const { score } = bestAnswer(game, question, objective);
          searcher.budget = budget;
          const found = searcher.maximise(question, objective);
          expect(found).toBeLessThanOrEqual(score);
          expect(searcher.bound).toBeGreaterThanOrEqual(score);
          if (searcher.isExact) expect(found).toBe(score);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('names a text that answers with the score it returns', () => {
    fc.assert(
      fc.property(posed, budgets, ({ game, question }, budget) => {
        const searcher = new Searcher(game);
        searcher.budget = budget;
        const out = new Uint8Array(game.options.length);
        const found = searcher.maximise(question, row(0), out);
        fc.pre(found > -Infinity);
        const answers = everyAnswer(game, question).map((text) => text.join());
        expect(answers).toContain(out.join());
        expect(rowTotals(game, question, out)[0]).toBe(found);
      }),
      { numRuns: 100 },
    );
  });

  test('counts no more than there are, and bounds them from above', () => {
    fc.assert(
      fc.property(posed, budgets, ({ game, question }, budget) => {
        const searcher = new Searcher(game);
        searcher.budget = budget;
        const texts = everyAnswer(game, question).length;
        const counted = searcher.count(question);
        expect(counted).toBeLessThanOrEqual(texts);
        expect(searcher.bound).toBeGreaterThanOrEqual(texts);
        if (searcher.isExact) expect(counted).toBe(texts);
      }),
      { numRuns: 200 },
    );
  });

  test('is one that the caller stops, about every 2^14 nodes', () => {
    const game = northeastAsiaCase('full');
    const searcher = new Searcher(game);
    let asked = 0;
    searcher.shouldStop = () => ++asked === 2;
    const counted = searcher.count(dealQuestion(game));
    expect([asked, searcher.isExact]).toEqual([2, false]);
    expect(searcher.visited).toBeGreaterThan(2 ** 15);
    expect(searcher.visited).toBeLessThan(2 ** 15 + 100);
    searcher.shouldStop = null;
    expect(searcher.count(dealQuestion(game))).toBeGreaterThan(counted);
    expect(searcher.isExact).toBe(true);
  });
});

/** Two seats over issues with two options each; the first seat gains what the second loses. */
function tug(issues: number): Case {
  const game = northeastAsiaCase('full');
  const options = new Uint8Array(issues).fill(2);
  const offset = Int32Array.from(options, (_, issue) => 2 * issue);
  const gains = Float64Array.from({ length: 2 * issues }, (_, cell) => (cell % 2 === 1 ? snap(1 / issues) : 0));
  return {
    ...game,
    seatIds: ['left', 'right'],
    issueIds: Array.from(options, (_, issue) => `issue-${issue}`),
    options,
    offset,
    cells: 2 * issues,
    statusQuo: new Uint8Array(issues),
    nominal: new Uint8Array(issues),
    tableable: new Uint8Array(2 * issues).fill(1),
    requires: new Uint16Array(2 * issues),
    redLines: [new Uint8Array(2 * issues), new Uint8Array(2 * issues)],
    conditionalLines: [],
    compatibility: [],
    linkages: [[], []],
    worth: [[gains], [gains.map((w) => -w)]],
    reservation: new Float64Array(2),
  };
}

function asked(game: Case, over: Partial<Question> = {}): Question {
  const rows = game.worth.map((tables, seat) => ({ tables, seat, floor: Number.NEGATIVE_INFINITY }));
  return { rows, allowed: game.tableable, lines: [], compatibility: [], excludeStatusQuo: false, ...over };
}

describe('odd questions', () => {
  const game = tug(4);

  test('with every row free all 16 texts of four issues answer, 15 without the status quo', () => {
    const searcher = new Searcher(game);
    expect(searcher.count(asked(game))).toBe(16);
    expect(searcher.count(asked(game, { excludeStatusQuo: true }))).toBe(15);
    expect(searcher.count(asked(game, { rows: [] }))).toBe(16);
  });

  test('an issue without an allowed option leaves no text', () => {
    const allowed = game.tableable.slice();
    allowed.fill(0, 2, 4);
    const question = asked(game, { allowed });
    const searcher = new Searcher(game);
    const visited: Text[] = [];
    searcher.forEach(question, (text) => visited.push(text));
    expect(searcher.exists(question)).toBe(false);
    expect(searcher.maximise(question, row(0))).toBe(-Infinity);
    expect([searcher.count(question), visited.length]).toEqual([0, 0]);
    expect(searcher.isExact).toBe(true);
  });

  test('one allowed option an issue leaves one text', () => {
    const allowed = Uint8Array.from(game.tableable, (_, cell) => cell % 2);
    const out = new Uint8Array(4);
    const searcher = new Searcher(game);
    expect(searcher.maximise(asked(game, { allowed }), row(1), out)).toBe(-1);
    expect([...out]).toEqual([1, 1, 1, 1]);
  });

  test('a red line that nothing can lift bars its option; a rule that nothing can trigger bars none', () => {
    const never = [{ issue: 1, atLeast: 2 }];
    const lines = [{ id: 'never', seat: 0, issue: 0, option: 1, unless: never }];
    const compatibility = [{ id: 'idle', when: [{ issue: 0, option: 2, exactly: false }], needs: never }];
    const searcher = new Searcher(game);
    const out = new Uint8Array(4);
    expect(searcher.maximise(asked(game, { lines, compatibility }), row(0), out)).toBe(0.75);
    expect([...out]).toEqual([0, 1, 1, 1]);
  });

  test('equal scores go to the lexicographically lowest text: three of four issues to the right seat', () => {
    const out = new Uint8Array(4);
    expect(new Searcher(game).maximise(asked(game), least([0, 1], [0.25, -0.25]), out)).toBe(0);
    expect([...out]).toEqual([0, 0, 0, 1]);
  });

  test('a floor may be missed by the slack of 2^-30, not by more', () => {
    const within = asked(game);
    within.rows[0]!.floor = 1 + 2 ** -31;
    const beyond = asked(game);
    beyond.rows[0]!.floor = 1 + 2 ** -29;
    const searcher = new Searcher(game);
    expect([searcher.count(within), searcher.count(beyond)]).toEqual([1, 0]);
  });

  test('more rules than one word holds still all count', () => {
    const wide = tug(10);
    // Whoever concedes on an issue concedes on every later one: 11 texts, 45 clauses.
    const lines = Array.from({ length: 45 }, (_, k) => k)
      .map((k) => [Math.floor((1 + Math.sqrt(1 + 8 * k)) / 2), k] as const)
      .map(([later, k]) => [k - (later * (later - 1)) / 2, later] as const)
      .map(([issue, later]) => ({
        id: `${issue}-${later}`,
        seat: 0,
        issue,
        option: 1,
        unless: [{ issue: later, atLeast: 1 }],
      }));
    expect(new Searcher(wide).count(asked(wide, { lines }))).toBe(11);
  });
});
