/** compare, batch, merge, report, facts and run --vs, as typed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interruptedText } from '../../src/cli/play-study.ts';
import { explained } from '../../src/study/file-failures.ts';
import { tooWide, typed, winset } from './terminal.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let folder: string;
const inside = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'winset-study-'));
  writeFileSync(inside('plan.yaml'), 'forums: [two-koreas, us-dprk]\nruns: 128\n');
  const values = Array.from({ length: 11 }, (_, index) => index / 10).join();
  const variables = ['rivalry', 'trust', 'crisis', 'pressure', 'us-hardline'].map((id) => `${id}: [${values}]`).join();
  writeFileSync(inside('large.yaml'), `forums: [two-koreas, us-dprk]\nsettings: {environment: {${variables}}}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command line with the folder for `@`, on one thread. */
const run = (line: string, over = {}) =>
  winset(
    typed(`${line} --workers 1`).map((word) => word.replace('@', `${folder}/`)),
    over,
  );

describe('winset compare', () => {
  test('two formats, forty runs', async () => {
    const { code, out, err } = await run('compare two-koreas us-dprk --runs 40 --seed 7');
    expect([code, err, tooWide(out)]).toEqual([0, '', []]);
    expect(out).toMatch(/^Northeast Asia: 2 formats compared +seed 7, 40 runs\n/);
    expect(out).toContain('us-dprk / two-koreas');
    expect(out).toMatch(
      /Again: winset compare two-koreas us-dprk --runs 40 --seed 7 \(rows [0-9a-f]{12}\)|Again: winset compare two-koreas us-dprk --runs 40 --seed 7 {2}\(rows/,
    );
  });

  test('the command it ends with gives the same page', async () => {
    const first = await run('compare us-dprk two-koreas --runs 30 --env trust=0.2,0.4 --evidence all');
    const again = /Again: winset (.*?) {2,}\(rows|Again: winset (.*)\n/s.exec(first.out.replaceAll(/ \\\n +/g, ' '))!;
    expect((await run(again[1] ?? again[2]!)).out).toBe(first.out);
  });

  test('as JSON and as Markdown', async () => {
    const { out } = await run('compare two-koreas us-dprk --runs 40 --json');
    expect(JSON.parse(out)).toMatchObject({
      winset: 'development',
      scenario: 'northeast-asia',
      runs: 40,
      arms: [{ forum: 'two-koreas' }, { forum: 'us-dprk' }],
    });
    expect((await run('compare two-koreas us-dprk --runs 40 --markdown')).out).toMatch(
      /^# Northeast Asia: 2 formats compared\n/,
    );
  });

  test('a baseline that is not named is added; formats named twice are played once', async () => {
    const { out } = await run('compare us-dprk us-dprk --baseline two-koreas --runs 30');
    expect(out).toContain('us-dprk is named twice; it is played once.');
    expect(out).toContain('vs two-koreas');
  });

  test('so is one that --all leaves out', async () => {
    const { code, out } = await run('compare --all --baseline annual-summit-vote --runs 1');
    expect(code).toBe(0);
    expect(out).toMatch(/^Northeast Asia: 12 formats compared/);
    expect(out).toContain('four-party / annual-summit-vote');
  });

  test('a change of an actor who sits nowhere is warned of', async () => {
    const { err, code } = await run('compare two-koreas us-dprk --runs 2 --set JP.margin=0.3 --set DPRK.margin=0.05');
    expect(code).toBe(0);
    expect(err.replace(/\s+/g, ' ')).toBe(
      'winset: warning: --set JP.margin=0.3: Japan sits in none of these formats: this changes nothing there ',
    );
  });
  test('values of a variable add up over several --env, each once', async () => {
    const { arms } = JSON.parse(
      (await run('compare two-koreas --env trust=0.2 --env trust=0.8,0.2 --env rivalry=0.5 --runs 1 --json')).out,
    ) as { arms: { setting: string }[] };
    expect(arms.map((arm) => arm.setting)).toEqual(['trust 0.2', 'trust 0.8']);
  });

  test('a rule that is named twice is shared once', async () => {
    const { out } = await run('compare two-koreas us-dprk --same agenda,agenda --runs 1');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('All formats share the agenda (--same).');
  });

  test('the ledger has a table for each environment, with its own rows', async () => {
    const { out } = await run('compare rok-us-china --moment neutral,2019 --frictions ledger --runs 30');
    const tables = out.split('Ratified %, and change in points from: ').slice(1);
    expect(tables.map((table) => table.split('\n', 1)[0])).toEqual(['neutral, all frictions', '2019, all frictions']);
    expect(tables[0]).not.toContain('2019, no frictions');
    expect(tables[1]!.split('You can say')[0]).not.toContain('neutral');
    expect(tables[1]).toMatch(/^2019, all frictions {2,}\d+\n2019, without doubtful promises {2,}\d+ \([+-]?\d/m);
  });

  test('the ledger shows what each friction costs', async () => {
    const { out } = await run('compare rok-us-china --frictions ledger --runs 30');
    expect(out).toContain('Ratified %, and change in points from: all frictions');
    expect(out).toContain('without private information');
    expect(out).toContain('no frictions');
  });

  test.each([
    ['compare', 'usage/missing-argument'],
    ['compare sixparty', 'forum/unknown'],
    ['compare six-party --runs none', 'usage/invalid'],
    ['compare six-party --runs 0', 'usage/invalid'],
    ['compare six-party --all', 'usage/conflict'],
    ['compare six-party --env rivalry', 'usage/invalid'],
    ['compare six-party --env rivalry=2', 'usage/invalid'],
    ['compare six-party --same seats', 'plan/invalid'],
    ['compare six-party --format xlsx --out @x', 'usage/invalid'],
    ['compare six-party --until-width 3', 'usage/invalid'],
    ['compare six-party four-party --runs 1,000,000,000', 'study/huge'],
    ['compare staged-4to6 six-party --same agenda', 'plan/same'],
    ['compare --plan @none.yaml', 'plan/not-found'],
    ['compare --plan @plan.yaml --seed 7', 'usage/conflict'],
    ['compare --plan @plan.yaml --coded', 'usage/conflict'],
    ['compare --plan @plan.yaml --solve', 'usage/conflict'],
    ['compare six-party --format csv', 'usage/conflict'],
    ['compare six-party --frictions none,ledger', 'usage/invalid'],
    ['compare six-party --seed=', 'plan/invalid'],
    ['compare six-party --env rivalry=', 'usage/invalid'],
    ['compare --plan @large.yaml', 'plan/too-large'],
  ])('%s is refused', async (line, code) => {
    const { code: exit, out, err } = await run(line);
    expect([exit, out, tooWide(err)]).toEqual([2, '', []]);
    expect(err).toContain(`winset: ${code}`);
  });
});

describe('winset batch, merge and report', () => {
  test('a plan becomes a folder, and the folder tells it again', async () => {
    const { code, out } = await run('batch @plan.yaml --out @whole');
    expect(code).toBe(0);
    expect(out).toContain('2 formats x 1 setting x 128 runs: 256 rows in 128 blocks.\n');
    expect(out).toMatch(/\n51 kB of blocks in \S+, and beside them a table\s\(parquet, about \d+ kB\)\.\n/);
    expect(readdirSync(inside('whole')).sort()).toEqual([
      'blocks',
      'data-dictionary.md',
      'manifest.json',
      'plan.json',
      'report.md',
      'result.json',
      'rows.parquet',
    ]);
    const report = await run('report @whole');
    expect(out).toContain(report.out);
    expect((await run('report @whole --markdown')).out).toBe(readFileSync(inside('whole/report.md'), 'utf8'));
    expect((await run('report @whole --json')).out).toBe(readFileSync(inside('whole/result.json'), 'utf8'));
  });

  test('shards come together', async () => {
    for (const index of [1, 2, 3])
      expect((await run(`batch @plan.yaml --out @part${index} --shard ${index}/3`)).code).toBe(0);
    const early = await run('merge @part1 @part3 --out @half');
    expect(early.code).toBe(2);
    expect(early.err.replaceAll(/\s+/g, ' ')).toContain('43 blocks are missing: 1, 4, 7, 10');
    expect(early.err.replaceAll(/\s+/g, ' ')).toContain('The 85 found are in this folder and stay there.');
    expect(early.err).toContain(`winset merge ... --out ${inside('half')}`);
    expect((await run('merge @part1 @part2 @part3 --out @merged --format csv,jsonl')).code).toBe(0);
    const hash = (name: string) =>
      (JSON.parse(readFileSync(inside(`${name}/result.json`), 'utf8')) as { contentHash: string }).contentHash;
    expect(hash('merged')).toBe(hash('whole'));
    // What an incomplete merge left behind is completed by the missing shard.
    expect((await run('merge @part2 --out @half')).code).toBe(0);
    expect(hash('half')).toBe(hash('whole'));
    expect([existsSync(inside('merged/rows.csv')), existsSync(inside('merged/rows.jsonl'))]).toEqual([true, true]);
  });

  test('a shard answers with JSON too', async () => {
    const { code, out, err } = await run('batch @plan.yaml --out @json --shard 2/3 --json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { shard: 2, of: 3, blocks: 43, folder: inside('json'), finished: true },
    ]);
    expect(err).toContain(`Shard 2 of 3: 43 of these blocks, 17 kB in ${inside('json')}.`);
    expect(err).toContain('Shard 2 of 3 is finished.');
  });

  test('a shard that has no block says so, and can be merged', async () => {
    const { code, out } = await run('batch @plan.yaml --out @none-left --shard 200/300');
    expect(code).toBe(0);
    expect(out).toContain('Shard 200 of 300 has none of them: there are fewer blocks than shards.');
    expect(out).not.toContain('finished');
    const json = await run('batch @plan.yaml --out @none-left --shard 201/300 --json');
    expect(JSON.parse(json.out)).toMatchObject({ shard: 201, blocks: 0, finished: true });
    expect((await run('merge @none-left @whole --out @with-none')).code).toBe(0);
  });

  test('compare --out keeps the runs too, and says where', async () => {
    const { code, out } = await run('compare two-koreas us-dprk --runs 128 --out @kept');
    expect(code).toBe(0);
    expect((await run('report @kept')).out.split('\n').slice(0, 9)).toEqual(out.split('\n').slice(0, 9));
    const places = `Table:  ${inside('kept/rows.parquet')}\n        (data-dictionary.md beside it)\nReport: ${inside('kept/report.md')}\n`;
    expect(out.endsWith(`\n\n${places}`)).toBe(true);
    const other = (form: string) => run(`compare two-koreas us-dprk --runs 30 --out @kept${form} ${form}`);
    const markdown = await other('--markdown');
    expect(markdown.out).not.toContain('rows.parquet');
    expect(markdown.err).toContain(inside('kept--markdown/rows.parquet'));
    const json = await other('--json');
    expect([json.err, JSON.parse(json.out)]).toMatchObject(['', { runs: 30 }]);
  });

  test('compare --until-width keeps its runs too; batch and report find the same end', async () => {
    const { out, code } = await run(
      'compare us-dprk rok-us-china --until-width 0.07 --runs 4000 --out @until --format csv',
    );
    expect(code).toBe(0);
    expect(out).toContain('Stopped after 1,000 runs: the interval of every difference in ratified rates is');
    expect(readFileSync(inside('until/rows.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(2001);
    const again = await run('batch --resume @until');
    expect(again.out).toContain('4,000 runs at most');
    expect(again.out).toContain('Stopped after 1,000 runs');
    expect((await run('report @until')).out).toContain('Stopped after 1,000 runs');
    writeFileSync(inside('until.yaml'), 'forums: [us-dprk, rok-us-china]\nruns: 4000\nuntilWidth: 0.07\n');
    const shard = await run('batch @until.yaml --out @part --shard 1/2');
    expect([shard.code, shard.err]).toEqual([2, expect.stringContaining('study/sequential')]);
    expect(existsSync(inside('part'))).toBe(false);
  });
  test('report --bootstrap of five runs takes all 5^5 resamples, and says so', async () => {
    await run('compare us-dprk two-koreas --runs 5 --out @few');
    const { out } = await run('report @few --bootstrap');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('(BCa, all 3,125 resamples of the runs, each for itself)');
  });

  test('report --bootstrap: the same means, with BCa intervals near the paired t ones', async () => {
    await run('compare us-dprk two-koreas --runs 300 --out @skewed');
    const { code, out } = await run('report @skewed --bootstrap');
    expect([code, tooWide(out)]).toEqual([0, []]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('(BCa, 2,000 resamples of the runs, each for itself)');
    interface Ends {
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
    }
    const { contrasts } = JSON.parse((await run('report @skewed --bootstrap --json')).out) as {
      contrasts: [{ yields: Ends[]; yieldsBca: Ends[] }];
    };
    const [{ yields, yieldsBca }] = contrasts;
    yields.forEach((t, actor) => {
      const bca = yieldsBca[actor]!;
      expect(bca.estimate).toBeCloseTo(t.estimate, 12);
      // At 300 runs the two differ by little: a fifth of the width at each end.
      expect(Math.abs(bca.low - t.low)).toBeLessThan((t.high - t.low) / 5);
      expect(Math.abs(bca.high - t.high)).toBeLessThan((t.high - t.low) / 5);
    });
    expect(JSON.parse((await run('report @skewed --json')).out)).toMatchObject({ contrasts: [{ yieldsBca: null }] });
  });

  test.each([
    ['batch', 'usage/missing-argument'],
    ['batch @plan.yaml', 'usage/missing-argument'],
    ['batch @plan.yaml --out @whole', 'study/exists'],
    ['batch --resume @none', 'study/not-found'],
    ['batch @plan.yaml --out @a --resume @whole', 'usage/conflict'],
    ['batch @plan.yaml --out @a --retry-failed', 'usage/conflict'],
    ['batch @large.yaml --out @a', 'plan/too-large'],
    ['batch @plan.yaml --out @a --shard 0/3', 'usage/invalid'],
    ['batch @plan.yaml --out @a --shard 4/3', 'usage/invalid'],
    ['batch @plan.yaml --out @a --shard 1/1000001', 'usage/invalid'],
    ['batch @plan.yaml --out @a --shard 999999999999999999/9999999999999999999', 'usage/invalid'],
    ['batch @plan.yaml --out @a --shard 1/3 --format csv', 'usage/conflict'],
    ['facts --seed=', 'seed/invalid'],
    ['report @part1', 'study/incomplete'],
    ['report @none', 'study/not-found'],
    ['merge @none', 'study/not-found'],
  ])('%s is refused', async (line, code) => {
    const { code: exit, out, err } = await run(line);
    expect([exit, out, tooWide(err)]).toEqual([2, '', []]);
    expect(err).toContain(`winset: ${code}`);
    expect(existsSync(inside('a'))).toBe(false);
  });

  test('progress is shown on a terminal only, and cleared away', async () => {
    const { err } = await run('batch @plan.yaml --out @seen', { isErrTty: true });
    expect(err).toContain('[########################] 100 %');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });
});

describe('a study that is stopped', () => {
  /** A terminal on which Ctrl-C is pressed as soon as progress is shown. */
  const pressed = () => {
    const said = { err: '' };
    const err = (text: string): void => {
      said.err += text;
      if (text.startsWith('\r\u001b[K[') && process.listenerCount('SIGINT') > 0) process.emit('SIGINT');
    };
    return { said, over: { isErrTty: true, err } };
  };

  test('is named so that a shell takes it for one folder, with the flags that the rest needs', async () => {
    const words = (to: string[]) => [...['batch', inside('plan.yaml'), '--workers', '1'], ...to];
    const { said, over } = pressed();
    expect((await winset(words(['--out', inside('two words'), '--format', 'csv']), over)).code).toBe(130);
    expect(said.err).toContain(`Continue with: winset batch --resume '${inside('two words')}' --format csv\n`);
    const shard = pressed();
    expect((await winset(words(['--out', inside('a part'), '--shard', '2/3']), shard.over)).code).toBe(130);
    expect(shard.said.err).toContain(`Continue with: winset batch --resume '${inside('a part')}' --shard 2/3\n`);
    const rest = await winset(words(['--out', inside('a part'), '--shard', '2/3']));
    expect(rest.out).toContain(`winset merge '${inside('a part')}' ...\n`);
  });

  test('while a merge reads it, has no report yet', async () => {
    await run('batch @plan.yaml --out @reread --shard 1/2');
    await run('batch @plan.yaml --out @reread --shard 2/2');
    const { said, over } = pressed();
    expect((await run('merge @reread', over)).code).toBe(130);
    expect(said.err).toContain('Interrupted: the study was not read to its end.');
    expect(existsSync(inside('reread/report.md'))).toBe(false);
  });

  test('by Ctrl-C finishes its blocks, says how to go on, leaves with 130, and goes on', async () => {
    writeFileSync(inside('long.yaml'), 'forums: [four-party, six-party]\nruns: 100000\n');
    const child = spawn(process.execPath, [
      cli,
      'batch',
      inside('long.yaml'),
      '--out',
      inside('long'),
      '--workers',
      '2',
    ]);
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    // Once it says how large it is, it plays.
    await new Promise((resolve) => child.stdout.once('data', resolve));
    setTimeout(() => child.kill('SIGINT'), 300);
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(130);
    expect(said).toMatch(/blocks are left to play. Continue with: winset batch --resume/);
    expect(readdirSync(inside('long/blocks')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('names its folder as a shell takes it', () => {
    expect(interruptedText(2, {}, 'my study')).toBe(
      "Interrupted: 2 blocks are left to play. Continue with: winset batch --resume 'my study'\n",
    );
    expect(interruptedText(1, { untilWidth: 0.1 }, 'a', ['--format', 'csv'])).toBe(
      'Interrupted: at least 1 block is left to play. Continue with: winset batch --resume a --format csv\n',
    );
  });

  test('by a full disk is refused in words, and nothing takes the name of a whole file', () => {
    const script = `ulimit -f 8; ${process.execPath} ${cli} batch ${inside('plan.yaml')} --out ${inside('full')} --workers 1`;
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('study/disk-full');
    expect(existsSync(inside('full/manifest.json'))).toBe(false);
    expect(existsSync(inside('full/plan.json'))).toBe(false);
  });

  test.each([
    ['ENOSPC', 'study/disk-full'],
    ['EROFS', 'study/not-writable'],
    ['EACCES', 'study/not-writable'],
    ['EDQUOT', 'study/disk-full: here: the quota of disk space is used up'],
    ['EIO', 'study/device-failed'],
    ['EMFILE', 'study/too-many-files'],
    ['EINVAL', 'study/not-writable'],
  ])('%s is explained', (code, said) => {
    expect(String(explained(Object.assign(new Error(code), { code }), 'here'))).toContain(said);
    expect(explained(new Error('other'), 'here')).toEqual(new Error('other'));
  });

  test('what else the system refuses is explained by its code', () => {
    const error = Object.assign(new Error('busy'), { code: 'EBUSY', syscall: 'open' });
    expect(String(explained(error, 'here'))).toContain(
      'study/not-writable: here: the file system refused this (EBUSY)',
    );
  });

  test
    .skipIf(process.platform !== 'linux')
    .each(['batch @plan.yaml --out /proc/winset', 'compare us-dprk two-koreas --runs 10 --out /proc/winset/a/b'])(
    '%s, where no folder can be made, is refused at once',
    (line) => {
      const words = typed(line).map((word) => word.replace('@', `${folder}/`));
      const { status, stderr } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8', timeout: 20_000 });
      expect(status).toBe(2);
      expect(stderr).toContain('winset: study/not-writable: /proc/winset: no folder can be made here');
    },
  );
});

describe('winset facts and winset run --vs', () => {
  test('facts, in few runs', async () => {
    const { code, out } = await run('facts --runs 30 --seed 7');
    expect([code, tooWide(out)]).toEqual([0, []]);
    expect(out).toMatch(/^What the paper leads one to expect, put to the test +seed 7, 30 runs each\n/);
    const { runs, facts } = JSON.parse((await run('facts --runs 30 --json')).out) as {
      runs: number;
      facts: { id: string }[];
    };
    expect([runs, facts.length, facts[0]!.id]).toEqual([30, 11, 'S1']);
  });

  test('two formats in one world', async () => {
    const { code, out } = await winset(typed('run six-party --vs four-party --seed 7 --run 3'));
    expect([code, tooWide(out)]).toEqual([0, []]);
    expect(out).toMatch(/^six-party beside four-party +seed 7, run 3, neutral world\n/);
    expect(out).toContain('They part in round');
    expect(out).toMatch(/^In six-party \d+ texts? (is|are) tabled:\n {2}[A-Z]+ +tables a text/m);
    expect((await winset(typed('run six-party --vs fourparty'))).err).toContain('winset: forum/unknown');
    expect((await winset(typed('run six-party --vs four-party --brief'))).err).toContain('winset: usage/conflict');
  });

  test('worths come with their unit and what they are counted over', async () => {
    const { out } = await winset(typed('run two-koreas --vs annual-summit-vote --seed 7'));
    expect(out.replace(/\s+/g, ' ')).toContain('worth to it, in points. (Counted over all issues of the world,');
    const none = await winset(typed('run six-party --vs four-party --coded --seed 7 --run 3 --set US.margin=0.9'));
    expect(none.out).not.toContain('Counted over');
  });

  test('the command for many runs is left out where it would not play the same', async () => {
    const many = async (flags: string) =>
      (await winset(typed(`run six-party --vs four-party ${flags}`))).out.includes('Many:');
    expect(await many('--set US.margin=0.1 --overlay japan-recognition-absolute')).toBe(true);
    expect(await many('--set forum.rounds=3')).toBe(false);
    expect(await many('--overlay japan-recognition-absolute --overlay japan-recognition-conditional')).toBe(false);
  });
});
