/**
 * Who cannot be satisfied together, and over which of their demands.
 */
import { type Case, type CompatibilityRule, type ConditionalLine, seatsOf } from '../engine/case.ts';
import { allSeats } from '../engine/mandate.ts';
import type { Question } from '../engine/search.ts';
import { membersOf } from './carriers.ts';
import { dealQuestion, dealRows } from './deal-question.ts';
import { type Conflicts, minimalConflicts } from './hitting-sets.ts';
import type { Inquiry } from './inquiry.ts';

/** An option that could be tabled but for actors who do not sit here. */
export interface AbsentConsent {
  readonly issue: number;
  readonly option: number;
  /** Ids of the actors whose consent it needs and who are absent. */
  readonly actors: readonly string[];
}

/** Something that a text must meet, and that could be dropped. */
export type Demand =
  /** The seat's reservation value, in both accounts where there are two. */
  | { readonly kind: 'margin'; readonly seat: number }
  | { readonly kind: 'red-line'; readonly seat: number; readonly issue: number; readonly option: number }
  | { readonly kind: 'conditional-red-line'; readonly line: ConditionalLine }
  | { readonly kind: 'consent'; readonly consent: AbsentConsent }
  | { readonly kind: 'compatibility'; readonly rule: CompatibilityRule };

/** Most conflicts listed unless the caller says otherwise. */
const MOST = 200;

/**
 * All minimal sets of seats that no single text satisfies: each conflicts, and no longer does without any one member.
 * An empty set among them says that nothing but the status quo can be tabled.
 *
 * @param raise   as in `dealQuestion`: added to every margin
 * @param within  bit mask of the seats considered; all of them by default
 */
export function seatConflicts(inquiry: Inquiry, raise = 0, within?: number, most = MOST): Conflicts {
  const { game } = inquiry;
  const seats = within === undefined ? allSeats(game) : membersOf(within);
  const canMeet = (set: bigint): boolean | null => {
    const wanted = seats.filter((_, index) => ((set >> BigInt(index)) & 1n) === 1n);
    return inquiry.exists(dealQuestion(game, wanted, raise));
  };
  const found = minimalConflicts(seats.length, canMeet, { most, shouldStop: () => inquiry.isSpent });
  return { ...found, sets: found.sets.map((set) => set.map((index) => seats[index]!)) };
}

/**
 * The minimal sets of seats that no text with this option satisfies.
 *
 * @param most  how many at most; the list says nothing of others
 */
export function seatConflictsWith(
  inquiry: Inquiry,
  issue: number,
  option: number,
  most = MOST,
): readonly (readonly number[])[] {
  const { game } = inquiry;
  const first = game.offset[issue]!;
  const canMeet = (set: bigint): boolean | null => {
    const seats = allSeats(game).filter((seat) => ((set >> BigInt(seat)) & 1n) === 1n);
    const question = dealQuestion(game, seats);
    for (let other = 0; other < game.options[issue]!; other++)
      if (other !== option) question.allowed[first + other] = 0;
    return inquiry.exists(question);
  };
  return minimalConflicts(seatsOf(game), canMeet, { most, shouldStop: () => inquiry.isSpent }).sets;
}

/** The demands of a set of seats, and the rules that bind everyone: margins first, then red lines, consents, compatibility. */
export function demandsOf(game: Case, seats: readonly number[], consents: readonly AbsentConsent[] = []): Demand[] {
  const demands: Demand[] = seats.map((seat) => ({ kind: 'margin', seat }));
  // A red line over what cannot be tabled anyway excludes nothing.
  const couldStand = game.tableable.slice();
  for (const { issue, option } of consents) couldStand[game.offset[issue]! + option] = 1;
  for (const seat of seats) {
    game.options.forEach((count, issue) => {
      for (let option = 0; option < count; option++) {
        const cell = game.offset[issue]! + option;
        if (game.redLines[seat]![cell] === 1 && couldStand[cell] === 1)
          demands.push({ kind: 'red-line', seat, issue, option });
      }
    });
  }
  for (const line of game.conditionalLines)
    if (seats.includes(line.seat)) demands.push({ kind: 'conditional-red-line', line });
  for (const consent of consents) demands.push({ kind: 'consent', consent });
  for (const rule of game.compatibility) demands.push({ kind: 'compatibility', rule });
  return demands;
}

/**
 * The question that asks for texts which meet these demands and no others; the forum's agenda and limits hold all the same.
 *
 * @param consents  all absent consents of the forum: those not among the demands are waived
 */
export function questionOf(
  game: Case,
  demands: readonly Demand[],
  consents: readonly AbsentConsent[],
  raise = 0,
): Question {
  const margins = demands.flatMap((demand) => (demand.kind === 'margin' ? [demand.seat] : []));
  const allowed = game.tableable.slice();
  const kept = new Set(demands.flatMap((demand) => (demand.kind === 'consent' ? [demand.consent] : [])));
  for (const consent of consents) if (!kept.has(consent)) allowed[game.offset[consent.issue]! + consent.option] = 1;
  for (const demand of demands) if (demand.kind === 'red-line') allowed[game.offset[demand.issue]! + demand.option] = 0;
  return {
    rows: dealRows(game, margins, raise),
    allowed,
    lines: demands.flatMap((demand) => (demand.kind === 'conditional-red-line' ? [demand.line] : [])),
    compatibility: demands.flatMap((demand) => (demand.kind === 'compatibility' ? [demand.rule] : [])),
    excludeStatusQuo: true,
  };
}

/** What is asked about demands. */
export interface DemandOptions {
  readonly consents?: readonly AbsentConsent[];
  /** Added to every margin. */
  readonly raise?: number;
  readonly most?: number;
}

/** Minimal sets of demands that exclude each other. */
export interface DemandConflicts {
  readonly sets: readonly (readonly Demand[])[];
  /** Whether these are all. */
  readonly isComplete: boolean;
}

/**
 * All minimal sets of demands of the given seats, and of the rules that bind everyone, which no text meets together.
 * Each conflicts, and no longer does without any one of its members; a margin, one red line, one consent of an absent
 * actor and one compatibility rule are each a demand.
 */
export function demandConflicts(
  inquiry: Inquiry,
  seats: readonly number[],
  { consents = [], raise = 0, most = MOST }: DemandOptions = {},
): DemandConflicts {
  const { game } = inquiry;
  const demands = demandsOf(game, seats, consents);
  const pick = (set: bigint): Demand[] => demands.filter((_, index) => ((set >> BigInt(index)) & 1n) === 1n);
  const found = minimalConflicts(
    demands.length,
    (set) => inquiry.exists(questionOf(game, pick(set), consents, raise)),
    { most, shouldStop: () => inquiry.isSpent },
  );
  return { isComplete: found.isComplete, sets: found.sets.map((set) => set.map((index) => demands[index]!)) };
}
