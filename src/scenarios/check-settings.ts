/** Settings as a program may hand them over: a door like the flags and files, checked once before play. */
import { knownHint } from '../base/closest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import type { Scenario } from './scenario.ts';
import type { Settings } from './settings.ts';

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/**
 * Refuses what no world can be drawn with and no seat can play with.
 *
 * @throws WinsetError `settings/invalid` with every problem
 */
export function checkSettings(scenario: Scenario, settings: Settings): void {
  const problems: Problem[] = [...environmentProblems(scenario, settings), ...frictionProblems(settings)];
  if (!(settings.environmentSpread >= 0 && settings.environmentSpread < Infinity))
    problems.push(found('environmentSpread', settings.environmentSpread, 'a number of at least 0'));
  if (problems.length > 0) throw new WinsetError('settings/invalid', problems);
}

function found(path: string, value: unknown, expected: string): Problem {
  return { path: `settings.${path}`, message: `expected ${expected}, found ${String(value)}` };
}

function environmentProblems(scenario: Scenario, { environment }: Settings): Problem[] {
  const known = scenario.environment.variables.map((variable) => variable.id);
  return Object.entries(environment).flatMap(([name, value]): Problem[] => {
    const path = `settings.environment.${name}`;
    if (!known.includes(name))
      return [{ path, message: `there is no variable called "${name}"`, hint: knownHint(name, known) }];
    return isShare(value) ? [] : [found(`environment.${name}`, value, 'a number from 0 to 1')];
  });
}

function frictionProblems({ frictions }: Settings): Problem[] {
  const { information, learning, draftingEffort } = frictions;
  const isEffort = draftingEffort === 'exhaustive' || (Number.isInteger(draftingEffort) && draftingEffort >= 1);
  return [
    ...(isShare(information) ? [] : [found('frictions.information', information, 'a number from 0 to 1')]),
    ...(isShare(learning) ? [] : [found('frictions.learning', learning, 'a number from 0 to 1')]),
    ...(isEffort
      ? []
      : [found('frictions.draftingEffort', draftingEffort, 'a whole number of at least 1, or "exhaustive"')]),
  ];
}
