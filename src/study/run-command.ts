/** The command line that plays one run of a study on its own. */
import { procedures } from '../forums/index.ts';
import { DEFAULT_SCENARIO } from '../scenarios/builtin.ts';
import { findOverlay } from '../scenarios/northeast-asia/overlays.ts';
import { type Forum, isStaged, type ProcedureRules, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import { DEFAULT_SETTINGS } from '../scenarios/settings.ts';
import { parseChange, tune } from '../scenarios/tune.ts';
import { canonicalJson } from '../trace/canonical.ts';
import { frictionChanges, settingsWords } from '../trace/command-words.ts';
import { forumOf, type PlanSetting, type StudyPlan, scenarioOfArm, settingOf } from './plan.ts';
import { sittingsOf } from './seating.ts';

/**
 * Words of `winset run` for a run of an arm; null where no flags lead to that very world and forum.
 *
 * @param original  the scenario that the plan was made from
 * @param versus  an arm of the same setting to be shown beside it
 */
export function runWords(
  original: Scenario,
  plan: StudyPlan,
  run: number,
  arm: number,
  versus: number | null,
): string[] | null {
  const index = settingOf(plan, arm);
  const setting = plan.settings[index]!;
  const forum = forumFlags(original, plan, arm);
  const other = versus === null ? null : forumFlags(original, plan, versus);
  if (forum === null || setting.settings.environmentSpread > 0) return null;
  if (!isSameWorld(original, setting, scenarioOfArm(plan, arm))) return null;
  if (versus !== null) {
    // Changes to a forum would be made to one of the two only.
    if (other === null || settingOf(plan, versus) !== index) return null;
    if (forum.set.length > 0 || other.set.length > 0) return null;
  }
  return [
    ...['winset', 'run', forum.id],
    ...(other === null ? [] : ['--vs', other.id]),
    ...(plan.source === DEFAULT_SCENARIO ? [] : ['--scenario', plan.source]),
    ...['--seed', plan.seed, '--run', String(run)],
    ...settingsWords(setting.settings),
    ...(setting.overlay === null ? [] : ['--overlay', setting.overlay]),
    ...[...worldChanges(setting), ...frictionChanges(setting.settings), ...forum.set].flatMap((change) => [
      '--set',
      change,
    ]),
  ];
}

function worldChanges({ changes }: PlanSetting): string[] {
  return changes.filter((change) => !change.startsWith('forum.'));
}

/** Whether the setting makes the played world, forums aside, out of the original; not when its file was edited since. */
function isSameWorld(original: Scenario, setting: PlanSetting, played: Scenario): boolean {
  const worldText = (scenario: Scenario): string => canonicalJson({ ...scenario, forums: [] });
  try {
    const overlaid = setting.overlay === null ? original : findOverlay(setting.overlay).apply(original);
    const changes = worldChanges(setting).map(parseChange);
    const { scenario } = tune({ scenario: overlaid, settings: setting.settings, forum: '' }, changes);
    return worldText(scenario) === worldText(played);
  } catch {
    return false;
  }
}

interface ForumFlags {
  readonly id: string;
  readonly set: readonly string[];
}

/** A forum of the original scenario and the fewest changes that make the arm's out of it. */
function forumFlags(original: Scenario, plan: StudyPlan, arm: number): ForumFlags | null {
  const id = forumOf(plan, arm);
  const scenario = scenarioOfArm(plan, arm);
  const played = scenario.forums.find((forum) => forum.id === id)!;
  const own = original.forums.find((forum) => forum.id === id);
  const sources = own === undefined ? original.forums : [own];
  if (isStaged(played)) {
    // No change can be made to a sequence: it is there as it is played, or not at all.
    const same = sources.find((source) => stagesText(original, source) === stagesText(scenario, played));
    return same === undefined ? null : { id: same.id, set: [] };
  }
  const found = sources.flatMap((source): ForumFlags[] => {
    if (isStaged(source)) return [];
    const set = changesBetween(source, played);
    return leadsTo(original, source, set, played) ? [{ id: source.id, set }] : [];
  });
  return found.reduce<ForumFlags | null>(
    (best, one) => (best === null || one.set.length < best.set.length ? one : best),
    null,
  );
}

/** Fields that the engine reads whatever the procedure. */
const COMMON: readonly string[] = ['kind', 'order', 'rounds', 'rotates', 'opener', 'roundOf', 'consultation'];

/** Whether a rule is read at all: a chair left over from another procedure sets no two forums apart. */
const isRead = ({ kind }: ProcedureRules, field: string): boolean =>
  COMMON.includes(field) || procedures.get(kind).reads.includes(field);

function rulesText({ participants, agenda, limits, procedure }: SingleForum): string {
  const rules = Object.entries({ order: participants, ...procedure }).filter(([field]) => isRead(procedure, field));
  return canonicalJson([participants, agenda, limits, Object.fromEntries(rules)]);
}

function stagesText(scenario: Scenario, forum: Forum): string {
  return isStaged(forum) ? canonicalJson([forum.stages, sittingsOf(scenario, forum.id).map(rulesText)]) : '';
}

function leadsTo(original: Scenario, source: SingleForum, set: readonly string[], played: SingleForum): boolean {
  try {
    const { scenario } = tune(
      { scenario: original, settings: DEFAULT_SETTINGS, forum: source.id },
      set.map(parseChange),
    );
    return rulesText(scenario.forums.find((forum) => forum.id === source.id) as SingleForum) === rulesText(played);
  } catch {
    return false;
  }
}

function changesBetween(from: SingleForum, to: SingleForum): string[] {
  const changes: string[] = [];
  const differ = (a: unknown, b: unknown): boolean => canonicalJson([a]) !== canonicalJson([b]);
  if (differ(from.participants, to.participants)) changes.push(`forum.participants=${to.participants.join()}`);
  if (differ(from.agenda, to.agenda)) changes.push(`forum.agenda=${to.agenda.join()}`);
  for (const issue of to.agenda) {
    if (differ(from.limits[issue], to.limits[issue]))
      changes.push(`forum.limits.${issue}=${to.limits[issue]?.join() ?? 'any'}`);
  }
  const [was, is] = [from.procedure, to.procedure];
  if (was.kind !== is.kind) changes.push(`forum.procedure=${is.kind}`);
  if (is.order !== undefined && differ(was.order, is.order)) changes.push(`forum.order=${is.order.join()}`);
  if (is.coChairs !== undefined && differ(was.coChairs, is.coChairs) && isRead(is, 'coChairs'))
    changes.push(`forum.coChairs=${is.coChairs.join()}`);
  for (const field of ['chair', 'chairBias', 'k', 'rounds'] as const)
    if (is[field] !== undefined && was[field] !== is[field] && isRead(is, field))
      changes.push(`forum.${field}=${is[field]}`);
  for (const field of ['rotates', 'opener', 'roundOf'] as const)
    if (was[field] !== is[field]) changes.push(`forum.${field}=${is[field] ?? 'off'}`);
  if (was.consultation !== is.consultation)
    changes.push(`forum.consultation=${is.consultation === true ? 'on' : 'off'}`);
  return changes;
}
