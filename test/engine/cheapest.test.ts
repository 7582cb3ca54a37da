/** The cheapest text that still counts: the ladder, the searcher and a look at every text agree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLACK, snap } from '../../src/base/numbers.ts';
import { type Case, isStatusQuo, type Text, total } from '../../src/engine/case.ts';
import type { DraftingView } from '../../src/engine/contracts.ts';
import { Ladder } from '../../src/engine/ladder.ts';
import { row, Searcher } from '../../src/engine/search.ts';
import { Session } from '../../src/engine/session.ts';
import { everyText } from '../../src/testing/by-definition.ts';
import { anyPlay } from './arbitraries.ts';

interface Table {
  readonly game: Case;
  readonly choices: readonly Uint8Array[];
  readonly allowed: Uint8Array;
  readonly worth: Float64Array;
}

/** A table of worths with gaps in what may be chosen; worths on a coarse grid make ties, on a fine one none. */
const anyTable: fc.Arbitrary<Table> = fc
  .record({
    options: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
    grid: fc.constantFrom(2, 8, 2 ** 40),
    hasStatusQuo: fc.boolean(),
    numbers: fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
  })
  .map(({ options, grid, hasStatusQuo, numbers }) => {
    const next = (): number => numbers.next().value;
    const offset = Int32Array.from(options, (_, issue) =>
      options.slice(0, issue).reduce((sum, count) => sum + count, 0),
    );
    const cells = options.reduce((sum, count) => sum + count, 0);
    const standing = Uint8Array.from(options, (count) => Math.floor(Math.abs(next()) * count * 0.999));
    const allowed = Uint8Array.from({ length: cells }, () => (next() > -0.7 ? 1 : 0));
    const choices = options.map((count, issue) =>
      Uint8Array.from(
        Array.from({ length: count }, (_, option) => option).filter((option) => allowed[offset[issue]! + option] === 1),
      ),
    );
    const worth = Float64Array.from({ length: cells }, () => snap(Math.round(next() * grid) / grid));
    const game: Case = {
      seatIds: ['ann', 'bo'],
      issueIds: options.map((_, issue) => `issue-${issue}`),
      options: Uint8Array.from(options),
      offset,
      cells,
      statusQuo: hasStatusQuo ? standing : null,
      nominal: new Uint8Array(options.length),
      tableable: allowed,
      requires: new Uint16Array(cells),
      redLines: [new Uint8Array(cells), new Uint8Array(cells)],
      conditionalLines: [],
      compatibility: [],
      linkages: [[], []],
      worth: [[worth], [worth]],
      reservation: new Float64Array(2),
      second: null,
      patience: new Float64Array(2),
      ratificationScale: new Float64Array(2),
      shockHazard: 0,
      unit: Float64Array.of(1, 1),
    };
    return { game, choices, allowed, worth };
  });

function byLadder(ladder: Ladder, limit: number, issues: number): number[] | null {
  const out = new Uint8Array(issues);
  return ladder.cheapest(limit, out) ? [...out] : null;
}

function bySearch({ game, allowed, worth }: Table, limit: number): number[] | null {
  const rows = [
    { tables: [worth], seat: 0, floor: limit + SLACK },
    { tables: [worth.map((of) => -of)], seat: 0, floor: -Infinity },
  ];
  const out = new Uint8Array(game.options.length);
  const question = { rows, allowed, lines: [], compatibility: [], excludeStatusQuo: game.statusQuo !== null };
  return new Searcher(game).maximise(question, row(1), out) > -Infinity ? [...out] : null;
}

function byEveryText({ game, allowed, worth }: Table, limit: number): number[] | null {
  let best: Text | null = null;
  for (const text of everyText(game)) {
    if (text.some((option, issue) => allowed[game.offset[issue]! + option] === 0) || isStatusQuo(game, text)) continue;
    const of = total(game, worth, text);
    if (of >= limit && (best === null || of < total(game, worth, best))) best = text.slice();
  }
  return best === null ? null : [...best];
}

describe('a ladder', () => {
  test('finds what a search and a look at every text find, whichever way the limits move', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 12 }),
        (table, limits) => {
          const ladder = Ladder.over(table.game, table.choices)!;
          ladder.build(table.worth);
          const issues = table.choices.length;
          for (const limit of limits.map(snap)) {
            const found = byLadder(ladder, limit, issues);
            expect(found).toEqual(byEveryText(table, limit));
            expect(found).toEqual(bySearch(table, limit));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('climbs through every worth exactly: the limit itself suffices, the least step above it does not', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const ladder = Ladder.over(table.game, table.choices)!;
        ladder.build(table.worth);
        let limit = -Infinity;
        const worths: number[] = [];
        for (let found = byLadder(ladder, limit, table.choices.length); found !== null; ) {
          const worth = total(table.game, table.worth, Uint8Array.from(found));
          expect(byLadder(ladder, worth, table.choices.length)).toEqual(found);
          worths.push(worth);
          limit = worth + 2 ** -40;
          found = byLadder(ladder, limit, table.choices.length);
        }
        const all = [...everyText(table.game)]
          .filter((text) => text.every((option, issue) => table.choices[issue]!.includes(option)))
          .filter((text) => !isStatusQuo(table.game, text))
          .map((text) => total(table.game, table.worth, text));
        expect(worths).toEqual([...new Set(all)].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  test('takes over new numbers, and leaves more than 2^20 texts to the searcher', () => {
    const choices = Array.from({ length: 3 }, () => Uint8Array.of(0, 1));
    const game = { offset: Int32Array.of(0, 2, 4), statusQuo: null } as unknown as Case;
    const ladder = Ladder.over(game, choices)!;
    ladder.build(Float64Array.of(0, 4, 0, 2, 0, 1));
    expect(byLadder(ladder, 4.5, 3)).toEqual([1, 0, 1]);
    ladder.build(Float64Array.of(0, 1, 0, 2, 0, 4));
    expect(byLadder(ladder, 4.5, 3)).toEqual([1, 0, 1]);
    expect(byLadder(ladder, 3.5, 3)).toEqual([0, 0, 1]);
    expect(byLadder(ladder, 7.5, 3)).toBeNull();
    const many = Array.from({ length: 21 }, () => Uint8Array.of(0, 1));
    expect(Ladder.over(game, many)).toBeNull();
  });
});

describe('the cheapest text of a seat', () => {
  /** Asks for the cheapest text and compares it with a look at every text; then tables it. */
  const checked = (found: string[]) => (view: DraftingView, out: Text) => {
    let best: Text | null = null;
    for (const text of everyText(view.game))
      if (view.counts(text) && (best === null || view.worth(text) < view.worth(best))) best = text.slice();
    const has = view.exactCheapest(out);
    if ((best?.join() ?? 'none') !== (has ? out.join() : 'none'))
      found.push(`${out.join()} instead of ${best?.join()}`);
    return has;
  };

  test('is the lexicographically lowest of those worth least among all that count, whatever binds the texts', () => {
    fc.assert(
      fc.property(
        anyPlay({ limits: { options: [2, 3], issues: [2, 5] }, frictions: { draftingEffort: 1 } }),
        ({ setup, seed, run }) => {
          const wrong: string[] = [];
          const draft = checked(wrong);
          const strategies = setup.strategies.map(({ concession }) => ({
            concession,
            drafting: { id: 'checked', summary: '', source: '', draft },
          }));
          new Session({ ...setup, strategies }).play(seed, run);
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
