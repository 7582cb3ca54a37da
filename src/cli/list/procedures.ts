/** The procedures that a forum can follow. */
import { procedures } from '../../forums/index.ts';
import { isStaged } from '../../scenarios/scenario.ts';
import { spaced } from '../../trace/document.ts';
import { commands, heading, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

/** Ids, rules in a line, and the forums of the scenario that follow each. */
export function listProcedures({ scenario, flags }: View): Sheet {
  const users = (id: string): string[] =>
    scenario.forums.filter((forum) => !isStaged(forum) && forum.procedure.kind === id).map((forum) => forum.id);
  const rows = procedures.all.map(({ id, summary }) => [id, summary, users(id).join(', ') || '-']);
  const blocks = spaced([
    [heading('Procedures')],
    [table(['procedure', 'how it goes', `followed by, in ${scenario.id}`], rows)],
    commands([
      ['More', `winset show procedure ${procedures.ids[0]}${flags}`],
      [
        'Try one',
        `winset run ${scenario.forums[0]?.id ?? '<forum>'}${flags} --set forum.procedure=${procedures.ids[0]}`,
      ],
    ]),
  ]);
  return { blocks, data: procedures.all.map(({ id, title, summary }) => ({ id, title, summary, forums: users(id) })) };
}
