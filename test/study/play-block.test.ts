import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlockRows,
  FAILED,
  NOT_RATIFIED,
  OUTCOMES,
  PARTIAL,
  RATIFIED,
  ROW_LAYOUT,
  rowBytes,
  shapeOf,
} from '../../src/study/block-rows.ts';
import { blockHash } from '../../src/study/content-hash.ts';
import { playBlock } from '../../src/study/play-block.ts';
import { prepare } from '../../src/study/prepared.ts';
import { Reading } from '../../src/study/reading.ts';
import { summarise } from '../../src/study/statistics/moments.ts';
import { discordantIn, runsOf } from '../../src/study/statistics/pair-counts.ts';
import { mergeTally, noTally, tallyBlock } from '../../src/study/tally.ts';
import { FAST, planOf } from './studies.ts';

/** Everything a block says of one arm's runs. */
function armRows(rows: BlockRows, arm: number) {
  const { actors, issues } = rows.shape;
  return Array.from({ length: rows.runs }, (_, run) => {
    const row = arm * rows.runs + run;
    return [
      OUTCOMES[rows.outcome[row]!],
      rows.ending[row],
      rows.round[row],
      rows.textsTabled[row],
      rows.refused[row],
      rows.blockers[row],
      ...rows.options.subarray(row * issues, (row + 1) * issues),
      ...rows.surplus.subarray(row * actors, (row + 1) * actors),
      ...rows.chance.subarray(row * actors, (row + 1) * actors),
    ];
  });
}

const play = (file: Parameters<typeof planOf>[0], from = 0, to = 30) => playBlock(prepare(planOf(file)), { from, to });

describe('a block of runs', () => {
  test('is as long as its shape says', () => {
    const plan = planOf({ forums: FAST, runs: 10 });
    const rows = playBlock(prepare(plan), { from: 0, to: 7 });
    expect(rows.bytes.length).toBe(2 * 7 * rowBytes(shapeOf(plan)));
    expect(ROW_LAYOUT).toBe(1);
  });

  test('does not depend on the block a run is played in', () => {
    const plan = planOf({ forums: FAST, runs: 40 });
    const study = prepare(plan);
    const whole = playBlock(study, { from: 0, to: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 39 }), (cut) => {
        const parts = [playBlock(study, { from: 0, to: cut }), playBlock(study, { from: cut, to: 40 })];
        for (const arm of [0, 1]) expect(parts.flatMap((part) => armRows(part, arm))).toEqual(armRows(whole, arm));
      }),
      { numRuns: 8 },
    );
  });

  test('adding a forum changes no row of another', () => {
    const two = play({ forums: ['two-koreas', 'six-party'] });
    const three = play({ forums: ['six-party', 'us-dprk', 'two-koreas'] });
    expect(armRows(three, 2)).toEqual(armRows(two, 0));
    expect(armRows(three, 0)).toEqual(armRows(two, 1));
  });

  test('adding a setting changes no row of another', () => {
    const one = play({ forums: FAST, settings: { environment: { rivalry: [0.2] } } });
    const two = play({ forums: FAST, settings: { environment: { rivalry: [0.8, 0.2] } } });
    expect(armRows(two, 2)).toEqual(armRows(one, 0));
    expect(armRows(two, 3)).toEqual(armRows(one, 1));
  });

  test('other seeds and other runs give other rows', () => {
    const rows = play({ forums: ['six-party'] });
    expect(blockHash(play({ forums: ['six-party'], seed: 'other' }))).not.toBe(blockHash(rows));
    expect(blockHash(play({ forums: ['six-party'] }, 30, 60))).not.toBe(blockHash(rows));
  });
});

describe('identical forums', () => {
  const plan = planOf({ forums: ['us-dprk', { forum: 'us-dprk', as: 'again' }], runs: 200 });
  const reading = new Reading(plan);
  const tally = tallyBlock(plan, reading, playBlock(prepare(plan), { from: 0, to: 200 }));
  const contrast = tally.contrasts[0]!;

  test('differ in no run', () => {
    expect(discordantIn(contrast.ratified)).toBe(0);
    expect(contrast.identical).toBe(200);
    expect(contrast.ratified.both).toBeGreaterThan(0);
    expect(contrast.ratified.neither).toBeGreaterThan(0);
  });

  test('differ by exactly nothing in what they are worth', () => {
    expect(contrast.yields.map((moments) => [summarise(moments.difference).mean, moments.differing])).toEqual(
      contrast.yields.map(() => [0, 0]),
    );
  });
});

