import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { votingPower, type Wins, winsForText, winsUnder } from '../../src/analysis/power-index.ts';
import type { PassRule } from '../../src/engine/contracts.ts';
import { consentsOf } from '../../src/engine/pass.ts';
import { northeastAsiaCase } from '../fixtures/six-party-case.ts';
import oracle from '../oracles/power-indices.json' with { type: 'json' };

const count = (k: number, ...vetoSeats: number[]): PassRule => ({
  k,
  votes: null,
  quota: 0,
  vetoes: vetoSeats.map((seat) => ({ seat, cells: null })),
});
const weighted = (quota: number, ...votes: number[]): PassRule => ({
  k: 0,
  votes: Float64Array.from(votes),
  quota,
  vetoes: [],
});

const RULES: Record<keyof typeof oracle.games, PassRule> = {
  EEC_1958_QMV: weighted(12, 4, 4, 4, 2, 2, 1),
  three_50_49_1: weighted(51, 50, 49, 1),
  three_majority_49_49_2: weighted(51, 49, 49, 2),
  apex_4: weighted(3, 2, 1, 1, 1),
  glove_1_2: weighted(3, 2, 1, 1),
  six_unanimity: count(6),
  six_majority_4of6: count(4),
  six_n_minus_1_two_vetoes: count(5, 0, 1),
  six_one_veto_majority: count(4, 0),
};

describe.each(Object.entries(oracle.games))('%s', (name, expected) => {
  const seats = expected.players.length;
  const power = votingPower(seats, winsUnder(RULES[name as keyof typeof oracle.games], seats));
  test('winning coalitions, swings, power to act', () => {
    expect(power.winningCoalitions).toBe(expected.winning_coalitions);
    expect(power.seats.map((seat) => seat.swings)).toEqual(expected.swings);
    expect(power.powerToAct.exact).toBe(expected.coleman_power_to_act);
  });
  test('Shapley-Shubik and Banzhaf as fractions', () => {
    expect(power.seats.map((seat) => seat.shapleyShubik.exact)).toEqual(expected.shapley_shubik);
    expect(power.seats.map((seat) => seat.banzhaf.exact)).toEqual(expected.banzhaf_absolute);
    expect(power.seats.map((seat) => seat.banzhafNormalized.exact)).toEqual(expected.banzhaf_normalized);
    power.seats.forEach((seat, index) => {
      expect(seat.shapleyShubik.value).toBeCloseTo(expected.shapley_shubik_dec[index]!, 10);
    });
  });
});

describe('small rules', () => {
  test('Luxembourg in 1958 is a dummy: [12; 4, 4, 4, 2, 2, 1]', () => {
    const power = votingPower(6, winsUnder(RULES.EEC_1958_QMV, 6));
    expect([power.pivotal, power.dummies, power.blocking]).toEqual([[0, 1, 2, 3, 4], [5], []]);
  });
  test('5 of 6 with two vetoes: these two block, all six are pivotal', () => {
    const power = votingPower(6, winsUnder(RULES.six_n_minus_1_two_vetoes, 6));
    expect([power.blocking, power.dummies]).toEqual([[0, 1], []]);
  });
  test('a dictator has all power, also alone', () => {
    const dictator = votingPower(3, (coalition) => (coalition & 2) !== 0);
    expect(dictator.seats.map((seat) => seat.shapleyShubik.exact)).toEqual(['0', '1', '0']);
    expect([dictator.blocking, dictator.dummies]).toEqual([[1], [0, 2]]);
    expect(votingPower(1, (coalition) => coalition === 1).seats[0]?.banzhaf).toEqual({ value: 1, exact: '1' });
  });
  test.each([
    ['nothing wins', false, 0, '0'],
    ['everything wins', true, 8, '1'],
  ])('%s: no seat has any power', (_, answer, winning, powerToAct) => {
    const power = votingPower(3, () => answer);
    expect([power.winningCoalitions, power.powerToAct.exact]).toEqual([winning, powerToAct]);
    expect(power.seats.every((seat) => seat.banzhafNormalized.exact === '0' && seat.shapleyShubik.exact === '0')).toBe(
      true,
    );
    expect([power.dummies, power.blocking]).toEqual([[0, 1, 2], []]);
  });
  test('9 of 16 seats: equal shares of 1/16 from 65,536 coalitions; 17 seats are refused', () => {
    const power = votingPower(16, winsUnder(count(9), 16));
    expect(power.winningCoalitions).toBe((65_536 - 12_870) / 2);
    expect(new Set(power.seats.map((seat) => seat.shapleyShubik.exact))).toEqual(new Set(['1/16']));
    expect(power.seats[15]?.banzhaf.exact).toBe('6435/32768');
    expect(() => votingPower(17, () => true)).toThrow(RangeError);
  });
  test('votes of a tenth three times reach a quota of .3, in spite of rounding', () => {
    expect(votingPower(3, winsUnder(weighted(0.3, 0.1, 0.1, 0.1), 3)).winningCoalitions).toBe(1);
  });
});

