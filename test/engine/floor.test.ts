/** What a forum keeps of its talks: the working text, what objections name, what seats have been offered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, linkageState } from '../../src/engine/case.ts';
import type { Concession, ConcessionView, Drafting, Procedure } from '../../src/engine/contracts.ts';
import { Session } from '../../src/engine/session.ts';
import { chairText } from '../../src/forums/chair-text.ts';
import { worthOf } from '../../src/testing/by-definition.ts';
import { Tape, type TapedEvent } from '../../src/testing.ts';
import { anyPlay, type Play } from './arbitraries.ts';

function eventsOf({ setup, seed, run }: Play): TapedEvent[] {
  const tape = new Tape();
  new Session(setup).play(seed, run, tape);
  return tape.events;
}

/** A text, and who objected to it. */
interface Poll {
  readonly text: readonly number[];
  readonly objectors: readonly number[];
}

/** The answers heard so far, text by text, in the order in which they were given. */
function pollsIn(events: readonly TapedEvent[]): Poll[] {
  const polls = new Map<string, Poll>();
  let tablings = 0;
  for (const [what, ...details] of events) {
    tablings += Number(what === 'tabled' || what === 'round');
    if (what !== 'answered') continue;
    const [seat, accepts, , text, tabledBy] = details as [number, number, unknown, readonly number[], number];
    const key = `${tablings} ${tabledBy}`;
    const objectors = polls.get(key)?.objectors ?? [];
    polls.set(key, { text, objectors: accepts === 1 ? objectors : [...objectors, seat] });
  }
  return [...polls.values()];
}

/** The poll with the fewest objections, the latest on ties. */
function workingOf(polls: readonly Poll[]): Poll | undefined {
  const fewest = Math.min(...polls.map((poll) => poll.objectors.length));
  return polls.findLast((poll) => poll.objectors.length === fewest);
}

describe('the working text', () => {
  test('is the tabled text with the fewest objections among the answers given, the latest on ties', () => {
    fc.assert(
      fc.property(anyPlay(), (play) => {
        const events = eventsOf(play);
        const moments = events.flatMap(([what], index) => (what === 'round' || what === 'closed' ? [index] : []));
        const kept = moments.map((index) => events[index]!.at(-1));
        expect(kept).toEqual(moments.map((index) => workingOf(pollsIn(events.slice(0, index)))?.text ?? null));
      }),
      { numRuns: 300 },
    );
  });

  test('leaves on record who objected to it', () => {
    fc.assert(
      fc.property(anyPlay(), ({ setup, seed, run }) => {
        const session = new Session(setup);
        const tape = new Tape();
        session.play(seed, run, tape);
        const objectors = workingOf(pollsIn(tape.events))?.objectors ?? [];
        expect(session.blockers).toBe(objectors.reduce((mask, seat) => mask | (1 << seat), 0));
      }),
      { numRuns: 200 },
    );
  });
});

/** Issues in the order in which an objection names them, by the definition. */
function namedBy(game: Case, seat: number, text: readonly number[]): number[] {
  const state = Uint8Array.from(text);
  const without = (issue: number): number => {
    // An issue contributes what the surplus loses when its cell is set to 0 in every table.
    const emptied = game.worth[seat]!.map((table) => table.with(game.offset[issue]! + text[issue]!, 0));
    return worthOf(game, seat, state) - worthOf({ ...game, worth: game.worth.with(seat, emptied) }, seat, state);
  };
  const conditional = game.conditionalLines.filter(
    (line) =>
      line.seat === seat &&
      text[line.issue] === line.option &&
      line.unless.some((condition) => text[condition.issue]! < condition.atLeast),
  );
  const absolute = text.flatMap((option, issue) =>
    game.redLines[seat]![game.offset[issue]! + option] === 1 ? [issue] : [],
  );
  const crossed = [...conditional.map((line) => line.issue), ...absolute].slice(0, 1);
  const table = game.worth[seat]![linkageState(game, seat, state)]!;
  // 0 where what can be tabled on the issue makes a difference to the seat, 1 where it does not.
  const isIdle = (issue: number): number => {
    const cells = Array.from({ length: game.options[issue]! }, (_, option) => game.offset[issue]! + option);
    return new Set(cells.filter((cell) => game.tableable[cell] === 1).map((cell) => table[cell])).size > 1 ? 0 : 1;
  };
  const rest = text.map((_, issue) => issue).filter((issue) => !crossed.includes(issue));
  const inOrder = rest.sort((a, b) => isIdle(a) - isIdle(b) || without(a) - without(b) || a - b);
  return [...crossed, ...inOrder].slice(0, 2);
}

