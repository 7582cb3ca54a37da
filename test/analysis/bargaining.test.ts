import { describe, expect, test } from 'vitest';
import { coreOf } from '../../src/analysis/core.ts';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { solutionPoints } from '../../src/analysis/solution-points.ts';
import { snap } from '../../src/base/numbers.ts';
import type { Case } from '../../src/engine/case.ts';
import type { Rules } from '../../src/engine/contracts.ts';
import { unanimity, voteOn } from '../fixtures/any-rules.ts';
import oracle from '../oracles/bargaining.json' with { type: 'json' };

/** One issue of 121 options: the points 0, 1/120 ... 1 of a line. */
const STEPS = 120;
const at = (x: number): number => Math.round(x * STEPS);

function onLine(worths: readonly ((x: number) => number)[], reservation: readonly number[], standing?: number): Case {
  const cells = STEPS + 1;
  const seats = worths.length;
  return {
    seatIds: worths.map((_, seat) => `seat-${seat}`),
    issueIds: ['point'],
    options: Uint8Array.of(cells),
    offset: Int32Array.of(0),
    cells,
    statusQuo: standing === undefined ? null : Uint8Array.of(at(standing)),
    nominal: Uint8Array.of(0),
    tableable: new Uint8Array(cells).fill(1),
    requires: new Uint16Array(cells),
    redLines: worths.map(() => new Uint8Array(cells)),
    conditionalLines: [],
    compatibility: [],
    linkages: worths.map(() => []),
    worth: worths.map((worth) => [Float64Array.from({ length: cells }, (_, k) => snap(worth(k / STEPS)))]),
    reservation: Float64Array.from(reservation),
    second: null,
    patience: new Float64Array(seats),
    ratificationScale: new Float64Array(seats),
    shockHazard: 0,
    unit: new Float64Array(seats).fill(1),
  };
}

const pointsOf = (game: Case, weights?: readonly number[]) => solutionPoints(new Inquiry(game), weights)!;

describe("Nash's solution", () => {
  const { split_of_1, 'power_utilities_u=x^a_v=(1-x)^b': powers } = oracle.nash_bargaining;

  test.each(split_of_1.cases)('splits 1 with powers $alpha and disagreement $disagreement: $x1', (given) => {
    const game = onLine([(x) => x, (x) => 1 - x], given.disagreement);
    expect([...pointsOf(game, given.alpha).nash!.text]).toEqual([at(given.x1)]);
  });

  test.each(powers.cases)('of utilities x^$a and (1-x)^$b is $x1', ({ a, b, x1 }) => {
    const game = onLine([(x) => x ** a, (x) => (1 - x) ** b], [0, 0]);
    expect([...pointsOf(game).nash!.text]).toEqual([at(x1)]);
  });
});

test("Kalai and Smorodinsky's and Nash's points part where one side's best is halved", () => {
  const { ks, nash } = oracle.kalai_smorodinsky_linear.case;
  const points = pointsOf(onLine([(x) => x, (x) => Math.min(0.5, 1 - x)], [0, 0]));
  expect([...points.kalaiSmorodinsky!.text]).toEqual([at(ks.u1)]);
  expect(points.kalaiSmorodinsky!.surpluses[1]).toBeCloseTo(ks.u2, 9);
  expect([...points.nash!.text]).toEqual([at(nash.u1)]);
  expect(points.nash!.surpluses[1]).toBeCloseTo(nash.u2, 9);
});

describe('the agenda setter', () => {
  test.each(oracle.romer_rosenthal_setter.cases)(
    'at $setter gets $outcome past a veto at $veto over $status_quo',
    ({ setter, veto, status_quo, outcome }) => {
      const over = (ideal: number) => (x: number) => Math.abs(status_quo - ideal) - Math.abs(x - ideal);
      const points = solutionPoints(new Inquiry(onLine([over(setter), over(veto)], [0, 0], status_quo)));
      const chosen = points?.best[0]?.text[0] ?? at(status_quo);
      expect(chosen).toBe(at(outcome));
    },
  );
});

describe('the core of k of six on a line', () => {
  const { ideals, k: cases } = oracle.one_dimensional_q_core_n6;
  const game = onLine(
    ideals.map((ideal) => (x: number) => -Math.abs(x - ideal)),
    ideals.map(() => -10),
  );
  const line = (from: number, to: number): number[][] =>
    Array.from({ length: at(to) - at(from) + 1 }, (_, i) => [at(from) + i]);
  const coreUnder = (rules: Rules): number[][] => coreOf(new Inquiry(game), rules).texts.map((text) => [...text]);

  test.each(Object.entries(cases))('k = %s', (k, { core }) => {
    const vote: Rules = { ...voteOn(game, 0), pass: { k: Number(k), votes: null, quota: 0, vetoes: [] } };
    expect(coreUnder(vote)).toEqual(line(core[0]!, core[1]!));
  });

  test('unanimity is k = 6', () => {
    const { core } = cases['6'];
    expect(coreUnder(unanimity(game))).toEqual(line(core[0]!, core[1]!));
  });
});
