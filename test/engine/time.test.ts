/** Rounds, time, aspirations and what ends the talks from outside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concession } from '../../src/engine/contracts.ts';
import { Session } from '../../src/engine/session.ts';
import { consensus } from '../../src/forums/consensus.ts';
import { procedures } from '../../src/forums/index.ts';
import { Tape, type TapedEvent } from '../../src/testing.ts';
import { anyPlay, type Play } from './arbitraries.ts';

/** The play with every seat conceding by the given strategy, aspirations on. */
function conceding(play: Play, concession: Concession): Play['setup'] {
  const { setup } = play;
  return {
    ...setup,
    frictions: { ...setup.frictions, aspirations: true },
    strategies: setup.strategies.map(({ drafting }) => ({ concession, drafting })),
  };
}

function withRounds(setup: Play['setup'], rounds: number): Play['setup'] {
  return { ...setup, rules: { ...setup.rules, rounds } };
}

const share = (conceded: Concession['conceded']): Concession => ({
  id: 'share',
  summary: 'concedes what the test says',
  source: '',
  conceded,
});

const eventsOf = (setup: Play['setup'], { seed, run }: Play): TapedEvent[] => {
  const tape = new Tape();
  new Session(setup).play(seed, run, tape);
  return tape.events;
};

const of = (events: readonly TapedEvent[], what: TapedEvent[0]): TapedEvent[] =>
  events.filter((event) => event[0] === what);

const talks = { limits: { shocks: 0 } };

describe('time', () => {
  test('is 1 when there is only one round', () => {
    fc.assert(
      fc.property(anyPlay(), (play) => {
        const times = new Set<number>();
        const concession = share((view) => {
          times.add(view.time);
          return 1;
        });
        eventsOf(withRounds(conceding(play, concession), 1), play);
        expect([...times].filter((time) => time !== 1)).toEqual([]);
      }),
    );
  });

  test('is round / (rounds - 1), and 0 in a consultation before the talks', () => {
    fc.assert(
      fc.property(anyPlay(), fc.integer({ min: 2, max: 7 }), (play, rounds) => {
        const times: [number, number][] = [];
        const concession = share((view) => {
          times.push([view.time, Math.max(0, view.round) / (rounds - 1)]);
          return view.time;
        });
        eventsOf(withRounds(conceding(play, concession), rounds), play);
        expect(times.map(([time]) => time)).toEqual(times.map(([, expected]) => expected));
      }),
    );
  });

  test('passes in as many rounds as the rules say, fewer only after an agreement', () => {
    fc.assert(
      fc.property(anyPlay(talks), (play) => {
        const events = eventsOf(play.setup, play);
        const rounds = of(events, 'round').map(([, round]) => round as number);
        const agreed = of(events, 'agreed').map(([, round]) => round as number);
        const last = agreed[0] ?? play.setup.rules.rounds - 1;
        const first = play.setup.rules.consultation === null ? 0 : -1;
        expect(rounds).toEqual(Array.from({ length: last - first + 1 }, (_, index) => index + first));
      }),
    );
  });
});

describe('aspirations', () => {
  test('are fixed once a round: a strategy is asked once a round and seat, where it can hope for anything', () => {
    fc.assert(
      fc.property(anyPlay(talks), (play) => {
        const asked: string[] = [];
        const concession = share((view) => {
          asked.push(`${view.round} ${view.seat}`);
          return 0.5;
        });
        const events = eventsOf(conceding(play, concession), play);
        const hopes = of(events, 'opened')[0]![1] as readonly number[];
        const hopeful = hopes.flatMap((best, seat) => (Number.isNaN(best) ? [] : [seat]));
        const expected = of(events, 'round').flatMap(([, round]) => hopeful.map((seat) => `${round} ${seat}`));
        expect(asked).toEqual(expected);
      }),
    );
  });

  test('lie the share conceded of the way from the best down to the margin', () => {
    fc.assert(
      fc.property(anyPlay(talks), fc.double({ min: 0, max: 1, noNaN: true }), (play, conceded) => {
        const events = eventsOf(
          conceding(
            play,
            share(() => conceded),
          ),
          play,
        );
        const hopes = of(events, 'opened')[0]![1] as readonly number[];
        const margins = play.setup.game.reservation;
        const expected = hopes.map((best, seat) => {
          const room = Math.max(0, (Number.isNaN(best) ? margins[seat]! : best) - margins[seat]!);
          return margins[seat]! + room * (1 - conceded);
        });
        const off = of(events, 'round').flatMap(([, , asks]) =>
          (asks as readonly number[]).filter((ask, seat) => Math.abs(ask - expected[seat]!) > 1e-9),
        );
        expect(off).toEqual([]);
      }),
    );
  });

  test('are the margins where aspirations are off', () => {
    fc.assert(
      fc.property(anyPlay({ frictions: { aspirations: false } }), (play) => {
        const margins = Array.from(play.setup.game.reservation);
        const asks = of(eventsOf(play.setup, play), 'round').map((event) => event[2]);
        expect(asks).toEqual(asks.map(() => margins));
      }),
    );
  });
});

describe('outside events', () => {
  test.each(procedures.all)('with a hazard of 1 end talks under $id at once', (procedure) => {
    fc.assert(
      fc.property(anyPlay({ procedures: [procedure] }), (play) => {
        const game = { ...play.setup.game, shockHazard: 1 };
        const rules = { ...play.setup.rules, consultation: null };
        const events = eventsOf({ ...play.setup, game, rules }, play);
        expect(events.map(([what]) => what)).toEqual(['opened', 'round', 'shock', 'closed']);
        expect(events.at(-1)).toEqual(['closed', 'shock', null]);
      }),
      { numRuns: 30 },
    );
  });

  test('with a hazard of 0.3 end 240 to 360 of 1000 sessions in their first round', () => {
    const [play] = fc.sample(anyPlay({ procedures: [consensus] }), { numRuns: 1, seed: 1 });
    const rules = { ...play!.setup.rules, rounds: 1, consultation: null };
    const session = new Session({ ...play!.setup, game: { ...play!.setup.game, shockHazard: 0.3 }, rules });
    const endings = Array.from({ length: 1000 }, (_, run) => {
      session.play('shocks', run);
      return session.ending;
    });
    const shocks = endings.filter((ending) => ending === 'shock').length;
    expect(shocks).toBeGreaterThan(240);
    expect(shocks).toBeLessThan(360);
  });

  test('come no sooner in talks that go on otherwise: a run is the same up to the shock', () => {
    fc.assert(
      fc.property(anyPlay(talks), fc.constantFrom(0.1, 0.3, 0.6), (play, shockHazard) => {
        const calm = eventsOf(play.setup, play);
        const stormy = eventsOf({ ...play.setup, game: { ...play.setup.game, shockHazard } }, play);
        const shock = stormy.findIndex(([what]) => what === 'shock');
        const before = shock < 0 ? stormy.length : shock;
        expect(stormy.slice(0, before)).toEqual(calm.slice(0, before));
      }),
    );
  });
});
