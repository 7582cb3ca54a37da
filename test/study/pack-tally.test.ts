import { expect, test } from 'vitest';
import { packTally, unpackTally } from '../../src/study/pack-tally.ts';
import { playBlock } from '../../src/study/play-block.ts';
import { prepare } from '../../src/study/prepared.ts';
import { Reading } from '../../src/study/reading.ts';
import { noTally, tallyBlock } from '../../src/study/tally.ts';
import { planOf } from './studies.ts';

test.each([0, 1, 40])('a tally of %d runs comes through unchanged', (runs) => {
  const plan = planOf({
    forums: ['us-dprk', 'staged-4to6', 'six-party'],
    runs: 40,
    solve: true,
    measures: [{ id: 'pledged', atLeast: { denuclearization: 'pledge' } }],
  });
  const reading = new Reading(plan);
  const tally = tallyBlock(plan, reading, playBlock(prepare(plan), { from: 0, to: runs }));
  expect(unpackTally(packTally(tally), noTally(plan, reading))).toEqual(tally);
});
