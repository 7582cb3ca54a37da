/** Columns that say how a run went: outcome, cause, who stood in the way. */
import type { Scenario } from '../scenarios/scenario.ts';
import { type BlockRows, ENDINGS, FAILED, OUTCOMES, RATIFIED } from './block-rows.ts';
import { at, type TableColumn } from './table-column.ts';

/** Outcome, cause and course of a run, in the order of the table. */
export function courseColumns(scenario: Scenario): TableColumn[] {
  const ids = scenario.actors.map((actor) => actor.id);
  const namesIn = maskNames(ids);
  return [
    {
      name: 'outcome',
      type: 'STRING',
      nullable: false,
      meaning:
        'ratified: every capital that must stands by the text. not-ratified: agreed at the table, refused at home. partial: the text of an earlier stage stands. none: nothing agreed. failed: the run threw, see error.',
      value: (rows, arm, run) => OUTCOMES[rows.outcome[at(rows, arm, run)]!]!,
    },
    {
      name: 'cause',
      type: 'STRING',
      nullable: true,
      meaning:
        'Why the last sitting did not end ratified: capital-refused, shock (outside events), not-agreed; with solve, not-agreed becomes no-deal or not-found (a deal existed, and the talks did not find it), and stays only where deal_existed is null. Null when ratified or failed.',
      value: (rows, arm, run) => causeOf(rows, at(rows, arm, run)),
    },
    {
      name: 'deal_existed',
      type: 'BOOLEAN',
      nullable: true,
      meaning:
        'Whether the zone of possible agreement of the last sitting held any text in this world. Null without solve, where it was not settled, and when failed.',
      value: (rows, arm, run) => yesNo(rows.dealExisted[at(rows, arm, run)]),
    },
    {
      name: 'blocked_by',
      type: 'STRING',
      nullable: true,
      meaning: 'Actors that objected to the last working text where nothing was agreed, with blanks between them.',
      value: (rows, arm, run) =>
        rows.round[at(rows, arm, run)]! >= 0 ? null : namesIn(rows.blockers[at(rows, arm, run)]!),
    },
    {
      name: 'refused_by',
      type: 'STRING',
      nullable: true,
      meaning: 'Actors whose capital refused the agreed text, with blanks between them.',
      value: (rows, arm, run) => namesIn(rows.refused[at(rows, arm, run)]!),
    },
    {
      name: 'stage',
      type: 'INT32',
      nullable: true,
      meaning: 'Stage of the last sitting, from 1; always 1 in a forum that is not staged.',
      value: (rows, arm, run) => fromOne(rows.stage[at(rows, arm, run)]!),
    },
    {
      name: 'round',
      type: 'INT32',
      nullable: true,
      meaning: 'Round of the last sitting in which a text was agreed at the table, from 1. Null where none was.',
      value: (rows, arm, run) => fromOne(rows.round[at(rows, arm, run)]!),
    },
    {
      name: 'tabled_by',
      type: 'STRING',
      nullable: true,
      meaning: 'Actor that tabled the agreed text.',
      value: (rows, arm, run) => ids[rows.tabledBy[at(rows, arm, run)]!] ?? null,
    },
    {
      name: 'texts_tabled',
      type: 'INT32',
      nullable: false,
      meaning: 'Texts tabled in all sittings.',
      value: (rows, arm, run) => rows.textsTabled[at(rows, arm, run)]!,
    },
  ];
}

function causeOf(rows: BlockRows, row: number): string | null {
  const outcome = rows.outcome[row]!;
  if (outcome === RATIFIED || outcome === FAILED) return null;
  const ending = ENDINGS[rows.ending[row]!]!;
  if (ending === 'refused') return 'capital-refused';
  if (ending === 'shock') return 'shock';
  const existed = rows.dealExisted[row];
  if (existed === undefined || existed > 1) return 'not-agreed';
  return existed === 1 ? 'not-found' : 'no-deal';
}

const fromOne = (index: number): number | null => (index < 0 ? null : index + 1);

/** A stored answer: null where it is unknown. */
export const yesNo = (code: number | undefined): boolean | null => (code === 0 ? false : code === 1 ? true : null);

/** Actor ids of a bit mask with blanks between them; null for none. Each mask's text is made once. */
function maskNames(ids: readonly string[]): (mask: number) => string | null {
  const known = new Map<number, string | null>([[0, null]]);
  return (mask) => {
    let text = known.get(mask);
    if (text === undefined) {
      text = ids.filter((_, actor) => (mask & (1 << actor)) !== 0).join(' ');
      known.set(mask, text);
    }
    return text;
  };
}
