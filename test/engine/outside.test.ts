/** Seats played from outside, by a list of decisions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WinsetError } from '../../src/base/errors.ts';
import type { Text } from '../../src/engine/case.ts';
import type { Decision, Drafting, Observer, SessionFacts } from '../../src/engine/contracts.ts';
import { DecisionList } from '../../src/engine/outside.ts';
import { Session } from '../../src/engine/session.ts';
import { consensus } from '../../src/forums/consensus.ts';
import { everyText, worthOf } from '../../src/testing/by-definition.ts';
import { Tape, together } from '../../src/testing.ts';
import { anyPlay, type Play } from './arbitraries.ts';

/** What some seats do in a session, as decisions, and what each was asked. */
class Minutes {
  readonly decisions: Decision[] = [];
  readonly asked: Record<string, unknown>[] = [];
  private readonly seats: readonly string[];

  constructor(seats: readonly string[]) {
    this.seats = seats;
  }

  private note(session: SessionFacts, seat: number, wants: string, text: Text | null, decision: object): void {
    const name = session.game.seatIds[seat]!;
    if (!this.seats.includes(name)) return;
    this.decisions.push({ seat: name, ...decision } as Decision);
    this.asked.push({
      seat: name,
      wants,
      round: session.round,
      text: text && Array.from(text),
      tabledBy: text && session.game.seatIds[session.tabledBy],
      worth: text === null ? Number.NaN : worthOf(session.game, seat, text),
      margin: session.game.reservation[seat],
      asks: session.asks(seat),
    });
  }

  readonly observer: Observer = {
    opened: () => {},
    roundOpened: () => {},
    tabled: (seat, text, session) => this.note(session, seat, 'table', null, { kind: 'table', text: Array.from(text) }),
    passed: (seat, session) => this.note(session, seat, 'table', null, { kind: 'pass' }),
    answered: (seat, accepts, _named, session) =>
      this.note(session, seat, 'answer', session.text, { kind: accepts ? 'accept' : 'object' }),
    agreed: () => {},
    ratified: (seat, ratifies, chance, session) => {
      // A text that needs no test, or that is certain to be ratified, asks nobody.
      if (chance < 1) this.note(session, seat, 'ratify', session.text, { kind: ratifies ? 'ratify' : 'refuse' });
    },
    shock: () => {},
    closed: () => {},
  };
}

const anySeats = fc.integer({ min: 1, max: 63 });
const seatsIn = ({ setup }: Play, mask: number): string[] =>
  setup.game.seatIds.filter((_, seat) => (mask >> (seat % 6)) & 1);

function minutesOf(play: Play, seats: readonly string[], tape = new Tape()): Minutes {
  const minutes = new Minutes(seats);
  new Session(play.setup).play(play.seed, play.run, together(tape, minutes.observer));
  return minutes;
}

function failureOf(play: Play, seats: readonly string[], decisions: readonly Decision[]): WinsetError {
  try {
    new Session(play.setup).play(play.seed, play.run, null, new DecisionList({ seats, decisions }));
  } catch (error) {
    return error as WinsetError;
  }
  throw new Error('nothing was thrown');
}

