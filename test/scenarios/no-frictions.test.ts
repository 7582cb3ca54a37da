/** With every friction off, talks fail at the table only where no deal exists. */
import { describe, expect, test } from 'vitest';
import { dealQuestion } from '../../src/analysis/deal-question.ts';
import { allSeats } from '../../src/engine/mandate.ts';
import { Searcher } from '../../src/engine/search.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import { Format } from '../../src/scenarios/format.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { isStaged } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS, NO_FRICTIONS, type Settings } from '../../src/scenarios/settings.ts';
import { worldOf } from '../../src/scenarios/world.ts';

const SEED = 'no-frictions';
const RUNS = 30;
const coding = codeScenario(northeastAsia, 'paper');
const single = northeastAsia.forums.filter((forum) => !isStaged(forum)).map((forum) => forum.id);

/** Environments from easy to hopeless; in the last no format of the world has a deal in every run. */
const ENVIRONMENTS: readonly (readonly [string, Record<string, number>])[] = [
  ['neutral', {}],
  ['hard', { trust: 0, rivalry: 1, crisis: 1, 'us-hardline': 1, 'nuclear-level': 1, 'power-shift': 1 }],
];

function settingsIn(environment: Record<string, number>): Settings {
  return { ...DEFAULT_SETTINGS, environment, frictions: NO_FRICTIONS };
}

describe.each(ENVIRONMENTS)('in a %s environment', (_name, environment) => {
  const settings = settingsIn(environment);

  test.each(single)('%s agrees at the table exactly in the runs that have a deal', (id) => {
    const format = new Format(coding, id, settings);
    const { game } = format.opening;
    const searcher = new Searcher(game);
    const wrong: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const outcome = format.play(worldOf(coding, settings, SEED, run), SEED, run);
      const exists = searcher.exists(dealQuestion(game, allSeats(game)));
      if (exists && outcome.round < 0) wrong.push(run);
    }
    expect(wrong).toEqual([]);
  });
});

test('with margins out of reach no deal exists, and none is made', () => {
  const settings = settingsIn({});
  const format = new Format(coding, 'six-party', settings);
  const world = worldOf(coding, settings, SEED, 0);
  world.margins.fill(0.9);
  expect(format.play(world, SEED, 0).outcome).toBe('none');
  const { game } = format.opening;
  expect(new Searcher(game).exists(dealQuestion(game, allSeats(game)))).toBe(false);
});
