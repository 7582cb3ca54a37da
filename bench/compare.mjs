/** Studies: what a second worker brings, whether memory grows with runs, what keeping the rows costs. */
import { spawn, spawnSync } from 'node:child_process';
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

/** Has a process tell, as it ends, the microseconds of CPU time that all its threads took. */
const TELL_CPU = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system)+'\\n')})`;

/** Whether a process can be bound to a core here. */
const canBind = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** The command as a user gives it, start to end; every thread begins cold. Resolves to its CPU seconds. */
const command = (runs, workers, binding = []) =>
  new Promise((resolve, reject) => {
    const words = ['compare', ...FORUMS, '--runs', String(runs), '--workers', String(workers)];
    const [program, ...rest] = [...binding, process.execPath, '--import', TELL_CPU, cli, ...words];
    const child = spawn(program, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(Number(/cpu (\d+)/.exec(said)[1]) / 1e6);
      else reject(new Error(`winset compare exited ${status}`));
    });
  });

/**
 * What a second worker brings, and what two processes that share nothing bring on this machine. By CPU time: how the
 * work of one worker compares with half of what two do, whoever else uses the machine. Bound to one core: what one
 * worker takes when V8 cannot compile and collect on the other core meanwhile, as it cannot with two workers.
 */
async function speedUp(runs, times) {
  const measured = [];
  for (let i = 0; i < times; i++) {
    const cpu = {};
    const one = await seconds(async () => {
      cpu.one = await command(runs, 1);
    });
    const two = await seconds(async () => {
      cpu.two = await command(runs, 2);
    });
    const apart = await seconds(() => Promise.all([command(runs, 1), command(runs, 1)]));
    const bound = canBind ? await seconds(() => command(runs, 1, ['taskset', '-c', '0'])) : Number.NaN;
    measured.push({ one, two, apart, bound, cpu });
  }
  const of = (value) => median(measured.map(value)).toFixed(2);
  return [
    runs.toLocaleString('en'),
    of(({ one }) => one),
    of(({ two }) => two),
    of(({ one, two }) => one / two),
    of(({ cpu }) => (2 * cpu.one) / cpu.two),
    of(({ one, apart }) => (2 * one) / apart),
    of(({ bound }) => bound),
    of(({ bound, two }) => bound / two),
    Math.round((runs * FORUMS.length) / median(measured.map(({ two }) => two))).toLocaleString('en'),
  ];
}
console.log(`winset compare ${FORUMS.join(' ')}; wall seconds of the whole command, medians of ${PAIRS} rounds`);
const speedUps = [
  [
    ...['runs', 'one worker', 'two workers', 'times as fast', 'by CPU time', 'two processes'],
    ...['one on one core', 'times as fast', 'rows/s'],
  ],
];
for (const [runs, times] of [
  [RUNS, PAIRS],
  [4 * RUNS, 2],
])
  speedUps.push(await speedUp(runs, times));
printTable(speedUps);

const plan = await planOf(FORUMS, RUNS);
const rows = [['keeping the rows', 'wall seconds', 'more than none']];
const folder = mkdtempSync(join(tmpdir(), 'winset-bench-'));
const kept = [];
for (let i = 0; i < PAIRS; i++) {
  const none = await seconds(() => runStudy(plan, { workers: 2 }));
  const store = createStore(join(folder, `study-${i}`), plan, false);
  const blocks = await seconds(() => runStudy(plan, { workers: 2, store }));
  const table = await seconds(() => writeTable(store, 'parquet', store.plan.runs));
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
