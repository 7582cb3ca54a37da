/** Random interests of one seat, and the worth tables that follow from them. */
import { snap } from '../base/numbers.ts';
import { drawBelow, type Stream } from '../base/streams.ts';
import type { Text } from '../engine/case.ts';
import { between, chance, indices, pick } from './dice.ts';

/** What one seat wants. */
export interface RandomInterests {
  /** Size of one unit of satisfaction. */
  readonly unit: number;
  /** Per issue, sums to 1; all 0 for a seat with no interest. */
  readonly weights: readonly number[];
  /** [issue][option], worst 0, best 1. */
  readonly valuations: readonly (readonly number[])[];
  /** [linkage][issue] -> factor on losses while the linkage holds. */
  readonly factors: readonly (readonly number[])[];
}

function randomValuation(stream: Stream, options: number): number[] {
  const top = drawBelow(stream, options);
  // The order of the options is common ground more often than not.
  const shape = pick(stream, ['up', 'up', 'up', 'down', 'peak', 'values']);
  const raw = indices(options).map((option) => {
    if (shape === 'up') return option;
    if (shape === 'down') return -option;
    return shape === 'peak' ? -Math.abs(option - top) : stream();
  });
  const worst = Math.min(...raw);
  const range = Math.max(...raw) - worst;
  return raw.map((value) => (range === 0 ? 0.5 : (value - worst) / range));
}

/** Interests over issues with the given numbers of options. */
export function randomInterests(stream: Stream, options: Uint8Array, linkages: number): RandomInterests {
  // Seats that care about different issues have something to trade.
  const strengths = Array.from(options, () => (chance(stream, 0.25) ? 0 : stream() * stream()));
  const sum = strengths.reduce((total, strength) => total + strength, 0);
  return {
    unit: chance(stream, 0.2) ? between(stream, 2, 50) : 1,
    weights: strengths.map((strength) => (sum === 0 ? 0 : strength / sum)),
    valuations: Array.from(options, (count) => randomValuation(stream, count)),
    factors: indices(linkages).map(() =>
      Array.from(options, () => (chance(stream, 0.4) ? between(stream, 0.3, 2) : 1)),
    ),
  };
}

/**
 * One worth table per linkage state, by cell, snapped.
 *
 * @param over  the text whose worth is 0; with null, options are scored from 0 up
 * @param rho  discount on gains
 */
export function worthTables(interests: RandomInterests, over: Text | null, rho: number): Float64Array[] {
  const { unit, weights, valuations, factors } = interests;
  return indices(1 << factors.length).map((state) =>
    Float64Array.from(
      valuations.flatMap((values, issue) => {
        const kappa = factors.reduce((product, of, bit) => product * ((state >> bit) & 1 ? of[issue]! : 1), 1);
        const standing = over === null ? 0 : values[over[issue]!]!;
        return values.map((value) => {
          const change = value - standing;
          return snap(unit * weights[issue]! * (change > 0 ? rho * change : kappa * change));
        });
      }),
    ),
  );
}
