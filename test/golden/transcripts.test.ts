/**
 * One transcript per format, short enough for a negotiator to read, and the fingerprints of results.
 *
 * `npm run golden` rewrites them; a changed transcript for an unchanged seed needs a "results:" line in the CHANGELOG.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { recordRun } from '../../src/trace/record-run.ts';
import { narrateTranscript } from '../../src/trace/transcript.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('transcripts', () => {
  test.each(northeastAsia.forums.map((forum) => forum.id))('%s, seed 7', async (forumId) => {
    const recording = recordRun({ scenario: northeastAsia, forumId, settings: DEFAULT_SETTINGS, seed: '7', run: 0 });
    const transcript = narrateTranscript(recording);
    expect(transcript.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    await expect(`${transcript.trimEnd()}\n`).toMatchFileSnapshot(join(root, `test/golden/${forumId}.txt`));
  });
});

test('every format gives the results of the fingerprints', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/fingerprint.mjs'), '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status, stdout).toBe(0);
});
