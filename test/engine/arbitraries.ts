/** Random cases and sessions for property tests; fast-check shrinks their sizes and numbers. */
import fc from 'fast-check';
import { streamFor } from '../../src/base/streams.ts';
import type { Case } from '../../src/engine/case.ts';
import type { Frictions, Procedure } from '../../src/engine/contracts.ts';
import type { SessionSetup } from '../../src/engine/session.ts';
import { procedures } from '../../src/forums/index.ts';
import { type CaseLimits, randomCase, randomFrictions, randomRules, randomStrategies } from '../../src/testing.ts';

const sizes = fc.record({
  number: fc.nat(),
  seats: fc.integer({ min: 2, max: 6 }),
  issues: fc.integer({ min: 2, max: 6 }),
  options: fc.integer({ min: 2, max: 5 }),
});

/** What a failing property prints instead of all the numbers of a case. */
const printedAs = (line: string): object => ({ [fc.toStringMethod]: () => line });

type Sizes = { readonly number: number; readonly seats: number; readonly issues: number; readonly options: number };

function caseOf(of: Sizes, limits: Partial<CaseLimits>): Case {
  return randomCase(streamFor('case', of.number, 'world'), {
    seats: [of.seats, of.seats],
    issues: [of.issues, of.issues],
    options: [2, of.options],
    ...limits,
  });
}

/** Any case within the limits. */
export function anyCase(limits: Partial<CaseLimits> = {}): fc.Arbitrary<Case> {
  return sizes.map((of) => ({ ...caseOf(of, limits), ...printedAs(`the case of ${JSON.stringify(of)}`) }));
}

/** A session to be played: what it is set up from, and the seed and run that name it. */
export interface Play {
  readonly setup: SessionSetup;
  readonly seed: string;
  readonly run: number;
}

/** What may be fixed of a random session. */
export interface PlayLimits {
  readonly limits?: Partial<CaseLimits>;
  readonly procedures?: readonly Procedure[];
  readonly frictions?: Partial<Frictions>;
}

/** Any session under any of the procedures. */
export function anyPlay({ limits = {}, procedures: among = procedures.all, frictions = {} }: PlayLimits = {}) {
  return fc
    .record({ of: sizes, procedure: fc.constantFrom(...among), run: fc.nat(999) })
    .map(({ of, procedure, run }): Play => {
      const game = caseOf(of, limits);
      const stream = streamFor('rules', of.number, 'world');
      const rules = randomRules(stream, game, procedure);
      const setup = {
        game,
        rules,
        frictions: { ...randomFrictions(stream), ...frictions },
        strategies: randomStrategies(stream, game),
      };
      const line = `${JSON.stringify(of)} under ${procedure.id}, run ${run}`;
      return { setup, seed: 'play', run, ...printedAs(line) };
    });
}

/** A text of the case, tableable or not. */
export function textOf(game: Case, stream: () => number): Uint8Array {
  return game.options.map((count) => Math.floor(stream() * count));
}
