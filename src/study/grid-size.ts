/** How large a plan may be, told from its grid by counting: building the settings is what would take the time. */
import { WinsetError } from '../base/errors.ts';
import { counted } from '../trace/names.ts';
import { countOf, grouped } from './points.ts';

/** One thing that a plan varies. */
export interface Factor {
  /** The key of the plan that lists its choices, or the variable of the environment. */
  readonly name: string;
  readonly choices: readonly unknown[];
}

/**
 * Settings x formats. Measured with the built-in world, two formats and two workers: 10,000 of them take 3 GB, and half a
 * minute for the first run.
 */
const MOST_ARMS = 10_000;

/** Scenarios that settings may lead to. A study keeps each whole, 50 kB in the built-in world: 10,000 reach the longest text there can be. */
const MOST_SCENARIOS = 2_000;

/** What changes the scenario itself, not only how it is read or surrounded. */
const CHANGES_SCENARIO = new Set(['overlay', 'procedure', 'concession', 'drafting', 'set']);

const HINT =
  'List fewer values of each, or split the plan by one of them and play every part into a folder of its own.';

const combinations = (factors: readonly Factor[]): number =>
  factors.reduce((product, { choices }) => product * choices.length, 1);

/** " (11 rivalry x 11 trust)"; empty where nothing varies. */
function inFactors(factors: readonly Factor[]): string {
  const varied = factors.filter(({ choices }) => choices.length > 1);
  const parts = varied.map(({ name, choices }) => `${grouped(choices.length)} ${name}`);
  return parts.length === 0 ? '' : ` (${parts.join(' x ')})`;
}

/** @throws WinsetError `plan/too-large`, with the exact size */
export function checkGridSize(factors: readonly Factor[], forums: number, runs: number): void {
  const settings = combinations(factors);
  if (settings * forums > MOST_ARMS) {
    const many = `${countOf(settings, 'setting')}${inFactors(factors)}`;
    const each = `${counted(forums, 'format')} x ${countOf(runs, 'run')}`;
    throw new WinsetError('plan/too-large', {
      path: 'settings',
      message: `${many} x ${each} are ${grouped(settings * forums * runs)} rows, expected at most ${grouped(MOST_ARMS)} settings x formats`,
      hint: HINT,
    });
  }
  const changing = factors.filter(({ name }) => CHANGES_SCENARIO.has(name));
  const scenarios = combinations(changing);
  if (scenarios > MOST_SCENARIOS) {
    throw new WinsetError('plan/too-large', {
      path: 'settings',
      message: `the changes make ${grouped(scenarios)} scenarios${inFactors(changing)}, expected at most ${grouped(MOST_SCENARIOS)}: a study keeps each of them whole`,
      hint: HINT,
    });
  }
}
