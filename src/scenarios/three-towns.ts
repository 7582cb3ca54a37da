/** The starter as a built-in scenario: read from the very text that a new author gets. */
import { knownUnits } from './known-units.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';
import { STARTER } from './starter.ts';

/** Three invented towns and the river they share. */
export function threeTowns(): Scenario {
  return parseScenario(STARTER, knownUnits).scenario;
}
