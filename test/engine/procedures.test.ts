/** The rules of each procedure, as laws over what is heard of a session. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLACK } from '../../src/base/numbers.ts';
import type { Procedure, Rules } from '../../src/engine/contracts.ts';
import { Session } from '../../src/engine/session.ts';
import { alternating } from '../../src/forums/alternating.ts';
import { chairText } from '../../src/forums/chair-text.ts';
import { coChairs } from '../../src/forums/co-chairs.ts';
import { consensus } from '../../src/forums/consensus.ts';
import { majority } from '../../src/forums/majority.ts';
import { simultaneous } from '../../src/forums/simultaneous.ts';
import { worthOf } from '../../src/testing/by-definition.ts';
import { Tape, type TapedEvent } from '../../src/testing.ts';
import { anyPlay, type Play } from './arbitraries.ts';

/** What was heard in one round of talks, without the event that opens it. */
type Round = readonly TapedEvent[];

/** A play under the procedure without a consultation, and what was heard in each round. */
function anyRounds(procedure: Procedure, changed: Partial<Rules> = {}) {
  return anyPlay({ procedures: [procedure], limits: { shocks: 0 } }).map((play) => {
    const setup = { ...play.setup, rules: { ...play.setup.rules, consultation: null, ...changed } };
    const tape = new Tape();
    new Session(setup).play(play.seed, play.run, tape);
    return { ...play, setup, rounds: roundsOf(tape.events) };
  });
}

function roundsOf(events: readonly TapedEvent[]): Round[] {
  const starts = events.flatMap(([what], index) => (what === 'round' ? [index] : []));
  const end = events.findIndex(([what]) => what === 'agreed' || what === 'closed');
  return starts.map((start, round) => events.slice(start + 1, starts[round + 1] ?? end));
}

/** Seats that were asked to table, in order; `answered` events left out. */
const invited = (round: Round): number[] =>
  round.filter(([what]) => what === 'tabled' || what === 'passed').map((event) => event[2] as number);

/** The speaking order of a round, from the opener. */
function orderIn({ rules }: Play['setup'], round: number, opener = 0): number[] {
  const first = (opener + (rules.rotates ? round : 0)) % rules.order.length;
  return [...rules.order.slice(first), ...rules.order.slice(0, first)];
}

/** Every text of a round with the seats that answered it and those that objected. */
function pollsIn(round: Round) {
  const answered = round.filter(([what]) => what === 'answered');
  const tablers = [...new Set(answered.map((event) => event[5] as number))];
  const byTabler = tablers.map((tabler) => ({ tabler, answers: answered.filter((event) => event[5] === tabler) }));
  return byTabler.map(({ tabler, answers }) => ({
    tabler,
    text: answers[0]![4] as readonly number[],
    answered: answers.map((event) => event[1] as number),
    objectors: answers.filter((event) => event[2] === 0).map((event) => event[1] as number),
  }));
}

const following = (order: readonly number[], seat: number): number => order[(order.indexOf(seat) + 1) % order.length]!;

/** The others in speaking order from the seat after the tabler. */
function othersFrom(order: readonly number[], tabler: number): number[] {
  const at = order.indexOf(tabler);
  return [...order.slice(at + 1), ...order.slice(0, at)];
}

const isPrefix = (part: readonly number[], whole: readonly number[]): boolean =>
  part.every((item, index) => item === whole[index]);

const fixedOpener = { openerDrawn: false };

