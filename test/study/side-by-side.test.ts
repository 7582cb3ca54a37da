import { describe, expect, test } from 'vitest';
import { codeScenario } from '../../src/scenarios/coding.ts';
import { Format } from '../../src/scenarios/format.ts';
import { llmDeliberation } from '../../src/scenarios/llm-deliberation.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/scenarios/settings.ts';
import { parseChange, tune } from '../../src/scenarios/tune.ts';
import { worldOf } from '../../src/scenarios/world.ts';
import { type SharedWorld, type SideBySide, sideBySide } from '../../src/study/side-by-side.ts';
import { type SideBySideNotes, sideBySidePage } from '../../src/study/side-by-side-text.ts';
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

const page = (of: SharedWorld, both: SideBySide, notes: Partial<SideBySideNotes> = {}): string =>
  renderPlain(sideBySidePage(of, both, { many: 'winset compare', ...notes }), 80, PLAIN);

describe('two formats side by side', () => {
  test('a format beside itself never parts', () => {
    for (let run = 0; run < 5; run++) expect(sideBySide(world(run), 'six-party', 'six-party').part).toBeNull();
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
    expect(both.part!.round).toBeGreaterThan(1);
    expect(page(world(0, longer), both)).toContain(`They part in round ${both.part!.round}`);
  });

  test('where one of the two consults before its talks, rounds are matched by their numbers', () => {
    const scenario = tune({ scenario: northeastAsia, settings: DEFAULT_SETTINGS, forum: 'four-party' }, [
      parseChange('forum.consultation=on'),
    ]).scenario;
    const both = sideBySide(world(7, scenario), 'four-party', 'six-party');
    expect(both.part).toEqual({ stage: 1, round: 0 });
    const text = page(world(7, scenario), both);
    expect(text).toContain('They part in the consultation before the talks');
    expect(text).toContain('In six-party there is none.');
  });

  test('pages keep to 80 columns', () => {
    for (const forum of ['staged-4to6', 'annual-summit-vote', 'two-koreas'])
      for (let run = 0; run < 3; run++) {
        const text = page(world(run), sideBySide(world(run), 'six-party', forum));
        expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
      }
  });

  test('the page says in what worlds they met, and what was changed', () => {
    const flat = (
      settings: Partial<Settings>,
      notes: Partial<SideBySideNotes> = {},
      scenario = northeastAsia,
    ): string => {
      const of = { ...world(0, scenario), settings: { ...DEFAULT_SETTINGS, ...settings } };
      const [first, second] = scenario.forums.map((forum) => forum.id);
      return page(of, sideBySide(of, first!, second ?? first!), notes).replaceAll(/\s+/g, ' ');
    };
    expect(flat({})).toContain('The same drawn world.');
    expect(flat({ coded: true })).toContain('The coded world in both.');
    expect(flat({ coded: true })).not.toContain('drawn');
    expect(flat({}, {}, llmDeliberation)).toContain('The same scores in both; what is drawn is the play.');
    expect(flat({ environment: { trust: 0.2 } })).toContain('Environment (0 to 1): trust 0.2.');
    expect(flat({ frictions: { ...DEFAULT_SETTINGS.frictions, shocks: false } })).toContain('Frictions: shocks false');
    const changed = flat({}, { overlays: ['o'], set: ['US.margin=0.1', 'forum.rounds=3'] });
    expect(changed).toContain('Changed by hand: overlay o, US.margin=0.1.');
    expect(changed).toContain(`Changed by hand in ${northeastAsia.forums[0]!.id} alone: forum.rounds=3.`);
  });
});
