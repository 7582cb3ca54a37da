/**
 * Which texts a set of seats can all live with, as a question to the searcher.
 *
 * A seat can live with a text that is worth its reservation value, in both accounts where a later stage keeps
 * two, and crosses no red line of its own. The status-quo text itself is no deal.
 */
import type { Case } from '../engine/case.ts';
import { allowedCells } from '../engine/mandate.ts';
import type { Question, Row } from '../engine/search.ts';

/**
 * Texts that every one of these seats can live with. Row i is the surplus of `seats[i]`; rows of second
 * accounts follow after all of them.
 *
 * @param raise  added to each reservation value; -Infinity leaves red lines and second accounts alone in force
 */
export function dealQuestion(game: Case, seats: readonly number[], raise = 0): Question {
  const wanted = new Set(seats);
  return {
    rows: dealRows(game, seats, raise),
    allowed: allowedCells(game, seats),
    lines: game.conditionalLines.filter((line) => wanted.has(line.seat)),
    compatibility: game.compatibility,
    excludeStatusQuo: true,
  };
}

/** The accounts of these seats with what they ask of them. */
export function dealRows(game: Case, seats: readonly number[], raise = 0): Row[] {
  const { second } = game;
  const rows = seats.map((seat): Row => ({ tables: game.worth[seat]!, seat, floor: game.reservation[seat]! + raise }));
  if (second === null) return rows;
  return [
    ...rows,
    ...seats.map((seat): Row => ({ tables: second.worth[seat]!, seat, floor: second.reservation[seat]! })),
  ];
}

/** Every text that may be tabled and makes sense, whoever likes it; the status quo aside unless it is asked for. */
export function tableQuestion(game: Case, withStatusQuo = false): Question {
  return {
    rows: [],
    allowed: game.tableable,
    lines: [],
    compatibility: game.compatibility,
    excludeStatusQuo: !withStatusQuo,
  };
}
