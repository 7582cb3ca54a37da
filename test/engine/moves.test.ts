/** Alternating offers in rounds of one move a seat: the same course of talks, parted otherwise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rules } from '../../src/engine/contracts.ts';
import { Session, type SessionSetup } from '../../src/engine/session.ts';
import { alternating } from '../../src/forums/alternating.ts';
import { playByTheLaws } from '../../src/testing/play-by-the-laws.ts';
import { Tape, type TapedEvent } from '../../src/testing.ts';
import { anyPlay, type Play, type PlayLimits } from './arbitraries.ts';

const talks = (more: PlayLimits = {}): fc.Arbitrary<Play> => anyPlay({ ...more, procedures: [alternating] });

const withRules = (setup: SessionSetup, changed: Partial<Rules>): SessionSetup => ({
  ...setup,
  rules: { ...setup.rules, ...changed },
});

function heard(setup: SessionSetup, { seed, run }: Play): TapedEvent[] {
  const tape = new Tape();
  new Session(setup).play(seed, run, tape);
  return tape.events;
}

/** Tablings, passes and answers, without the rounds in which they fell. */
const courseOf = (events: readonly TapedEvent[]): string[] =>
  events.flatMap((event) => {
    if (event[0] === 'answered') return [event.slice(0, 5).join()];
    if (event[0] === 'tabled' || event[0] === 'passed') return [[event[0], ...event.slice(2, 4)].join()];
    return [];
  });

/** What each round of the talks was made of. */
function roundsOf(events: readonly TapedEvent[]): TapedEvent[][] {
  const rounds: TapedEvent[][] = [];
  for (const event of events) {
    if (event[0] === 'round') rounds.push([]);
    else rounds.at(-1)?.push(event);
  }
  return rounds;
}

/** Who moved, in order: an objection and the text or the pass that follows it are one move. */
function moversIn(events: readonly TapedEvent[]): number[] {
  const movers: number[] = [];
  let objector = -1;
  for (const event of events) {
    const [what] = event;
    if (what !== 'answered' && what !== 'tabled' && what !== 'passed') continue;
    const seat = event[what === 'answered' ? 1 : 2] as number;
    if (seat !== objector) movers.push(seat);
    objector = what === 'answered' && event[2] === 0 ? seat : -1;
  }
  return movers;
}

describe('a round of moves', () => {
  test('keeps every law of a session', () => {
    fc.assert(
      fc.property(talks(), ({ setup, seed, run }) => playByTheLaws(withRules(setup, { roundOf: 'moves' }), seed, run)),
      { numRuns: 200 },
    );
  });

  test('gives every seat one move, in speaking order', () => {
    fc.assert(
      fc.property(talks({ limits: { shocks: 0 } }), (play) => {
        const changed = { roundOf: 'moves', consultation: null, openerDrawn: false } as const;
        const rounds = roundsOf(heard(withRules(play.setup, changed), play)).map(moversIn);
        const { order } = play.setup.rules;
        expect(rounds.slice(0, -1)).toEqual(rounds.slice(0, -1).map(() => order));
        expect(rounds.at(-1)).toEqual(order.slice(0, rounds.at(-1)!.length));
      }),
    );
  });

  test('changes nothing but when the rounds end: without a clock the talks take the same course', () => {
    fc.assert(
      fc.property(talks({ limits: { shocks: 0 }, frictions: { aspirations: false } }), (play) => {
        const byTablings = courseOf(heard(play.setup, play));
        const byMoves = courseOf(heard(withRules(play.setup, { roundOf: 'moves' }), play));
        const length = Math.min(byTablings.length, byMoves.length);
        expect(byMoves.slice(0, length)).toEqual(byTablings.slice(0, length));
        expect(byMoves.length).toBeLessThanOrEqual(byTablings.length);
      }),
      { numRuns: 200 },
    );
  });

  test('goes on with the answers to a text that nobody has objected to yet', () => {
    fc.assert(
      fc.property(talks({ limits: { shocks: 0 } }), (play) => {
        const rounds = roundsOf(heard(withRules(play.setup, { roundOf: 'moves', consultation: null }), play));
        const wrong = rounds.slice(1).filter((round, index) => {
          const before = rounds[index]!.at(-1)!;
          const isOpen = before[0] === 'tabled' || (before[0] === 'answered' && before[2] === 1);
          const first = round.find(([what]) => what === 'answered' || what === 'tabled' || what === 'passed');
          return first !== undefined && isOpen !== (first[0] === 'answered');
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});
