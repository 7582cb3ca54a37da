/**
 * Runs the benches: `npm run bench`, or `npm run bench -- sessions startup`. With `--write` what they print goes to
 * bench/results.md too, each under its name; the sections of benches that were not run stay as they are.
 *
 * Figures are CPU time where nothing else is said; where it helps they are given in draws of the random generator
 * measured in the same process, which travels better between machines than seconds.
 */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const results = `${here}results.md`;
const all = readdirSync(here)
  .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs' && !name.startsWith('lib-'))
  .map((name) => name.replace(/\.mjs$/, ''));
const words = process.argv.slice(2);
const asked = words.filter((word) => word !== '--write');

/** A process each, so that one bench's heap and compiled code do not colour the next. Resolves to what it printed. */
function run(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', `${here}${name}.mjs`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      process.stdout.write(text);
    });
    child.on('close', (status) => {
      if (status !== 0) process.exitCode = 1;
      resolve(status === 0 ? printed : null);
    });
  });
}

/** name -> the section under it, as written before. */
function sections() {
  try {
    const parts = readFileSync(results, 'utf8').split(/^## /m).slice(1);
    return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()]));
  } catch {
    return new Map();
  }
}

const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`;
const kept = sections();
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name}`);
  const printed = await run(name);
  if (printed !== null) kept.set(name, `${machine}\n\n\`\`\`\n${printed.trimEnd()}\n\`\`\``);
}
if (words.includes('--write')) {
  const head =
    '# What the benches printed\n\nWritten by `npm run bench -- --write`; bench/README.md says what each of them measures.\n';
  const body = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `\n## ${name}\n\n${text}\n`);
  writeFileSync(results, head + body.join(''));
}
