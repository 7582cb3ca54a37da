import { describe, expect, test } from 'vitest';
import { noArmTally } from '../../src/study/arm-tally.ts';
import { comparisonPage } from '../../src/study/compare-text.ts';
import { type Comparison, compare } from '../../src/study/comparison.ts';
import { comparisonJson } from '../../src/study/comparison-json.ts';
import { noContrastTally } from '../../src/study/contrast-tally.ts';
import { bar, countOf, difference, rate, size, worthDifference } from '../../src/study/points.ts';
import { Reading } from '../../src/study/reading.ts';
import { runStudy, type StudyResult } from '../../src/study/run-study.ts';
import { addValue } from '../../src/study/statistics/moments.ts';
import { PLAIN } from '../../src/trace/paint.ts';
import { renderPlain } from '../../src/trace/render-plain.ts';
import { planOf } from './studies.ts';

/** A study of two formats with counts put in by hand. */
function studied(
  pairs: [both: number, onlyFirst: number, onlySecond: number, neither: number],
  chances?: number[][],
): StudyResult {
  const plan = planOf({ forums: ['four-party', 'six-party'], runs: pairs.reduce((a, b) => a + b) });
  const reading = new Reading(plan);
  const [both, onlyFirst, onlySecond, neither] = pairs;
  // The contrast is six-party less four-party.
  const ratified = [both + onlySecond, both + onlyFirst];
  const arms = ratified.map((count, arm) => {
    const tally = { ...noArmTally(reading), runs: plan.runs, ratified: count, atTable: count, notRatified: 0 };
    for (const [actor, chance] of (chances?.[arm] ?? []).entries()) addValue(tally.chance[actor]!, chance);
    return tally;
  });
  const contrast = { ...noContrastTally(reading), ratified: { both, onlyFirst, onlySecond, neither } };
  return {
    plan,
    planHash: 'p',
    contentHash: 'c'.repeat(64),
    missing: 0,
    tally: { runs: plan.runs, arms, contrasts: [contrast], errors: [] },
  };
}

const page = (comparison: Comparison): string => renderPlain(comparisonPage(comparison), 80, PLAIN);
/** The page as one line, so that sentences can be looked for. */
const pageOf = (result: StudyResult): string => page(compare(result)).replaceAll(/\s+/g, ' ');