describe.each([consensus, majority])('$id', (procedure) => {
  test('invites every seat in speaking order until a text is agreed, and asks all the others about each text', () => {
    fc.assert(
      fc.property(anyRounds(procedure, fixedOpener), ({ setup, rounds }) => {
        const orders = rounds.map((_, round) => orderIn(setup, round));
        const complete = rounds.slice(0, -1).map(invited);
        expect(complete).toEqual(orders.slice(0, -1));
        expect(isPrefix(invited(rounds.at(-1)!), orders.at(-1)!)).toBe(true);
        const asked = rounds.flatMap((round) => pollsIn(round).map((poll) => poll.answered));
        const expected = rounds.flatMap((round, r) =>
          pollsIn(round).map(({ tabler }) => othersFrom(orders[r]!, tabler)),
        );
        expect(asked).toEqual(expected);
      }),
    );
  });

  test('with a drawn opener starts every session at some seat, the same in all its rounds but for rotation', () => {
    fc.assert(
      fc.property(anyRounds(procedure, { openerDrawn: true }), ({ setup, rounds }) => {
        const opener = setup.rules.order.indexOf(invited(rounds[0]!)[0]!);
        const firsts = rounds.map((round) => invited(round)[0]);
        expect(firsts).toEqual(rounds.map((_, round) => orderIn(setup, round, opener)[0]));
      }),
    );
  });
});

test('a drawn opener is each of four seats in 200 runs at least 30 times', () => {
  const [play] = fc.sample(
    anyPlay({ procedures: [consensus], limits: { seats: [4, 4], shocks: 0 }, frictions: { draftingEffort: 1 } }),
    { numRuns: 1, seed: 1 },
  );
  const setup = { ...play!.setup, rules: { ...play!.setup.rules, openerDrawn: true, consultation: null } };
  const session = new Session(setup);
  const counts = [0, 0, 0, 0];
  for (let run = 0; run < 200; run++) {
    const tape = new Tape();
    session.play('opener', run, tape);
    counts[invited(roundsOf(tape.events)[0]!)[0]!]!++;
  }
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(30);
});

