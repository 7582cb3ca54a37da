/** `--moment` and `--env`: the environment of a run. */
import { knownHint } from '../base/closest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import { findMoment } from '../scenarios/find.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { Gather } from './gather.ts';

function variableFrom(scenario: Scenario, text: string): [name: string, value: number] {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at).trim();
  const written = at < 0 ? '' : text.slice(at + 1).trim();
  const known = scenario.environment.variables.map((variable) => variable.id);
  const problems: Problem[] = [];
  if (!known.includes(name)) {
    const message = `${scenario.id} has no environment variable "${name}"`;
    problems.push({ message, hint: knownHint(name, known) });
  }
  const value = written === '' ? Number.NaN : Number(written);
  if (!(value >= 0 && value <= 1)) {
    const found = written === '' ? 'nothing' : `"${written}"`;
    problems.push({ message: `expected a number from 0 to 1, found ${found}`, hint: 'For example --env rivalry=0.8.' });
  }
  if (problems.length > 0) throw new WinsetError('environment/invalid', problems);
  return [name, value];
}

/** @throws WinsetError where one variable is given two values: neither may be dropped in silence */
function checkConflicts(texts: readonly string[], pairs: readonly (readonly [name: string, value: number])[]): void {
  pairs.forEach(([name, value], index) => {
    const first = pairs.findIndex((pair) => pair[0] === name);
    if (pairs[first]![1] === value) return;
    throw new WinsetError('usage/conflict', {
      path: `--env ${texts[index]}`,
      message: `${name} has a value already, ${pairs[first]![1]} (--env ${texts[first]})`,
      hint: 'Leave one of them out. Several values of a variable are compared with winset compare.',
    });
  });
}

/**
 * Values by variable: those of the moment, and over them the single ones.
 *
 * @throws WinsetError with every problem of both flags
 */
export function environmentFrom(
  scenario: Scenario,
  flags: { readonly moment?: string; readonly env?: readonly string[] },
): Readonly<Record<string, number>> {
  const gather = new Gather();
  const { moment, env = [] } = flags;
  const coded =
    moment === undefined ? {} : gather.try(() => findMoment(scenario, moment).environment, `--moment ${moment}`);
  const single = env.map((text) => gather.try(() => variableFrom(scenario, text), `--env ${text}`));
  gather.end();
  const pairs = single as readonly (readonly [string, number])[];
  checkConflicts(env, pairs);
  return { ...coded, ...Object.fromEntries(pairs) };
}