describe('what may be said', () => {
  test('a difference beyond chance: six-party 24 points ahead', () => {
    const comparison = compare(studied([400, 340, 100, 160]));
    const [contrast] = comparison.contrasts;
    expect(contrast!.ratified.verdict).toBe('differs');
    expect(contrast!.ratified.discordant).toBe(440);
    const text = pageOf(studied([400, 340, 100, 160]));
    expect(text).toContain('six-party is ratified more often than four-party, by 24 points (20 to 28)');
    expect(text).toContain('+24 (+20 to +28) *');
  });

  test('no difference shown is not called equality', () => {
    const text = pageOf(studied([40, 11, 9, 40]));
    expect(text).toContain('six-party does better or worse than four-party: anything from -7 to');
    expect(text).not.toContain('equally well');
  });

  test('equality within 2 points is claimed only where the interval rules out more', () => {
    expect(pageOf(studied([5000, 200, 190, 4610]))).toContain(
      'six-party and four-party do equally well, within 2 points',
    );
  });

  test('where the correction takes a difference back, that is the reason given', () => {
    const result = studied([40, 11, 1, 40]);
    const { plan, tally } = result;
    const many = { ...plan, contrasts: Array.from({ length: 20 }, () => plan.contrasts[0]!) };
    const text = pageOf({
      ...result,
      plan: many,
      tally: { ...tally, contrasts: many.contrasts.map(() => tally.contrasts[0]!) },
    });
    expect(text).toContain('among so many comparisons that may be chance; more runs would tell');
    expect(text).not.toContain('is possible');
  });

  test('runs that all ended alike are no equality while the interval is wide', () => {
    const text = pageOf(studied([40, 0, 0, 5]));
    expect(text).toContain(' alike ');
    expect(text).toContain('alike: no run ended otherwise; the interval says what that leaves open');
    expect(text).toMatch(
      /ended alike in every run \(ratified in the same runs\); other runs may part them by up to \d+ points/,
    );
    expect(pageOf(studied([4000, 0, 0, 500]))).not.toContain('other runs may part them');
  });

  test('measures are shown, and counted among the comparisons', async () => {
    const measures = [{ id: 'talks', name: 'peace talks', atLeast: { 'peace-regime': 'talks' } }];
    const plan = planOf({ forums: ['us-dprk', 'two-koreas', 'rok-us-china'], runs: 120, measures });
    const comparison = compare(await runStudy(plan, { workers: 1 }));
    const text = page(comparison).replaceAll(/\s+/g, ' ');
    // No peace regime is on the agenda of rok-us-china.
    expect(comparison.comparisons).toBe(3);
    expect(text).toContain('after correction for 3 comparisons');
    expect(text).toContain('talks: peace talks.');
    const [base, other] = comparison.arms;
    expect(text).toContain(
      `Ratified and talks us-dprk ${rate(base!.met[0]!.estimate)} two-koreas ${rate(other!.met[0]!.estimate)} (`,
    );
  });

  test('which format risks least is no verdict: not below 30 runs, and not without saying where all is chance', async () => {
    const across = async (runs: number): Promise<string> => {
      const environment = { rivalry: [0.2, 0.8] };
      const plan = planOf({ forums: ['two-koreas', 'rok-china-japan'], runs, settings: { environment } });
      return pageOf(await runStudy(plan, { workers: 1 }));
    };
    expect(await across(20)).not.toContain('least');
    expect(await across(40)).toContain('least by the rates of these runs');
    expect(await across(40)).toContain('None of these differences is beyond chance.');
  });

  test('it always says what intervals are about', () => {
    expect(pageOf(studied([400, 340, 100, 160]))).toContain('measure chance within this model');
  });

  test('where more than the seats differs, they are not given the credit', () => {
    const text = pageOf(studied([400, 340, 100, 160]));
    expect(text).toContain('for the');
    expect(text).toContain('--same agenda,limits,procedure');
    expect(text).toContain('that the number of seats makes the difference');
  });
});

describe('cautions come first', () => {
  test('fewer than 30 runs get no verdict', () => {
    const text = pageOf(studied([5, 9, 1, 5]));
    expect(text).toContain('20 runs are too few: no verdict is given below 30.');
    expect(text).not.toContain('You can say');
  });

  test('one run is one run, and a coded world is the same in all of them', async () => {
    const one = await runStudy(planOf({ forums: ['two-koreas'], runs: 1 }), { workers: 1 });
    expect(pageOf(one)).toContain('seed winset, 1 run Same drawn world');
    const coded = await runStudy(planOf({ forums: ['two-koreas'], runs: 30, coded: true }), { workers: 1 });
    expect(pageOf(coded)).toContain('The coded world in all of 30 runs.');
  });

  test('all agree, none agrees', () => {
    expect(pageOf(studied([100, 0, 0, 0]))).toContain('Every format was ratified in every run');
    expect(pageOf(studied([0, 0, 0, 100]))).toContain('No format was ratified in any run');
    expect(pageOf(studied([100, 0, 0, 0]))).toContain('both ratified every time');
  });

  test('runs that failed are counted out', () => {
    const result = studied([400, 340, 100, 160]);
    result.tally.arms[1]!.failed = 3;
    result.tally.errors.push({ arm: 1, run: 5, message: 'boom' });
    expect(pageOf(result)).toContain('3 runs failed and are left out of every rate');
    expect(pageOf(result)).toContain(
      '; the first: six-party, seed winset, run 5: boom. A stored study plays them again',
    );
  });

  test('one format under two names', async () => {
    const plan = planOf({ forums: ['us-dprk', { forum: 'us-dprk', as: 'again' }], runs: 60 });
    const text = pageOf(await runStudy(plan, { workers: 1 }));
    expect(text).toContain('again and us-dprk are the same format here; they can only differ by nothing.');
    expect(text).toContain('again and us-dprk went the same way in every run, to the last text');
  });
});

