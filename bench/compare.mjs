/** Studies: what a second worker brings, whether memory grows with runs, what keeping the rows costs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStore, northeastAsia, planStudy, runStudy, writeTable } from '../dist/index.js';
import { heapInUse, printTable } from './lib-measure.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const FORUMS = ['two-koreas', 'three-party', 'four-party', 'six-party'];
const RUNS = 10_000;
const PAIRS = 5;

const planOf = async (forums, runs) => (await planStudy(northeastAsia, { forums, runs })).plan;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = async (work) => {
  const before = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - before) / 1e9;
};

/** The command as a user gives it, start to end; every thread begins cold. */
const command = (workers) =>
  seconds(() => {
    const words = ['compare', ...FORUMS, '--runs', String(RUNS), '--workers', String(workers)];
    const { status } = spawnSync(process.execPath, [cli, ...words], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`winset compare exited ${status}`);
  });
const pairs = [];
for (let i = 0; i < PAIRS; i++) pairs.push([await command(1), await command(2)]);
console.log(`winset compare ${FORUMS.join(' ')} --runs ${RUNS}; wall seconds, medians of ${PAIRS} pairs`);
printTable([
  ['one worker', 'two workers', 'times as fast', 'runs/s'],
  [
    median(pairs.map(([one]) => one)).toFixed(2),
    median(pairs.map(([, two]) => two)).toFixed(2),
    median(pairs.map(([one, two]) => one / two)).toFixed(2),
    Math.round((RUNS * FORUMS.length) / median(pairs.map(([, two]) => two))).toLocaleString('en'),
  ],
]);

const plan = await planOf(FORUMS, RUNS);
const rows = [['keeping the rows', 'wall seconds', 'more than none']];
const folder = mkdtempSync(join(tmpdir(), 'winset-bench-'));
const kept = [];
for (let i = 0; i < PAIRS; i++) {
  const none = await seconds(() => runStudy(plan, { workers: 2 }));
  const store = createStore(join(folder, `study-${i}`), plan, false);
  const blocks = await seconds(() => runStudy(plan, { workers: 2, store }));
  const table = await seconds(() => writeTable(store, 'parquet'));
  kept.push({ none, blocks, table });
}
rmSync(folder, { recursive: true });
const none = median(kept.map((one) => one.none));
rows.push(['none', none.toFixed(2), '']);
for (const [name, value] of [
  ['blocks', (one) => one.blocks],
  ['blocks and Parquet', (one) => one.blocks + one.table],
]) {
  const more = median(kept.map((one) => value(one) / one.none - 1));
  rows.push([name, median(kept.map(value)).toFixed(2), `${(100 * more).toFixed(1)} %`]);
}
printTable(rows);

/** Heap in use when a study has just ended, its result still held. */
const heapAfter = async (runs) => {
  const result = await runStudy(await planOf(['two-koreas'], runs), { workers: 1 });
  const heap = heapInUse();
  return [heap, result.tally.runs];
};
await heapAfter(1000);
const [early] = await heapAfter(10_000);
const [late] = await heapAfter(1_000_000);
console.log(
  `heap in use after 10,000 two-koreas runs ${(early / 1e6).toFixed(2)} MB, after 1,000,000 ${(late / 1e6).toFixed(2)} MB: ${((late / early - 1) * 100).toFixed(1)} %`,
);
