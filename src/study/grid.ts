/** The settings of a plan: every combination of what it lists, each with words for what sets it apart. */
import type { EvidenceLevel } from '../actors/actor.ts';
import { WinsetError } from '../base/errors.ts';
import { findMoment } from '../scenarios/find.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { DEFAULT_SETTINGS, type Settings } from '../scenarios/settings.ts';
import { withoutFrictions } from '../scenarios/tune.ts';
import { checkGridSize, type Factor } from './grid-size.ts';
import type { PlanDraft, SettingsGrid } from './plan-schema.ts';

/** One combination, not yet applied to a scenario. */
export interface GridPoint {
  /** Of the dimensions with several values only. */
  readonly label: string;
  readonly settings: Settings;
  /** Id of an overlay, or null. */
  readonly overlay: string | null;
  /** `path=value` changes; those of forums are made to every forum of the plan. */
  readonly changes: readonly string[];
}

interface Choice {
  readonly label: string;
  readonly apply: (point: GridPoint) => GridPoint;
}

interface Dimension extends Factor {
  readonly choices: readonly Choice[];
}

const withSettings = (point: GridPoint, settings: Partial<Settings>): GridPoint => ({
  ...point,
  settings: { ...point.settings, ...settings },
});

const withChanges = (point: GridPoint, changes: readonly string[]): GridPoint => ({
  ...point,
  changes: [...point.changes, ...changes],
});

/** Says which part of the plan is meant, where a look-up does not. */
function under<T>(path: string, lookUp: () => T): T {
  try {
    return lookUp();
  } catch (error) {
    if (!(error instanceof WinsetError)) throw error;
    throw new WinsetError(
      error.code,
      error.problems.map((problem) => ({ path, ...problem })),
      { cause: error },
    );
  }
}

function momentChoice(scenario: Scenario, id: string): Choice {
  const environment = id === 'neutral' ? {} : under('settings.moment', () => findMoment(scenario, id).environment);
  return { label: id, apply: (point) => withSettings(point, { environment }) };
}

function variableChoice(variable: string, value: number): Choice {
  return {
    label: `${variable} ${value}`,
    apply: (point) => withSettings(point, { environment: { ...point.settings.environment, [variable]: value } }),
  };
}

/** What each friction is called, after "without". */
const FRICTION_WORDS: Readonly<Record<string, string>> = {
  promises: 'doubtful promises',
  information: 'private information',
  draftingEffort: 'bounded drafting',
  aspirations: 'aspirations',
  ratification: 'ratification',
  shocks: 'shocks',
  learning: 'learning',
};

function frictionChoice(choice: string): Choice {
  if (choice === 'default') return { label: 'all frictions', apply: (point) => point };
  const names = choice.split(',').map((name) => name.trim());
  return {
    label:
      choice === 'none' ? 'no frictions' : `without ${names.map((name) => FRICTION_WORDS[name] ?? name).join(', ')}`,
    apply: (point) => ({
      ...point,
      settings: under('settings.frictions', () => withoutFrictions(point.settings, names)),
    }),
  };
}

function strategyChoice(scenario: Scenario, field: 'concession' | 'drafting', id: string): Choice {
  if (id === 'own') return { label: `own ${field}`, apply: (point) => point };
  const changes = scenario.actors.map((actor) => `${actor.id}.${field}=${id}`);
  return { label: `${field} ${id}`, apply: (point) => withChanges(point, changes) };
}

function dimensionsOf(scenario: Scenario, grid: SettingsGrid): Dimension[] {
  const dimensions: Dimension[] = [];
  const add = <T>(name: string, values: readonly T[] | undefined, choice: (value: T) => Choice): void => {
    if (values !== undefined) dimensions.push({ name, choices: values.map(choice) });
  };
  add('evidence', grid.evidence, (evidence: EvidenceLevel) => ({
    label: `evidence ${evidence}`,
    apply: (point) => withSettings(point, { evidence }),
  }));
  add('overlay', grid.overlay, (overlay) => ({
    label: overlay === 'none' ? 'as coded' : overlay,
    apply: (point) => (overlay === 'none' ? point : { ...point, overlay }),
  }));
  add('moment', grid.moment, (id) => momentChoice(scenario, id));
  for (const [variable, values] of Object.entries(grid.environment ?? {}))
    add(variable, values, (value) => variableChoice(variable, value));
  add('frictions', grid.frictions, frictionChoice);
  add('procedure', grid.procedure, (kind) => ({
    label: kind === 'own' ? 'own procedure' : kind,
    apply: (point) => (kind === 'own' ? point : withChanges(point, [`forum.procedure=${kind}`])),
  }));
  for (const field of ['concession', 'drafting'] as const)
    add(field, grid[field], (id) => strategyChoice(scenario, field, id));
  add('set', grid.set, (changes) => ({
    label: changes.length === 0 ? 'unchanged' : changes.join(' '),
    apply: (point) => withChanges(point, changes),
  }));
  return dimensions;
}

/**
 * Every combination, the last dimension turning fastest.
 *
 * @param forums  how many formats meet each of them
 * @throws WinsetError `plan/too-large`, `moment/unknown`, `set/invalid` for an unknown friction
 */
export function expandGrid(
  scenario: Scenario,
  draft: Pick<PlanDraft, 'settings' | 'coded' | 'environmentSpread'> & { readonly runs: number },
  forums: number,
): GridPoint[] {
  const { coded, environmentSpread, runs } = draft;
  const dimensions = dimensionsOf(scenario, draft.settings);
  checkGridSize(dimensions, forums, runs);
  const start: GridPoint = {
    label: '',
    settings: { ...DEFAULT_SETTINGS, coded, environmentSpread },
    overlay: null,
    changes: [],
  };
  let points = [start];
  for (const { choices } of dimensions) {
    points = points.flatMap((point) =>
      choices.map((choice) => {
        const parts = choices.length > 1 ? [point.label, choice.label] : [point.label];
        return { ...choice.apply(point), label: parts.filter((part) => part !== '').join(', ') };
      }),
    );
  }
  return points.map((point) => ({ ...point, label: point.label === '' ? 'as given' : point.label }));
}
