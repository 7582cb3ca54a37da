/** Whether a recording is what its header says: the run is played again and compared. */
import { canonicalJson } from './canonical.ts';
import type { TraceEvent } from './events.ts';
import { recordRun } from './record-run.ts';
import type { Recording, RunRequest } from './recording.ts';

/** The first event in which a recording and the run played again differ. */
export interface Difference {
  /** Index into the events, from 0. In the file it stands on line `index + 2`. */
  readonly index: number;
  /** What playing again gives; null when the run has ended before. */
  readonly expected: TraceEvent | null;
  /** What the recording holds; null when it has ended before. */
  readonly found: TraceEvent | null;
}

/** The run that a header names. */
export function requestOf({ header }: Recording): RunRequest {
  const { scenario, forum, settings, seed, run, outside, set = [] } = header;
  return { scenario, forumId: forum, settings, seed, run, outside, set };
}

/**
 * Plays a recording again from its header and compares event for event.
 *
 * @param recording  with `truncated` set, a missing end is no difference
 * @returns null when nothing differs
 */
export function verifyRecording(recording: Recording & { readonly truncated?: boolean }): Difference | null {
  const expected = recordRun(requestOf(recording)).events;
  const found = recording.events;
  const length = recording.truncated === true ? found.length : Math.max(expected.length, found.length);
  for (let index = 0; index < length; index++) {
    const a = expected[index] ?? null;
    const b = found[index] ?? null;
    if (canonicalJson(a) !== canonicalJson(b)) return { index, expected: a, found: b };
  }
  return null;
}
