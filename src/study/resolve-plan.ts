/** From a plan as written to one that can be played: names looked up, changes made, combinations spelt out. */
import { knownHint } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';
import { findForum, findIssue } from '../scenarios/find.ts';
import { findOverlay } from '../scenarios/northeast-asia/overlays.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { parseChange, tune } from '../scenarios/tune.ts';
import { canonicalJson } from '../trace/canonical.ts';
import { expandGrid, type GridPoint } from './grid.ts';
import type { Measure } from './measure.ts';
import {
  blockRunsFor,
  type Contrast,
  defaultContrasts,
  type PlanSetting,
  SEQUENTIAL_BLOCK,
  type StudyPlan,
} from './plan.ts';
import type { PlanDraft } from './plan-schema.ts';
import { withSameRules } from './same-rules.ts';
import { ScenarioPool } from './scenario-pool.ts';

/** A plan, and what its reader should know before it is played. */
export interface ResolvedPlan {
  readonly plan: StudyPlan;
  /** In sentences: what was left out because it was there twice. */
  readonly notes: readonly string[];
}

interface NamedForum {
  readonly id: string;
  readonly forum: string;
  readonly set: readonly string[];
}

/**
 * @param contrasts  what to compare, when it is not every forum with the baseline
 * @throws WinsetError `plan/invalid`, `plan/too-large`, `plan/same`, `forum/unknown`, `set/invalid` and others of the parts
 */
export function resolvePlan(
  scenario: Scenario,
  draft: PlanDraft,
  contrasts?: (plan: Pick<StudyPlan, 'forums' | 'settings'>) => Contrast[],
): ResolvedPlan {
  const notes: string[] = [];
  const named = namedForums(draft, notes);
  const baselineId = draft.baseline ?? named[0]!.id;
  const forums = named.map((entry) => entry.id);
  const baseline = forums.indexOf(baselineId);
  if (baseline < 0) {
    throw new WinsetError('plan/invalid', {
      path: 'baseline',
      message: `the baseline "${baselineId}" is not among the forums`,
      hint: knownHint(baselineId, forums),
    });
  }
  const length = lengthOf(draft);
  checkMeasures(scenario, draft.measures);
  const own = withNamedForums(scenario, named);
  const pool = new ScenarioPool();
  const share = (world: Scenario): Scenario => withSameRules(world, forums, baselineId, draft.same);
  const settings = expandGrid(scenario, { ...draft, runs: length.runs }, forums.length).map((point): PlanSetting => {
    const { label, overlay, changes } = point;
    const index = pool.indexFor(point, () => scenarioAt(own, point, forums, share));
    return { label, scenario: index, settings: settingsAt(pool.scenarios[index]!, point), overlay, changes };
  });
  const distinct = withoutRepeats(settings, notes);
  const plan: StudyPlan = {
    schema: 1,
    source: draft.scenario ?? scenario.id,
    scenarios: pool.scenarios,
    settings: distinct,
    forums,
    baseline,
    ...length,
    seed: draft.seed,
    same: draft.same,
    solve: draft.solve,
    measures: draft.measures.map((measure) => ({ ...measure, name: measure.name ?? measure.id })),
    contrasts:
      contrasts?.({ forums, settings: distinct }) ?? defaultContrasts(forums.length, distinct.length, baseline),
  };
  return { plan, notes };
}

const DEFAULT_RUNS = 10_000;
/** Limit of a study that stops by itself. */
const MOST_RUNS = 1_024_000;

function lengthOf({ runs, untilWidth }: PlanDraft): Pick<StudyPlan, 'runs' | 'untilWidth' | 'blockRuns'> {
  if (untilWidth === undefined) return { runs: runs ?? DEFAULT_RUNS, blockRuns: blockRunsFor(runs ?? DEFAULT_RUNS) };
  const limit = runs ?? MOST_RUNS;
  return { runs: limit, untilWidth, blockRuns: Math.min(SEQUENTIAL_BLOCK, blockRunsFor(limit)) };
}

function namedForums(draft: PlanDraft, notes: string[]): NamedForum[] {
  const named: NamedForum[] = [];
  for (const entry of draft.forums) {
    const set = 'set' in entry ? (entry.set ?? []) : [];
    const id = 'as' in entry && entry.as !== undefined ? entry.as : entry.forum;
    const twin = named.find((other) => other.id === id);
    if (twin === undefined) named.push({ id, forum: entry.forum, set });
    else if (twin.forum === entry.forum && canonicalJson(twin.set) === canonicalJson(set))
      notes.push(`${id} is named twice; it is played once.`);
    else {
      throw new WinsetError('plan/invalid', {
        path: `forums: ${id}`,
        message: `two different forums are called "${id}"`,
        hint: 'Give one of them another name with "as".',
      });
    }
  }
  return named;
}