describe('an objection', () => {
  test('names the issue of a crossed red line first, then those that contribute least, idle ones last, ties by agenda order', () => {
    fc.assert(
      fc.property(anyPlay(), (play) => {
        const objections = eventsOf(play).filter(([what, , accepts]) => what === 'answered' && accepts === 0);
        const named = objections.map((event) => event[3]);
        const { game } = play.setup;
        expect(named).toEqual(
          objections.map((event) => namedBy(game, event[1] as number, event[4] as readonly number[])),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('to a text on two issues tells everyone its true worth where learning is whole', () => {
    fc.assert(
      fc.property(anyPlay({ limits: { issues: [2, 2] }, frictions: { learning: 1, information: 0 } }), (play) => {
        const { game } = play.setup;
        const objections = eventsOf(play).filter(([what, , accepts]) => what === 'answered' && accepts === 0);
        const beliefs = objections.flatMap((event) => event[6] as readonly number[]);
        const truths = objections.flatMap((event) => {
          const text = Uint8Array.from(event[4] as readonly number[]);
          return game.seatIds.map(() => worthOf(game, event[1] as number, text));
        });
        expect(beliefs).toEqual(truths);
      }),
      { numRuns: 200 },
    );
  });

  test('teaches nothing where learning is off', () => {
    fc.assert(
      fc.property(anyPlay({ frictions: { learning: 0 } }), ({ setup, seed, run }) => {
        const session = new Session(setup);
        const { game } = setup;
        const standing = new Uint8Array(game.options.length);
        const believed = () =>
          game.seatIds.flatMap((_, of) => game.seatIds.map((_, by) => session.believedWorth(by, of, standing)));
        let before: number[] = [];
        const tape = new Tape();
        tape.opened = () => {
          before = believed();
        };
        session.play(seed, run, tape);
        expect(believed()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a seat has been offered', () => {
  test('is what the first and the best of the texts that others have tabled are worth to it', () => {
    fc.assert(
      fc.property(anyPlay({ frictions: { aspirations: true } }), ({ setup, seed, run }) => {
        const tape = new Tape();
        const { game } = setup;
        const seen: number[][] = [];
        const expected: number[][] = [];
        const conceded = (view: ConcessionView): number => {
          const offers = tape.events
            .filter(([what, , seat]) => what === 'tabled' && seat !== view.seat)
            .map((event) => worthOf(game, view.seat, Uint8Array.from(event[3] as readonly number[])));
          seen.push([view.firstOffered, view.bestOffered]);
          expected.push([offers[0] ?? Number.NaN, offers.length === 0 ? Number.NaN : Math.max(...offers)]);
          return view.time;
        };
        const concession: Concession = { id: 'listens', summary: 'remembers', source: '', conceded };
        const strategies = setup.strategies.map(({ drafting }) => ({ concession, drafting }));
        new Session({ ...setup, strategies }).play(seed, run, tape);
        expect(seen).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('ratification after a text that some did not accept', () => {
  test('is up to those who accepted and those whose consent its changes need', () => {
    const bySpeaker: Procedure = {
      ...chairText,
      isUnanimous: () => false,
      round: (floor) => void (floor.invite(floor.order[0]!) && floor.agree(false)),
    };
    fc.assert(
      fc.property(anyPlay({ limits: { shocks: 0 } }), ({ setup, seed, run }) => {
        const session = new Session({ ...setup, rules: { ...setup.rules, procedure: bySpeaker, consultation: null } });
        session.play(seed, run);
        const { game } = setup;
        const cells = Array.from(session.agreedText, (option, issue) => game.offset[issue]! + option);
        const changed = cells.filter((_, issue) => session.agreedText[issue] !== game.statusQuo?.[issue]);
        const needed = changed.reduce((mask, cell) => mask | game.requires[cell]!, 1 << session.agreedBy);
        fc.pre(session.agreedRound >= 0);
        expect(session.ratifiers).toBe(needed);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a chair's revision", () => {
  test('starts from its last text and from all issues that objectors named', () => {
    fc.assert(
      fc.property(anyPlay({ procedures: [chairText], frictions: { draftingEffort: 3 } }), ({ setup, seed, run }) => {
        const tape = new Tape();
        const seen: unknown[] = [];
        const expected: unknown[] = [];
        const watched = (drafting: Drafting): Drafting => ({
          ...drafting,
          draft(view, out) {
            // What was tabled in a consultation, round -1, is no draft of the talks.
            const last = tape.events.findLastIndex(
              ([what, round, seat]) => what === 'tabled' && seat === view.seat && Number(round) >= 0,
            );
            const answers = tape.events.slice(last < 0 ? Infinity : last).filter(([what]) => what === 'answered');
            const named = answers.flatMap((event) => event[3] as readonly number[]);
            seen.push(view.revised && [Array.from(view.revised), [...view.named]]);
            expected.push(named.length > 0 ? [tape.events[last]![3], named] : null);
            return drafting.draft(view, out);
          },
        });
        const strategies = setup.strategies.map((of) => ({ ...of, drafting: watched(of.drafting) }));
        new Session({ ...setup, strategies }).play(seed, run, tape);
        expect(seen).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
