/** `run` and `why`: what they write, that they repeat, and what they leave out when asked to. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { commandIn, tooWide, typed, winset } from './terminal.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'winset-run-'));

describe('run', () => {
  test.each(northeastAsia.forums.map((forum) => forum.id))('%s: told, in 80 columns, twice the same', async (forum) => {
    const first = await winset(['run', forum, '--seed', '7']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(tooWide(first.out)).toEqual([]);
    expect(await winset(['run', forum, '--seed', '7'])).toEqual(first);
  });

  test.each([
    'run us-dprk --moment 2019 --env trust=0.3 --run 4',
    'run six-party --set DPRK.weights.sanctions=0.4 --set forum.rounds=3 --coded',
    'run four-party --frictions none --evidence matrix',
    'run conference --scenario three-towns --seed dry',
  ])('the command at the end repeats winset %s', async (line) => {
    const { code, out } = await winset(typed(line));
    expect(code).toBe(0);
    expect((await winset(commandIn(out, 'Again'))).out).toBe(out);
  });

  test.each([
    ['run us-dprk --moment 2019 --frictions shocks,promises', 'us-dprk'],
    ['run conference --scenario three-towns --seed dry', 'conference'],
    ['run six-party --overlay japan-recognition-absolute --set forum.rounds=3', 'six-party'],
  ])('the command that plays it many times knows the world of winset %s', async (line, forum) => {
    const words = commandIn((await winset(typed(line))).out, 'Often');
    const flags = typed(line).filter((word) => word.startsWith('--'));
    expect(words.filter((word) => word.startsWith('--'))).toEqual(expect.arrayContaining(flags));
    const { code, err } = await winset([...words, '--runs', '2', '--workers', '1']);
    expect([words[1], code, err]).toEqual([forum, 0, '']);
  });

  test('a recording replaces a recording, and nothing else', async () => {
    const at = folder();
    const world = join(at, 'world.yaml');
    await winset(['init', world]);
    const before = readFileSync(world, 'utf8');
    const onto = (file: string) => winset(['run', 'conference', '--scenario', world, '--record', file]);
    const refused = await onto(world);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('file/exists');
    expect(readFileSync(world, 'utf8')).toBe(before);
    const recording = join(at, 'run.jsonl');
    expect((await onto(recording)).code).toBe(0);
    expect((await onto(recording)).code).toBe(0);
    writeFileSync(join(at, 'empty'), '');
    expect((await onto(join(at, 'empty'))).code).toBe(0);
  });

  test('--vs checks the second forum like the first', async () => {
    const idle = await winset(typed('run two-koreas --vs us-dprk --set US.margin=0.3'));
    expect([idle.code, idle.err]).toEqual([0, '']);
    const line = 'run assembly --scenario three-towns --vs upper-valley --set HIGH.weights.board-seat=1';
    const { code, err } = await winset(typed(line));
    expect([code, err]).toEqual([2, expect.stringContaining('forum/no-interest: upper-valley')]);
    expect((await winset(typed('run two-koreas --vs nowhere'))).err).toContain('forum/unknown: --vs nowhere');
  });

  test('words after -- are the command still', async () => {
    const { code, out } = await winset(['--', 'run', 'two-koreas']);
    expect([code, out]).toEqual([0, (await winset(['run', 'two-koreas'])).out]);
  });

  test.each([
    ['run two-koreas --frictions=', 'there is no friction ""'],
    ['run vote --scenario llm-deliberation --set MAYOR.weights.loan=0.2', 'Known: margin, patience, ratificationScale'],
  ])('winset %s is refused in words', async (line, words) => {
    const { code, err } = await winset(typed(line));
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  test('several overlays at once are played many times by no command', async () => {
    const line = 'run six-party --overlay japan-recognition-absolute --overlay japan-recognition-conditional --brief';
    expect((await winset(typed(line))).out).not.toContain('Often:');
  });

  test('--json: what was played, events and outcome in one document', async () => {
    const { out } = await winset(typed('run four-party --seed 7 --run 2 --json'));
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      winset: 'development',
      seed: '7',
      run: 2,
      forum: 'four-party',
      scenario: 'northeast-asia',
    });
    expect(document.scenarioHash).toMatch(/\w+/);
    expect(document.settings.evidence).toBe('paper');
    expect(document.events.at(-1)).toEqual(document.outcome);
    expect(document.outcome.kind).toBe('closed');
  });

  test('--as-heard leaves out what only we compute, in JSON too', async () => {
    const { out } = await winset(typed('run six-party --as-heard --json'));
    expect(out).not.toMatch(/computed|worth|margins|asks/);
    expect(JSON.parse(out).events.some((event: { kind: string }) => event.kind === 'answered')).toBe(true);
    expect((await winset(typed('run six-party --as-heard'))).out).not.toMatch(/[+-]\d/);
    const changed = JSON.parse((await winset(typed('run six-party --as-heard --json --set US.margin=0.137'))).out);
    for (const part of ['set', 'settings', 'strategies']) expect(changed).not.toHaveProperty(part);
    expect(JSON.stringify(changed)).not.toContain('0.137');
  });

  test('a change that leaves something doubtful is said on standard error, and played', async () => {
    const { code, err, out } = await winset(
      typed('run conference --scenario three-towns --set forum.participants=HIGH,MILL --brief'),
    );
    expect(code).toBe(0);
    expect(err).toBe(
      'winset: warning: after --set: two-then-three.participants[2]: PORT sits in\n  none of the stages\n',
    );
    expect(out).toContain('Changed by hand: forum.participants=HIGH,MILL.');
  });

  test('a rule that the procedure does not read is said; what another procedure leaves unread is not', async () => {
    const unread = await winset(typed('run four-party --set forum.k=3 --brief'));
    expect(unread.err).toContain('after --set: four-party.procedure.k: consensus does not');
    const other = await winset(typed('run four-party --set forum.procedure=chair-text --brief'));
    expect(other).toMatchObject({ code: 0, err: '' });
  });

  test('colours on a terminal only, and not against NO_COLOR', async () => {
    const line = typed('run two-koreas --brief');
    const plain = (await winset(line)).out;
    const code = '\u001b[';
    const colored = (await winset(line, { isTty: true })).out;
    expect(plain).not.toContain(code);
    expect(colored).toContain(code);
    expect(stripVTControlCharacters(colored)).toBe(plain);
    expect((await winset(line, { isTty: true, env: { NO_COLOR: '1' } })).out).toBe(plain);
    expect((await winset([...line, '--no-color'], { isTty: true })).out).toBe(plain);
  });
});

describe('a change of an actor without a seat', () => {
  test.each([
    ['run us-dprk --set ROK.margin=0.2', 'South Korea does not sit in us-dprk: this changes nothing there'],
    ['run us-dprk --set ROK.weights.sanctions=0.2', 'this changes only what texts are worth to it, left outside'],
  ])('is warned of: winset %s', async (line, warning) => {
    const { code, err } = await winset(typed(`${line} --brief`));
    expect(code).toBe(0);
    expect(err.replace(/\s+/g, ' ')).toContain(warning);
  });

  test('of one who joins at a later stage is none', async () => {
    expect((await winset(typed('run staged-4to6 --set JP.margin=0.01 --brief'))).err).toBe('');
  });

  test.each(['list strategies', 'show strategy conceder'])('is not what winset %s suggests', async (line) => {
    const [tried] = /winset run .*/.exec((await winset(typed(line))).out) ?? [''];
    expect(await winset(typed(tried).slice(1))).toMatchObject({ code: 0, err: '' });
  });
});

