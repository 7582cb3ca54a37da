import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { isStaged, type SingleForum } from '../../src/scenarios/scenario.ts';
import { DEFAULT_FRICTIONS, NO_FRICTIONS } from '../../src/scenarios/settings.ts';
import { checkPlan } from '../../src/study/check-plan.ts';
import { planHash } from '../../src/study/content-hash.ts';
import { forumDifferences } from '../../src/study/forum-differences.ts';
import { armName, armsOf, blockCount, blockRunsFor, blockSpan } from '../../src/study/plan.ts';
import { parsePlan } from '../../src/study/plan-file.ts';
import { planSize } from '../../src/study/plan-size.ts';
import { comparableForums, resolvePlan } from '../../src/study/resolve-plan.ts';
import { runWords } from '../../src/study/run-command.ts';
import { planOf } from './studies.ts';

const forumIn = (plan: ReturnType<typeof planOf>, id: string, setting = 0) =>
  plan.scenarios[plan.settings[setting]!.scenario]!.forums.find((forum) => forum.id === id) as SingleForum;

describe('blocks', () => {
  test('cover every run once, at least 128 of them where there are as many runs, at most 1,000 runs each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), (runs) => {
        const blockRuns = blockRunsFor(runs);
        const blocks = blockCount({ blockRuns }, runs);
        expect(1000 % blockRuns).toBe(0);
        expect(blocks).toBeGreaterThanOrEqual(Math.min(runs, 128));
        expect(blocks * blockRuns).toBeGreaterThanOrEqual(runs);
        expect((blocks - 1) * blockRuns).toBeLessThan(runs);
      }),
    );
  });

  test('10,000 runs are 200 blocks of 50, a million 1,000 of 1,000', () => {
    expect([blockRunsFor(10_000), blockRunsFor(1_000_000)]).toEqual([50, 1000]);
  });

  test('the last one may be shorter', () => {
    const plan = planOf({ forums: ['two-koreas'], runs: 1301 });
    expect([0, 130].map((block) => blockSpan(plan, block))).toEqual([
      { from: 0, to: 10 },
      { from: 1300, to: 1301 },
    ]);
  });
});

