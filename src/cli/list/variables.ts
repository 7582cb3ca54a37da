/** The variables of the environment. */
import { spaced } from '../../trace/document.ts';
import { commands, heading, paragraphs, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { plainNumber } from '../words.ts';

/** Ids, references, and what some values stand for. */
export function listVariables({ scenario, flags }: View): Sheet {
  const { variables } = scenario.environment;
  const rows = variables.map((variable) => [
    variable.id,
    plainNumber(variable.reference),
    Object.entries(variable.anchors ?? {})
      .map(([value, meaning]) => `${value} ${meaning}`)
      .join('; '),
  ]);
  const [forum] = scenario.forums;
  const [variable] = variables;
  const blocks = spaced([
    [heading(`Environment of ${scenario.id}`)],
    variable === undefined
      ? paragraphs('There are no variables in this scenario.')
      : [table(['variable', '>neutral', 'what some values stand for'], rows)],
    variable === undefined || forum === undefined
      ? []
      : commands([
          ['More', `winset show variable ${variable.id}${flags}`],
          ['Set one', `winset run ${forum.id}${flags} --env ${variable.id}=0.8`],
        ]),
  ]);
  return { blocks, data: variables };
}
