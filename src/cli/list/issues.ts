/** The issues of a scenario with their options. */
import { spaced } from '../../trace/document.ts';
import { commands, heading, paragraphs, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

/** Ids, and options in their order. */
export function listIssues({ scenario, flags }: View): Sheet {
  const rows = scenario.issues.map((issue) => [
    issue.nominal === true ? `${issue.id}~` : issue.id,
    issue.options.map((option) => (option.id === issue.statusQuo ? `[${option.id}]` : option.id)).join(' '),
  ]);
  const hasNominal = scenario.issues.some((issue) => issue.nominal === true);
  const blocks = spaced([
    [heading(`Issues of ${scenario.id}`)],
    [table(['issue', 'options in their order, [status quo] in brackets'], rows)],
    paragraphs(hasNominal ? '~ The options of this issue have no order.' : ''),
    commands([['More', `winset show issue ${scenario.issues[0]?.id ?? '<id>'}${flags}`]]),
  ]);
  const data = scenario.issues.map(({ id, name, nominal, statusQuo, options }) => ({
    id,
    name,
    ...(nominal === true ? { nominal } : {}),
    statusQuo: statusQuo ?? null,
    options: options.map((option) => option.id),
  }));
  return { blocks, data };
}
