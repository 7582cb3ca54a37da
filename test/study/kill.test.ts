/** Killed at any moment, a study loses nothing: thirty times kill -9, and what comes out is what an undisturbed run gives. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawBelow, streamFor } from '../../src/base/streams.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const KILLS = 30;
const PLAN = 'forums: [us-dprk, six-party]\nruns: 1280\nsettings: {environment: {trust: [0.3, 0.7]}}\n';

let folder: string;
let plan: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'winset-kill-'));
  plan = join(folder, 'plan.yaml');
  writeFileSync(plan, PLAN);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs winset; with a delay it is killed after as many milliseconds. The exit code, or null when it was killed. */
function winset(words: readonly string[], killAfter?: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...words], { stdio: 'ignore' });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

const contentHash = (study: string): string =>
  (JSON.parse(readFileSync(join(study, 'result.json'), 'utf8')) as { contentHash: string }).contentHash;

test('thirty kills, at moments drawn at random, change no byte of the results', { timeout: 300_000 }, async () => {
  const whole = join(folder, 'whole');
  expect(await winset(['batch', plan, '--out', whole, '--workers', '2'])).toBe(0);
  const hash = contentHash(whole);
  const table = readFileSync(join(whole, 'rows.parquet'));
  const moments = streamFor('kill', 0, 'bootstrap');
  let kills = 0;
  for (let study = 0; kills < KILLS; study++) {
    const path = join(folder, `study-${study}`);
    for (let done = false; !done; ) {
      // Killed before its folder was set up, a study begins anew; afterwards it is continued.
      const begun = existsSync(join(path, 'manifest.json'));
      const words = begun ? ['--resume', path] : [plan, '--out', path];
      const code = await winset(
        ['batch', ...words, '--workers', '2'],
        kills < KILLS ? 120 + drawBelow(moments, 900) : undefined,
      );
      done = code !== null;
      if (done) expect(code).toBe(0);
      else kills++;
    }
    expect(contentHash(path)).toBe(hash);
    expect(readFileSync(join(path, 'rows.parquet')).equals(table)).toBe(true);
  }
  expect(kills).toBe(KILLS);
});
