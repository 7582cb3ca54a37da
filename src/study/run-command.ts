/** The command line that plays one run of a study on its own. */
import { DEFAULT_SCENARIO } from '../scenarios/builtin.ts';
import { isStaged, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import { DEFAULT_FRICTIONS, DEFAULT_SETTINGS, type Settings } from '../scenarios/settings.ts';
import { parseChange, tune } from '../scenarios/tune.ts';
import { canonicalJson } from '../trace/canonical.ts';
import { type StudyPlan, scenarioOfArm } from './plan.ts';

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
  const index = Math.floor(arm / plan.forums.length);
  const setting = plan.settings[index]!;
  const forum = forumFlags(original, plan, arm);
  const other = versus === null ? null : forumFlags(original, plan, versus);
  if (setting.overlay !== null || forum === null || setting.settings.environmentSpread > 0) return null;
  if (versus !== null) {
    // Changes to a forum would be made to one of the two only.
    if (other === null || Math.floor(versus / plan.forums.length) !== index) return null;
    if (forum.set.length > 0 || other.set.length > 0) return null;
  }
  const world = setting.changes.filter((change) => !change.startsWith('forum.'));
  return [
    ...['winset', 'run', forum.id],
    ...(other === null ? [] : ['--vs', other.id]),
    ...(plan.source === DEFAULT_SCENARIO ? [] : ['--scenario', plan.source]),
    ...['--seed', plan.seed, '--run', String(run)],
    ...settingsWords(setting.settings),
    ...[...world, ...frictionChanges(setting.settings), ...forum.set].flatMap((change) => ['--set', change]),
  ];
}

function settingsWords({ evidence, environment, coded }: Settings): string[] {
  return [
    ...(evidence === DEFAULT_SETTINGS.evidence ? [] : ['--evidence', evidence]),
    ...(coded ? ['--coded'] : []),
    ...Object.entries(environment).flatMap(([id, value]) => ['--env', `${id}=${value}`]),
  ];
}

function frictionChanges({ frictions }: Settings): string[] {
  const names = Object.keys(DEFAULT_FRICTIONS) as (keyof typeof DEFAULT_FRICTIONS)[];
  return names
    .filter((name) => frictions[name] !== DEFAULT_FRICTIONS[name])
    .map((name) => {
      const value = frictions[name];
      return `frictions.${name}=${typeof value === 'boolean' ? (value ? 'on' : 'off') : value}`;
    });
}

interface ForumFlags {
  readonly id: string;
  readonly set: readonly string[];
}

/** A forum of the original scenario and the fewest changes that make the arm's out of it. */
function forumFlags(original: Scenario, plan: StudyPlan, arm: number): ForumFlags | null {
  const id = plan.forums[arm % plan.forums.length]!;
  const played = scenarioOfArm(plan, arm).forums.find((forum) => forum.id === id)!;
  const own = original.forums.find((forum) => forum.id === id);
  if (isStaged(played)) return own === undefined ? null : { id, set: [] };
  const sources = own === undefined ? original.forums : [own];
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

const rulesText = (forum: SingleForum): string =>
  canonicalJson([forum.participants, forum.agenda, forum.limits, { order: forum.participants, ...forum.procedure }]);

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
  if (is.coChairs !== undefined && differ(was.coChairs, is.coChairs))
    changes.push(`forum.coChairs=${is.coChairs.join()}`);
  for (const field of ['chair', 'chairBias', 'k', 'rounds'] as const)
    if (is[field] !== undefined && was[field] !== is[field]) changes.push(`forum.${field}=${is[field]}`);
  for (const field of ['rotates', 'opener', 'roundOf'] as const)
    if (was[field] !== is[field]) changes.push(`forum.${field}=${is[field] ?? 'off'}`);
  if (was.consultation !== is.consultation)
    changes.push(`forum.consultation=${is.consultation === true ? 'on' : 'off'}`);
  return changes;
}
