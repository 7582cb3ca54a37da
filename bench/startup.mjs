/** Wall time of `winset --help` and `winset run six-party` beside an empty Node, in paired runs. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { printTable } from './lib-measure.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const PAIRS = 21;

const wall = (args) => {
  const before = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}`);
  return Number(process.hrtime.bigint() - before) / 1e6;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const rows = [['command', 'median ms', 'empty node ms', 'median ratio']];
for (const args of [['--help'], ['run', 'six-party'], ['list', 'forums']]) {
  wall(['-e', '0']);
  wall([cli, ...args]);
  const pairs = Array.from({ length: PAIRS }, () => [wall(['-e', '0']), wall([cli, ...args])]);
  rows.push([
    `winset ${args.join(' ')}`,
    median(pairs.map(([, b]) => b)).toFixed(0),
    median(pairs.map(([a]) => a)).toFixed(0),
    median(pairs.map(([a, b]) => b / a)).toFixed(2),
  ]);
}
printTable(rows);
