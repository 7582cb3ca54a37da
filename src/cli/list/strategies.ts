/** The ways in which actors concede and draft. */
import { spaced } from '../../trace/document.ts';
import { commands, heading, section, table } from '../blocks.ts';
import { allStrategies, followersOf } from '../show/strategy.ts';
import type { Sheet, View } from '../view.ts';

/** Ids and what each does, and who follows it. */
export function listStrategies(view: View): Sheet {
  const all = allStrategies().map((strategy) => ({ ...strategy, actors: followersOf(view, strategy) }));
  const rows = (field: string): string[][] =>
    all.filter((s) => s.field === field).map(({ id, summary, actors }) => [id, summary, actors.join(' ') || '-']);
  const [forum] = view.scenario.forums;
  const blocks = spaced([
    [heading('Strategies')],
    section('Concession: what a seat asks for as time passes', [
      table(['strategy', 'what it does', 'actors'], rows('concession')),
    ]),
    section('Drafting: how a seat finds the text it tables', [
      table(['strategy', 'what it does', 'actors'], rows('drafting')),
    ]),
    commands([
      [
        'Try one',
        `winset run ${forum?.id ?? '<forum>'}${view.flags} --set ${forum?.participants[0] ?? '<actor>'}.concession=conceder`,
      ],
    ]),
  ]);
  return { blocks, data: all };
}
