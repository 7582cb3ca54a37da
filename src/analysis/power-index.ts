/**
 * Voting power: how often a seat's yes turns a no into a yes, given nothing but the rule.
 *
 * A coalition is a bit mask of the seats that accept, and a rule says which coalitions win. Preferences do not
 * enter: these are properties of the rules of procedure, not of the actors.
 *
 * Sources: Shapley, Shubik (1954); Banzhaf (1965); Coleman (1971); Felsenthal, Machover (1998) for all of them.
 */
import type { Case, Text } from '../engine/case.ts';
import type { PassRule } from '../engine/contracts.ts';
import { isEnough, passes } from '../engine/pass.ts';

/** Whether a coalition wins. A seat joining a winning coalition must not make it lose. */
export type Wins = (coalition: number) => boolean;

/** A share as the nearest double and as a fraction in lowest terms: "7/30", "0", "1". */
export interface ExactShare {
  readonly value: number;
  readonly exact: string;
}

/** The power of one seat. */
export interface SeatPower {
  /** Winning coalitions that lose without it. */
  readonly swings: number;
  /** Share of the orders of joining in which it is the one that wins. Adds up to 1 over the seats, if anything wins. */
  readonly shapleyShubik: ExactShare;
  /** Chance that it decides when all others answer by the toss of a coin. */
  readonly banzhaf: ExactShare;
  /** Its share of all swings. */
  readonly banzhafNormalized: ExactShare;
}

/** The power of every seat under one rule. */
export interface VotingPower {
  readonly winningCoalitions: number;
  /** Coleman's power of the body to act: share of all coalitions that win. */
  readonly powerToAct: ExactShare;
  readonly seats: readonly SeatPower[];
  /** Seats with a swing; the others are dummies. */
  readonly pivotal: readonly number[];
  readonly dummies: readonly number[];
  /** Seats without which nothing wins; empty when nothing wins at all. */
  readonly blocking: readonly number[];
}

/** Most seats that `votingPower` enumerates. */
export const MOST_SEATS = 16;

/**
 * Power indices by enumeration of all 2^seats coalitions.
 *
 * @param seats  1 to 16
 * @throws RangeError beyond
 */
export function votingPower(seats: number, wins: Wins): VotingPower {
  if (!(seats >= 1 && seats <= MOST_SEATS))
    throw new RangeError(`voting power takes 1 to ${MOST_SEATS} seats, not ${seats}`);
  const { winning, bySize } = countSwings(seats, wins);
  const swings = bySize.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const allSwings = swings.reduce((sum, count) => sum + count, 0);
  const indices = swings.map((_, seat) => seat);
  return {
    winningCoalitions: winning,
    powerToAct: share(BigInt(winning), 1n << BigInt(seats)),
    seats: swings.map((count, seat) => ({
      swings: count,
      shapleyShubik: shapleyShubik(bySize[seat]!, seats),
      banzhaf: share(BigInt(count), 1n << BigInt(seats - 1)),
      banzhafNormalized: share(BigInt(count), BigInt(Math.max(1, allSwings))),
    })),
    pivotal: indices.filter((seat) => swings[seat]! > 0),
    dummies: indices.filter((seat) => swings[seat] === 0),
    blocking: indices.filter((seat) => winning > 0 && swings[seat] === winning),
  };
}

/**
 * The rule as such: enough seats or votes, and the vetoes.
 *
 * @param seats     number of seats at the table
 * @param changes   1 for the cells a text changes: vetoes over none of these do not count. null for a text
 *   that touches everything, so that every veto counts
 * @param consents  bit mask of seats whose consent those changes need besides
 */
export function winsUnder(rule: PassRule, seats: number, changes: Uint8Array | null = null, consents = 0): Wins {
  let needed = consents;
  for (const veto of rule.vetoes) if (isTouched(veto.cells, changes)) needed |= 1 << veto.seat;
  return (coalition) => (needed & ~coalition) === 0 && isEnough(rule, coalition, seats);
}

/** The rule for one text: `engine/pass.ts` itself, with the vetoes over its changes and the consents they need. */
export function winsForText(game: Case, rule: PassRule, text: Text): Wins {
  return (coalition) => passes(game, rule, text, coalition);
}

function isTouched(cells: Uint8Array | null, changes: Uint8Array | null): boolean {
  if (changes === null) return true;
  return changes.some((changed, cell) => changed === 1 && (cells === null || cells[cell] === 1));
}

/** Winning coalitions, and [seat][size] -> those of that size in which the seat swings. */
function countSwings(seats: number, wins: Wins): { winning: number; bySize: number[][] } {
  const coalitions = 1 << seats;
  const isWinning = new Uint8Array(coalitions);
  const bySize = Array.from({ length: seats }, () => new Array<number>(seats + 1).fill(0));
  let winning = 0;
  for (let coalition = 0; coalition < coalitions; coalition++) {
    if (!wins(coalition)) continue;
    isWinning[coalition] = 1;
    winning++;
    const size = sizeOf(coalition);
    for (let seat = 0; seat < seats; seat++) {
      // Smaller masks come first, so the coalition without the seat is already known.
      if ((coalition & (1 << seat)) !== 0 && isWinning[coalition ^ (1 << seat)] === 0) bySize[seat]![size]!++;
    }
  }
  return { winning, bySize };
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** Sum over sizes s of swings x (s - 1)! (n - s)! / n!. */
function shapleyShubik(counts: readonly number[], seats: number): ExactShare {
  let orders = 0n;
  for (let size = 1; size <= seats; size++)
    orders += BigInt(counts[size]!) * factorial(size - 1) * factorial(seats - size);
  return share(orders, factorial(seats));
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let i = 2n; i <= n; i++) product *= i;
  return product;
}

function share(part: bigint, whole: bigint): ExactShare {
  let [a, b] = [whole, part];
  while (b !== 0n) [a, b] = [b, a % b];
  const [top, bottom] = [part / a, whole / a];
  return { value: Number(part) / Number(whole), exact: bottom === 1n ? `${top}` : `${top}/${bottom}` };
}
