/** The forums of a scenario, one a line. */
import { findForum } from '../../scenarios/find.ts';
import { type Forum, isStaged, type SingleForum } from '../../scenarios/scenario.ts';
import { spaced } from '../../trace/document.ts';
import { counted } from '../../trace/names.ts';
import { commands, heading, paragraphs, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

function rowOf(forum: Forum): string[] {
  const who = forum.participants.join(' ');
  if (isStaged(forum)) return [forum.id, who, `${forum.stages.length} stages`, '', ''];
  const { procedure, agenda } = forum;
  return [forum.id, who, procedure.kind, String(agenda.length), String(procedure.rounds)];
}

/** What needs saying of some forums. */
function notes({ scenario }: View): string[] {
  return scenario.forums.flatMap((forum) => {
    const parts: string[] = [];
    if (isStaged(forum)) {
      const stages = forum.stages.map((stage) => {
        const single = findForum(scenario, stage.forum) as SingleForum;
        return `${stage.forum} (${counted(stage.rounds ?? single.procedure.rounds, 'round')})`;
      });
      parts.push(stages.join(', then '));
    }
    if (forum.recordOnly === true) parts.push('for the record only');
    if (forum.variantOf !== undefined) parts.push(`a variant of ${forum.variantOf}`);
    return parts.length === 0 ? [] : [`${forum.id}: ${parts.join('; ')}.`];
  });
}

/** Ids, who sits, procedure, size. */
export function listForums(view: View): Sheet {
  const { scenario, flags } = view;
  const first = scenario.forums.find((forum) => forum.id === 'six-party') ?? scenario.forums[0];
  const blocks = spaced([
    [heading(`Forums of ${scenario.id}`)],
    [table(['forum', 'who', 'procedure', '>issues', '>rounds'], scenario.forums.map(rowOf))],
    paragraphs(...notes(view)),
    commands([
      ['More', `winset show forum ${first?.id ?? '<id>'}${flags}`],
      ['Play', `winset run ${first?.id ?? '<id>'}${flags}`],
    ]),
  ]);
  const data = scenario.forums.map((forum) => ({
    id: forum.id,
    name: forum.name,
    participants: forum.participants,
    ...(isStaged(forum)
      ? { stages: forum.stages }
      : { procedure: forum.procedure.kind, issues: forum.agenda.length, rounds: forum.procedure.rounds }),
    ...(forum.recordOnly === true ? { recordOnly: true } : {}),
    ...(forum.variantOf === undefined ? {} : { variantOf: forum.variantOf }),
  }));
  return { blocks, data };
}
