/** What is said of a plan's size before it is played, held against the folder afterwards. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedBytes, timingRun } from '../../src/study/plan-size.ts';
import { playBlock } from '../../src/study/play-block.ts';
import { prepare } from '../../src/study/prepared.ts';
import { TABLE_FORMATS, type TableFormat } from '../../src/study/row-sink.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { createStore, type Store } from '../../src/study/store.ts';
import { estimateTableBytes } from '../../src/study/table-size.ts';
import { writeTable } from '../../src/study/tables.ts';
import { FAST, planOf } from './studies.ts';

const plan = planOf({ forums: FAST, runs: 3001 });
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'winset-size-'));
  store = createStore(join(folder, 'study'), plan, false);
  await runStudy(plan, { workers: 1, store });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sizeOf = (path: string): number => statSync(path).size;

/** Blocks of 1, 2, 4, ... runs, as many as `count`. */
function sample(count: number) {
  const study = prepare(plan);
  return Array.from({ length: count }, (_, i) => playBlock(study, { from: 2 ** i - 1, to: 2 ** (i + 1) - 1 }));
}

test('the size of the blocks is exact', () => {
  const blocks = join(store.folder, 'blocks');
  const sizes = readdirSync(blocks).map((name) => sizeOf(join(blocks, name)));
  expect(storedBytes(plan)).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

test('the first runs, slow because everything is new, do not stand for the others', () => {
  // A clock by which the first three blocks take 0.3 seconds each, and every later run a hundredth.
  const ends = [0.3, 0.3, 0.3, ...[8, 16, 32].map((runs) => runs / 100)];
  const times = ends.flatMap((end) => [0, end]);
  const { seconds, sample: played } = timingRun(plan, () => times.shift()!);
  expect(seconds).toBeCloseTo(30.01, 9);
  expect(played.map((rows) => rows.runs)).toEqual([1, 2, 4, 8, 16, 32]);
});

describe('the size of a table', () => {
  const errors: Readonly<Record<TableFormat, number>> = { csv: 0.1, jsonl: 0.1, parquet: 0.25 };

  test.each(TABLE_FORMATS)('as %s is near what a sample of 62 rows leads to expect', async (format) => {
    const written = sizeOf(await writeTable(store, format, store.plan.runs));
    const expected = (await estimateTableBytes(plan, format, sample(5)))!;
    expect(Math.abs(expected / written - 1)).toBeLessThan(errors[format]);
  });

  test('is exact where the sample is the plan, and not known where the sample is one run', async () => {
    const short = planOf({ forums: FAST, runs: 3 });
    const whole = createStore(join(folder, 'short'), short, false);
    await runStudy(short, { workers: 1, store: whole });
    const { sample: all } = timingRun(short, () => 0);
    expect(await estimateTableBytes(short, 'csv', all)).toBe(sizeOf(await writeTable(whole, 'csv', whole.plan.runs)));
    expect(await estimateTableBytes(plan, 'parquet', sample(1))).toBeNull();
  });
});
