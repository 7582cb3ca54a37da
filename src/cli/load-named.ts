/** Scenarios by name, with problems that say which file they are in. */
import { type Problem, WinsetError } from '../base/errors.ts';
import { loadScenario } from '../scenarios/load.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** The place as editors and compilers write it: `world.yaml:12:5: actors[0].margin`. */
export function inFile(file: string, { path, line, column, ...rest }: Problem): Problem {
  if (path === file) return { path, ...rest };
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return { ...rest, path: path === undefined ? place : `${place}: ${path}` };
}

/** @throws WinsetError, see `loadScenario`; every problem's path begins with the file */
export async function loadNamed(name: string): Promise<{ scenario: Scenario; warnings: readonly Problem[] }> {
  try {
    const { scenario, warnings } = await loadScenario(name);
    return { scenario, warnings: warnings.map((warning) => inFile(name, warning)) };
  } catch (error) {
    if (!(error instanceof WinsetError)) throw error;
    const problems = error.problems.map((problem) => inFile(name, problem));
    throw new WinsetError(error.code, problems, { cause: error });
  }
}
