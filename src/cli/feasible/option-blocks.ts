/** Three lists: options in every deal, in none though within limits and consents, and impossible here. */
import { isExact } from '../../analysis/bounds.ts';
import type { Bar, OptionStanding } from '../../analysis/options.ts';
import type { Block } from '../../trace/document.ts';
import { paragraphs, section, table } from '../blocks.ts';
import { listedOptions } from '../listed-options.ts';
import { together } from './numbers.ts';
import { actorsOf } from './seat-blocks.ts';
import { idsAt, type Studied } from './study.ts';

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
  return [...red, ...(short.length === 0 ? [] : [`no text with it satisfies ${short.join(', or ')}`])].join('; ');
}

function barInWords(studied: Studied, bar: Bar): string {
  switch (bar.kind) {
    case 'limits':
      return "outside the forum's limits";
    case 'consent':
      return `needs ${studied.view.names.all(bar.actors)}, not seated`;
    case 'status-quo':
      return 'with it no text here would change anything';
    case 'compatibility':
      return `nothing here goes with it (${bar.rules.join(', ')})`;
    default:
      return bar satisfies never;
  }
}

function listed(studied: Studied, standings: readonly OptionStanding[]): string {
  return listedOptions(standings.map(({ issue, option }) => idsAt(studied, issue, option)));
}

/** Options under the same reason, in one row. */
function byReason<T extends OptionStanding>(studied: Studied, all: readonly T[], why: (own: T) => string): Block[] {
  const reasons = new Map<string, T[]>();
  for (const own of all) reasons.set(why(own), [...(reasons.get(why(own)) ?? []), own]);
  return all.length === 0
    ? []
    : [
        table(
          ['', ''],
          [...reasons].map(([reason, own]) => [listed(studied, own), reason]),
        ),
      ];
}

/** The lists; empty ones are left out. */
export function optionBlocks(studied: Studied): Block[][] {
  const every = listed(studied, ofKind(studied, 'every'));
  const none = byReason(studied, ofKind(studied, 'none'), (own) => againstInWords(studied, own));
  const barred = byReason(studied, ofKind(studied, 'barred'), ({ by }) =>
    by.map((bar) => barInWords(studied, bar)).join('; '),
  );
  const { deals } = studied.found.counts;
  const isKnown = isExact(deals) && deals.low > 0;
  const common = every === '' ? 'Nothing: every issue can go at least two ways.' : `${every}.`;
  return [
    isKnown ? section('In every deal', paragraphs(common)) : [],
    section('In no deal, though within limits and consents', none),
    section('Impossible here', barred),
  ];
}
