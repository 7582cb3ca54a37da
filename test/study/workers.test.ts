import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { StudyPlan } from '../../src/study/plan.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { planOf } from './studies.ts';

/** The garbage collector of this process, to be called. */
function setFlag(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

test('answers of worker threads are let go of', { timeout: 60_000 }, async () => {
  const small = planOf({ forums: ['two-koreas'], runs: 400 });
  const blocks: StudyPlan = { ...small, runs: 4000, blockRuns: 1 };
  const seen: number[] = [];
  const gc = setFlag();
  await runStudy(blocks, {
    workers: 2,
    onProgress: ({ done }) => {
      if (done % 1000 !== 0) return;
      gc();
      seen.push(process.memoryUsage().arrayBuffers);
    },
  });
  // Each answer has some eight kilobytes of counts: kept, a thousand more would show.
  expect(seen.at(-1)! - seen[0]!).toBeLessThan(4e6);
});

describe('the number of workers', () => {
  const plan = planOf({
    forums: ['two-koreas', 'six-party'],
    runs: 300,
    settings: { environment: { trust: [0.3, 0.7] } },
  });

  test.each([2, 7])('%d change nothing in rows or counts', async (workers) => {
    const one = await runStudy(plan, { workers: 1 });
    const many = await runStudy(plan, { workers });
    expect(many.contentHash).toBe(one.contentHash);
    expect(many.tally).toEqual(one.tally);
  });

  test('none, or half a one, is refused', async () => {
    await expect(runStudy(plan, { workers: 0 })).rejects.toThrow('study/workers');
    await expect(runStudy(plan, { workers: 1.5 })).rejects.toThrow('study/workers');
  });
});
