/**
 * After a run, with the world of that run: whether a deal existed and how close the talks came; after an agreement, what
 * was left on the table.
 *
 * Acceptance is by margins, as everywhere in this room: a seat that aspired to more may have refused what it could live with.
 */
import { SLACK } from '../base/numbers.ts';
import { type Case, crossesLine, overStanding, seatsOf, surplus, type Text } from '../engine/case.ts';
import type { Rules } from '../engine/contracts.ts';
import { allSeats } from '../engine/mandate.ts';
import { passes } from '../engine/pass.ts';
import { least, type Question, sum } from '../engine/search.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import type { Outcome } from '../scenarios/format.ts';
import { carriersOf, dealExists } from './carriers.ts';
import { dealQuestion } from './deal-question.ts';
import { Inquiry } from './inquiry.ts';
import { nashPoint } from './solution-points.ts';

/** What keeps one seat from living with a text. */
export interface Shortfall {
  readonly seat: number;
  /** What the text lacks to the margin; 0 when it is worth it. */
  readonly short: number;
  /** What the seat would lose by it over what earlier stages left standing; 0 when nothing, and in a first stage. */
  readonly lost: number;
  /** Issues on which the text crosses a red line of the seat. */
  readonly redLines: readonly number[];
}

/** The text that came nearest to an agreement that stands. */
export interface ClosestText {
  readonly text: Text;
  /** The seats that cannot live with it. */
  readonly shortfalls: readonly Shortfall[];
  /** Whether the other seats carry it by the forum's rule. */
  readonly isDeal: boolean;
}

/** A text that would have been better. */
export interface BetterText {
  readonly text: Text;
  /** Per seat, over the agreed text. */
  readonly gains: Float64Array;
}

/** How an agreed text compares with Nash's solution. */
export interface NashDistance {
  readonly text: Text;
  /** Per seat: what Nash's solution is worth more than the agreed text; negative where less. */
  readonly gains: Float64Array;
  /** Issues on which the two differ. */
  readonly issuesApart: number;
  /** Mean over the seats of the absolute differences, in the seats' units. */
  readonly meanGap: number;
}

/** What there was to be had in the world of a run, at its last sitting. */
export interface WhatExisted {
  /** Whether some text was a deal by the forum's rule; null when that was not settled. */
  readonly existed: boolean | null;
  /** Without an agreement that stands: the text refused at home, or else the one with the fewest objections. Null when nothing was tabled. */
  readonly closest: ClosestText | null;
  /** After an agreement: a text better for every seat that none forbids; null when there is none. */
  readonly betterForAll: BetterText | null;
  /** The same, worse for none and better for some. */
  readonly betterForSome: BetterText | null;
  readonly nash: NashDistance | null;
  /** Whether all of this was settled before the caller wanted no more; if not, a null may stand for what was not found. */
  readonly isSettled: boolean;
}

/**
 * Looks at the last sitting of a run.
 *
 * @param sitting  of the last stage, with the world of the run entered, as the run's witness was handed it
 */
export function whatExisted(
  sitting: CompiledForum,
  outcome: Pick<Outcome, 'ending' | 'agreed' | 'working'>,
  shouldStop: () => boolean = () => false,
): WhatExisted {
  const { game, rules } = sitting;
  const inquiry = new Inquiry(game, shouldStop);
  const existed = dealExists(inquiry, carriersOf(game, rules));
  const agreed = outcome.ending === 'ratified' ? textHere(sitting, outcome.agreed) : null;
  if (agreed === null) {
    const text = textHere(sitting, outcome.agreed ?? outcome.working);
    const closest = text === null ? null : closestText(game, rules, text);
    return { existed, closest, betterForAll: null, betterForSome: null, nash: null, isSettled: existed !== null };
  }
  const left = {
    betterForAll: betterThan(inquiry, agreed, true),
    betterForSome: betterThan(inquiry, agreed, false),
    nash: distanceToNash(inquiry, agreed),
  };
  return { existed, closest: null, ...left, isSettled: existed !== null && !inquiry.isSpent };
}

/** The options of a whole text on this table. */
function textHere(sitting: CompiledForum, whole: Int16Array | null): Text | null {
  return whole === null ? null : Uint8Array.from(sitting.frame.issues, (issue) => whole[issue]!);
}

/** The seats that cannot live with a text, and why. */
export function shortfallsOf(game: Case, text: Text): Shortfall[] {
  return allSeats(game)
    .map((seat) => {
      const short = game.reservation[seat]! - surplus(game, seat, text);
      const lost = lossOverStanding(game, seat, text);
      return {
        seat,
        short: short > SLACK ? short : 0,
        lost: lost > SLACK ? lost : 0,
        redLines: crossedIssues(game, seat, text),
      };
    })
    .filter(({ short, lost, redLines }) => short > 0 || lost > 0 || redLines.length > 0);
}

function lossOverStanding(game: Case, seat: number, text: Text): number {
  const worth = overStanding(game, seat, text);
  return worth === null ? 0 : game.second!.reservation[seat]! - worth;
}

function closestText(game: Case, rules: Rules, text: Text): ClosestText {
  const shortfalls = shortfallsOf(game, text);
  const unhappy = shortfalls.reduce((mask, { seat }) => mask | (1 << seat), 0);
  const willing = (2 ** seatsOf(game) - 1) & ~unhappy;
  const isDeal = rules.procedure.isUnanimous(rules) ? unhappy === 0 : passes(game, rules.pass, text, willing);
  return { text, shortfalls, isDeal };
}

function crossedIssues(game: Case, seat: number, text: Text): number[] {
  const absolute = game.redLines[seat]!;
  const crossed = game.conditionalLines.filter((line) => line.seat === seat && crossesLine(line, text));
  return Array.from(text, (_, issue) => issue).filter(
    (issue) => absolute[game.offset[issue]! + text[issue]!] === 1 || crossed.some((line) => line.issue === issue),
  );
}

/** The best text that is worth no less than this one to anyone: for all, by its least gain; for some, by the sum of gains. */
function betterThan(inquiry: Inquiry, text: Text, forAll: boolean): BetterText | null {
  const { game } = inquiry;
  const seats = allSeats(game);
  const worth = seats.map((seat) => surplus(game, seat, text));
  const base = dealQuestion(game, seats);
  const question: Question = {
    ...base,
    rows: base.rows.map((own, r) => (r < seats.length ? { ...own, floor: worth[r]! } : own)),
  };
  const out: Text = new Uint8Array(text.length);
  const found = inquiry.best(question, forAll ? least(seats, worth) : sum(seats), out);
  if (found.low === -Infinity) return null;
  const gains = Float64Array.from(seats, (seat) => surplus(game, seat, out) - worth[seat]!);
  const counts = forAll ? gains.every((gain) => gain > SLACK) : gains.some((gain) => gain > SLACK);
  return counts ? { text: out, gains } : null;
}

function distanceToNash(inquiry: Inquiry, text: Text): NashDistance | null {
  const { game } = inquiry;
  const nash = nashPoint(inquiry);
  if (nash === null) return null;
  const gains = nash.surpluses.map((worth, seat) => worth - surplus(game, seat, text));
  const meanGap = gains.reduce((total, gain) => total + Math.abs(gain), 0) / seatsOf(game);
  return {
    text: nash.text,
    gains,
    meanGap,
    issuesApart: text.filter((option, issue) => option !== nash.text[issue]).length,
  };
}