test('head count: two capitals at .9 and .8 lose 28 of 100 points, whoever sits there', () => {
  const result = studied(
    [100, 0, 0, 0],
    [
      [0.9, 0.8],
      [0.9, 0.8],
    ],
  );
  const { arms } = compare(result);
  expect(arms[0]!.lostByHeadCount).toBeCloseTo(0.28, 12);
});

test('of a sequence it is said how often an earlier stage stands, where it is said to be ratified less often', async () => {
  const comparison = compare(
    await runStudy(planOf({ forums: ['four-party', 'staged-4to6'], runs: 80 }), { workers: 1 }),
  );
  const { partial } = comparison.arms[1]!;
  expect(comparison.contrasts[0]!.ratified.verdict).toBe('differs');
  expect(page(comparison).replaceAll(/\s+/g, ' ')).toContain(
    `; in a further ${rate(partial.estimate)} % of the runs of staged-4to6 the text of an earlier stage stands`,
  );
});

test('head count is not told of a sequence of forums, whose capitals are asked after every stage', async () => {
  const comparison = compare(
    await runStudy(planOf({ forums: ['four-party', 'staged-4to6'], runs: 60 }), { workers: 1 }),
  );
  expect(comparison.arms.map(({ isSequence }) => isSequence)).toEqual([false, true]);
  expect(comparison.arms[1]!.lostByHeadCount).toBeNaN();
  const text = page(comparison);
  expect(text.slice(text.indexOf('Built in'))).not.toMatch(/staged-4to6 .* lost at home/);
});

test('Holm: ten thousand runs and two comparisons give adjusted p values of at least the plain ones', async () => {
  const plan = planOf({ forums: ['us-dprk', 'rok-us-china', 'two-koreas'], runs: 200 });
  const { contrasts } = compare(await runStudy(plan, { workers: 1 }));
  for (const { ratified } of contrasts) expect(ratified.adjustedP).toBeGreaterThanOrEqual(ratified.p);
  expect(contrasts.some(({ ratified }) => ratified.adjustedP > ratified.p)).toBe(true);
});

test('pages keep to 80 columns, whatever is compared', async () => {
  const files = [
    { forums: ['four-party', 'staged-4to6', 'annual-summit-vote', 'rok-china-japan'], runs: 40 },
    {
      forums: ['us-dprk', 'two-koreas'],
      runs: 20,
      settings: { environment: { rivalry: [0.2, 0.5, 0.8] }, evidence: ['matrix' as const, 'all' as const] },
    },
    { forums: ['rok-us-china'], runs: 35, solve: true },
  ];
  for (const file of files) {
    const comparison = compare(await runStudy(planOf(file), { workers: 1 }));
    const lines = page(comparison).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(JSON.stringify(comparisonJson(comparison))).not.toContain('"scenarios"');
  }
});

