/** One forum: who sits, by which rules, on what, what cannot be tabled there and why, and what is in force beside the matrix. */
import { codeScenario } from '../../scenarios/coding.ts';
import { compileForum } from '../../scenarios/compile.ts';
import { findForum } from '../../scenarios/find.ts';
import { isStaged, type SingleForum, type StagedForum } from '../../scenarios/scenario.ts';
import { DEFAULT_SETTINGS } from '../../scenarios/settings.ts';
import { type Block, spaced } from '../../trace/document.ts';
import { hasMatrix } from '../../trace/evidence-in-words.ts';
import { counted, listOf } from '../../trace/names.ts';
import { type AgendaIssue, tablingAt } from '../../trace/tabling.ts';
import { commands, entries, entry, paragraphs, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { procedureEntries } from './procedure-in-words.ts';
import { type RuleInForce, rulesInForce } from './rules-in-force.ts';

const whyNot = (issue: AgendaIssue): string => {
  const reasons = new Map<string, string[]>();
  for (const { option, because } of issue.barred) {
    const key = because.join('; ');
    reasons.set(key, [...(reasons.get(key) ?? []), option]);
  }
  return [...reasons].map(([because, options]) => `${options.join(', ')}: ${because}`).join('. ');
};

function agendaBlocks(view: View, issues: readonly AgendaIssue[]): Block[] {
  const rows = issues.map((issue) => [
    issue.id,
    issue.tableable.map((option) => (option === issue.statusQuo ? `[${option}]` : option)).join(' '),
    whyNot(issue),
  ]);
  const off = view.scenario.issues.filter((issue) => !issues.some(({ id }) => id === issue.id)).map(({ id }) => id);
  return [
    ...section(`Agenda: ${counted(issues.length, 'issue')} ([status quo] in brackets)`, [
      table(['issue', 'can be tabled', 'cannot be tabled, and why'], rows),
    ]),
    ...paragraphs(off.length === 0 ? '' : `Off the agenda, at their status quo: ${off.join(', ')}.`),
  ];
}

function forceBlocks(view: View, rules: readonly RuleInForce[]): Block[] {
  const fromMatrix = rules.filter((rule) => rule.evidence === 'matrix');
  const others = rules.filter((rule) => rule.evidence !== 'matrix');
  const lines = (list: readonly RuleInForce[]): Block[] => list.map((rule) => entry(rule.whose, rule.words));
  if (!hasMatrix(view.scenario)) return section('In force here whatever the evidence', lines(rules));
  return [
    ...section('In force here whatever the evidence, and not from the matrix', lines(others)),
    ...(fromMatrix.length === 0 || others.length === 0 ? [] : [{ kind: 'gap' } as const]),
    ...section('In force here, from the matrix', lines(fromMatrix)),
  ];
}

function singleSheet(view: View, forum: SingleForum): Sheet {
  const { scenario, names } = view;
  const compiled = compileForum(codeScenario(scenario, view.evidence), forum, DEFAULT_SETTINGS);
  const issues = tablingAt(compiled);
  const rules = rulesInForce(compiled);
  const outside = scenario.actors.filter((actor) => !forum.participants.includes(actor.id)).map((actor) => actor.id);
  const blocks = spaced([
    [title(`${forum.name} (${forum.id})`, scenario.id)],
    entries([
      ['who', listOf(forum.participants.map((id) => names.actor(id)))],
      ['outside', listOf(outside.map((id) => names.actor(id)))],
      ['convener', forum.initiator],
      ...procedureEntries(forum, compiled.rules, names),
      ['failure', forum.failureIsCalled === undefined ? undefined : `is called "${forum.failureIsCalled}"`],
      ['note', noteOf(forum)],
      ['source', forum.cite],
    ]),
    agendaBlocks(view, issues),
    forceBlocks(view, rules),
    paragraphs(
      `Agenda, limits, procedure and rounds are settings of the scenario${hasMatrix(view.scenario) ? ', not taken from the matrix' : ''}.`,
    ),
    commands([['Play it', `winset run ${forum.id}${view.flags}`]]),
  ]);
  const data = { kind: 'forum', scenario: scenario.id, ...forum, outside, tabling: issues, inForce: rules };
  return { blocks, data };
}

function noteOf(forum: SingleForum | StagedForum): string | undefined {
  if (forum.recordOnly === true) return 'for the record only: left out when all forums are compared';
  if (forum.variantOf !== undefined) return `a variant of ${forum.variantOf}: left out when all forums are compared`;
  return undefined;
}

function stagedSheet(view: View, forum: StagedForum): Sheet {
  const { scenario, names } = view;
  const stages = forum.stages.map((stage) => {
    const single = findForum(scenario, stage.forum) as SingleForum;
    return { single, rounds: stage.rounds ?? single.procedure.rounds };
  });
  const rows = stages.map(({ single, rounds }, index) => [
    String(index + 1),
    single.id,
    single.participants.join(' '),
    single.procedure.kind,
    String(single.agenda.length),
    String(rounds),
  ]);
  const blocks = spaced([
    [title(`${forum.name} (${forum.id})`, scenario.id)],
    entries([
      ['who', listOf(forum.participants.map((id) => names.actor(id)))],
      ['convener', forum.initiator],
      ['note', noteOf(forum)],
      ['source', forum.cite],
    ]),
    section('Stages', [table(['>', 'forum', 'who', 'procedure', '>issues', '>rounds'], rows)]),
    paragraphs(
      'What a stage agrees and its capitals ratify is the status quo of the next. When the first stage fails the format ends with nothing; when a later one fails, the earlier text stands.',
    ),
    commands([
      ['Play it', `winset run ${forum.id}${view.flags}`],
      ...stages.map(
        ({ single }, index) => [`Stage ${index + 1}`, `winset show forum ${single.id}${view.flags}`] as const,
      ),
    ]),
  ]);
  return { blocks, data: { kind: 'forum', scenario: scenario.id, ...forum } };
}

/** @throws WinsetError `forum/unknown` */
export function showForum(view: View, id: string): Sheet {
  const forum = findForum(view.scenario, id);
  return isStaged(forum) ? stagedSheet(view, forum) : singleSheet(view, forum);
}
