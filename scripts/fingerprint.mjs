/**
 * Fingerprints of results: what every format gives for fixed seeds, as hashes.
 *
 *   node scripts/fingerprint.mjs           prints them
 *   node scripts/fingerprint.mjs --check   compares with test/golden/fingerprint.txt, exit 1 on a difference
 *   node scripts/fingerprint.mjs --write   rewrites that file
 *
 * CI compares them on two Node lines; a change for an unchanged seed needs a "results:" line in the CHANGELOG.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const golden = `${root}/test/golden/fingerprint.txt`;
const RUNS = 60;

const sha = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const { codeScenario, DEFAULT_SETTINGS, Format, northeastAsia, worldOf } = await import(`${root}/dist/index.js`);

const lines = northeastAsia.forums.map(({ id }) => {
  const printed = spawnSync(process.execPath, [`${root}/dist/cli.js`, 'run', id, '--seed', '7'], { encoding: 'utf8' });
  if (printed.status !== 0) throw new Error(`winset run ${id} --seed 7 exited ${printed.status}: ${printed.stderr}`);
  const coding = codeScenario(northeastAsia, DEFAULT_SETTINGS.evidence);
  const format = new Format(coding, id, DEFAULT_SETTINGS);
  const outcomes = Array.from({ length: RUNS }, (_, run) => {
    const outcome = format.play(worldOf(coding, DEFAULT_SETTINGS, 'winset', run), 'winset', run);
    return JSON.stringify(outcome, (_key, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value));
  });
  return `${id.padEnd(22)} printed ${sha(printed.stdout)}  ${RUNS} runs ${sha(outcomes.join('\n'))}`;
});
const text = `${lines.join('\n')}\n`;

if (process.argv.includes('--write')) writeFileSync(golden, text);
else if (process.argv.includes('--check')) {
  const expected = readFileSync(golden, 'utf8');
  if (expected !== text) {
    console.error(`results differ on Node ${process.version}\n--- expected\n${expected}--- found\n${text}`);
    process.exit(1);
  }
  console.log(`${lines.length} formats give the same results on Node ${process.version}`);
} else process.stdout.write(text);
