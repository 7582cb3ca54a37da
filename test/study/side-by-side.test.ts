import { describe, expect, test } from 'vitest';
import { codeScenario } from '../../src/scenarios/coding.ts';
import { Format } from '../../src/scenarios/format.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { parseChange, tune } from '../../src/scenarios/tune.ts';
import { worldOf } from '../../src/scenarios/world.ts';
import { sideBySide } from '../../src/study/side-by-side.ts';
import { sideBySidePage } from '../../src/study/side-by-side-text.ts';
import { PLAIN } from '../../src/trace/paint.ts';
import { renderPlain } from '../../src/trace/render-plain.ts';

const world = (run: number, scenario = northeastAsia) => ({
  scenario,
  settings: DEFAULT_SETTINGS,
  seed: 'winset',
  run,
});

/** The six-party talks twice, once with other rounds. */
const longer = (() => {
  const copy = { ...northeastAsia.forums.find((forum) => forum.id === 'six-party')!, id: 'longer' };
  const scenario = { ...northeastAsia, forums: [...northeastAsia.forums, copy] };
  return tune({ scenario, settings: DEFAULT_SETTINGS, forum: 'longer' }, [parseChange('forum.rounds=7')]).scenario;
})();

describe('two formats side by side', () => {
  test('a format beside itself never parts', () => {
    for (let run = 0; run < 5; run++) expect(sideBySide(world(run), 'six-party', 'six-party').part).toBe(-1);
  });

  test('each side ends as it ends alone', () => {
    const coding = codeScenario(northeastAsia, 'paper');
    for (let run = 0; run < 5; run++) {
      const { first, second } = sideBySide(world(run), 'six-party', 'us-dprk');
      for (const side of [first, second]) {
        const alone = new Format(coding, side.forum, DEFAULT_SETTINGS).play(
          worldOf(coding, DEFAULT_SETTINGS, 'winset', run),
          'winset',
          run,
        );
        expect(side.closed).toMatchObject({ outcome: alone.outcome, textsTabled: alone.textsTabled });
        expect(side.rounds.flatMap((round) => round.texts)).toHaveLength(alone.textsTabled);
      }
    }
  });

  test('with one round more, aspirations fall more slowly: the same opening, and a parting', () => {
    const both = sideBySide(world(0, longer), 'six-party', 'longer');
    expect(both.first.rounds[0]).toEqual(both.second.rounds[0]);
    expect(both.part).toBeGreaterThan(0);
    expect(renderPlain(sideBySidePage(longer, both, 'winset compare'), 80, PLAIN)).toContain(
      `They part in round ${both.part + 1}`,
    );
  });

  test('pages keep to 80 columns', () => {
    for (const forum of ['staged-4to6', 'annual-summit-vote', 'two-koreas'])
      for (let run = 0; run < 3; run++) {
        const text = renderPlain(
          sideBySidePage(northeastAsia, sideBySide(world(run), 'six-party', forum), 'winset compare'),
          80,
          PLAIN,
        );
        expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
      }
  });
});
