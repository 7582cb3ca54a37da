/**
 * Choosing a format when it is not known which of several worlds will hold, and nobody can say how likely each is.
 *
 * Sources: Savage (1951) for regret, docs/sources.md#savage1951; Wald (1950) for the worst case,
 * docs/sources.md#wald1950.
 */

/** How one choice fares over the worlds. */
export interface Robustness {
  /** Largest shortfall from the best choice of the same world. */
  readonly maxRegret: number;
  /** What it yields in its worst world. */
  readonly worst: number;
  readonly mean: number;
  /** Share of worlds in which it yields the target or more; null without a target. */
  readonly shareReaching: number | null;
}

/** The choices, in the order given, and those that each rule picks (several on ties, ascending). */
export interface RobustChoice {
  readonly choices: readonly Robustness[];
  readonly leastRegret: readonly number[];
  readonly bestWorst: readonly number[];
}

/**
 * @param yields  [choice][world], higher is better; the same worlds for every choice, at least one
 * @param target  what is good enough, in the same unit
 */
export function regret(yields: readonly (readonly number[])[], target: number | null = null): RobustChoice {
  const worlds = yields[0]?.length ?? 0;
  const bests = Array.from({ length: worlds }, (_, world) => Math.max(...yields.map((row) => row[world]!)));
  const choices = yields.map((row) => ({
    maxRegret: Math.max(...row.map((value, world) => bests[world]! - value)),
    worst: Math.min(...row),
    mean: row.reduce((sum, value) => sum + value, 0) / worlds,
    shareReaching: target === null ? null : row.filter((value) => value >= target).length / worlds,
  }));
  return {
    choices,
    leastRegret: lowest(choices.map((choice) => choice.maxRegret)),
    bestWorst: lowest(choices.map((choice) => -choice.worst)),
  };
}

function lowest(values: readonly number[]): number[] {
  const least = Math.min(...values);
  return values.flatMap((value, index) => (value === least ? [index] : []));
}
