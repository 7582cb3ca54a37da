/** What `--set` makes of a scenario is a scenario that a file may hold: recordings are read back by the file's own schema. */
import { describe, expect, test } from 'vitest';
import { checkTuned } from '../../src/cli/prepare-checks.ts';
import { knownUnits } from '../../src/scenarios/known-units.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { checkScenario } from '../../src/scenarios/parse.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { parseChange, tune } from '../../src/scenarios/tune.ts';

const FORUM = 'us-rok-colead';
const changed = (...texts: string[]) =>
  tune({ scenario: northeastAsia, settings: DEFAULT_SETTINGS, forum: FORUM }, texts.map(parseChange)).scenario;
const read = (scenario: unknown): unknown => checkScenario(JSON.parse(JSON.stringify(scenario)), knownUnits);

describe('a tuned scenario', () => {
  test.each([
    ['forum.participants=DPRK,US,CN'],
    ['forum.participants=DPRK,CN'],
    ['US.ratificationScale=1e12'],
    ['US.ratificationScale=-0'],
    ['forum.k=3'],
    ['forum.procedure=majority'],
    ['forum.coChairs=US,CN,DPRK'],
    ['forum.limits.peace-regime=any'],
    ['frictions.draftingEffort=exhaustive'],
    ['issue.sanctions.statusQuo=partial'],
  ])('%s is read back', (text) => {
    const scenario = changed(text);
    checkTuned(northeastAsia, scenario);
    expect(() => read(scenario)).not.toThrow();
  });

  test.each([
    ['US.ratificationScale=1e13', 'a number from 0 to 1000000000000'],
    ['forum.coChairs=US', 'at least two co-chairs'],
    ['forum.coChairs=', 'at least two co-chairs'],
  ])('%s is refused', (text, words) => {
    expect(() => changed(text)).toThrow(words);
  });
});
