/** Three lists: options in every deal, in none though they can be tabled, and impossible here. */
import type { Bar, OptionStanding } from '../../analysis/options.ts';
import type { Block } from '../../trace/document.ts';
import { listOf } from '../../trace/names.ts';
import { paragraphs, section, table } from '../blocks.ts';
import { together } from './numbers.ts';
import { actorsOf } from './seat-blocks.ts';
import { optionAt, type Studied } from './study.ts';

type Of<K extends OptionStanding['kind']> = Extract<OptionStanding, { kind: K }>;

function ofKind<K extends OptionStanding['kind']>({ found }: Studied, kind: K): Of<K>[] {
  return found.options.filter((option): option is Of<K> => option.kind === kind);
}

/** Whether a seat's own red line, of either kind, lies on the option. */
function hasLine({ sitting }: Studied, seat: number, issue: number, option: number): boolean {
  const { game } = sitting;
  return (
    game.redLines[seat]![game.offset[issue]! + option] === 1 ||
    game.conditionalLines.some((line) => line.seat === seat && line.issue === issue && line.option === option)
  );
}

function againstInWords(studied: Studied, { issue, option, against }: Of<'none'>): string {
  const { names } = studied.view;
  const lines = against.filter(([seat, ...more]) => more.length === 0 && hasLine(studied, seat!, issue, option));
  const others = against.filter((set) => !lines.includes(set));
  const red = lines.length === 0 ? [] : [`a red line of ${names.all(actorsOf(studied, lines.flat()))}`];
  const short = others.map((set) => together(names, actorsOf(studied, set)));
  return [...red, ...(short.length === 0 ? [] : [`no text with it satisfies ${listOf(short, 'or')}`])].join('; ');
}

function barInWords(studied: Studied, bar: Bar): string {
  switch (bar.kind) {
    case 'limits':
      return "outside the forum's limits";
    case 'consent':
      return `needs ${studied.view.names.all(bar.actors)}, not seated`;
    case 'compatibility':
      return `nothing here goes with it (${bar.rules.join(', ')})`;
    default:
      return bar satisfies never;
  }
}

/** Options under the same reason, in one row. */
function grouped(rows: readonly (readonly [option: string, why: string])[]): string[][] {
  const options = new Map<string, string[]>();
  for (const [option, why] of rows) options.set(why, [...(options.get(why) ?? []), option]);
  return [...options].map(([why, list]) => [list.join(', '), why]);
}

/** The lists; empty ones are left out. */
export function optionBlocks(studied: Studied): Block[][] {
  const nameOf = ({ issue, option }: OptionStanding): string => optionAt(studied, issue, option);
  const every = ofKind(studied, 'every').map(nameOf);
  const none = ofKind(studied, 'none').map((own) => [nameOf(own), againstInWords(studied, own)] as const);
  const barred = ofKind(studied, 'barred').map(
    (own) => [nameOf(own), own.by.map((bar) => barInWords(studied, bar)).join('; ')] as const,
  );
  const hasDeals = studied.found.exists === true;
  return [
    hasDeals
      ? section(
          'In every deal',
          paragraphs(every.length === 0 ? 'Nothing: every issue can go at least two ways.' : `${every.join(', ')}.`),
        )
      : [],
    none.length === 0 ? [] : section('In no deal, though it can be tabled', [table(['', ''], grouped(none))]),
    barred.length === 0 ? [] : section('Impossible here', [table(['', ''], grouped(barred))]),
  ];
}
