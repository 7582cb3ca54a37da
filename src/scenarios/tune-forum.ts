/** Tuning a forum: who sits, on what, under which rules. */
import type { Draft } from 'immer';
import { procedures } from '../forums/index.ts';
import { coChairsAmong } from './co-chairs.ts';
import { findIssue } from './find.ts';
import type { ProcedureRules, Scenario, SingleForum } from './scenario.ts';
import { checkEnd, cutShort, fail, listFrom, numberFrom, oneOf, unknown } from './tune-value.ts';

const FORUM_FIELDS = [
  'rounds',
  'procedure',
  'participants',
  'agenda',
  'limits.<issue>',
  'order',
  'chair',
  'chairBias',
  'coChairs',
  'k',
  'rotates',
  'opener',
  'roundOf',
  'consultation',
];

/**
 * Sets one field of a forum in place.
 * @param rest  the path after `forum`
 * @throws WinsetError `set/invalid`
 */
export function setForumField(
  forum: Draft<SingleForum>,
  scenario: Scenario,
  rest: readonly string[],
  value: string,
): void {
  const rules = forum.procedure;
  const field = rest[0] ?? '';
  if (field === '') cutShort('forum', 'field', FORUM_FIELDS);
  checkPath(rest);
  if (field === 'rounds') rules.rounds = numberFrom(value, 1, 1000, true);
  else if (field === 'procedure') setProcedure(forum, oneOf(value, procedures.ids));
  else if (field === 'participants') setParticipants(forum, scenario, listFrom(value));
  else if (field === 'agenda') setAgenda(forum, scenario, listFrom(value));
  else if (field === 'limits') setLimits(forum, scenario, rest[1] ?? '', value);
  else if (field === 'order') rules.order = wholeOrder(forum, listFrom(value));
  else if (field === 'chair') rules.chair = seated(forum, [value])[0]!;
  else if (field === 'chairBias') rules.chairBias = numberFrom(value, 0, 1);
  else if (field === 'coChairs') rules.coChairs = coChairsFrom(forum, listFrom(value));
  else if (field === 'k') rules.k = numberFrom(value, 1, forum.participants.length, true);
  else if (field === 'consultation') rules.consultation = oneOf(value, ['on', 'off']) === 'on';
  else if (field === 'rotates') toggle(rules, 'rotates', oneOf(value, ['round', 'off']));
  else if (field === 'opener') toggle(rules, 'opener', oneOf(value, ['drawn', 'off']));
  else if (field === 'roundOf') toggle(rules, 'roundOf', oneOf(value, ['moves', 'off']));
  else unknown('field of a forum', field, FORUM_FIELDS);
}

/** Rules of a procedure are fields of the forum itself: `forum.roundOf`, not `forum.procedure.roundOf`. */
function checkPath([field = '', ...more]: readonly string[]): void {
  const rule = field === 'procedure' && FORUM_FIELDS.includes(more[0] ?? '') ? `Write forum.${more[0]}.` : undefined;
  if (FORUM_FIELDS.includes(field)) checkEnd(['forum', field, ...more], 2, rule);
  if (field === 'limits') checkEnd(['forum', field, ...more], 3);
}

function toggle(rules: Draft<ProcedureRules>, field: 'rotates' | 'opener' | 'roundOf', value: string): void {
  delete rules[field];
  if (value !== 'off') Object.assign(rules, { [field]: value });
}

function seated(forum: SingleForum, actors: readonly string[]): string[] {
  for (const actor of actors)
    if (!forum.participants.includes(actor)) unknown('participant', actor, forum.participants);
  if (new Set(actors).size !== actors.length) fail('an actor is named twice');
  return [...actors];
}

function coChairsFrom(forum: SingleForum, actors: readonly string[]): string[] {
  const coChairs = seated(forum, actors);
  if (coChairs.length < 2) fail(`expected at least two co-chairs, found ${coChairs.length}`);
  return coChairs;
}

/** A speaking order names every participant once. */
function wholeOrder(forum: SingleForum, actors: readonly string[]): string[] {
  const order = seated(forum, actors);
  const missing = forum.participants.filter((actor) => !order.includes(actor));
  if (missing.length > 0) fail(`a speaking order names every participant; missing: ${missing.join(', ')}`);
  return order;
}

/** Another procedure; what it cannot do without falls to the first in the speaking order. */
function setProcedure(forum: Draft<SingleForum>, kind: string): void {
  const rules = forum.procedure;
  const order = rules.order ?? forum.participants;
  rules.kind = kind;
  if (kind === 'chair-text') rules.chair ??= order[0]!;
  if (kind === 'co-chairs') rules.coChairs ??= order.slice(0, 2);
  if (kind === 'majority' && rules.votes === undefined) rules.k ??= Math.floor(forum.participants.length / 2) + 1;
}

/** Other participants: those left out drop from order, chair, votes and vetoes; newcomers speak last. */
function setParticipants(forum: Draft<SingleForum>, scenario: Scenario, participants: string[]): void {
  const known = scenario.actors.map((actor) => actor.id);
  for (const actor of participants) if (!known.includes(actor)) unknown('actor', actor, known);
  if (new Set(participants).size !== participants.length) fail('an actor is named twice');
  if (participants.length < 2) fail(`a forum needs at least two participants, found ${participants.length}`);
  const rules = forum.procedure;
  const order = (rules.order ?? forum.participants).filter((actor) => participants.includes(actor));
  forum.participants = participants;
  rules.order = [...order, ...participants.filter((actor) => !order.includes(actor))];
  if (rules.chair !== undefined && !participants.includes(rules.chair)) rules.chair = rules.order[0]!;
  if (rules.coChairs !== undefined) rules.coChairs = coChairsAmong(rules.coChairs, rules.order);
  for (const actor of Object.keys(rules.votes ?? {})) if (!participants.includes(actor)) delete rules.votes![actor];
  if (rules.vetoes !== undefined) rules.vetoes = rules.vetoes.filter((veto) => participants.includes(veto.actor));
  if (rules.k !== undefined) rules.k = Math.min(rules.k, participants.length);
}

function setAgenda(forum: Draft<SingleForum>, scenario: Scenario, agenda: string[]): void {
  for (const issue of agenda) findIssue(scenario, issue);
  if (agenda.length === 0) fail('an agenda needs at least one issue');
  if (new Set(agenda).size !== agenda.length) fail('an issue is named twice');
  forum.agenda = agenda;
  for (const issue of Object.keys(forum.limits)) if (!agenda.includes(issue)) delete forum.limits[issue];
}

/** `any` opens the issue; otherwise the options that may be tabled. */
function setLimits(forum: Draft<SingleForum>, scenario: Scenario, id: string, value: string): void {
  if (id === '') cutShort('forum.limits', 'issue', forum.agenda);
  const issue = findIssue(scenario, id);
  if (!forum.agenda.includes(id))
    fail(`${id} is not on the agenda of ${forum.id}`, `Agenda: ${forum.agenda.join(', ')}.`);
  if (value === 'any') {
    delete forum.limits[id];
    return;
  }
  const known = issue.options.map((option) => option.id);
  const options = listFrom(value);
  if (options.length === 0) fail('expected options separated by commas, or any', `Options: ${known.join(', ')}.`);
  for (const option of options) if (!known.includes(option)) unknown(`option of ${id}`, option, [...known, 'any']);
  forum.limits[id] = options;
}
