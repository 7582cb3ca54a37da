/** How many texts there are, how many each seat and every coalition can live with, and what one seat's demands cost. */
import { seatsOf } from '../engine/case.ts';
import type { Rules } from '../engine/contracts.ts';
import { allSeats } from '../engine/mandate.ts';
import type { Bounds } from './bounds.ts';
import { countDeals, membersOf } from './carriers.ts';
import { dealQuestion, tableQuestion } from './deal-question.ts';
import type { Inquiry } from './inquiry.ts';

/** Numbers of texts. */
export interface DealCounts {
  /** Texts that may be tabled and make sense, the status quo aside. */
  readonly tableable: Bounds;
  /** Per seat: of these, the texts that it can live with. */
  readonly winSets: readonly Bounds[];
  /** The zone of possible agreement: texts that all seats can live with. */
  readonly zone: Bounds;
  /** Texts that are deals by the forum's rule: the zone, or under a vote those that pass. */
  readonly deals: Bounds;
  /** Per cell: how many deals choose it; NaN where that is not known. */
  readonly perCell: Float64Array;
}

/** Counts texts by who can live with them. */
export function countTexts(inquiry: Inquiry, rules: Rules): DealCounts {
  const { game } = inquiry;
  const perCell = new Float64Array(game.cells);
  const deals = countDeals(inquiry, rules, perCell);
  const isUnanimous = rules.procedure.isUnanimous(rules);
  return {
    tableable: inquiry.count(tableQuestion(game)),
    winSets: allSeats(game).map((seat) => inquiry.count(dealQuestion(game, [seat]))),
    zone: isUnanimous ? deals : inquiry.count(dealQuestion(game, allSeats(game))),
    deals,
    perCell,
  };
}

/** A coalition and the number of texts that all its members can live with. */
export interface CoalitionCount {
  /** Bit mask of seats; never 0. */
  readonly coalition: number;
  readonly texts: Bounds;
}

/**
 * For every coalition, ascending as bit masks, how many texts all its members can live with. What may be tabled stays what
 * the whole forum may table. Stops early, with fewer entries than 2^seats - 1, when the inquiry is spent.
 */
export function countCoalitions(inquiry: Inquiry): CoalitionCount[] {
  const { game } = inquiry;
  const counts: CoalitionCount[] = [];
  for (let coalition = 1; coalition < 2 ** seatsOf(game); coalition++) {
    if (inquiry.isSpent) break;
    counts.push({ coalition, texts: inquiry.count(dealQuestion(game, membersOf(coalition))) });
  }
  return counts;
}

/** What the zone would be without one seat's demands. */
export interface HoldOut {
  readonly seat: number;
  /** Texts that all others can live with. */
  readonly withoutIt: Bounds;
  /** How many times as many as with it; Infinity where it alone empties the zone, NaN where nothing is known or left. */
  readonly factor: number;
}

/**
 * How the zone of possible agreement grows when one seat's acceptance and red lines are dropped and everything else, the
 * forum's agenda and consents included, stays as it is.
 */
export function holdOuts(inquiry: Inquiry, zone: Bounds): HoldOut[] {
  const { game } = inquiry;
  const everyone = allSeats(game);
  return everyone.map((seat) => {
    const others = everyone.filter((other) => other !== seat);
    const withoutIt = inquiry.count(dealQuestion(game, others));
    const isKnown = withoutIt.low === withoutIt.high && zone.low === zone.high;
    return { seat, withoutIt, factor: isKnown ? withoutIt.low / zone.low : Number.NaN };
  });
}
