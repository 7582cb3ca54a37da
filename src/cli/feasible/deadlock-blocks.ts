/** Where no deal exists: who cannot be satisfied together, and over what. */
import type { SeatConflict } from '../../analysis/feasibility.ts';
import { shortfallsOf } from '../../analysis/what-existed.ts';
import { amount } from '../../trace/amounts.ts';
import { type Block, spaced } from '../../trace/document.ts';
import { counted, listOf, sentence } from '../../trace/names.ts';
import { entry, paragraphs, section } from '../blocks.ts';
import { demandsInWords } from './demands-in-words.ts';
import { actorsOf } from './seat-blocks.ts';
import { actorAt, idsAt, isScoredAt, type Studied } from './study.ts';

/** Conflicts of demands told for one set of seats. */
const MOST_TOLD = 3;

function headOf(studied: Studied, { seats }: SeatConflict): string {
  const { names } = studied.view;
  const who = names.all(actorsOf(studied, seats));
  if (seats.length === 0)
    return studied.sitting.game.statusQuo === null
      ? 'No text at all is within limits and consents here.'
      : 'Nothing but the status quo is within limits and consents here.';
  if (seats.length === 1) return `${sentence(who)} cannot be satisfied here, whoever else sits.`;
  return `${sentence(who)} cannot ${seats.length === 2 ? 'both' : 'all'} be satisfied.`;
}

function conflictBlocks(studied: Studied, conflict: SeatConflict): Block[] {
  const { sets, isComplete } = conflict.demands;
  const told = sets.slice(0, MOST_TOLD);
  const more = sets.length - told.length;
  const rest = isComplete ? counted(more, 'other such set') : `${more} other such sets, and perhaps more`;
  return [
    ...paragraphs(headOf(studied, conflict)),
    ...told.map((set, index) => entry(index === 0 ? 'over' : 'or over', `${demandsInWords(studied, set)}`)),
    ...(more > 0 ? paragraphs(`There ${more === 1 ? 'is' : 'are'} ${rest}.`) : []),
  ];
}

/** The text at which the margins need fall least, and what it lacks. */
function nearest(studied: Studied): Block[] {
  const { found, sitting, view } = studied;
  const { text } = found.slack;
  if (text === null) return [];
  const { statusQuo } = sitting.game;
  const moved = Array.from(text, (option, issue) => [issue, option] as const).filter(
    ([issue, option]) => statusQuo === null || statusQuo[issue] !== option,
  );
  const short = shortfallsOf(sitting.game, text).map(
    ({ seat, short: lacks }) =>
      `${view.names.the(actorAt(studied, seat))} by ${amount(lacks, isScoredAt(studied, seat))}`,
  );
  const what = listOf(moved.map(([issue, option]) => idsAt(studied, issue, option).join(' ')));
  return paragraphs(`The nearest text, ${what}, falls short for ${listOf(short)}.`);
}

/** Empty where a deal exists. */
export function deadlockBlocks(studied: Studied): Block[] {
  const { deadlock } = studied.found;
  if (deadlock === null) return [];
  const blocks = spaced(deadlock.conflicts.map((conflict) => conflictBlocks(studied, conflict)));
  const notAll = deadlock.isComplete ? '' : 'These are not all of the sets.';
  return [
    ...section('Who cannot be satisfied together', blocks),
    { kind: 'gap' },
    ...paragraphs(
      `Each set is minimal: leave any one actor, margin, red line or rule out of it, and the rest can be met. ${notAll}`.trim(),
    ),
    ...nearest(studied),
  ];
}
