/**
 * Tuning: `path=value` changes to a scenario, its settings and the forum at hand.
 *
 * A change is one immer step, so whatever it does not touch stays the same object.
 * Paths: `DPRK.weights.sanctions`, `ROK.margin`, `JP.patience`, `US.ratificationScale`,
 * `CN.concession`, `RU.drafting`, `forum.rounds`, `forum.procedure`, `forum.participants`, `forum.order`,
 * `forum.chairBias`, `forum.rotates`, `forum.roundOf`,
 * `forum.agenda`, `forum.limits.<issue>`, `forum.chair`, `forum.coChairs`, `forum.k`,
 * `forum.opener`, `forum.consultation`, `frictions.<name>`, `issue.<id>.statusQuo`.
 */
import { type Draft, produce } from 'immer';
import { isScored } from '../actors/actor.ts';
import { concessions } from '../actors/concession/index.ts';
import { draftings } from '../actors/drafting/index.ts';
import { WinsetError } from '../base/errors.ts';
import { findForum, findIssue } from './find.ts';
import { isStaged, type Scenario, type SingleForum } from './scenario.ts';
import { type FrictionSettings, NO_FRICTIONS, type Settings } from './settings.ts';
import { setForumField } from './tune-forum.ts';
import { checkEnd, cutShort, fail, numberFrom, oneOf, unknown } from './tune-value.ts';

/** What tuning works on. */
export interface Tuned {
  readonly scenario: Scenario;
  readonly settings: Settings;
  /** Id of the forum that `forum.…` paths mean. */
  readonly forum: string;
}

/** `path=value` as typed; used in errors. */
export interface Change {
  readonly path: string;
  readonly value: string;
}

