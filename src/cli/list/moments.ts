/** The moments of a scenario: the environment as coded for each. */
import { spaced } from '../../trace/document.ts';
import { commands, entries, heading, paragraphs, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { share } from '../words.ts';

/** Variables as rows, moments as columns. */
export function listMoments({ scenario, flags }: View): Sheet {
  const { variables, moments } = scenario.environment;
  const rows = variables.map((variable) => [
    variable.id,
    ...moments.map((moment) => share(moment.environment[variable.id] ?? variable.reference)),
  ]);
  const [forum] = scenario.forums;
  const last = moments.at(-1);
  const blocks = spaced([
    [heading(`Moments of ${scenario.id}`)],
    moments.length === 0
      ? paragraphs('There are none in this scenario.')
      : [table(['variable', ...moments.map((moment) => `>${moment.id}`)], rows)],
    entries(moments.map((moment) => [moment.id, moment.source])),
    forum === undefined || last === undefined
      ? []
      : commands([['Play it', `winset run ${forum.id}${flags} --moment ${last.id}`]]),
  ]);
  return { blocks, data: moments };
}
