/** Option by option: in every deal, in some, in none though it could be tabled, or impossible at this table and by which rule. */
import type { Question } from '../engine/search.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { type Bounds, isExact } from './bounds.ts';
import { type AbsentConsent, seatConflictsWith } from './conflict.ts';
import { tableQuestion } from './deal-question.ts';
import { minimalConflicts } from './hitting-sets.ts';
import type { Inquiry } from './inquiry.ts';

/** Why an option cannot be part of any text here. */
export type Bar =
  /** The forum's limits leave it out. */
  | { readonly kind: 'limits' }
  /** Actors whose consent it needs do not sit here. */
  | { readonly kind: 'consent'; readonly actors: readonly string[] }
  /** Every other issue is stuck, and with it the text is what stands already. */
  | { readonly kind: 'status-quo' }
  /** These rules together leave no sensible text with it; the first such set. */
  | { readonly kind: 'compatibility'; readonly rules: readonly string[] };

/** Where an option of the agenda stands. Seats and issues are indices of the case. */
export type OptionStanding = { readonly issue: number; readonly option: number } & (
  | { readonly kind: 'every' }
  /** In this share of the deals, strictly between 0 and 1. */
  | { readonly kind: 'some'; readonly share: number }
  /** In no deal although it can be tabled: the minimal sets of seats that no text with it satisfies. */
  | { readonly kind: 'none'; readonly against: readonly (readonly number[])[] }
  | { readonly kind: 'barred'; readonly by: readonly Bar[] }
  /** It can be tabled; whether a deal holds it was not settled in time, or there is no deal at all. */
  | { readonly kind: 'open' }
);

/** Most sets of seats named for one option. */
const MOST_AGAINST = 6;

/** Options that only absent consents keep off the table: on the agenda and within the limits. */
export function absentConsents(sitting: CompiledForum): AbsentConsent[] {
  const { frame, forum, game } = sitting;
  return frame.issues.flatMap((worldIssue, issue) => {
    const { id, options } = frame.coding.scenario.issues[worldIssue]!;
    const limits = forum.limits[id];
    if (!forum.agenda.includes(id)) return [];
    return options.flatMap((option, index) => {
      const isOut = game.tableable[game.offset[issue]! + index] === 1 || limits?.includes(option.id) === false;
      const actors = option.requires.filter((actor) => !forum.participants.includes(actor));
      return isOut || actors.length === 0 ? [] : [{ issue, option: index, actors }];
    });
  });
}

/**
 * Every option of every issue on the agenda, in order.
 *
 * @param deals    number of deals
 * @param perCell  how many choose each cell; NaN where that is not known
 */
export function optionStandings(
  inquiry: Inquiry,
  sitting: CompiledForum,
  deals: Bounds,
  perCell: Float64Array,
): OptionStanding[] {
  const { game, frame, forum } = sitting;
  const sensible = new Float64Array(game.cells);
  const isCounted = isExact(inquiry.count(tableQuestion(game, true), sensible));
  return frame.issues.flatMap((worldIssue, issue) => {
    const { id, options } = frame.coding.scenario.issues[worldIssue]!;
    if (!forum.agenda.includes(id)) return [];
    return options.map((_, option): OptionStanding => {
      const at = { issue, option };
      const cell = game.offset[issue]! + option;
      // A count that was cut short has not seen every text: only limits and consents bar for certain.
      if (sensible[cell] === 0 && (isCounted || game.tableable[cell] === 0))
        return { ...at, kind: 'barred', by: barsOf(inquiry, sitting, issue, option) };
      const count = perCell[cell]!;
      if (Number.isNaN(count) || deals.high === 0) return { ...at, kind: 'open' };
      if (count === deals.low) return { ...at, kind: 'every' };
      if (count > 0) return { ...at, kind: 'some', share: count / deals.low };
      const against = seatConflictsWith(inquiry, issue, option, MOST_AGAINST);
      // Nobody at all stands in the way: there is no text with it but the status quo, which is never a deal.
      if (against.some((seats) => seats.length === 0)) return { ...at, kind: 'barred', by: [{ kind: 'status-quo' }] };
      return { ...at, kind: 'none', against };
    });
  });
}

function barsOf(inquiry: Inquiry, sitting: CompiledForum, issue: number, option: number): Bar[] {
  const { frame, forum, game } = sitting;
  const { id, options } = frame.coding.scenario.issues[frame.issues[issue]!]!;
  const { id: optionId, requires } = options[option]!;
  const bars: Bar[] = [];
  if (forum.limits[id]?.includes(optionId) === false) bars.push({ kind: 'limits' });
  const actors = requires.filter((actor) => !forum.participants.includes(actor));
  if (actors.length > 0) bars.push({ kind: 'consent', actors });
  if (game.tableable[game.offset[issue]! + option] === 0) return bars;
  return [{ kind: 'compatibility', rules: rulesAgainst(inquiry, issue, option) }];
}

/** A minimal set of compatibility rules that leaves no text with the option. */
function rulesAgainst(inquiry: Inquiry, issue: number, option: number): string[] {
  const { game } = inquiry;
  const question: Question = { ...tableQuestion(game, true), allowed: game.tableable.slice() };
  const first = game.offset[issue]!;
  for (let other = 0; other < game.options[issue]!; other++) if (other !== option) question.allowed[first + other] = 0;
  const found = minimalConflicts(
    game.compatibility.length,
    (set) =>
      inquiry.exists({
        ...question,
        compatibility: game.compatibility.filter((_, index) => ((set >> BigInt(index)) & 1n) === 1n),
      }),
    { most: 1, shouldStop: () => inquiry.isSpent },
  );
  return (found.sets[0] ?? []).map((index) => game.compatibility[index]!.id);
}
