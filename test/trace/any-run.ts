/** Runs of the built-in world in all their variety: formats, procedures, frictions, environments, seeds. */
import fc from 'fast-check';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS, NO_FRICTIONS, type Settings } from '../../src/scenarios/settings.ts';
import { parseChange, tune } from '../../src/scenarios/tune.ts';
import { type RecordedRun, recordRun } from '../../src/trace/record-run.ts';

/** Formats, some under another procedure; the exhaustive ones are left to the small tables. */
const ARMS: readonly (readonly [forum: string, ...changes: string[]])[] = [
  ['six-party'],
  ['four-party'],
  ['four-party', 'forum.procedure=simultaneous'],
  ['four-party', 'forum.consultation=on'],
  ['three-party', 'forum.procedure=alternating'],
  ['us-rok-colead'],
  ['us-dprk'],
  ['two-koreas'],
  ['rok-us-china'],
  ['annual-summit'],
  ['annual-summit-vote'],
  ['staged-4to6'],
  ['two-koreas', 'frictions=none'],
];

const SETTINGS: readonly Settings[] = [
  DEFAULT_SETTINGS,
  { ...DEFAULT_SETTINGS, evidence: 'matrix' },
  { ...DEFAULT_SETTINGS, evidence: 'all', coded: true },
  { ...DEFAULT_SETTINGS, environment: { pressure: 1, trust: 0.2, rivalry: 0.9 } },
  { ...DEFAULT_SETTINGS, frictions: { ...DEFAULT_SETTINGS.frictions, information: 1, aspirations: false } },
];

/** Records one run of the built-in world. */
export function play(forum: string, seed: string, run = 0, changes: readonly string[] = []): RecordedRun {
  return playWith(northeastAsia, DEFAULT_SETTINGS, { forum, seed, run, changes });
}

/** Records one run after `path=value` changes; `frictions=none` switches them all off. */
export function playWith(
  scenario: Scenario,
  settings: Settings,
  what: { readonly forum: string; readonly seed: string; readonly run: number; readonly changes: readonly string[] },
): RecordedRun {
  const isIdeal = what.changes.includes('frictions=none');
  const changes = what.changes.filter((change) => change !== 'frictions=none').map(parseChange);
  const start = isIdeal ? { ...settings, frictions: NO_FRICTIONS } : settings;
  const tuned = tune({ scenario, settings: start, forum: what.forum }, changes);
  return recordRun({ ...tuned, forumId: what.forum, seed: what.seed, run: what.run });
}

/** A recorded run; shrinks towards the first arm, the default settings and run 0. */
export const anyRun: fc.Arbitrary<RecordedRun> = fc
  .record({ arm: fc.nat(ARMS.length - 1), settings: fc.nat(SETTINGS.length - 1), run: fc.nat(40) })
  .map(({ arm, settings, run }) => {
    const [forum, ...changes] = ARMS[arm]!;
    const recorded = playWith(northeastAsia, SETTINGS[settings]!, { forum, seed: 'trace', run, changes });
    // A failing run is named, not printed.
    const name = `${ARMS[arm]!.join(' ')}, settings ${settings}, run ${run}`;
    return Object.defineProperty(recorded, fc.toStringMethod, { value: () => name });
  });
