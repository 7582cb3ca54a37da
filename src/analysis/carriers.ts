/**
 * Who can carry a text: everyone where all must agree, and under a vote the coalitions that pass it.
 *
 * A coalition carries a text when its members can live with it, they are enough by the rule, and no change in the
 * text needs the consent of, or is open to the veto of, a seat outside. So each coalition answers one question,
 * over the cells that need nobody else.
 */
import { type Case, seatsOf } from '../engine/case.ts';
import type { PassRule, Rules } from '../engine/contracts.ts';
import { allSeats } from '../engine/mandate.ts';
import { isEnough } from '../engine/pass.ts';
import type { Question } from '../engine/search.ts';
import { type Bounds, exactly, plus } from './bounds.ts';
import { dealQuestion, tableQuestion } from './deal-question.ts';
import type { Inquiry } from './inquiry.ts';

/** A coalition, and the texts that it can live with and carry without the others. */
export interface Carrier {
  readonly seats: readonly number[];
  readonly question: Question;
}

/** Most terms of an inclusion-exclusion count; beyond, bounds are given. */
const MOST_TERMS = 20_000;

/** The members of a bit mask. */
export function membersOf(mask: number): number[] {
  const seats: number[] = [];
  for (let seat = 0; seat < 32; seat++) if ((mask & (1 << seat)) !== 0) seats.push(seat);
  return seats;
}

/** 1 for cells that need no consent of, and are open to no veto of, a seat outside the coalition. */
export function cellsWithin(game: Case, rule: PassRule, coalition: number): Uint8Array {
  const cells = new Uint8Array(game.cells).fill(1);
  game.options.forEach((count, issue) => {
    const standing = game.statusQuo?.[issue] ?? -1;
    for (let option = 0; option < count; option++) {
      const cell = game.offset[issue]! + option;
      if (option === standing) continue;
      const isVetoed = rule.vetoes.some(
        (veto) => (coalition & (1 << veto.seat)) === 0 && (veto.cells === null || veto.cells[cell] === 1),
      );
      if (isVetoed || (game.requires[cell]! & ~coalition) !== 0) cells[cell] = 0;
    }
  });
  return cells;
}

function isSubset(inner: Uint8Array, outer: Uint8Array): boolean {
  return inner.every((one, cell) => one === 0 || outer[cell] === 1);
}

/** Coalitions that are enough by the rule, as bit masks, ascending. */
function winningMasks(game: Case, rule: PassRule): number[] {
  const seats = seatsOf(game);
  const masks: number[] = [];
  for (let mask = 0; mask < 2 ** seats; mask++) if (isEnough(rule, mask, seats)) masks.push(mask);
  return masks;
}

/**
 * The coalitions that can carry a text, without those that only add members to another and free no cell by it.
 *
 * @param raise  as in `dealQuestion`
 */
export function carriersOf(game: Case, rules: Rules, raise = 0): Carrier[] {
  const everyone = allSeats(game);
  if (rules.procedure.isUnanimous(rules)) return [{ seats: everyone, question: dealQuestion(game, everyone, raise) }];
  const masks = winningMasks(game, rules.pass);
  const cells = new Map(masks.map((mask) => [mask, cellsWithin(game, rules.pass, mask)]));
  const needed = masks.filter((mask) => {
    const own = cells.get(mask)!;
    return !membersOf(mask).some((seat) => {
      const fewer = cells.get(mask & ~(1 << seat));
      return fewer !== undefined && isSubset(own, fewer);
    });
  });
  return needed.map((mask) => carrierOf(game, mask, cells.get(mask)!, raise));
}

function carrierOf(game: Case, mask: number, cells: Uint8Array, raise: number): Carrier {
  const seats = membersOf(mask);
  const question = dealQuestion(game, seats, raise);
  return { seats, question: { ...question, allowed: question.allowed.map((one, cell) => one & cells[cell]!) } };
}

/** Whether some text is a deal; null when that could not be settled in time. */
export function dealExists(inquiry: Inquiry, carriers: readonly Carrier[]): boolean | null {
  let answer: boolean | null = false;
  for (const { question } of carriers) {
    const found = inquiry.exists(question);
    if (found === true) return true;
    if (found === null) answer = null;
  }
  return answer;
}

/**
 * Number of texts that are deals: that everyone can live with, or under a vote those that pass.
 *
 * A text passes when the seats that can live with it, exactly, carry it; these are counted coalition by
 * coalition, by inclusion and exclusion over the coalitions around each.
 *
 * @param perCell  receives how many deals choose each cell; NaN where that is not known
 */
export function countDeals(inquiry: Inquiry, rules: Rules, perCell?: Float64Array): Bounds {
  const { game } = inquiry;
  if (rules.procedure.isUnanimous(rules)) {
    const counted = inquiry.count(dealQuestion(game, allSeats(game)), perCell);
    if (counted.low !== counted.high) perCell?.fill(Number.NaN);
    return counted;
  }
  const masks = winningMasks(game, rules.pass);
  const full = 2 ** seatsOf(game) - 1;
  const terms = masks.reduce((sum, mask) => sum + 2 ** membersOf(full & ~mask).length, 0);
  if (terms > MOST_TERMS) return boundDeals(inquiry, rules, perCell);
  perCell?.fill(0);
  let total = exactly(0);
  for (const mask of masks) total = plus(total, countExactly(inquiry, rules, mask, full, perCell));
  const isKnown = total.low === total.high;
  if (!isKnown) perCell?.fill(Number.NaN);
  return isKnown ? total : { low: Math.max(0, total.low), high: total.high };
}

/** Texts that the coalition carries and no other seat can live with. */
function countExactly(
  inquiry: Inquiry,
  rules: Rules,
  mask: number,
  full: number,
  perCell: Float64Array | undefined,
): Bounds {
  const { game } = inquiry;
  const cells = cellsWithin(game, rules.pass, mask);
  const rest = full & ~mask;
  const own = perCell === undefined ? undefined : new Float64Array(game.cells);
  let sum = exactly(0);
  for (let more = rest; ; more = (more - 1) & rest) {
    const sign = membersOf(more).length % 2 === 0 ? 1 : -1;
    const { low, high } = inquiry.count(carrierOf(game, mask | more, cells, 0).question, own);
    sum = sign > 0 ? plus(sum, { low, high }) : plus(sum, { low: -high, high: -low });
    if (perCell !== undefined) for (let cell = 0; cell < game.cells; cell++) perCell[cell]! += sign * own![cell]!;
    if (more === 0) return sum;
  }
}

/** Too many coalitions to count exactly: the largest single one below, all texts on the table above. */
function boundDeals(inquiry: Inquiry, rules: Rules, perCell: Float64Array | undefined): Bounds {
  const { game } = inquiry;
  perCell?.fill(Number.NaN);
  let low = 0;
  let sum = 0;
  for (const { question } of carriersOf(game, rules)) {
    if (inquiry.isSpent) {
      sum = Infinity;
      break;
    }
    const counted = inquiry.count(question);
    low = Math.max(low, counted.low);
    sum += counted.high;
  }
  const all = inquiry.count(tableQuestion(game));
  return { low, high: Math.min(sum, all.high) };
}