describe('what each actor gets', () => {
  test('the difference of the means of both formats, with its interval around it', async () => {
    const comparison = compare(await runStudy(planOf({ forums: ['us-dprk', 'two-koreas'], runs: 80 }), { workers: 1 }));
    const [contrast] = comparison.contrasts;
    const [base, other] = comparison.arms;
    contrast!.yields.forEach(({ estimate, low, high }, actor) => {
      expect(estimate).toBeCloseTo(other!.yields[actor]!.mean - base!.yields[actor]!.mean, 12);
      expect(low).toBeLessThanOrEqual(estimate);
      expect(high).toBeGreaterThanOrEqual(estimate);
    });
    const { estimate, low, high } = contrast!.yields[4]!;
    const lines = page(comparison).split('\n');
    const at = lines.findIndex((line) => line.startsWith('What each gets beside us-dprk'));
    const rokColumn = (line: string): string => line.trim().split(/ {2,}/).at(5)!;
    expect(lines[at]).toMatch(/ US +CN +JP +RU +ROK +DPRK$/);
    expect([1, 2, 3].map((i) => rokColumn(lines[at + i]!))).toEqual(
      [estimate, low, high].map((value) => worthDifference(value, false)),
    );
  });

  test('of many formats the means alone, in brackets where the interval holds 0', async () => {
    const forums = ['two-koreas', 'us-dprk', 'rok-us-china', 'rok-us-japan', 'rok-china-japan', 'three-party'];
    const comparison = compare(await runStudy(planOf({ forums, runs: 40 }), { workers: 1 }));
    const text = page(comparison);
    expect(text).not.toContain('95 % from');
    const wide = comparison.contrasts.flatMap(({ yields }) => yields.filter(({ low, high }) => low <= 0 && high >= 0));
    expect(wide.length).toBeGreaterThan(0);
    for (const { estimate } of wide) expect(text).toContain(`(${worthDifference(estimate, false)})`);
  });

  test('formats that never part get no such table', async () => {
    const plan = planOf({ forums: ['us-dprk', { forum: 'us-dprk', as: 'again' }], runs: 30 });
    expect(pageOf(await runStudy(plan, { workers: 1 }))).not.toContain('What each gets');
  });
});

test('a study that decides for itself stops at the first look that is narrow enough, and looks at 1,000 x 2^k runs only', async () => {
  const plan = planOf({ forums: ['rok-us-china', 'us-dprk'], runs: 8000, untilWidth: 0.05 });
  const result = await runStudy(plan, { workers: 1 });
  const { interval } = compare(result).contrasts[0]!.ratified;
  expect([2000, 4000]).toContain(result.tally.runs);
  expect(interval.high - interval.low).toBeLessThanOrEqual(0.05);
  const { untilWidth: _, ...withoutWidth } = plan;
  const fixed = await runStudy({ ...withoutWidth, runs: result.tally.runs }, { workers: 1 });
  expect(result.contentHash).toBe(fixed.contentHash);
});

test('so does one of a single format, by its rate', async () => {
  const result = await runStudy(planOf({ forums: ['rok-us-china'], runs: 4000, untilWidth: 0.06 }), { workers: 1 });
  expect(result.tally.runs).toBe(1000);
  expect(pageOf(result)).toContain('Stopped after 1,000 runs: the interval of every ratified rate is at most 6');
});

test('one that reaches its limit says how wide the widest interval still is', async () => {
  const plan = planOf({ forums: ['rok-us-china', 'us-dprk'], runs: 200, untilWidth: 0.01 });
  const text = pageOf(await runStudy(plan, { workers: 1 })).replaceAll(/\s+/g, ' ');
  expect(text).toMatch(
    /Stopped after 200 runs, the limit\. The width asked for, 1 point, was not reached: the widest interval of a difference in ratified rates is [\d.]+ points wide\./,
  );
  const wide = planOf({ forums: ['rok-us-china', 'us-dprk'], runs: 200, untilWidth: 0.9 });
  expect(pageOf(await runStudy(wide, { workers: 1 })).replaceAll(/\s+/g, ' ')).toContain(
    'and 90 points were asked for.',
  );
});

test('one that is interrupted claims nothing of its width', async () => {
  const plan = planOf({ forums: ['rok-us-china', 'us-dprk'], runs: 8000, untilWidth: 0.001 });
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }): void => (done === 2 ? stop.abort() : undefined);
  const text = pageOf(await runStudy(plan, { workers: 1, signal: stop.signal, onProgress }));
  expect(text).toContain('Interrupted: 18 blocks of runs not played.');
  expect(text).not.toContain('Stopped after');
});