describe('alternating', () => {
  test('is as many tablings a round as there are seats, and whoever objects first tables next', () => {
    fc.assert(
      fc.property(anyRounds(alternating, fixedOpener), ({ setup, rounds }) => {
        const { order } = setup.rules;
        const turns = rounds.flat().filter(([what]) => what !== 'answered');
        const speakers = turns.map((event) => event[2] as number);
        const objectors = answersPerTurn(rounds.flat()).map((answers) => answers.find((event) => event[2] === 0)?.[1]);
        const next = speakers.map((seat, turn) =>
          turns[turn]![0] === 'passed' ? following(order, seat) : (objectors[turn] as number | undefined),
        );
        expect(speakers.slice(1)).toEqual(next.slice(0, -1));
        expect(speakers[0]).toBe(order[0]);
        expect(rounds.slice(0, -1).map((round) => invited(round).length)).toEqual(
          rounds.slice(0, -1).map(() => order.length),
        );
      }),
    );
  });

  test('asks in speaking order from the seat after the tabler and stops at the first objection', () => {
    fc.assert(
      fc.property(anyRounds(alternating, fixedOpener), ({ setup, rounds }) => {
        const events = rounds.flat();
        const turns = events.filter(([what]) => what !== 'answered');
        const wrong = answersPerTurn(events).filter((answers, turn) => {
          const asked = answers.map((event) => event[1] as number);
          const objection = answers.findIndex((event) => event[2] === 0);
          const inOrder = isPrefix(asked, othersFrom(setup.rules.order, turns[turn]![2] as number));
          return !inOrder || (objection >= 0 && objection !== answers.length - 1);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});

/** Answers after each time a seat was asked to table; none after a pass. */
function answersPerTurn(events: readonly TapedEvent[]): TapedEvent[][] {
  const turns: TapedEvent[][] = [];
  for (const event of events) {
    if (event[0] === 'answered') turns.at(-1)!.push(event);
    else turns.push([]);
  }
  return turns;
}

describe('chair-text', () => {
  test('the chair alone tables, once a round, and all others answer', () => {
    fc.assert(
      fc.property(anyRounds(chairText), ({ setup, rounds }) => {
        const { chair } = setup.rules;
        expect(rounds.map(invited)).toEqual(rounds.map(() => [chair]));
        const answered = rounds.flatMap((round) => pollsIn(round).map((poll) => poll.answered.length));
        expect(answered).toEqual(answered.map(() => setup.game.seatIds.length - 1));
      }),
    );
  });

  test('the chair asks for itself chairBias of the way from its margin to its aspiration', () => {
    fc.assert(
      fc.property(
        anyPlay({ procedures: [chairText], frictions: { aspirations: true, draftingEffort: 2 } }),
        ({ setup, seed, run }) => {
          const session = new Session({
            ...setup,
            rules: { ...setup.rules, consultation: null },
            strategies: setup.strategies.map((of) => ({
              ...of,
              drafting: {
                ...of.drafting,
                draft(view) {
                  const margin = view.game.reservation[view.seat]!;
                  asked.push(view.threshold - (margin + setup.rules.chairBias * (session.asks(view.seat) - margin)));
                  return false;
                },
              },
            })),
          });
          const asked: number[] = [];
          session.play(seed, run);
          expect(asked.filter((gap) => Math.abs(gap) > 1e-9)).toEqual([]);
        },
      ),
    );
  });
});

describe('co-chairs', () => {
  test('table in turn; only what all of them accept is put to the others, and then the round is over', () => {
    fc.assert(
      fc.property(anyRounds(coChairs), ({ setup, rounds }) => {
        const leaders = setup.rules.coChairs;
        expect(rounds.filter((round) => !isPrefix(invited(round), leaders))).toEqual([]);
        const polls = rounds.map(pollsIn);
        const isPut = polls.map((list) => list.map((poll) => poll.answered.some((seat) => !leaders.includes(seat))));
        const isSettled = polls.map((list) =>
          list.map((poll) => !poll.objectors.some((seat) => leaders.includes(seat))),
        );
        const hasOthers = leaders.length < setup.game.seatIds.length;
        expect(isPut).toEqual(isSettled.map((list) => list.map((settled) => settled && hasOthers)));
        expect(isSettled.filter((list) => list.slice(0, -1).includes(true))).toEqual([]);
      }),
    );
  });
});

describe('simultaneous', () => {
  test('everybody tables before anybody votes, and all others vote on every text', () => {
    fc.assert(
      fc.property(anyRounds(simultaneous, fixedOpener), ({ setup, rounds }) => {
        const seats = setup.game.seatIds.length;
        const orders = rounds.map((_, round) => orderIn(setup, round));
        expect(rounds.map((round) => invited(round.slice(0, seats)))).toEqual(orders);
        const votes = rounds.map((round) => pollsIn(round).map((poll) => poll.answered.length));
        expect(votes).toEqual(rounds.map((round) => round.filter(([what]) => what === 'tabled').map(() => seats - 1)));
      }),
    );
  });

  test('only the text with the most acceptances, then the highest surplus of accepters, then by order, is agreed', () => {
    fc.assert(
      fc.property(anyRounds(simultaneous, fixedOpener), ({ setup, seed, run, rounds }) => {
        const { game } = setup;
        const session = new Session(setup);
        session.play(seed, run);
        const polls = pollsIn(rounds.at(-1)!).map((poll) => ({
          ...poll,
          surplus: game.seatIds
            .map((_, seat) => seat)
            .filter((seat) => !poll.objectors.includes(seat))
            .reduce((sum, seat) => sum + worthOf(game, seat, Uint8Array.from(poll.text)), 0),
        }));
        const exceeds = (more: number, less: number): number => Number(more > less + SLACK);
        const byVotes = (a: (typeof polls)[0], b: (typeof polls)[0]) => a.objectors.length - b.objectors.length;
        // Sorting keeps the speaking order among equals.
        const ranked = polls.toSorted(
          (a, b) => byVotes(a, b) || exceeds(b.surplus, a.surplus) - exceeds(a.surplus, b.surplus),
        );
        const possible = [-1, ranked[0]?.tabler ?? -1];
        expect(possible).toContain(session.agreedBy);
      }),
      { numRuns: 300 },
    );
  });
});