describe('settings', () => {
  test('are every combination, named by what varies', () => {
    const plan = planOf({
      forums: ['two-koreas', 'six-party'],
      settings: {
        environment: { rivalry: [0.2, 0.8], trust: [0.3] },
        frictions: ['default', 'none', 'shocks,ratification'],
      },
    });
    expect(plan.settings.map((setting) => setting.label)).toEqual([
      'rivalry 0.2, all frictions',
      'rivalry 0.2, no frictions',
      'rivalry 0.2, without shocks, ratification',
      'rivalry 0.8, all frictions',
      'rivalry 0.8, no frictions',
      'rivalry 0.8, without shocks, ratification',
    ]);
    expect(plan.settings[1]!.settings).toMatchObject({
      environment: { rivalry: 0.2, trust: 0.3 },
      frictions: NO_FRICTIONS,
    });
    expect(plan.settings[5]!.settings.frictions).toEqual({ ...DEFAULT_FRICTIONS, shocks: false, ratification: false });
    expect(plan.scenarios).toHaveLength(1);
    expect(armName(plan, 3)).toBe('six-party (rivalry 0.2, no frictions)');
  });

  test('a variable stands over the moment', () => {
    const plan = planOf({
      forums: ['six-party'],
      settings: { moment: ['2019', 'neutral'], environment: { trust: [0.9] } },
    });
    expect(plan.settings[0]!.settings.environment['trust']).toBe(0.9);
    expect(Object.keys(plan.settings[0]!.settings.environment).length).toBeGreaterThan(1);
    expect(plan.settings[1]!.settings.environment).toEqual({ trust: 0.9 });
  });

  test('changes, procedures, strategies and overlays reach the scenario', () => {
    const plan = planOf({
      forums: ['six-party', 'four-party'],
      settings: {
        set: [['DPRK.margin=0.2', 'forum.rounds=2']],
        procedure: ['own', 'consensus'],
        concession: 'linear',
        overlay: ['none', 'japan-recognition-absolute'],
      },
    });
    expect(plan.settings).toHaveLength(4);
    const scenario = plan.scenarios[plan.settings[1]!.scenario]!;
    expect(scenario.actors.every((actor) => actor.concession === 'linear')).toBe(true);
    expect(scenario.actors.find((actor) => actor.id === 'DPRK')).toMatchObject({ margin: 0.2 });
    expect(['six-party', 'four-party'].map((id) => forumIn(plan, id, 1).procedure)).toMatchObject([
      { kind: 'consensus', rounds: 2 },
      { kind: 'consensus', rounds: 2 },
    ]);
    expect(new Set(plan.settings.map((setting) => setting.scenario)).size).toBe(4);
  });

  test('that play in one scenario share it, and it is made once', () => {
    const values = Array.from({ length: 12 }, (_, index) => index / 11);
    const settings = { environment: { trust: values, rivalry: values, crisis: values } };
    const plan = planOf({ forums: ['two-koreas', 'us-dprk'], settings });
    expect([plan.settings.length, plan.scenarios.length]).toEqual([1728, 1]);
  });

  test('changes to frictions reach every one of them', () => {
    const plan = planOf({
      forums: ['two-koreas'],
      settings: { environment: { trust: [0.2, 0.8] }, set: [['frictions.shocks=off', 'DPRK.margin=0.3']] },
    });
    expect(plan.settings.map(({ settings }) => settings.frictions.shocks)).toEqual([false, false]);
    expect(plan.settings.map(({ settings }) => settings.environment['trust'])).toEqual([0.2, 0.8]);
    expect(plan.scenarios).toHaveLength(1);
  });

  test('are counted before they are built: 10,000 with all formats, no more', () => {
    const values = Array.from({ length: 100 }, (_, index) => index / 99);
    const refused = (forums: string[], environment: Record<string, number[]>, runs: number): string => {
      try {
        planOf({ forums, runs, settings: { environment } });
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(refused(['two-koreas', 'us-dprk'], { trust: values, rivalry: values, crisis: values }, 1000)).toContain(
      '1,000,000 settings (100 trust x 100 rivalry x 100 crisis) x 2 formats x 1,000 runs are 2,000,000,000 rows, expected at most 10,000 settings x formats',
    );
    expect(refused(['two-koreas', 'us-dprk'], { trust: values, rivalry: values.slice(0, 51) }, 1)).toContain(
      '5,100 settings (100 trust x 51 rivalry) x 2 formats x 1 run are 10,200 rows',
    );
    expect(refused(['two-koreas'], { trust: values, rivalry: values.slice(0, 51) }, 1)).toBe('');
  });

  test('may lead to 2,000 scenarios: a study keeps each of them whole', () => {
    const set = Array.from({ length: 2001 }, (_, index) => [`DPRK.margin=${index / 4000}`]);
    expect(() => planOf({ forums: ['two-koreas'], settings: { set, concession: ['own'] } })).toThrow(
      'the changes make 2,001 scenarios (2,001 set), expected at most 2,000',
    );
  });

  test('said twice are played once, and that is said', () => {
    const { plan, notes } = resolvePlan(
      northeastAsia,
      checkPlan({ forums: ['two-koreas', 'two-koreas'], settings: { environment: { trust: [0.5, 0.5] } } }),
    );
    expect([plan.forums, plan.settings.length]).toEqual([['two-koreas'], 1]);
    expect(notes).toHaveLength(2);
  });
});

describe('forums', () => {
  test('may take part twice under two names', () => {
    const plan = planOf({
      forums: ['six-party', { forum: 'six-party', as: 'long', set: ['forum.rounds=12'] }],
    });
    expect([forumIn(plan, 'six-party').procedure.rounds, forumIn(plan, 'long').procedure.rounds]).toEqual([6, 12]);
    expect(forumDifferences(plan.scenarios[0]!, 'long', 'six-party')).toEqual(['rounds']);
  });

  test('are compared with the baseline in every setting', () => {
    const plan = planOf({
      forums: ['two-koreas', 'six-party', 'us-dprk'],
      baseline: 'six-party',
      settings: { environment: { trust: [0.2, 0.8] } },
    });
    expect(plan.contrasts).toEqual([
      { first: 0, second: 1 },
      { first: 2, second: 1 },
      { first: 3, second: 4 },
      { first: 5, second: 4 },
    ]);
    expect(armsOf(plan)).toHaveLength(6);
    expect(planSize(plan)).toEqual({ arms: 6, runs: 10_000, rows: 60_000, blocks: 200 });
  });

  test('of --all leave out variants and those for the record', () => {
    const ids = comparableForums(northeastAsia);
    expect(ids).toContain('staged-4to6');
    expect(ids).not.toContain('annual-summit-vote');
    expect(ids).not.toContain('three-party-beijing');
  });
});

describe('--same', () => {
  const ids = ['four-party', 'six-party', 'us-dprk', 'annual-summit-vote'];
  const shared = (same: ('agenda' | 'limits' | 'procedure' | 'rounds')[], forums = ids) => planOf({ forums, same });

  test('agenda: the issues of all, in the order of the baseline', () => {
    const plan = shared(['agenda'], ids.slice(0, 3));
    const agendas = plan.forums.map((id) => forumIn(plan, id).agenda);
    expect(agendas[0]).toEqual(
      forumIn(planOf({ forums: ids }), 'four-party').agenda.filter((issue) =>
        ids.slice(0, 3).every((id) => forumIn(planOf({ forums: ids }), id).agenda.includes(issue)),
      ),
    );
    expect(agendas[1]).toEqual(agendas[0]);
    expect(agendas[2]).toEqual(agendas[0]);
  });

  test('agenda and limits: nothing of either differs any more', () => {
    const plan = shared(['agenda', 'limits'], ids.slice(0, 3));
    const kinds = forumDifferences(plan.scenarios[0]!, 'us-dprk', 'four-party');
    expect(kinds).not.toContain('agenda');
    expect(kinds).not.toContain('limits');
    expect(forumIn(plan, 'six-party').limits['peace-regime']).toEqual(['armistice', 'talks']);
  });

  test('everything: only the seats are left', () => {
    const plan = shared(['agenda', 'limits', 'procedure', 'rounds'], ids.slice(0, 3));
    expect(forumDifferences(plan.scenarios[0]!, 'six-party', 'four-party')).toEqual(['seats']);
    expect(forumIn(plan, 'six-party').procedure.order).toEqual(['US', 'ROK', 'DPRK', 'CN', 'JP', 'RU']);
  });

  test('a chair who does not sit there gives way to the first speaker; k keeps its share of the seats', () => {
    const chaired = planOf({ forums: ['six-party', 'us-dprk'], same: ['procedure'] });
    expect(forumIn(chaired, 'us-dprk').procedure).toMatchObject({ kind: 'chair-text', chair: 'US', rounds: 6 });
    const voted = planOf({ forums: ['annual-summit-vote', 'four-party'], same: ['procedure'] });
    // 5 of 6 is 3.33 of 4: four must accept.
    expect(forumIn(voted, 'four-party').procedure).toMatchObject({ kind: 'majority', k: 4 });
  });

  test('is refused for sequences of forums, and where no issue is shared', () => {
    expect(() => planOf({ forums: ['staged-4to6', 'six-party'], same: ['agenda'] })).toThrow('plan/same');
    expect(() => planOf({ forums: ['us-dprk', 'annual-summit', 'rok-us-japan'], same: ['agenda'] })).toThrow(
      'plan/same',
    );
  });
});

describe('a plan file', () => {
  test('as docs/studies.md shows it fits the world', () => {
    const page = readFileSync(fileURLToPath(new URL('../../docs/studies.md', import.meta.url)), 'utf8');
    const [, text] = /```yaml\n([\s\S]*?)```/.exec(page)!;
    const { plan } = resolvePlan(northeastAsia, parsePlan(text!));
    expect([plan.forums.length, plan.settings.length, plan.measures.length]).toEqual([3, 4, 1]);
  });

  test('with blanks around a change to a forum changes every forum', () => {
    const rounds = (change: string) => {
      const plan = planOf({ forums: ['two-koreas', 'rok-us-china'], settings: { set: [[change]] } });
      return plan.scenarios[0]!.forums.flatMap((of) =>
        plan.forums.includes(of.id) && 'procedure' in of ? [of.procedure.rounds] : [],
      );
    };
    expect(rounds(' forum.rounds=1 ')).toEqual([1, 1]);
    expect(rounds('forum.rounds=1')).toEqual([1, 1]);
  });

  test('with one format and several settings holds each setting against the first', () => {
    const settings = { environment: { rivalry: [0.1, 0.5, 0.9] } };
    expect(planOf({ forums: ['six-party'], settings }).contrasts).toEqual([
      { first: 1, second: 0 },
      { first: 2, second: 0 },
    ]);
    expect(planOf({ forums: ['six-party'] }).contrasts).toEqual([]);
  });

  test('is the same wherever its scenario lies', () => {
    const plan = planOf({ forums: ['six-party'] });
    expect(planHash({ ...plan, source: '/elsewhere/world.yaml' })).toBe(planHash(plan));
    expect(planHash({ ...plan, seed: 'other' })).not.toBe(planHash(plan));
  });

  test('names each measure once', () => {
    const goal = { id: 'x', atLeast: { 'peace-regime': 'talks' } };
    expect(() => planOf({ forums: ['six-party'], measures: [goal, goal] })).toThrow('two measures have the id "x"');
  });

  test('has 10,000 runs, or runs until its intervals are narrow, to a limit', () => {
    const length = (more: object) => {
      const { runs, untilWidth, blockRuns } = planOf({ forums: ['two-koreas'], ...more });
      return [runs, untilWidth, blockRuns];
    };
    expect(length({ runs: undefined })).toEqual([10_000, undefined, 50]);
    expect(length({ runs: undefined, untilWidth: 0.02 })).toEqual([1_024_000, 0.02, 50]);
    expect(length({ runs: 1000, untilWidth: 0.02 })).toEqual([1000, 0.02, 5]);
    expect(() => parsePlan('forums: [two-koreas]\nuntilWidth: 2')).toThrow('a number between 0 and 1');
  });

  test('is read with its defaults', () => {
    expect(parsePlan('forums: [two-koreas, six-party]\nsettings: {evidence: all}\n')).toMatchObject({
      forums: [{ forum: 'two-koreas' }, { forum: 'six-party' }],
      seed: 'winset',
      settings: { evidence: ['all'] },
    });
  });

  test.each([
    ['', 'plan/empty'],
    ['forums: [', 'plan/not-yaml'],
    ['forums: []', 'plan/invalid'],
    ['forums: [a]\nruns: 0', 'plan/invalid'],
    ['forums: [a]\nseeed: 7', 'plan/invalid'],
    ['forums: [a]\nsame: agendas', 'plan/invalid'],
    ['forums: [a]\nsettings: {environment: {trust: 2}}', 'plan/invalid'],
  ])('%j is refused', (text, code) => {
    expect(() => parsePlan(text)).toThrow(code);
  });

  test.each([
    [{ forums: ['sixparty'] }, 'forum/unknown'],
    [{ forums: ['six-party'], baseline: 'four-party' }, 'plan/invalid'],
    [{ forums: ['six-party', { forum: 'four-party', as: 'six-party' }] }, 'plan/invalid'],
    [{ forums: [{ forum: 'six-party', as: 'two-koreas' }] }, 'plan/invalid'],
    [{ forums: [{ forum: 'six-party', set: ['DPRK.margin=0'] }] }, 'plan/invalid'],
    [{ forums: ['six-party'], settings: { environment: { rivalri: [0.5] } } }, 'environment/unknown'],
    [{ forums: ['six-party'], settings: { overlay: ['x'] } }, 'overlay/unknown'],
    [{ forums: ['six-party'], settings: { moment: ['1789'] } }, 'moment/unknown'],
    [{ forums: ['six-party'], settings: { frictions: ['shocs'] } }, 'set/invalid'],
    [{ forums: ['six-party'], measures: [{ id: 'x', atLeast: { institution: 'sumit' } }] }, 'plan/invalid'],
  ])('%j does not fit the world', (file, code) => {
    expect(() => planOf(file)).toThrow(code);
  });
});

test('rules to share that are named twice are named once', () => {
  expect(planOf({ forums: ['two-koreas', 'us-dprk'], same: ['agenda', 'rounds', 'agenda'] }).same).toEqual([
    'agenda',
    'rounds',
  ]);
});

test('equal plans have equal hashes, and any change another', () => {
  const file = { forums: ['two-koreas', 'six-party'], runs: 100 };
  const hash = planHash(planOf(file));
  expect(planHash(planOf({ ...file }))).toBe(hash);
  const others = [
    { runs: 101 },
    { seed: 'x' },
    { coded: true },
    { baseline: 'six-party' },
    { settings: { evidence: 'all' as const } },
  ];
  const hashes = others.map((change) => planHash(planOf({ ...file, ...change })));
  expect(new Set([hash, ...hashes]).size).toBe(1 + others.length);
});

describe('the command of a single run', () => {
  const words = (file: Parameters<typeof planOf>[0], arm: number, versus: number | null = null) =>
    runWords(northeastAsia, planOf(file), 7, arm, versus)?.join(' ') ?? null;

  test('names seed, run and whatever differs from the default', () => {
    const file = {
      forums: ['two-koreas', 'six-party'],
      seed: 's',
      settings: { environment: { trust: [0.2, 0.4] }, evidence: 'all' as const },
    };
    expect(words(file, 3)).toBe('winset run six-party --seed s --run 7 --evidence all --env trust=0.4');
    expect(words(file, 3, 2)).toBe(
      'winset run six-party --vs two-koreas --seed s --run 7 --evidence all --env trust=0.4',
    );
  });

  test('spells out what --same and a forum of its own have changed', () => {
    const file = {
      forums: ['six-party', { forum: 'us-dprk', as: 'long', set: ['forum.rounds=9'] }],
      same: ['procedure' as const],
    };
    expect(words(file, 1)).toBe(
      'winset run us-dprk --seed winset --run 7 --set forum.procedure=chair-text --set forum.chair=US --set forum.rounds=9 --set forum.opener=off',
    );
    expect(words(file, 1, 0)).toBeNull();
  });

  test('names the overlay', () => {
    expect(words({ forums: ['six-party'], settings: { overlay: ['japan-recognition-absolute'] } }, 0)).toBe(
      'winset run six-party --seed winset --run 7 --overlay japan-recognition-absolute',
    );
  });

  test('leaves out what the procedure does not read', () => {
    const file = { forums: ['four-party', 'six-party'], same: ['procedure' as const] };
    expect(words(file, 1)).toBe(
      'winset run six-party --seed winset --run 7 --set forum.procedure=consensus --set forum.order=US,ROK,DPRK,CN,JP,RU --set forum.rotates=round',
    );
  });

  test('is not given where flags cannot say it', () => {
    expect(words({ forums: ['six-party'], environmentSpread: 0.1 }, 0)).toBeNull();
    const changedStage = ['staged-4to6', { forum: 'six-party', set: ['forum.limits.sanctions=maintain'] }];
    expect(words({ forums: changedStage }, 0)).toBeNull();
    expect(words({ forums: changedStage }, 1)).not.toBeNull();
    expect(northeastAsia.forums.filter(isStaged)).toHaveLength(1);
    expect(words({ forums: ['staged-4to6'] }, 0)).toBe('winset run staged-4to6 --seed winset --run 7');
  });

  test('is not given when the scenario was edited since', () => {
    const [first, ...others] = northeastAsia.actors;
    const edited = { ...northeastAsia, actors: [{ ...first!, patience: 0.123 }, ...others] };
    expect(runWords(edited, planOf({ forums: ['six-party'] }), 7, 0, null)).toBeNull();
  });
});