describe('what the rules settle', () => {
  const goal = { id: 'end-of-war', atLeast: { 'peace-regime': 'end-of-war' } };

  test('is shown as such, and is no comparison', async () => {
    const forums = ['four-party', 'six-party', 'annual-summit'];
    const comparison = compare(await runStudy(planOf({ forums, runs: 60, measures: [goal] }), { workers: 1 }));
    expect(comparison.arms.map(({ met }) => met[0] === null)).toEqual([false, true, true]);
    expect(comparison.contrasts.map(({ met }) => met)).toEqual([[null], [null]]);
    expect(comparison.comparisons).toBe(2);
    const text = page(comparison);
    expect(text).toMatch(/^six-party +-$/m);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('-: its rules leave no such text');
  });

  test('is open again where the limits are', async () => {
    const settings = { set: [['forum.limits.peace-regime=any']] };
    const plan = planOf({ forums: ['four-party', 'six-party'], runs: 40, measures: [goal], settings });
    const comparison = compare(await runStudy(plan, { workers: 1 }));
    expect(comparison.contrasts[0]!.met[0]).not.toBeNull();
    expect(comparison.comparisons).toBe(2);
  });
});

test('a sequence is at its table when its last sitting is', async () => {
  const plan = planOf({ forums: ['staged-4to6'], runs: 120 });
  const [arm] = compare(await runStudy(plan, { workers: 1 })).arms;
  const { tally } = await runStudy(plan, { workers: 1 });
  const { atTable, ratified, partial } = tally.arms[0]!;
  expect(partial).toBeGreaterThan(0);
  expect(atTable).toBeGreaterThanOrEqual(ratified);
  // What its first sitting agreed and a capital refused was never at the second table.
  expect(atTable - ratified).toBeLessThan(tally.arms[0]!.rounds.count - ratified);
  expect(arm!.lostAtHome).toBe((atTable - ratified) / 120);
});

test('settings of one format are told apart, with what may be said', async () => {
  const settings = { environment: { trust: [0.1, 0.9] } };
  const plan = planOf({ forums: ['us-dprk'], runs: 300, settings });
  const text = pageOf(await runStudy(plan, { workers: 1 })).replaceAll(/\s+/g, ' ');
  expect(text).toContain('us-dprk (trust 0.9) is ratified more often than us-dprk (trust 0.1), by');
  expect(text).not.toContain('Frictions act together');
});

test('counts do not grow with runs', async () => {
  const length = async (runs: number): Promise<number> =>
    JSON.stringify((await runStudy(planOf({ forums: ['rok-us-china', 'two-koreas'], runs }), { workers: 1 })).tally)
      .length;
  const [short, long] = [await length(100), await length(3000)];
  expect(long / short).toBeLessThan(1.5);
});

describe('points', () => {
  test('nothing that differs from 0 or 100 reads as if it did not', () => {
    expect([0, 0.001, 0.5, 0.999, 1, Number.NaN].map(rate)).toEqual(['0', '<1', '50', '>99', '100', '-']);
    expect(difference({ estimate: 0.021, low: 0.004, high: 0.038 })).toBe('+2.1 (+0.4 to +3.8)');
    expect(difference({ estimate: 0, low: -0.003, high: 0.003 })).toBe('0 (-0.3 to +0.3)');
    expect(size({ estimate: -0.42, low: -0.43, high: -0.41 })).toBe('42 points (41 to 43)');
    expect([countOf(1, 'run'), countOf(10_000, 'run'), countOf(0, 'row')]).toEqual(['1 run', '10,000 runs', '0 rows']);
    expect([0, 0.3, 0.97].map(bar)).toEqual(['', '#', '####']);
    expect([0.0462, -0.0004, -0.1, Infinity].map((value) => worthDifference(value, false))).toEqual([
      '+4.6',
      '0',
      '-10.0',
      '?',
    ]);
    expect([12.346, -3, 0].map((value) => worthDifference(value, true))).toEqual(['+12.35', '-3', '0']);
  });
});
