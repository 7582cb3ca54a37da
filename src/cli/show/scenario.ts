/** A scenario as a whole: what is in it and what it rests on. */
import { isScored } from '../../actors/actor.ts';
import { spaced } from '../../trace/document.ts';
import { counted, listOf } from '../../trace/names.ts';
import { commands, entries, entry, paragraphs, section, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { stopped } from '../words.ts';

/** How many of each a scenario holds, in words. */
export function contentsInWords({ scenario }: View): string {
  const phrases = scenario.actors.reduce((sum, actor) => sum + (isScored(actor) ? 0 : actor.phrases.length), 0);
  const parts = [
    counted(scenario.issues.length, 'issue'),
    `${counted(scenario.actors.length, 'actor')}${phrases === 0 ? '' : ` with ${counted(phrases, 'phrase')}`}`,
    counted(scenario.forums.length, 'forum'),
    ...(scenario.linkages.length === 0 ? [] : [counted(scenario.linkages.length, 'linkage')]),
    ...(scenario.compatibility.length === 0 ? [] : [counted(scenario.compatibility.length, 'compatibility rule')]),
    ...(scenario.environment.moments.length === 0 ? [] : [counted(scenario.environment.moments.length, 'moment')]),
  ];
  return listOf(parts);
}

/** The scenario at hand; its id was needed to load it. */
export function showScenario(view: View): Sheet {
  const { scenario, names, flags } = view;
  const blocks = spaced([
    [title(scenario.title, scenario.id)],
    paragraphs(scenario.summary === undefined ? '' : stopped(scenario.summary), `In it: ${contentsInWords(view)}.`),
    entries([
      ['actors', scenario.actors.map((actor) => `${names.actor(actor.id)} (${actor.id})`).join(', ')],
      ['issues', scenario.issues.map((issue) => issue.id).join(', ')],
      ['forums', scenario.forums.map((forum) => forum.id).join(', ')],
      ['moments', scenario.environment.moments.map((moment) => moment.id).join(', ')],
    ]),
    section(
      'It rests on',
      scenario.sources.map((source) =>
        entry('', stopped(`${source.citation}${source.note === undefined ? '' : ` (${source.note})`}`)),
      ),
    ),
    commands([['Play', `winset run ${scenario.forums[0]?.id ?? '<forum>'}${flags}`]]),
  ]);
  return { blocks, data: scenario };
}
