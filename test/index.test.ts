/** The library: what an analyst who programs does with it, and that its types hold. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as winset from '../src/index.ts';

describe('the library', () => {
  test('a scenario is loaded, tuned, checked, played, told and explained', async () => {
    const { scenario } = await winset.loadScenario('northeast-asia');
    const changes = ['DPRK.weights.sanctions=0.4', 'forum.rounds=3'].map(winset.parseChange);
    const tuned = winset.tune({ scenario, settings: winset.DEFAULT_SETTINGS, forum: 'six-party' }, changes);
    expect(winset.validateScenario(tuned.scenario, winset.knownUnits).problems).toEqual([]);
    const { settings } = tuned;
    const request = { scenario: tuned.scenario, forumId: 'six-party', settings, seed: '7', run: 0 };
    const recorded = winset.recordRun(request);
    expect(winset.narrate(recorded, { brief: true })).toContain('Six-Party Talks');
    const read = winset.readRecording(winset.writeRecording(recorded));
    expect(winset.verifyRecording(read)).toBeNull();
    const why = winset.explainDecision(read, { draft: 1, actor: 'DPRK' })!;
    expect(winset.narrateWhy(why, scenario)).toContain('North Korea');
    expect(recorded.outcome).not.toBeNull();
  });

  test('a scenario survives being written and read', () => {
    const { scenario } = winset.parseScenario(winset.writeScenario(winset.northeastAsia), winset.knownUnits);
    expect(scenario).toEqual(winset.northeastAsia);
  });

  test('an error that the caller can mend is data', () => {
    const failed = (): unknown => winset.findForum(winset.northeastAsia, 'sixparty');
    expect(failed).toThrow(winset.WinsetError);
    expect(failed).toThrow(
      expect.objectContaining({
        code: 'forum/unknown',
        problems: [expect.objectContaining({ hint: expect.stringContaining('six-party') })],
      }),
    );
  });

  test('types say what is known', () => {
    expectTypeOf(winset.northeastAsia).toExtend<winset.Scenario>();
    expectTypeOf<winset.Outcome['outcome']>().toEqualTypeOf<'ratified' | 'not-ratified' | 'partial' | 'none'>();
    expectTypeOf<winset.Settings['environment']>().toEqualTypeOf<Readonly<Record<string, number>>>();
    expectTypeOf(winset.procedures.get).returns.toEqualTypeOf<winset.Procedure>();
  });
});