describe('an outside seat', () => {
  test('that repeats the decisions of the built-in one gives the same session', () => {
    fc.assert(
      fc.property(anyPlay(), anySeats, (play, mask) => {
        const seats = seatsIn(play, mask);
        const [builtIn, outside] = [new Tape(), new Tape()];
        const { decisions } = minutesOf(play, seats, builtIn);
        const list = new DecisionList({ seats, decisions });
        expect(new Session(play.setup).play(play.seed, play.run, outside, list)).toBeNull();
        expect(outside.events).toEqual(builtIn.events);
      }),
      { numRuns: 300 },
    );
  });

  test('that stops midway is told what it must decide, with what it may know', () => {
    fc.assert(
      fc.property(anyPlay({ limits: { shocks: 0 } }), fc.nat(), (play, at) => {
        const seats = play.setup.game.seatIds;
        const { decisions, asked } = minutesOf(play, seats);
        const index = at % decisions.length;
        const session = new Session(play.setup);
        const list = new DecisionList({ seats, decisions: decisions.slice(0, index) });
        expect(session.play(play.seed, play.run, null, list)).toEqual(asked[index]);
        expect(session.ending).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test("shifts no other seat's stream, whatever it decides", () => {
    fc.assert(
      fc.property(
        anyPlay({ procedures: [consensus], limits: { shocks: 0 }, frictions: { draftingEffort: 2 } }),
        (play) => {
          const drawn: number[][] = [[], []];
          const drawsOnly = (into: number[]): Drafting => ({
            id: 'draws-only',
            summary: 'draws twice and passes',
            source: '',
            draft: (view) => into.push(view.stream(), view.stream()) < 0,
          });
          const { game, strategies } = play.setup;
          const others = (into: number[]) =>
            strategies.map((of, seat) => (seat === 0 ? of : { ...of, drafting: drawsOnly(into) }));
          const decisions = Array.from({ length: 99 }, (): Decision => ({ seat: game.seatIds[0]!, kind: 'pass' }));
          const list = new DecisionList({ seats: [game.seatIds[0]!], decisions });
          const rules = { ...play.setup.rules, consultation: null, procedure: { ...consensus, round: tableOnly } };
          new Session({ ...play.setup, rules: rules, strategies: others(drawn[0]!) }).play(play.seed, play.run);
          new Session({ ...play.setup, rules: rules, strategies: others(drawn[1]!) }).play(
            play.seed,
            play.run,
            null,
            list,
          );
          expect(drawn[1]).toEqual(drawn[0]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** A round in which every seat is asked to table and nobody answers. */
function tableOnly(floor: Parameters<typeof consensus.round>[0]): void {
  for (const seat of floor.order) floor.invite(seat);
}

describe('an illegal decision throws decision/illegal with its index', () => {
  const anyDecided = fc.record({ play: anyPlay({ limits: { shocks: 0 } }), at: fc.nat() }).map(({ play, at }) => {
    const seats = play.setup.game.seatIds;
    const { decisions } = minutesOf(play, seats);
    return { play, seats, decisions, index: at % decisions.length };
  });

  test.each<[string, (decision: Decision) => Decision]>([
    ['of a seat whose turn it is not', (decision) => ({ ...decision, seat: 'nobody' })],
    ['of the wrong kind', (decision) => ({ ...decision, kind: WRONG[decision.kind] })],
  ])('%s', (_name, spoil) => {
    fc.assert(
      fc.property(anyDecided, ({ play, seats, decisions, index }) => {
        const error = failureOf(play, seats, decisions.with(index, spoil(decisions[index]!)));
        expect([error.code, error.problems[0]!.path]).toEqual(['decision/illegal', `decisions[${index}]`]);
      }),
      { numRuns: 150 },
    );
  });

  test.each<[string, (play: Play) => readonly number[] | undefined]>([
    ['without a text', () => undefined],
    ['with a text for too few issues', ({ setup }) => Array.from(setup.game.options.slice(1), () => 0)],
    ['with an option that the issue does not have', ({ setup }) => Array.from(setup.game.options)],
    ['with a fraction for an option', ({ setup }) => Array.from(setup.game.options, () => 0.5)],
    ['with no number for an option', ({ setup }) => Array.from(setup.game.options, () => Number.NaN)],
    ['with the status quo', ({ setup }) => Array.from(setup.game.statusQuo!)],
    ['with a text that cannot be tabled', ({ setup: { game } }) => offLimits(game)],
  ])('to table %s', (_name, textOf) => {
    fc.assert(
      fc.property(anyPlay({ limits: { withoutStatusQuo: 0, shocks: 0 } }), (play) => {
        const seats = play.setup.game.seatIds;
        const first = minutesOf(play, seats).decisions[0]!;
        const text = textOf(play);
        const error = failureOf(play, seats, [{ seat: first.seat, kind: 'table', ...(text && { text }) }]);
        expect([error.code, error.problems[0]!.path]).toEqual(['decision/illegal', 'decisions[0]']);
      }),
      { numRuns: 60 },
    );
  });
});

const WRONG = {
  table: 'accept',
  pass: 'ratify',
  accept: 'table',
  object: 'refuse',
  ratify: 'accept',
  refuse: 'pass',
} as const;

/** A text over cells that are closed to everyone here; an option out of range where all are open. */
function offLimits(game: Play['setup']['game']): number[] {
  const open = new Set([...everyText(game)].map((text) => text.join()));
  const all = everyText(game, new Uint8Array(game.cells).fill(1));
  return [...all].map((text) => Array.from(text)).find((text) => !open.has(text.join())) ?? [-1];
}

test('a decision for a seat that the engine plays is refused', () => {
  fc.assert(
    fc.property(anyPlay({ procedures: [consensus], limits: { shocks: 0 } }), (play) => {
      const [seat, other] = play.setup.game.seatIds as [string, string];
      const decisions = [{ seat: other, kind: 'pass' } as const];
      expect(failureOf(play, [seat], decisions).problems[0]!.path).toBe('decisions[0]');
    }),
    { numRuns: 50 },
  );
});