/** @throws WinsetError `set/invalid` when there is no `=` or nothing before it */
export function parseChange(text: string): Change {
  const at = text.indexOf('=');
  if (at < 1) {
    throw new WinsetError('set/invalid', {
      path: `--set ${text}`,
      message: 'a change is written path=value',
      hint: 'For example --set DPRK.weights.sanctions=0.4 or --set forum.rounds=10.',
    });
  }
  return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/**
 * Applies changes one after another.
 * @throws WinsetError `set/unknown`, `set/invalid`, with every change that does not fit
 */
export function tune(tuned: Tuned, changes: readonly Change[]): Tuned {
  let current = tuned;
  const problems = [];
  for (const change of changes) {
    try {
      current = applyChange(current, change);
    } catch (error) {
      if (!(error instanceof WinsetError)) throw error;
      problems.push(...error.problems.map((p) => ({ ...p, path: `--set ${change.path}` })));
    }
  }
  if (problems.length > 0) throw new WinsetError('set/invalid', problems);
  return current;
}

function applyChange(tuned: Tuned, change: Change): Tuned {
  const [head, ...rest] = change.path.split('.');
  if (head === 'forum') return { ...tuned, scenario: changeForum(tuned, rest, change.value) };
  if (head === 'frictions') return { ...tuned, settings: changeFriction(tuned.settings, rest, change.value) };
  if (head === 'issue') return { ...tuned, scenario: changeIssue(tuned.scenario, rest, change.value) };
  return { ...tuned, scenario: changeActor(tuned.scenario, head!, rest, change.value) };
}

const ACTOR_FIELDS = ['weights.<issue>', 'margin', 'patience', 'ratificationScale', 'concession', 'drafting'];

/** Scores are the scenario's own; there are no weights to set. */
const SCORED_FIELDS = ACTOR_FIELDS.filter((field) => !field.startsWith('weights'));

function changeActor(scenario: Scenario, id: string, rest: readonly string[], value: string): Scenario {
  const index = scenario.actors.findIndex((actor) => actor.id === id);
  if (index < 0) unknown('actor', id, [...scenario.actors.map((a) => a.id), 'forum', 'frictions', 'issue']);
  return produce(scenario, (draft) => {
    const actor = draft.actors[index]!;
    const field = rest[0] ?? '';
    if (field === '') cutShort(id, 'field', ACTOR_FIELDS);
    if (ACTOR_FIELDS.includes(field)) checkEnd([id, ...rest], 2);
    if (field === 'weights') checkEnd([id, ...rest], 3);
    if (field === 'patience') actor.patience = numberFrom(value, 0, 1);
    else if (field === 'ratificationScale') actor.ratificationScale = numberFrom(value, 0, 1e12);
    else if (field === 'concession') actor.concession = oneOf(value, concessions.ids);
    else if (field === 'drafting') actor.drafting = oneOf(value, draftings.ids);
    else if (field === 'margin' && isScored(actor)) actor.reservation = numberFrom(value, -1e9, 1e9);
    else if (field === 'margin' && !isScored(actor)) actor.margin = numberFrom(value, 0, 1);
    else if (field === 'weights' && !isScored(actor)) setWeight(scenario, actor, rest[1] ?? '', value);
    else unknown(`field of ${id}`, field, isScored(actor) ? SCORED_FIELDS : ACTOR_FIELDS);
  });
}

function setWeight(
  scenario: Scenario,
  actor: { id: string; weights?: Record<string, number> },
  issue: string,
  value: string,
): void {
  const known = scenario.issues.map(({ id }) => id);
  if (issue === '') cutShort(`${actor.id}.weights`, 'issue', known);
  findIssue(scenario, issue);
  const weight = numberFrom(value, 0, 1);
  const others = Object.entries(actor.weights ?? {}).filter(([id]) => id !== issue);
  const sum = others.reduce((total, [, w]) => total + w, weight);
  if (sum > 1 + 1e-9) fail(`the weights set by hand sum to ${sum.toFixed(3)}; together they may be at most 1`);
  actor.weights = { ...actor.weights, [issue]: weight };
}

function changeIssue(scenario: Scenario, rest: readonly string[], value: string): Scenario {
  const known = scenario.issues.map(({ id }) => `${id}.statusQuo`);
  if ((rest[0] ?? '') === '') cutShort('issue', 'issue', known);
  const issue = findIssue(scenario, rest[0]!);
  if ((rest[1] ?? '') === '') cutShort(`issue.${issue.id}`, 'field', ['statusQuo']);
  checkEnd(['issue', ...rest], 3);
  if (rest[1] !== 'statusQuo') unknown(`field of issue ${issue.id}`, rest[1]!, ['statusQuo']);
  oneOf(
    value,
    issue.options.map((o) => o.id),
  );
  return produce(scenario, (draft) => {
    draft.issues[scenario.issues.indexOf(issue)]!.statusQuo = value;
  });
}

const SWITCHES = ['promises', 'aspirations', 'ratification', 'shocks'] as const;
const FRICTION_NAMES = [...SWITCHES, 'information', 'learning', 'draftingEffort'];

function changeFriction(settings: Settings, rest: readonly string[], value: string): Settings {
  const name = rest[0] ?? '';
  if (name === '') cutShort('frictions', 'friction', FRICTION_NAMES);
  if (FRICTION_NAMES.includes(name)) checkEnd(['frictions', ...rest], 2);
  const frictions = { ...settings.frictions } as Draft<FrictionSettings>;
  if (name === 'information' || name === 'learning') frictions[name] = numberFrom(value, 0, 1);
  else if (name === 'draftingEffort')
    frictions.draftingEffort = value === 'exhaustive' ? value : numberFrom(value, 1, 1000, true);
  else if ((SWITCHES as readonly string[]).includes(name))
    frictions[name as (typeof SWITCHES)[number]] = oneOf(value, ['on', 'off']) === 'on';
  else unknown('friction', name, FRICTION_NAMES);
  return { ...settings, frictions };
}

/** Switches frictions off: `none` for all of them, or a list of names. */
export function withoutFrictions(settings: Settings, names: readonly string[]): Settings {
  if (names.length === 1 && names[0] === 'none') return { ...settings, frictions: NO_FRICTIONS };
  if (names.includes('none'))
    fail(
      '"none" stands alone: it switches off every friction',
      'Write none, or the names of some frictions (winset list frictions).',
    );
  let frictions = settings.frictions;
  for (const name of names) {
    if (!FRICTION_NAMES.includes(name)) unknown('friction', name, ['none', ...FRICTION_NAMES]);
    frictions = { ...frictions, [name]: NO_FRICTIONS[name as keyof FrictionSettings] };
  }
  return { ...settings, frictions };
}

function changeForum(tuned: Tuned, rest: readonly string[], value: string): Scenario {
  const { scenario } = tuned;
  const forum = findForum(scenario, tuned.forum);
  if (isStaged(forum))
    fail(
      `${forum.id} is a sequence of forums, and no --set path leads to its stages`,
      `They are ${forum.stages.map((s) => s.forum).join(', ')}; change them in a scenario file (winset init).`,
    );
  const index = scenario.forums.indexOf(forum);
  return produce(scenario, (draft) => {
    setForumField(draft.forums[index] as Draft<SingleForum>, scenario, rest, value);
  });
}
