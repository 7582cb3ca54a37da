/** The settings of a plan: every combination of what it lists, each with words for what sets it apart. */
import type { EvidenceLevel } from '../actors/actor.ts';
import { findMoment } from '../scenarios/find.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { DEFAULT_SETTINGS, type Settings } from '../scenarios/settings.ts';
import { withoutFrictions } from '../scenarios/tune.ts';
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

type Dimension = readonly Choice[];

const withSettings = (point: GridPoint, settings: Partial<Settings>): GridPoint => ({
  ...point,
  settings: { ...point.settings, ...settings },
});

const withChanges = (point: GridPoint, changes: readonly string[]): GridPoint => ({
  ...point,
  changes: [...point.changes, ...changes],
});

function momentDimension(scenario: Scenario, moments: readonly string[]): Dimension {
  return moments.map((id) => {
    const environment = id === 'neutral' ? {} : findMoment(scenario, id).environment;
    return { label: id, apply: (point) => withSettings(point, { environment }) };
  });
}

function variableDimension(variable: string, values: readonly number[]): Dimension {
  return values.map((value) => ({
    label: `${variable} ${value}`,
    apply: (point) => withSettings(point, { environment: { ...point.settings.environment, [variable]: value } }),
  }));
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

function frictionDimension(choices: readonly string[]): Dimension {
  return choices.map((choice) => {
    const names = choice.split(',').map((name) => name.trim());
    const label =
      choice === 'default'
        ? 'all frictions'
        : choice === 'none'
          ? 'no frictions'
          : `without ${names.map((name) => FRICTION_WORDS[name] ?? name).join(', ')}`;
    return {
      label,
      apply: (point) =>
        choice === 'default' ? point : { ...point, settings: withoutFrictions(point.settings, names) },
    };
  });
}

function strategyDimension(scenario: Scenario, field: 'concession' | 'drafting', ids: readonly string[]): Dimension {
  return ids.map((id) => ({
    label: id === 'own' ? `own ${field}` : `${field} ${id}`,
    apply: (point) =>
      id === 'own'
        ? point
        : withChanges(
            point,
            scenario.actors.map((actor) => `${actor.id}.${field}=${id}`),
          ),
  }));
}

function dimensionsOf(scenario: Scenario, grid: SettingsGrid): Dimension[] {
  const dimensions: Dimension[] = [];
  const add = <T>(values: readonly T[] | undefined, choice: (value: T) => Choice): void => {
    if (values !== undefined) dimensions.push(values.map(choice));
  };
  add(grid.evidence, (evidence: EvidenceLevel) => ({
    label: `evidence ${evidence}`,
    apply: (point) => withSettings(point, { evidence }),
  }));
  add(grid.overlay, (overlay) => ({
    label: overlay === 'none' ? 'as coded' : overlay,
    apply: (point) => (overlay === 'none' ? point : { ...point, overlay }),
  }));
  if (grid.moment !== undefined) dimensions.push(momentDimension(scenario, grid.moment));
  for (const [variable, values] of Object.entries(grid.environment ?? {}))
    dimensions.push(variableDimension(variable, values));
  if (grid.frictions !== undefined) dimensions.push(frictionDimension(grid.frictions));
  add(grid.procedure, (kind) => ({
    label: kind === 'own' ? 'own procedure' : kind,
    apply: (point) => (kind === 'own' ? point : withChanges(point, [`forum.procedure=${kind}`])),
  }));
  for (const field of ['concession', 'drafting'] as const)
    if (grid[field] !== undefined) dimensions.push(strategyDimension(scenario, field, grid[field]));
  add(grid.set, (changes) => ({
    label: changes.length === 0 ? 'unchanged' : changes.join(' '),
    apply: (point) => withChanges(point, changes),
  }));
  return dimensions;
}

/**
 * Every combination, the last dimension turning fastest.
 *
 * @throws WinsetError `moment/unknown`, `set/invalid` for an unknown friction
 */
export function expandGrid(
  scenario: Scenario,
  draft: Pick<PlanDraft, 'settings' | 'coded' | 'environmentSpread'>,
): GridPoint[] {
  const { coded, environmentSpread } = draft;
  const start: GridPoint = {
    label: '',
    settings: { ...DEFAULT_SETTINGS, coded, environmentSpread },
    overlay: null,
    changes: [],
  };
  let points = [start];
  for (const dimension of dimensionsOf(scenario, draft.settings)) {
    points = points.flatMap((point) =>
      dimension.map((choice) => {
        const parts = dimension.length > 1 ? [point.label, choice.label] : [point.label];
        return { ...choice.apply(point), label: parts.filter((part) => part !== '').join(', ') };
      }),
    );
  }
  return points.map((point) => ({ ...point, label: point.label === '' ? 'as given' : point.label }));
}