describe('tallies', () => {
  const plan = planOf({ forums: ['four-party', 'us-dprk', 'staged-4to6'], runs: 60 });
  const reading = new Reading(plan);
  const study = prepare(plan);
  const whole = playBlock(study, { from: 0, to: 60 });

  test('are the same whichever blocks they were taken from', () => {
    const merged = noTally(plan, reading);
    for (const [from, to] of [
      [0, 13],
      [13, 14],
      [14, 60],
    ] as const)
      mergeTally(merged, tallyBlock(plan, reading, playBlock(study, { from, to })));
    const read = (tally: typeof merged) => ({
      ...tally,
      arms: tally.arms.map((arm) => ({
        ...arm,
        yields: arm.yields.map(summarise),
        surplus: arm.surplus.map(summarise),
        chance: arm.chance.map(summarise),
        metrics: arm.metrics.map(summarise),
        ...Object.fromEntries(
          (['rounds', 'textsTabled', 'moved', 'worstOff', 'nashDistance'] as const).map((key) => [
            key,
            summarise(arm[key]),
          ]),
        ),
      })),
      contrasts: tally.contrasts.map((contrast) => ({
        ...contrast,
        yields: contrast.yields.map((moments) => summarise(moments.difference)),
        metrics: contrast.metrics.map((moments) => summarise(moments.difference)),
      })),
    });
    expect(read(merged)).toEqual(read(tallyBlock(plan, reading, whole)));
  });

  test('agree with counting by hand', () => {
    const tally = tallyBlock(plan, reading, whole);
    tally.arms.forEach((arm, index) => {
      const codes = Array.from({ length: 60 }, (_, run) => whole.outcome[index * 60 + run]!);
      expect(arm.ratified).toBe(codes.filter((code) => code === RATIFIED).length);
      expect(arm.runs).toBe(60);
      expect(arm.partial).toBe(codes.filter((code) => code === PARTIAL).length);
      expect(arm.notRatified).toBe(codes.filter((code) => code === NOT_RATIFIED).length);
    });
    const [four, pair] = [0, 1].map((arm) =>
      Array.from({ length: 60 }, (_, run) => whole.outcome[arm * 60 + run] === RATIFIED),
    );
    expect(tally.contrasts[0]!.ratified).toEqual({
      both: pair!.filter((yes, run) => yes && four![run]).length,
      onlyFirst: pair!.filter((yes, run) => yes && !four![run]).length,
      onlySecond: pair!.filter((yes, run) => !yes && four![run]).length,
      neither: pair!.filter((yes, run) => !yes && !four![run]).length,
    });
  });
});

test('a run that throws becomes a row with its error, and the others are as ever', () => {
  const plan = planOf({ forums: FAST, runs: 20 });
  const sound = playBlock(prepare(plan), { from: 0, to: 20 });
  const study = prepare(plan);
  const [setting] = study.settings;
  const format = setting!.formats[1]!;
  const play = ((world, seed, run, witness) => {
    if (run === 11) throw new Error('boom');
    return format.play(world, seed, run, witness);
  }) as typeof format.play;
  const rows = playBlock(
    { plan, settings: [{ ...setting!, formats: [setting!.formats[0]!, { play }] }] },
    { from: 0, to: 20 },
  );
  expect(rows.errors).toEqual([{ arm: 1, run: 11, message: 'boom' }]);
  expect(rows.outcome[20 + 11]).toBe(FAILED);
  expect(armRows(rows, 0)).toEqual(armRows(sound, 0));
  expect(armRows(rows, 1).filter((_, run) => run !== 11)).toEqual(armRows(sound, 1).filter((_, run) => run !== 11));
  const tally = tallyBlock(plan, new Reading(plan), rows);
  expect([tally.arms[1]!.runs, tally.arms[1]!.failed, tally.errors.length]).toEqual([19, 1, 1]);
  const [contrast] = tally.contrasts;
  expect([runsOf(contrast!.ratified), contrast!.yields[0]!.difference.count]).toEqual([19, 19]);
});
