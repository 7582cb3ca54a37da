/** One concession or drafting strategy. */
import { concessions } from '../../actors/concession/index.ts';
import { draftings } from '../../actors/drafting/index.ts';
import { knownHint } from '../../base/closest.ts';
import { WinsetError } from '../../base/errors.ts';
import { spaced } from '../../trace/document.ts';
import { listOf } from '../../trace/names.ts';
import { commands, entries, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

const DEFAULTS = ['time-dependent', 'satisficing'];

/** Every registered strategy with the field of an actor that names it. */
export function allStrategies(): readonly {
  field: 'concession' | 'drafting';
  id: string;
  summary: string;
  source: string;
}[] {
  return [
    ...concessions.all.map(({ id, summary, source }) => ({ field: 'concession' as const, id, summary, source })),
    ...draftings.all.map(({ id, summary, source }) => ({ field: 'drafting' as const, id, summary, source })),
  ];
}

/** Actors of the scenario that follow a strategy. */
export function followersOf(
  { scenario }: View,
  strategy: { readonly field: 'concession' | 'drafting'; readonly id: string },
): string[] {
  const isDefault = DEFAULTS.includes(strategy.id);
  return scenario.actors
    .filter((actor) => (actor[strategy.field] === undefined ? isDefault : actor[strategy.field] === strategy.id))
    .map((actor) => actor.id);
}

/** @throws WinsetError `strategy/unknown` */
export function showStrategy(view: View, id: string): Sheet {
  const all = allStrategies();
  const strategy = all.find((candidate) => candidate.id === id);
  if (strategy === undefined) {
    const ids = all.map((candidate) => candidate.id);
    throw new WinsetError('strategy/unknown', {
      message: `there is no strategy called "${id}"`,
      hint: knownHint(id, ids),
    });
  }
  const followers = followersOf(view, strategy);
  const [forum] = view.scenario.forums;
  const actor = forum?.participants[0];
  const blocks = spaced([
    [title(id, `${strategy.field} strategy`)],
    entries([
      ['does', strategy.summary],
      ['source', strategy.source],
      ['followed', followers.length === 0 ? 'by nobody unless set' : `by ${listOf(followers)}`],
    ]),
    actor === undefined || forum === undefined
      ? []
      : commands([['Try it', `winset run ${forum.id}${view.flags} --set ${actor}.${strategy.field}=${id}`]]),
  ]);
  return { blocks, data: { kind: 'strategy', ...strategy, actors: followers } };
}