describe('recordings', () => {
  test('--record writes what why reads back', async () => {
    const file = join(folder(), 'run.jsonl');
    const told = await winset(['run', 'six-party', '--seed', '7', '--record', file]);
    expect(told).toMatchObject({ code: 0, err: '' });
    const [question] = /winset (why .*)$/m.exec(told.out)!.slice(1);
    const answer = await winset(typed(question!));
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toMatch(/^Why did /);
    expect(tooWide(answer.out)).toEqual([]);
    const piped = await winset(['why', '-', ...typed(question!).slice(2)], { input: async () => readFileSync(file) });
    expect(piped).toEqual(answer);
    const json = JSON.parse((await winset([...typed(question!), '--json'])).out);
    const sum = json.explanation.contributions.reduce(
      (total: number, { points }: { points: number }) => total + points,
      0,
    );
    expect(Math.abs(sum - json.explanation.worth)).toBeLessThan(1e-12);
  });

  test('--text takes the number of a text, or another text to hold up', async () => {
    const file = join(folder(), 'run.jsonl');
    await winset(['run', 'six-party', '--seed', '7', '--record', file]);
    const byText = await winset(['why', file, '--text', '2', '--actor', 'US']);
    expect(byText.out).toContain('draft 2');
    expect(await winset(['why', file, '--draft', '2', '--actor', 'US'])).toEqual(byText);
    const held = await winset(['why', file, '--draft', '2', '--actor', 'US', '--text', 'sanctions=maintain']);
    expect(held.out).toMatch(/^What would the United States have said/);
    const both = await winset(['why', file, '--draft', '4', '--text', '3']);
    expect([both.code, both.out]).toEqual([2, '']);
    expect(both.err).toMatch(/^winset: usage\/conflict: --text 3 and --draft 4 both name a text/);
  });

  test('what --set changed is called so by why', async () => {
    const file = join(folder(), 'run.jsonl');
    await winset(['run', 'six-party', '--coded', '--set', 'US.margin=0.3', '--record', file]);
    expect((await winset(['why', file, '--actor', 'US'])).out).toMatch(/set by hand +\+30\.0/);
    expect((await winset(['why', file, '--actor', 'CN'])).out).toMatch(/as coded +\+/);
  });

  test('a recording that cannot be written leaves nothing behind and says nothing else', async () => {
    const place = folder();
    writeFileSync(join(place, 'in-the-way'), '');
    const { code, out } = await winset(['run', 'six-party', '--record', join(place, 'in-the-way', 'run.jsonl')]);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(place)).toEqual(['in-the-way']);
  });

  test('a recording that was edited is read with a warning', async () => {
    const file = join(folder(), 'run.jsonl');
    await winset(['run', 'two-koreas', '--seed', '7', '--record', file]);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(
      file,
      lines.map((line, n) => (n === 4 ? line.replace(/"round":\d+/, '"round":99') : line)).join('\n'),
    );
    expect(existsSync(file)).toBe(true);
    const { err } = await winset(['why', file]);
    expect(err).toMatch(/differs from the recording from line 5\s/);
  });
});
