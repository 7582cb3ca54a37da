/** Bad input: all problems at once, where they are, a way out, exit code 2, never a stack trace, nothing half done. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transcriptOf, typed, winset } from './terminal.ts';

/** What the commands find in the folder where they are typed. */
const FILES: Readonly<Record<string, string>> = {
  'huge.yaml': ' '.repeat(3 * 2 ** 20),
  'empty.yaml': '',
  'cycle.yaml': 'id: &a\n  title: *a\n',
  'broken.yaml': 'issues: [1,\n',
  'binary.yaml': '\u0000\u0001',
  'letter.txt': 'Dear all,\n',
};

const home = process.cwd();

beforeAll(() => {
  process.chdir(mkdtempSync(join(tmpdir(), 'winset-bad-')));
  mkdirSync('folder');
  for (const [name, text] of Object.entries(FILES)) writeFileSync(name, text);
});

afterAll(() => {
  process.chdir(home);
});

/** Without the lists that grow with winset. */
const lasting = (text: string): string =>
  text.replace(/(Commands|Built in): [^[]*?(?=\n\[exit|\n {0,2}\S+: )/g, '$1: ...');

const SECTIONS = {
  usage: [
    'rnu',
    'sixparty',
    'help rnu',
    '--sed 7',
    'run',
    'run six-party four-party',
    'run six-party --sed 7',
    'run six-party --seed',
    'run six-party --seed --brief',
    'run six-party --json --markdown',
    'run six-party --json --brief',
    'run six-party --as-heard --brief',
    'show',
    'why',
    'init',
    'check',
  ],
  unknown: [
    'run sixparty',
    'run six-party --scenario north-asia',
    'run six-party --moment 2020',
    'run six-party --evidence paper2',
    'run six-party --frictions shocs',
    'list forms',
    'show actr',
    'show actor',
    'show actor NK',
    'show forum six',
    'show issue sanction',
    'show procedure voting',
    'show strategy boulwar',
    'show moment 2020',
    'show variable rivalty',
    'show phrase DPRK-I9',
    'show thing DPRK',
    'show scenario north-asia',
  ],
  values: [
    'run six-party --run -1',
    'run six-party --run 1.5',
    'run six-party --run 99999999999999999999',
    'run six-party --seed=',
    'run six-party --env rivalry',
    'run six-party --env rivalry=',
    'run six-party --env rivalry=1.2',
    'run six-party --env rivalry=NaN',
    'run six-party --env rivaly=Infinity',
    'run six-party --env rivalry=0.2 --env rivalry=0.8',
    'run six-party --frictions none,shocks',
    'run six-party --set DPRK.weights.sanctions',
    'run six-party --set =1',
    'run six-party --set DPRK.weights.sanctions=NaN',
    'run six-party --set DPRK.weights.sanctions=1e999',
    'run six-party --set DPRK.weights.sanction=0.4',
    'run six-party --set NK.margin=0.1',
    'run six-party --set ROK.margn=0.1',
    'run six-party --set DPRK.weights.sanctions=0.7 --set DPRK.weights.assurance=0.7',
    'run six-party --set forum.rounds=0',
    'run six-party --set forum.rounds=Infinity',
    'run six-party --set forum.participants=ROK',
    'run six-party --set forum.participants=ROK,ROK',
    'run six-party --set forum.participants=',
    'run six-party --set forum.agenda=institution',
    'run six-party --set forum.limits.peace-regime=talk',
    'run six-party --set forum.limits.japan-role=any',
    'run six-party --set forum.procedure=vote',
    'run six-party --set forum.colour=red',
    'run six-party --set forum.procedure.roundOf=moves',
    'run six-party --set forum.rounds.most=3',
    'run six-party --set forum=3',
    'run six-party --set forum.limits=3',
    'run six-party --set DPRK=3',
    'run six-party --set DPRK.weights=.2',
    'run six-party --set DPRK.margin.high=.2',
    'run six-party --set issue.sanctions=none',
    'run six-party --set frictions=off',
    'run two-koreas --set DPRK.weights.sanctions=1',
    'run six-party --set frictions.shocks=maybe',
    'run staged-4to6 --set forum.rounds=2',
    'list forums --set forum.rounds=2',
    'list forums --set forum=2',
    'show actor DPRK --set forum.rounds=2',
  ],
  together: [
    'run six-party --run x --seed= --evidence no --moment 2020 --env rivaly=2 --frictions shocs --set ROK.margn=1 --set x',
    'run sixparty --env rivalry=2 --set forum.rounds=2 --set ROK.margin=2',
    'run six-party --scenario nowhere.yaml --run x',
  ],
  files: [
    'check nowhere.yaml',
    'check folder',
    'check huge.yaml',
    'check empty.yaml',
    'check cycle.yaml',
    'check broken.yaml',
    'check binary.yaml',
    'check letter.txt',
    'run a --scenario broken.yaml',
    'run a --scenario nowhere.yaml',
    'init folder',
    'init empty.yaml',
    'init nowhere/world.yaml',
    'init world.json',
    'init world.yaml --from nowhere.yaml',
    'run six-party --record folder',
    'run six-party --record nowhere/run.jsonl',
    'run six-party --record -',
    'why nowhere.jsonl',
    'why folder',
    'why letter.txt',
    'why empty.yaml',
    'why -',
    'why letter.txt --round x --text 1.5 --stage 0',
    'why letter.txt --text sanctions=',
  ],
};

describe.each(Object.entries(SECTIONS))('bad input: %s', (section, lines) => {
  test.each(lines)('winset %s', async (line) => {
    const { code, out, err } = await winset(typed(line));
    expect(code).toBe(2);
    expect(out + err).not.toMatch(/\n\s+at |TypeError|undefined|\[object/);
    // The verdict on a file is what `check` is asked for, so it stands on standard output.
    if (!line.startsWith('check')) expect(out).toBe('');
    if (out === '') expect(err).toMatch(/^winset: [a-z-]+\/[a-z-]+: /);
  });

  test('is answered as agreed', async () => {
    const said: string[] = [];
    for (const line of lines) said.push(transcriptOf(line, await winset(typed(line), { columns: 80 })));
    await expect(lasting(said.join('\n'))).toMatchFileSnapshot(`golden/bad-${section}.txt`);
  });
});

describe('what is wrong is wrong together', () => {
  test('every problem of a line is named once', async () => {
    const { err } = await winset(typed('run six-party --run x --env rivaly=0.2 --set ROK.margn=1 --moment 2020'));
    for (const what of ['--run x', '--env rivaly=0.2', '--set ROK.margn=1', '--moment 2020'])
      expect(err.split(what).length).toBe(2);
  });
});
