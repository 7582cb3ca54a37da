/** Plans that do not hold, as flags and as files: in words, at their place, with a way out. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transcriptOf, typed, winset } from './terminal.ts';

const FLAGS = [
  'compare six-party --moment=',
  'compare six-party --evidence=paper,matrx',
  'compare six-party --overlay=',
  'compare six-party --same=',
  'compare six-party --same=agenda,limit',
  'compare six-party --frictions=',
  'compare six-party --frictions=shocs',
  'compare six-party --frictions=none,ledger',
  'compare six-party --moment=2020',
  'compare six-party --env rivaly=0.2',
  'compare six-party --set abc',
  'compare six-party --seed= --evidence=no',
  'compare six-party --runs 3000000000',
];

const PLANS = [
  '[]',
  'runs: 3',
  'forums: []',
  'forums: four-party',
  'forums: [3]',
  'forums: [a]\nruns: 2000000000\nsolve: yes',
  'forums: [a]\nruns: 5\nenviroment: {trust: 0.2}',
  'forums: [a]\nseeed: 7\nseed: ""',
  'forums: [a]\nsettings: {evidence: matri, moment: [], environment: {rivalry: high, trust: [0.2, high]}}',
  'forums: [a]\nsettings: {evidence: [matrix, papr], set: [], sett: []}',
  'forums: [two-koreas]\nsettings: {frictions: [default, shocs]}',
  'forums: [two-koreas]\nsettings: {environment: {rivaly: 0.2}}',
  'forums: [{form: a}, {forum: b, set: [abc]}]\nmeasures: [{name: x}]\nsame: [agenda, limit]',
];

const home = process.cwd();

beforeAll(() => {
  process.chdir(mkdtempSync(join(tmpdir(), 'winset-plans-')));
});

afterAll(() => {
  process.chdir(home);
});

/** What zod says where nobody has said it better. */
const RAW = /Too (small|big)|Invalid (input|option)|Unrecognized|received|>=|something else/;

test.each(FLAGS)('winset %s', async (line) => {
  const { code, err } = await winset(typed(line));
  expect(code).toBe(2);
  expect(err).not.toMatch(RAW);
  expect(err).toContain('--');
});

test.each(PLANS)('%s', async (text) => {
  writeFileSync('plan.yaml', text);
  const { code, err } = await winset(typed('compare --plan plan.yaml'));
  expect(code).toBe(2);
  expect(err).not.toMatch(RAW);
  expect(err).toMatch(/plan\.yaml(:\d+:\d+)?: /);
});

test('all of them are answered as agreed', async () => {
  const said: string[] = [];
  for (const line of FLAGS) said.push(transcriptOf(line, await winset(typed(line))));
  for (const text of PLANS) {
    writeFileSync('plan.yaml', text);
    said.push(`${text}\n${transcriptOf('compare --plan plan.yaml', await winset(typed('compare --plan plan.yaml')))}`);
  }
  await expect(said.join('\n')).toMatchFileSnapshot('golden/bad-plans.txt');
});
