/** Killed at any moment, a study loses nothing: thirty times kill -9, and what comes out is what an undisturbed run gives. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Blocks that lie whole in a study's folder. */
function blocksIn(study: string): number {
  const blocks = join(study, 'blocks');
  return existsSync(blocks) ? readdirSync(blocks).filter((name) => !name.startsWith('.')).length : 0;
}

/** When a process is killed: milliseconds after its start, or after the first block that it adds to its study. */
interface Moment {
  readonly after: 'start' | 'block';
  readonly delay: number;
}

/** Runs winset on a study, and kills it at the moment, if it is not done by then. The exit code, or null when it was killed. */
function winset(words: readonly string[], study: string, moment?: Moment): Promise<number | null> {
  return new Promise((resolve) => {
    const before = blocksIn(study);
    const child = spawn(process.execPath, [cli, ...words], { stdio: 'ignore' });
    const kill = (): void => {
      child.kill('SIGKILL');
    };
    const timers: NodeJS.Timeout[] = [];
    if (moment?.after === 'start') timers.push(setTimeout(kill, moment.delay));
    if (moment?.after === 'block') {
      const watch = setInterval(() => {
        if (blocksIn(study) === before) return;
        clearInterval(watch);
        timers.push(setTimeout(kill, moment.delay));
      }, 5);
      timers.push(watch);
    }
    child.on('exit', (code) => {
      for (const timer of timers) clearTimeout(timer);
      resolve(code);
    });
  });
}

const contentHash = (study: string): string =>
  (JSON.parse(readFileSync(join(study, 'result.json'), 'utf8')) as { contentHash: string }).contentHash;

test('thirty kills, at moments drawn at random, change no byte of the results', { timeout: 300_000 }, async () => {
  const whole = join(folder, 'whole');
  expect(await winset(['batch', plan, '--out', whole, '--workers', '2'], whole)).toBe(0);
  const hash = contentHash(whole);
  const table = readFileSync(join(whole, 'rows.parquet'));
  const all = blocksIn(whole);
  const moments = streamFor('kill', 0, 'bootstrap');
  // One in four while the study is set up or goes on from where it was, the others while it plays or writes its table.
  const draw = (): Moment =>
    drawBelow(moments, 4) === 0
      ? { after: 'start', delay: 100 + drawBelow(moments, 800) }
      : { after: 'block', delay: drawBelow(moments, 300) };
  let kills = 0;
  let halfDone = 0;
  for (let study = 0; kills < KILLS; study++) {
    const path = join(folder, `study-${study}`);
    for (let done = false; !done; ) {
      // Killed before its folder was set up, a study begins anew; afterwards it is continued.
      const begun = existsSync(join(path, 'manifest.json'));
      const words = begun ? ['--resume', path] : [plan, '--out', path];
      const code = await winset(['batch', ...words, '--workers', '2'], path, kills < KILLS ? draw() : undefined);
      done = code !== null;
      if (done) {
        expect(code).toBe(0);
        break;
      }
      kills++;
      const left = blocksIn(path);
      if (left > 0 && left < all) halfDone++;
    }
    expect(contentHash(path)).toBe(hash);
    expect(readFileSync(join(path, 'rows.parquet')).equals(table)).toBe(true);
  }
  expect(kills).toBe(KILLS);
  expect(halfDone).toBeGreaterThanOrEqual(KILLS / 3);
});
