/** One moment: the environment as coded for it. */
import { findMoment } from '../../scenarios/find.ts';
import { spaced } from '../../trace/document.ts';
import { commands, entries, paragraphs, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { plainNumber, signedShare } from '../words.ts';

/** @throws WinsetError `moment/unknown` */
export function showMoment({ scenario, flags }: View, id: string): Sheet {
  const moment = findMoment(scenario, id);
  const rows = scenario.environment.variables.map((variable) => {
    const value = moment.environment[variable.id] ?? variable.reference;
    return [variable.id, plainNumber(value), signedShare(value - variable.reference)];
  });
  const [forum] = scenario.forums;
  const blocks = spaced([
    [title(`Moment ${id}`, scenario.id)],
    entries([['source', moment.source]]),
    [table(['variable', '>value', '>from reference'], rows)],
    paragraphs(
      'The reference is the neutral value of a variable, at which it changes nothing. The values are coded by hand, those of past years knowing how the talks went.',
    ),
    forum === undefined ? [] : commands([['Play it', `winset run ${forum.id}${flags} --moment ${id}`]]),
  ]);
  return { blocks, data: { kind: 'moment', scenario: scenario.id, ...moment } };
}