describe('vetoes over some cells', () => {
  const rule: PassRule = { ...count(2), vetoes: [{ seat: 0, cells: Uint8Array.of(0, 0, 1, 1) }] };
  test('count only for texts that change one of these cells', () => {
    const blocking = (...changes: number[]) => votingPower(3, winsUnder(rule, 3, Uint8Array.from(changes))).blocking;
    expect([blocking(1, 0, 0, 0), blocking(1, 0, 0, 1), blocking(0, 0, 0, 0)]).toEqual([[], [0], []]);
    expect(votingPower(3, winsUnder(rule, 3)).blocking).toEqual([0]);
  });
  test('consents needed make blockers too', () => {
    expect(votingPower(3, winsUnder(rule, 3, Uint8Array.of(1, 0, 0, 0), 0b100)).blocking).toEqual([2]);
  });
});

test('for a text, the rule with its changes and consents is the rule that the engine applies', () => {
  const game = northeastAsiaCase('six-party');
  const cells = game.cells;
  const anyText = fc
    .tuple(...Array.from(game.options, (options) => fc.nat(options - 1)))
    .map((o) => Uint8Array.from(o));
  const anyCells = fc.uint8Array({ minLength: cells, maxLength: cells, max: 1 });
  const anyVeto = fc.record({ seat: fc.nat(5), cells: fc.option(anyCells) });
  const requires = fc.uint16Array({ minLength: cells, maxLength: cells, max: 63 });
  fc.assert(
    fc.property(anyText, fc.array(anyVeto, { maxLength: 2 }), requires, fc.nat(6), (text, vetoes, needs, k) => {
      const drawn = { ...game, requires: needs };
      const rule: PassRule = { ...count(k), vetoes };
      const changes = new Uint8Array(cells);
      text.forEach((option, issue) => {
        if (option !== game.statusQuo![issue]) changes[game.offset[issue]! + option] = 1;
      });
      const byText = votingPower(6, winsForText(drawn, rule, text));
      expect(votingPower(6, winsUnder(rule, 6, changes, consentsOf(drawn, text)))).toEqual(byText);
    }),
  );
});

describe('laws of weighted voting', () => {
  const game = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })
    .chain((votes) => fc.record({ votes: fc.constant(votes), quota: fc.integer({ min: 1, max: 60 }) }));

  /** Share of all orders of joining in which each seat is the one that wins, counted order by order. */
  function pivots(seats: number, wins: Wins): { counts: number[]; orders: number } {
    const counts = new Array<number>(seats).fill(0);
    let orders = 0;
    const visit = (coalition: number, pivot: number) => {
      if (coalition === (1 << seats) - 1) {
        orders++;
        if (pivot >= 0) counts[pivot]!++;
        return;
      }
      for (let seat = 0; seat < seats; seat++) {
        if (coalition & (1 << seat)) continue;
        const joined = coalition | (1 << seat);
        visit(joined, pivot < 0 && wins(joined) ? seat : pivot);
      }
    };
    visit(0, -1);
    return { counts, orders };
  }

  test('Shapley-Shubik is the share of orders in which a seat decides', () => {
    fc.assert(
      fc.property(game, ({ votes, quota }) => {
        const wins = winsUnder(weighted(quota, ...votes), votes.length);
        const { counts, orders } = pivots(votes.length, wins);
        const power = votingPower(votes.length, wins);
        expect(power.seats.map((seat) => seat.shapleyShubik.value)).toEqual(counts.map((times) => times / orders));
      }),
      { numRuns: 60 },
    );
  });
  test('more votes never mean less power, equal votes mean equal power, no votes mean none', () => {
    fc.assert(
      fc.property(game, ({ votes, quota }) => {
        const { seats } = votingPower(votes.length, winsUnder(weighted(quota, ...votes), votes.length));
        const order = votes.map((_, seat) => seat).sort((a, b) => votes[a]! - votes[b]!);
        order.slice(1).forEach((seat, i) => {
          const fewer = order[i]!;
          expect(seats[fewer]!.swings).toBeLessThanOrEqual(seats[seat]!.swings);
          expect(seats[fewer]!.shapleyShubik.value).toBeLessThanOrEqual(seats[seat]!.shapleyShubik.value);
          expect(votes[fewer] !== votes[seat] || seats[fewer]!.swings === seats[seat]!.swings).toBe(true);
        });
        expect(seats.every((seat, i) => votes[i]! > 0 || seat.swings === 0)).toBe(true);
      }),
    );
  });
});