/** The scenario with a copy of each renamed forum, and each forum's own changes made. */
function withNamedForums(scenario: Scenario, named: readonly NamedForum[]): Scenario {
  let current = scenario;
  for (const { id, forum, set } of named) {
    const original = findForum(scenario, forum);
    if (id !== forum) {
      if (scenario.forums.some((other) => other.id === id)) {
        throw new WinsetError('plan/invalid', {
          path: `forums: ${id}`,
          message: `${scenario.id} has a forum "${id}" already`,
        });
      }
      current = { ...current, forums: [...current.forums, { ...original, id, name: `${original.name}, ${id}` }] };
    }
    const foreign = set.find((text) => !text.startsWith('forum.'));
    if (foreign !== undefined) {
      throw new WinsetError('plan/invalid', {
        path: `forums: ${id}`,
        message: `"${foreign}" changes the world, not this forum`,
        hint: 'Changes to the world go under settings, set: every forum must meet the same world.',
      });
    }
    current = changed(current, undefined, id, set).scenario;
  }
  return current;
}

const NO_SETTINGS = {} as Settings;

function changed(scenario: Scenario, settings: Settings | undefined, forum: string, changes: readonly string[]) {
  return tune({ scenario, settings: settings ?? NO_SETTINGS, forum }, changes.map(parseChange));
}

const isOfForum = (text: string): boolean => text.startsWith('forum.');

/** The scenario that a point's overlay and changes make. */
function scenarioAt(
  scenario: Scenario,
  point: GridPoint,
  forums: readonly string[],
  share: (scenario: Scenario) => Scenario,
): Scenario {
  const overlaid = point.overlay === null ? scenario : findOverlay(point.overlay).apply(scenario);
  const ofWorld = point.changes.filter((text) => !isOfForum(text));
  let current = share(changed(overlaid, point.settings, forums[0]!, ofWorld).scenario);
  for (const forum of forums) current = changed(current, undefined, forum, point.changes.filter(isOfForum)).scenario;
  return current;
}

/** A point's settings, with those of its changes that are about frictions made. */
function settingsAt(scenario: Scenario, point: GridPoint): Settings {
  const ofFrictions = point.changes.filter((text) => text.startsWith('frictions.'));
  return withKnownVariables(scenario, changed(scenario, point.settings, '', ofFrictions).settings);
}

function withKnownVariables(scenario: Scenario, settings: Settings): Settings {
  const known = scenario.environment.variables.map((variable) => variable.id);
  for (const variable of Object.keys(settings.environment)) {
    if (!known.includes(variable)) {
      throw new WinsetError('environment/unknown', {
        path: 'settings.environment',
        message: `there is no environment variable "${variable}"`,
        hint: knownHint(variable, known),
      });
    }
  }
  return settings;
}

function withoutRepeats(settings: readonly PlanSetting[], notes: string[]): PlanSetting[] {
  const seen = new Map<string, string>();
  return settings.filter((setting) => {
    const text = canonicalJson([setting.scenario, setting.settings]);
    const twin = seen.get(text);
    if (twin !== undefined) notes.push(`The settings "${twin}" and "${setting.label}" are the same; one is played.`);
    else seen.set(text, setting.label);
    return twin === undefined;
  });
}

function checkMeasures(
  scenario: Scenario,
  measures: PlanDraft['measures'],
): asserts measures is Measure[] & typeof measures {
  for (const [index, measure] of measures.entries()) {
    if (measures.findIndex(({ id }) => id === measure.id) < index) {
      throw new WinsetError('plan/invalid', {
        path: `measures: ${measure.id}`,
        message: `two measures have the id "${measure.id}"`,
        hint: 'Each needs an id of its own: it names a column.',
      });
    }
    const named = [...Object.entries(measure.atLeast ?? {}), ...Object.entries(measure.exactly ?? {})];
    for (const [issueId, optionId] of named) {
      const options = findIssue(scenario, issueId).options.map((option) => option.id);
      if (!options.includes(optionId)) {
        throw new WinsetError('plan/invalid', {
          path: `measures: ${measure.id}`,
          message: `${issueId} has no option "${optionId}"`,
          hint: knownHint(optionId, options),
        });
      }
    }
  }
}

/** Ids of the forums that `--all` compares: neither for the record only nor variants of another. */
export function comparableForums(scenario: Scenario): string[] {
  return scenario.forums.filter((forum) => forum.recordOnly !== true && forum.variantOf === undefined).map((f) => f.id);
}
