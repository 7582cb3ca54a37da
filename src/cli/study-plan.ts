/** A plan, from flags or a file, with its scenario loaded and everything checked before anything is played. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Problem, WinsetError } from '../base/errors.ts';
import { builtinScenarios, DEFAULT_SCENARIO } from '../scenarios/builtin.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { checkPlan } from '../study/check-plan.ts';
import type { Contrast, PlanSetting, StudyPlan } from '../study/plan.ts';
import type { PlanDraft, PlanFile } from '../study/plan-schema.ts';
import { resolvePlan } from '../study/resolve-plan.ts';
import { runWords } from '../study/run-command.ts';
import { commandOf } from '../trace/shell-words.ts';
import { Gather } from './gather.ts';
import { inFile, loadNamed } from './load-named.ts';
import { checkInterest, checkTuned, unseatedChanges } from './prepare-checks.ts';
import { inFlagWords } from './study-flags.ts';

/** A plan ready to be played. */
export interface PreparedPlan {
  readonly plan: StudyPlan;
  /** The scenario as named, before the plan changed it. */
  readonly scenario: Scenario;
  readonly notes: readonly string[];
  readonly warnings: readonly Problem[];
}

type ChooseContrasts = (plan: Pick<StudyPlan, 'forums' | 'settings'>) => Contrast[];

/**
 * Of flags; the forums of `complete` may depend on the scenario (`--all`).
 *
 * @throws WinsetError with every problem
 */
export async function planOfFlags(
  name: string | undefined,
  complete: (scenario: Scenario) => PlanFile,
  contrasts?: ChooseContrasts,
): Promise<PreparedPlan> {
  const { scenario, warnings } = await loadNamed(name ?? DEFAULT_SCENARIO);
  return placing(inFlagWords, () => prepared(scenario, checkPlan(complete(scenario)), warnings, contrasts));
}

/** What `make` gives; its problems with their place as the user knows it. */
function placing<T>(place: (problem: Problem) => Problem, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof WinsetError)) throw error;
    throw new WinsetError(error.code, error.problems.map(place), { cause: error });
  }
}

/**
 * Of a plan file; a scenario file that it names lies beside it.
 *
 * @param instead  how long to play, where it is not as the plan says
 * @throws WinsetError with every problem at its line
 */
export async function planOfFile(
  file: string,
  instead: Pick<PlanFile, 'runs' | 'untilWidth'> = {},
): Promise<PreparedPlan> {
  const draft = { ...(await readPlan(file)), ...instead };
  const named = draft.scenario ?? DEFAULT_SCENARIO;
  const source = builtinScenarios.has(named) ? named : resolve(dirname(file), named);
  const { scenario, warnings } = await loadNamed(source);
  return placing(
    (problem) => inFile(file, problem),
    () => prepared(scenario, { ...draft, scenario: source }, warnings),
  );
}

async function readPlan(file: string): Promise<PlanDraft> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new WinsetError(
      'plan/not-found',
      {
        path: file,
        message: 'there is no such plan, or it cannot be read',
        hint: 'A plan is a YAML file: docs/studies.md shows one.',
      },
      { cause },
    );
  }
  const { parsePlan } = await import('../study/plan-file.ts');
  return placing(
    (problem) => inFile(file, problem),
    () => parsePlan(text),
  );
}

function prepared(
  scenario: Scenario,
  draft: PlanDraft,
  warnings: readonly Problem[],
  contrasts?: ChooseContrasts,
): PreparedPlan {
  const { plan, notes } = resolvePlan(scenario, draft, contrasts);
  const gather = new Gather();
  const doubtful = plan.scenarios.flatMap(
    (changed) => gather.try(() => checkTuned(scenario, changed, 'as the study changes it')) ?? [],
  );
  for (const { scenario: index, settings } of readings(plan))
    for (const forum of plan.forums) gather.try(() => checkInterest(plan.scenarios[index]!, forum, settings));
  gather.end();
  const changes = [...new Set(plan.settings.flatMap((setting) => setting.changes))];
  const idle = unseatedChanges(plan.scenarios[0]!, plan.forums, changes);
  return { plan, scenario, notes, warnings: [...warnings, ...doubtful, ...idle] };
}

/** Of the plan's settings, the first of each scenario at each level of evidence: interests depend on nothing else. */
function readings({ settings }: StudyPlan): PlanSetting[] {
  const first = new Map<string, PlanSetting>();
  for (const setting of settings) {
    const key = `${setting.scenario} ${setting.settings.evidence}`;
    if (!first.has(key)) first.set(key, setting);
  }
  return [...first.values()];
}

/** How a page names the command of a single run. */
export function runCommandOf(scenario: Scenario, plan: StudyPlan) {
  return (run: number, arm: number, versus: number | null): string | null => {
    const words = runWords(scenario, plan, run, arm, versus);
    return words === null ? null : commandOf(words);
  };
}
