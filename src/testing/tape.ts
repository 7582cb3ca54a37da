/** A tape: everything an observer can hear of a session, copied, so that two sessions can be compared. */
import type { Text } from '../engine/case.ts';
import type { Ending, Observer, SessionFacts } from '../engine/contracts.ts';

/** One event: what happened, then numbers. Asks per seat for a round; the working text with everything a seat does. */
export type TapedEvent = readonly [
  what: 'opened' | 'round' | 'tabled' | 'passed' | 'answered' | 'agreed' | 'ratified' | 'shock' | 'closed',
  ...details: readonly (number | string | null | readonly number[])[],
];

const copy = (text: Text | null): readonly number[] | null => (text === null ? null : Array.from(text));

/** Copies what it hears; `events` grows over all sessions it hears. */
export class Tape implements Observer {
  readonly events: TapedEvent[] = [];

  opened(session: SessionFacts): void {
    const seats = session.game.seatIds.map((_, seat) => seat);
    const standing = session.game.statusQuo ?? new Uint8Array(session.game.options.length);
    const hopes = seats.map((seat) => session.best(seat));
    const beliefs = seats.flatMap((believer) => seats.map((of) => session.believedWorth(believer, of, standing)));
    this.events.push(['opened', hopes, beliefs]);
  }

  roundOpened(round: number, session: SessionFacts): void {
    const asks = session.game.seatIds.map((_, seat) => session.asks(seat));
    this.events.push(['round', round, asks, copy(session.working)]);
  }

  tabled(seat: number, text: Text, session: SessionFacts): void {
    this.events.push(['tabled', session.round, seat, Array.from(text), copy(session.working)]);
  }

  passed(seat: number, session: SessionFacts): void {
    this.events.push(['passed', session.round, seat, copy(session.working)]);
  }

  answered(seat: number, accepts: boolean, named: readonly number[], session: SessionFacts): void {
    const beliefs = session.game.seatIds.map((_, believer) => session.believedWorth(believer, seat, session.text));
    const text = Array.from(session.text);
    this.events.push(['answered', seat, accepts ? 1 : 0, [...named], text, session.tabledBy, beliefs]);
  }

  agreed(text: Text, tabledBy: number, session: SessionFacts): void {
    this.events.push(['agreed', session.round, tabledBy, Array.from(text)]);
  }

  ratified(seat: number, ratifies: boolean, chance: number): void {
    this.events.push(['ratified', seat, ratifies ? 1 : 0, chance]);
  }

  shock(round: number): void {
    this.events.push(['shock', round]);
  }

  closed(ending: Ending, session: SessionFacts): void {
    this.events.push(['closed', ending, copy(session.working)]);
  }
}

const EVENTS = [
  'opened',
  'roundOpened',
  'tabled',
  'passed',
  'answered',
  'agreed',
  'ratified',
  'shock',
  'closed',
] as const;

/** One observer that hands everything on to several, in order. */
export function together(...observers: readonly Observer[]): Observer {
  const hand = (event: (typeof EVENTS)[number]) => {
    return (...heard: readonly unknown[]): void => {
      for (const observer of observers) (observer[event] as (...heard: readonly unknown[]) => void)(...heard);
    };
  };
  return Object.fromEntries(EVENTS.map((event) => [event, hand(event)])) as unknown as Observer;
}
