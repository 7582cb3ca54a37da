/** The same negotiation with the actors in other seats, and what was heard of it told by name. */
import type { Case } from '../../src/engine/case.ts';
import type { SessionSetup } from '../../src/engine/session.ts';
import type { TapedEvent } from '../../src/testing.ts';

/** Moves the bits of a seat mask; `to[old seat]` is the new seat. */
function movedMask(mask: number, to: readonly number[]): number {
  return to.reduce((moved, seat, old) => moved | (((mask >> old) & 1) << seat), 0);
}

/** The setup with the actor of seat `from[new seat]` in each new seat, and everything indexed by seat along with it. */
export function reseated({ game, rules, frictions, strategies }: SessionSetup, from: readonly number[]): SessionSetup {
  const to = from.map((_, old) => from.indexOf(old));
  const list = <T>(items: readonly T[]): T[] => from.map((old) => items[old]!);
  const floats = (items: Float64Array): Float64Array => Float64Array.from(from, (old) => items[old]!);
  const seat = (old: number): number => (old < 0 ? old : to[old]!);
  return {
    game: {
      ...game,
      seatIds: list(game.seatIds),
      requires: game.requires.map((mask) => movedMask(mask, to)),
      redLines: list(game.redLines),
      conditionalLines: game.conditionalLines.map((line) => ({ ...line, seat: seat(line.seat) })),
      linkages: list(game.linkages),
      worth: list(game.worth),
      reservation: floats(game.reservation),
      second: game.second && { worth: list(game.second.worth), reservation: floats(game.second.reservation) },
      patience: floats(game.patience),
      ratificationScale: floats(game.ratificationScale),
      unit: floats(game.unit),
    },
    rules: {
      ...rules,
      order: rules.order.map(seat),
      chair: seat(rules.chair),
      coChairs: rules.coChairs.map(seat),
      pass: {
        ...rules.pass,
        votes: rules.pass.votes && floats(rules.pass.votes),
        vetoes: rules.pass.vetoes.map((veto) => ({ ...veto, seat: seat(veto.seat) })),
      },
    },
    frictions,
    strategies: list(strategies),
  };
}

/** Numbers by seat as pairs of name and number, in the order of names. */
function named(game: Case, numbers: readonly number[]): (readonly [string, number])[] {
  return game.seatIds
    .map((name, seat) => [name, numbers[seat]!] as const)
    .sort(([first], [second]) => (first < second ? -1 : 1));
}

/** A taped event with names for seats. */
export function byName(game: Case, event: TapedEvent): unknown[] {
  const [what, ...details] = event;
  const name = (seat: unknown): string => game.seatIds[seat as number]!;
  const numbers = (of: unknown): readonly number[] => of as readonly number[];
  switch (what) {
    case 'opened': {
      const seats = game.seatIds.length;
      const rows = game.seatIds.map((_, seat) => numbers(details[1]).slice(seat * seats, (seat + 1) * seats));
      const beliefs = rows.map((row, seat) => [name(seat), named(game, row)] as const);
      return [what, named(game, numbers(details[0])), new Map(beliefs)];
    }
    case 'round':
      return [what, details[0], named(game, numbers(details[1])), details[2]];
    case 'answered': {
      const [seat, accepts, issues, text, tabledBy, beliefs] = details;
      return [what, name(seat), accepts, issues, text, name(tabledBy), named(game, numbers(beliefs))];
    }
    case 'tabled':
    case 'passed':
    case 'agreed':
      return [what, details[0], name(details[1]), ...details.slice(2)];
    case 'ratified':
      return [what, name(details[0]), ...details.slice(1)];
    case 'shock':
    case 'closed':
      return [...event];
    default:
      return what satisfies never;
  }
}
