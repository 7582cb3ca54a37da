/**
 * The rules of a scenario that look from one part of it to another, all checked at once.
 *
 * Browser-safe and free of zod: a tuned scenario can be checked without either.
 */
import type { Problem } from '../base/errors.ts';
import { checkActors, checkInterests } from './checks/actors.ts';
import { checkForums } from './checks/forums.ts';
import { checkIssues, checkTabling } from './checks/issues.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkCompatibility, checkEnvironment, checkLinkages, checkMetrics } from './checks/rules.ts';
import { type Findings, type KnownUnits, WorldIndex } from './checks/world-index.ts';
import { problemOf } from './finding.ts';
import type { Scenario } from './scenario.ts';

export type { Findings, KnownProcedure, KnownUnits } from './checks/world-index.ts';

/** Everything that is wrong or doubtful in a scenario, with paths. Never throws for a scenario of the right shape. */
export function findingsIn(scenario: Scenario, known: KnownUnits): Findings {
  const world = new WorldIndex(scenario, known);
  checkNumbers(world);
  checkIssues(world);
  checkActors(world);
  checkLinkages(world);
  checkCompatibility(world);
  checkEnvironment(world);
  checkForums(world);
  checkTabling(world);
  checkInterests(world);
  checkMetrics(world);
  return world.findings;
}

/**
 * The same in the reader's notation.
 *
 * @returns problems that make the scenario unusable (exit code 2), and warnings about what will not do what it seems to
 */
export function validateScenario(
  scenario: Scenario,
  known: KnownUnits,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
  const { problems, warnings } = findingsIn(scenario, known);
  return { problems: problems.map(problemOf), warnings: warnings.map(problemOf) };
}
