/** `winset feasible` and `winset power`: the pages as agreed, exit codes, forms, flags. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandIn, tooWide, transcriptOf, typed, winset } from './terminal.ts';

const PAGES: readonly (readonly [name: string, line: string, code: number])[] = [
  ['us-dprk', 'feasible us-dprk --frontier', 0],
  ['no-deal', 'feasible annual-summit --set US.margin=0.3', 1],
  ['no-deal-over-rules', 'feasible us-dprk --set US.margin=0.19 --set DPRK.margin=0.19 --runs 100', 1],
  ['vote', 'feasible vote --scenario llm-deliberation --frontier', 0],
  ['staged', 'feasible staged-4to6 --runs 100', 0],
  ['all', 'feasible --all', 0],
  ['power-vote', 'power annual-summit-vote', 0],
  ['power-unanimity', 'power two-koreas', 0],
  ['power-staged', 'power staged-4to6', 0],
];

describe('pages', () => {
  test.each(PAGES)('%s', async (name, line, code) => {
    const ran = await winset(typed(line));
    expect(ran).toMatchObject({ code, err: '' });
    expect(tooWide(ran.out)).toEqual([]);
    await expect(transcriptOf(line, ran)).toMatchFileSnapshot(`golden/feasible-${name}.txt`);
  });

  test('as Markdown', async () => {
    const { out, code } = await winset(typed('feasible us-dprk --markdown'));
    expect(code).toBe(0);
    expect(out).toMatch(/^# US-DPRK summit/);
    expect(out).toMatch(/^\| denuclearization \|/m);
  });

  test.each([
    ['feasible two-koreas --set forum.agenda=assurance', 'none with it no text here would change anything'],
    ['feasible two-koreas --set forum.agenda=japan-role,peace-regime', 'armistice with it no text here would change'],
    [
      'feasible us-dprk --set forum.agenda=nonproliferation --set forum.procedure=majority --set forum.k=1',
      'no text here',
    ],
  ])('an agenda so small that an option means no change at all: winset %s', async (line, words) => {
    const { out, code, err } = await winset(typed(`${line} --runs 20`));
    expect([code === 0 || code === 1, err]).toEqual([true, '']);
    expect(out.replace(/\s+/g, ' ')).toContain(words);
  });

  test('one text is singular', async () => {
    const { out } = await winset(typed('feasible two-koreas --set forum.agenda=assurance --runs 20'));
    expect(out.replace(/\s+/g, ' ')).toContain('can live with 1 of the 1 text within limits');
  });

  test('the command for an exact answer asks the same question', async () => {
    const { out } = await winset(typed('feasible six-party --budget 1ms --frontier --runs 50 --seed z'));
    const words = commandIn(out, 'Exactly');
    expect(words).toEqual(expect.arrayContaining(['--frontier', '--runs', '50', '--seed', 'z', '--budget', '0.01s']));
  });

  test('one point is singular', async () => {
    const { out } = await winset(typed('feasible two-koreas --set DPRK.margin=0.234 --runs 20'));
    expect(out.replace(/\s+/g, ' ')).toContain('All margins could rise together by 1 point; beyond');
  });

  test('a seat without which hardly more texts would do is no seat without which no more would', async () => {
    const { out } = await winset(typed('feasible annual-summit --runs 10'));
    expect(out).toMatch(/^Russia \(RU\) .* hardly more$/m);
    expect(out).toMatch(/^South Korea \(ROK\) .* no more$/m);
  });

  test('end with commands that work', async () => {
    const { out } = await winset(typed('feasible rok-us-china --env rivalry=0.8 --set ROK.margin=0.02'));
    for (const label of ['Play it', 'All forums']) {
      expect((await winset(commandIn(out, label))).code, label).toBe(0);
    }
  });
});

describe('as JSON', () => {
  const json = async (line: string) => {
    const { out, code } = await winset([...typed(line), '--json']);
    return { code, data: JSON.parse(out) };
  };

  test('the same answers by ids', async () => {
    const { data, code } = await json('feasible vote --scenario llm-deliberation');
    expect(code).toBe(0);
    expect(data).toMatchObject({
      kind: 'feasibility',
      exact: true,
      dealExists: true,
      texts: { tableable: 720, deals: 55, allCanLiveWith: 12 },
      points: { nash: { text: { infrastructure: 'water-and-land', loan: 'two-billion' }, worth: { MAYOR: 54 } } },
      drawn: null,
      trust: null,
    });
    expect(data.coalitions.length).toBe(63);
    const onLoan = data.options.filter(({ issue }: { issue: string }) => issue === 'loan');
    expect(onLoan.reduce((sum: number, { deals }: { deals: number }) => sum + deals, 0)).toBe(55);
  });

  test('conflicts with their demands', async () => {
    const { data, code } = await json('feasible annual-summit --set US.margin=0.3 --runs 10');
    expect(code).toBe(1);
    expect(data.deadlock.conflicts).toEqual([
      {
        actors: ['US', 'CN', 'DPRK'],
        complete: true,
        demands: [['US', 'CN', 'DPRK'].map((actor) => ({ kind: 'margin', actor }))],
      },
    ]);
  });

  test('all forums', async () => {
    const { data } = await json('feasible --all');
    expect(data.map(({ forum }: { forum: string }) => forum)).toContain('annual-summit');
    expect(data.every(({ exact }: { exact: boolean }) => exact)).toBe(true);
  });

  test('power', async () => {
    const { data } = await json('power vote --scenario llm-deliberation');
    expect(data.kinds[0].blocking).toEqual(['DEVELOPER', 'TOURISM']);
  });
});

describe('flags', () => {
  test('--without leaves a participant out and re-derives the forum', async () => {
    const whole = JSON.parse((await winset(typed('feasible six-party --json --runs 10'))).out);
    const fewer = JSON.parse((await winset(typed('feasible six-party --without DPRK --json --runs 10'))).out);
    expect(fewer.seats.map(({ actor }: { actor: string }) => actor)).toEqual(['US', 'CN', 'JP', 'RU', 'ROK']);
    expect(fewer.texts.tableable).toBeLessThan(whole.texts.tableable);
  });

  test.each(['learning', 'promises,learning', 'lerning'])(
    '--frictions %s, which nothing here depends on, is refused',
    async (names) => {
      const { code, err } = await winset(typed(`feasible two-koreas --frictions ${names}`));
      expect(code).toBe(2);
      expect(err.replace(/\s+/g, ' ')).toContain(`usage/invalid: --frictions ${names}: expected none or promises`);
    },
  );

  test('--frictions promises takes promises at their word, and trust says nothing', async () => {
    const { out } = await winset(typed('feasible us-dprk --frictions promises --runs 10 --json'));
    expect(JSON.parse(out).trust).toBeNull();
  });

  test.each([
    ['feasible', /needs a forum/],
    ['feasible six-party --all', /exclude each other/],
    ['feasible --all --without US', /--without needs one forum/],
    ['feasible six-party --without US,CN', /US,CN does not sit in six-party/],
    ['feasible two-koreas --without ROK', /--without ROK/],
    ['feasible staged-4to6 --without JP', /sequence of forums/],
    ['feasible six-party --budget soon', /expected a length of time/],
    ['feasible six-party --runs 0', /at least 1/],
    ['feasible six-party --json --markdown', /exclude each other/],
    ['feasible sixparty', /Did you mean six-party/],
    ['power', /power needs <forum>/],
    ['power nowhere', /no forum called "nowhere"/],
  ])('%s is bad input', async (line, message) => {
    const { code, out, err } = await winset(typed(line));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

/** Twelve actors, thirty issues of six options, in no order that helps. */
function tooLarge(): unknown {
  const issues = Array.from({ length: 30 }, (_, i) => ({
    id: `issue-${i}`,
    options: Array.from({ length: 6 }, (__, o) => ({ id: `option-${o}` })),
  }));
  const score = (s: number, i: number, o: number): number =>
    ((s * 7919 + i * 104729 + o * 1299709) * 2654435761) % 1009;
  const actors = Array.from({ length: 12 }, (_, s) => ({
    id: `ACTOR-${s}`,
    reservation: 15_400,
    scores: Object.fromEntries(
      issues.map(({ id, options }, i) => [
        id,
        Object.fromEntries(options.map((option, o) => [option.id, score(s, i, o)])),
      ]),
    ),
  }));
  const forums = [{ id: 'everyone', procedure: { kind: 'consensus', rounds: 1 } }];
  return { id: 'too-large', issues, actors, forums };
}

test('what is too large comes back as bounds, marked as such, with exit code 3', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'winset-'));
  const file = join(folder, 'too-large.json');
  await writeFile(file, JSON.stringify(tooLarge()));
  const { code, out } = await winset(['feasible', 'everyone', '--scenario', file, '--budget', '300ms', '--frontier']);
  expect(code).toBe(3);
  expect(out).toMatch(/Stopped after 0\.3 s: ranges are bounds/);
  expect(out).toMatch(/^Exactly: +winset feasible everyone/m);
  const { out: json } = await winset(['feasible', 'everyone', '--scenario', file, '--budget', '300ms', '--json']);
  expect(JSON.parse(json)).toMatchObject({ exact: false, texts: { deals: { low: expect.any(Number) } } });
});
