/** One issue: its options and consents, who weighs and values them how, and the rules and forums that name it. */
import { isScored } from '../../actors/actor.ts';
import { type Coding, codeScenario } from '../../scenarios/coding.ts';
import { findIssue } from '../../scenarios/find.ts';
import { isStaged } from '../../scenarios/scenario.ts';
import { type Block, spaced } from '../../trace/document.ts';
import { listOf } from '../../trace/names.ts';
import { commands, entries, entry, paragraphs, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { plainNumber, share, signedShare } from '../words.ts';
import { compatibilityInWords, linkageInWords, redLineInWords } from './rules-in-words.ts';

function optionBlocks({ scenario, names }: View, id: string): Block[] {
  const issue = findIssue(scenario, id);
  const rows = issue.options.map((option) => [
    option.id === issue.statusQuo ? `[${option.id}]` : option.id,
    option.text,
    names.all(option.requires),
  ]);
  const order = issue.nominal === true ? 'without an order' : 'in their order';
  return section(`Options, ${order} ([status quo] in brackets)`, [table(['option', 'text', 'consent of'], rows)]);
}

/** Weights and valuations, actors as columns. A silent actor has a dash. */
function valueBlocks({ scenario }: View, coding: Coding, at: number): Block[] {
  const issue = scenario.issues[at]!;
  const { actors } = scenario;
  const titles = ['', ...actors.map((actor) => `>${actor.id}`)];
  if (actors.every(isScored)) {
    const rows = issue.options.map((option, o) => [
      option.id,
      ...actors.map((_, a) => plainNumber(coding.valuations[a]![at]![o]!)),
    ]);
    return section('Scores', [table(titles, rows)]);
  }
  const isSilent = (a: number): boolean => coding.weights[a]![at] === 0;
  const cell = (a: number, value: number): string => (isSilent(a) ? '-' : share(value));
  const rows = [
    ['weight', ...actors.map((_, a) => cell(a, coding.weights[a]![at]!))],
    ...issue.options.map((option, o) => [option.id, ...actors.map((_, a) => cell(a, coding.valuations[a]![at]![o]!))]),
  ];
  const silent = actors.filter((_, a) => isSilent(a)).map((actor) => actor.id);
  return [
    ...section('How much it weighs, and how far each option satisfies (worst 0, best 1)', [table(titles, rows)]),
    ...paragraphs(
      silent.length === 0 ? '' : `The source is silent for ${listOf(silent)}: weight 0, no preference assumed.`,
    ),
  ];
}

function ruleBlocks({ scenario }: View, id: string): Block[] {
  const lines = scenario.actors.flatMap((actor) =>
    actor.redLines
      .filter((line) => line.option.startsWith(`${id}.`) || line.unlessAtLeast?.[id] !== undefined)
      .map((line) => entry(actor.id, redLineInWords(line))),
  );
  const linkages = scenario.linkages
    .filter(
      ({ when, scaleLosses }) =>
        [...(when.any ?? []), ...(when.all ?? [])].some((c) => c[id] !== undefined) || scaleLosses.issues.includes(id),
    )
    .map((rule) => entry(rule.actor, linkageInWords(rule)));
  const compatibility = scenario.compatibility
    .filter((rule) => rule.if[id] !== undefined || rule.needs[id] !== undefined)
    .map((rule) => entry('all', compatibilityInWords(rule)));
  return section('Red lines, linkages and compatibility that name it', [...lines, ...linkages, ...compatibility]);
}

function forumBlocks({ scenario }: View, id: string): Block[] {
  const rows = scenario.forums.flatMap((forum) => {
    if (isStaged(forum) || !forum.agenda.includes(id)) return [];
    return [[forum.id, forum.limits[id]?.join(' ') ?? 'any option']];
  });
  return section('On the agenda of', rows.length === 0 ? paragraphs('no forum') : [table(['forum', 'within'], rows)]);
}

function effectBlocks({ scenario }: View, id: string): Block[] {
  const rows = scenario.environment.weightEffects
    .filter((effect) => effect.issue === id)
    .map((effect) => [effect.variable, effect.actor, signedShare(effect.beta)]);
  return section('What shifts its weight (times 1 + beta (value - reference))', [
    ...(rows.length === 0 ? [] : [table(['variable', 'actor', '>beta'], rows)]),
  ]);
}

/** @throws WinsetError `issue/unknown` */
export function showIssue(view: View, id: string): Sheet {
  const { scenario } = view;
  const issue = findIssue(scenario, id);
  const at = scenario.issues.indexOf(issue);
  const coding = codeScenario(scenario, view.evidence);
  const forum = scenario.forums.find((candidate) => !isStaged(candidate) && candidate.agenda.includes(id));
  const blocks = spaced([
    [title(`${issue.name} (${id})`, scenario.id)],
    entries([
      ['domain', issue.domain],
      ['source', issue.source],
    ]),
    optionBlocks(view, id),
    valueBlocks(view, coding, at),
    ruleBlocks(view, id),
    forumBlocks(view, id),
    effectBlocks(view, id),
    forum === undefined ? [] : commands([['At the table', `winset run ${forum.id}${view.flags}`]]),
  ]);
  const interests = scenario.actors.map((actor, a) => ({
    actor: actor.id,
    weight: isScored(actor) ? null : coding.weights[a]![at]!,
    valuations: Object.fromEntries(issue.options.map((option, o) => [option.id, coding.valuations[a]![at]![o]])),
  }));
  return { blocks, data: { kind: 'issue', scenario: scenario.id, evidence: view.evidence, ...issue, interests } };
}
