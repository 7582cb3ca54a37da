/**
 * Runs the benches: `npm run bench`, or `npm run bench -- sessions startup`.
 *
 * Each bench is a module in this folder that exports `run()`. Figures are CPU time; where it helps they are given in
 * draws of the random generator measured in the same process, which travels better between machines than seconds.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const all = readdirSync(here)
  .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs' && !name.startsWith('lib-'))
  .map((name) => name.replace(/\.mjs$/, ''));
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name}`);
  // A process each, so that one bench's heap and compiled code do not colour the next.
  const { status } = spawnSync(process.execPath, ['--expose-gc', `${here}/${name}.mjs`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
