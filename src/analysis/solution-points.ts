/**
 * The solutions of bargaining theory, over the texts that everyone can live with, with the reservation values as the
 * point of disagreement. Ties go to the lexicographically lowest text.
 *
 * Sources: Nash (1950); Harsanyi, Selten (1972) for weights; Kalai, Smorodinsky (1975); Kalai (1977) for the
 * egalitarian point; docs/sources.md.
 */
import { SLACK } from '../base/numbers.ts';
import { surplus, type Text } from '../engine/case.ts';
import { allSeats } from '../engine/mandate.ts';
import { type Objective, product, type Question, row, sum } from '../engine/search.ts';
import { type Bounds, isExact } from './bounds.ts';
import { dealQuestion } from './deal-question.ts';
import type { Inquiry } from './inquiry.ts';
import { leximin } from './leximin.ts';

/** One text, and why it stands out. */
export interface SolutionPoint {
  readonly text: Text;
  /** Per seat. */
  readonly surpluses: Float64Array;
  /** What it maximises; for a leximin point, the least gain (or share of one). Bounds when the search was cut short. */
  readonly score: Bounds;
}

/** All solution points of a zone that is not empty; a point is null when no text was found in time. */
export interface SolutionPoints {
  /** Largest product of (S - m). A score of 0 says that in every deal some seat gets no more than its margin. */
  readonly nash: SolutionPoint | null;
  /** Leximin of (S - m) / (best in the zone - m), over the seats that can gain at all; null too where none can. */
  readonly kalaiSmorodinsky: SolutionPoint | null;
  /** Leximin of S - m. */
  readonly egalitarian: SolutionPoint | null;
  /** Largest sum of S: it compares units of different seats, which nothing in the model warrants for scores. */
  readonly utilitarian: SolutionPoint | null;
  /** Per seat: the deal it likes best. */
  readonly best: readonly (SolutionPoint | null)[];
}

/**
 * The solution points of a case.
 *
 * @param weights  bargaining powers for the Nash product, positive, one per seat; 1 where absent
 * @returns null when no text is a deal for everyone
 */
export function solutionPoints(inquiry: Inquiry, weights?: ArrayLike<number>): SolutionPoints | null {
  const { game } = inquiry;
  const seats = allSeats(game);
  const question = dealQuestion(game, seats);
  if (inquiry.exists(question) === false) return null;
  const { reservation } = game;
  const best = seats.map((seat) => pointOf(inquiry, question, row(seat)));
  const gains = best.map((point, seat) => (point === null ? 0 : point.score.high - reservation[seat]!));
  const gainers = seats.filter((seat) => gains[seat]! > SLACK);
  const isKnown = best.every((point) => point !== null && isExact(point.score));
  return {
    nash: pointOf(inquiry, question, product(seats, reservation, weights)),
    kalaiSmorodinsky: isKnown && gainers.length > 0 ? leximinPoint(inquiry, question, gainers, gains) : null,
    egalitarian: leximinPoint(inquiry, question, seats, null),
    utilitarian: pointOf(inquiry, question, sum(seats)),
    best,
  };
}

/** Nash's point alone, over the texts that these seats can live with; null when there is none. */
export function nashPoint(inquiry: Inquiry, weights?: ArrayLike<number>): SolutionPoint | null {
  const { game } = inquiry;
  const seats = allSeats(game);
  return pointOf(inquiry, dealQuestion(game, seats), product(seats, game.reservation, weights));
}

function pointOf(inquiry: Inquiry, question: Question, objective: Objective): SolutionPoint | null {
  const text: Text = new Uint8Array(inquiry.game.options.length);
  const score = inquiry.best(question, objective, text);
  return score.low === -Infinity ? null : describe(inquiry, text, score);
}

/** @param gains  what each seat's gain is divided by, indexed by seat; null for plain gains */
function leximinPoint(
  inquiry: Inquiry,
  question: Question,
  seats: readonly number[],
  gains: readonly number[] | null,
): SolutionPoint | null {
  const { reservation, options } = inquiry.game;
  const text: Text = new Uint8Array(options.length);
  const minus = seats.map((seat) => reservation[seat]!);
  const scale = gains === null ? null : seats.map((seat) => gains[seat]!);
  const levels = leximin(inquiry, question, { rows: seats, minus, scale }, text);
  if (levels === null) return null;
  return describe(inquiry, text, levels[0]!);
}

function describe(inquiry: Inquiry, text: Text, score: Bounds): SolutionPoint {
  const { game } = inquiry;
  return { text, score, surpluses: Float64Array.from(allSeats(game), (seat) => surplus(game, seat, text)) };
}
