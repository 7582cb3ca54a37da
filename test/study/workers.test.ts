import { describe, expect, test } from 'vitest';
import { runStudy } from '../../src/study/run-study.ts';
import { planOf } from './studies.ts';

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
