/** The commands that a narration makes from a recording's header: each plays the very run, or is not there. */
import { expect, test } from 'vitest';
import { llmDeliberation } from '../../src/scenarios/llm-deliberation.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS, NO_FRICTIONS, type Settings } from '../../src/scenarios/settings.ts';
import { narrate } from '../../src/trace/narrate.ts';
import { readRecording } from '../../src/trace/read-recording.ts';
import { type RecordedRun, recordRun } from '../../src/trace/record-run.ts';
import { writeRecording } from '../../src/trace/recording.ts';
import { commandIn, winset } from '../cli/terminal.ts';
import { playWith } from './any-run.ts';

const CASES: readonly (readonly [string, Scenario, Partial<Settings>])[] = [
  ['as usual', northeastAsia, {}],
  ['without frictions', northeastAsia, { frictions: NO_FRICTIONS }],
  [
    'with other frictions',
    northeastAsia,
    { frictions: { ...DEFAULT_SETTINGS.frictions, information: 0.7, shocks: false } },
  ],
  [
    'read and coded otherwise',
    northeastAsia,
    { evidence: 'all', coded: true, environment: { trust: 0.2, pressure: 1 } },
  ],
  ['in another scenario', llmDeliberation, {}],
];

const record = (scenario: Scenario, settings: Partial<Settings>, set: readonly string[] = []): RecordedRun => {
  const forumId = scenario === llmDeliberation ? scenario.forums[0]!.id : 'us-dprk';
  return recordRun({ scenario, forumId, settings: { ...DEFAULT_SETTINGS, ...settings }, seed: 'a b', run: 3, set });
};

test.each(CASES)(
  'played %s, Again: plays the same events, and Often: the same world',
  async (_, scenario, settings) => {
    const recorded = record(scenario, settings);
    const told = narrate(readRecording(writeRecording(recorded)));
    const again = commandIn(told.replaceAll("'a b'", 'a_b'), 'Again').map((word) => word.replace('a_b', 'a b'));
    const { code, out } = await winset([...again, '--json']);
    expect(code).toBe(0);
    const played = JSON.parse(out) as Pick<RecordedRun, 'events'> & { settings: Settings };
    expect(played.events).toEqual(recorded.events);
    expect(played.settings).toEqual(recorded.header.settings);
    const world = again.slice(again.indexOf('--run') + 2);
    const often = commandIn(told, 'Often');
    expect(often.slice(often.length - world.length)).toEqual(world);
  },
);

test('where no flags are known to lead there, neither is printed', () => {
  const forum = { forum: 'us-dprk', seed: '7', run: 0 };
  const tuned = playWith(northeastAsia, DEFAULT_SETTINGS, { ...forum, changes: ['US.margin=0.1'] });
  const elsewhere = record({ ...northeastAsia, id: 'elsewhere' }, {});
  for (const run of [
    tuned,
    elsewhere,
    record(northeastAsia, {}, ['US.margin=0.1']),
    record(northeastAsia, { environmentSpread: 0.1 }),
  ])
    expect(narrate(run)).not.toMatch(/^(Again|Often):/m);
  expect(narrate(tuned, { argv: ['winset', 'run'] })).toMatch(/^Again: winset run$/m);
});

test('winset show forum is named only where it shows the forum that was played', () => {
  const flat = (run: RecordedRun): string => narrate(run).replaceAll(/\s+/g, ' ');
  expect(flat(record(northeastAsia, { frictions: NO_FRICTIONS }))).toContain('limits (winset show forum us-dprk).');
  expect(flat(record({ ...northeastAsia, id: 'elsewhere' }, {}))).toContain("the forum's limits. ");
  expect(flat(record(northeastAsia, {}, ['US.margin=0.1']))).not.toContain('winset show');
  const scenario = { ...northeastAsia, title: 'Changed by an overlay' };
  expect(flat(record(scenario, {}))).not.toContain('winset show');
});
