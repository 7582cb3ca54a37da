/**
 * A recording: everything needed to play a run again, and what happened in it.
 *
 * As a file it is JSON lines: the header, then one event a line.
 */
import { VERSION } from '../base/version.ts';
import type { Outside } from '../engine/outside.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { fingerprint } from './canonical.ts';
import type { TraceEvent } from './events.ts';

/** Version of the file format; raised when an older reader would misread a file. */
export const RECORDING_FORMAT = 1;

/** What every recording begins with. */
export const RECORDING_START = '{"winset":"';

/** How an actor conceded and drafted, by registered ids. */
export interface RecordedStrategy {
  readonly concession: string;
  readonly drafting: string;
}

/** The first line of a recording's file. */
export interface RecordingHeader {
  /** Version of winset that made it. */
  readonly winset: string;
  readonly format: number;
  readonly forum: string;
  readonly seed: string;
  readonly run: number;
  readonly settings: Settings;
  /** By actor id. */
  readonly strategies: Readonly<Record<string, RecordedStrategy>>;
  /** Seats played from outside and their decisions; null when there were none. */
  readonly outside: Outside | null;
  /** Changes made by hand, as typed: `path=value`. Absent when there were none; the scenario has them in it already. */
  readonly set?: readonly string[];
  /** Of `scenario`, see `fingerprint`. */
  readonly scenarioHash: string;
  /** The whole scenario as it was played, with every change made to it. */
  readonly scenario: Scenario;
}

/** A header and the events of the run it names, in order. */
export interface Recording {
  readonly header: RecordingHeader;
  readonly events: readonly TraceEvent[];
}

/** What names a run. */
export interface RunRequest {
  readonly scenario: Scenario;
  readonly forumId: string;
  readonly settings: Settings;
  readonly seed: string;
  readonly run: number;
  readonly outside?: Outside | null;
  /** Changes already made to the scenario by hand, `path=value`, to be noted in the recording. */
  readonly set?: readonly string[];
}

/** What of the seed and the number names no run, and how it must be; null when both do. */
export function nameFault(seed: unknown, run: unknown): { part: 'seed' | 'run'; message: string } | null {
  if (typeof seed !== 'string' || seed === '')
    return { part: 'seed', message: 'seed must be a text, not an empty one' };
  if (!Number.isSafeInteger(run) || (run as number) < 0)
    return { part: 'run', message: 'run must be a whole number from 0 up' };
  return null;
}

/** The header of the run that a request names, made by this version. */
export function headerOf(request: RunRequest): RecordingHeader {
  const { scenario, forumId, settings, seed, run, outside = null, set = [] } = request;
  const strategies = scenario.actors.map((actor): [string, RecordedStrategy] => [
    actor.id,
    { concession: actor.concession ?? 'time-dependent', drafting: actor.drafting ?? 'satisficing' },
  ]);
  return {
    winset: VERSION,
    format: RECORDING_FORMAT,
    forum: forumId,
    seed,
    run,
    settings,
    strategies: Object.fromEntries(strategies),
    outside,
    ...(set.length === 0 ? {} : { set }),
    scenarioHash: fingerprint(scenario),
    scenario,
  };
}

/** Whether a change by hand gave what a path names, as far as the header says. */
export function isSet({ set = [] }: RecordingHeader, path: string): boolean {
  return set.some((change) => change.slice(0, change.indexOf('=')).trim() === path);
}

/** The recording as a file: JSON lines with a newline after each. */
export function writeRecording({ header, events }: Recording): string {
  return [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
}
