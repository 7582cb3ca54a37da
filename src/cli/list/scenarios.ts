/** The scenarios that come with winset. */
import { builtinScenarios, DEFAULT_SCENARIO } from '../../scenarios/builtin.ts';
import { spaced } from '../../trace/document.ts';
import { commands, heading, table } from '../blocks.ts';
import type { Sheet } from '../view.ts';

/** Ids and summaries. */
export function listScenarios(): Sheet {
  const rows = builtinScenarios.all.map(({ id, summary }) => [
    id === DEFAULT_SCENARIO ? `${id} (the default)` : id,
    summary,
  ]);
  const blocks = spaced([
    [heading('Built-in scenarios')],
    [table(['scenario', 'what it is'], rows)],
    commands([
      ['More', 'winset show scenario three-towns'],
      ['Your own', 'winset init world.yaml'],
    ]),
  ]);
  return { blocks, data: builtinScenarios.all.map(({ id, summary }) => ({ id, summary })) };
}
