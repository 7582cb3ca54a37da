/** Whoever stops `winset batch` while it still measures how long it will take leaves nothing behind. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { winset } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winset-timing-'));
const study = join(folder, 'study');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wasThere: boolean[] = [];
vi.mock('../../src/study/prepared.ts', async (original) => {
  const module = await original<typeof import('../../src/study/prepared.ts')>();
  const prepare: typeof module.prepare = (plan) => {
    wasThere.push(existsSync(study));
    return module.prepare(plan);
  };
  return { ...module, prepare };
});

test('the folder is made after the timing run', async () => {
  writeFileSync(join(folder, 'plan.yaml'), 'forums: [two-koreas, us-dprk]\nruns: 30\n');
  expect((await winset(['batch', join(folder, 'plan.yaml'), '--out', study, '--workers', '1'])).code).toBe(0);
  // First the timing run, then the study.
  expect(wasThere).toEqual([false, true]);
});

test('a folder that holds a study is refused before it', async () => {
  wasThere.length = 0;
  const { err } = await winset(['batch', join(folder, 'plan.yaml'), '--out', study, '--workers', '1']);
  expect(err).toContain('study/exists');
  expect(wasThere).toEqual([]);
});
