import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockResult } from '../../src/study/obtain-block.ts';
import { takeInOrder } from '../../src/study/take-in-order.ts';

const result = (block: number): BlockResult => ({ block }) as BlockResult;
const later = (ticks: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ticks));

/** Blocks that take the given times; those in `broken` fail. */
function sourceOf(times: readonly number[], width: number, broken: readonly number[] = []) {
  const asked: number[] = [];
  return {
    width,
    asked,
    async obtain(block: number) {
      asked.push(block);
      await later(times[block]!);
      if (broken.includes(block)) throw new Error(`block ${block}`);
      return result(block);
    },
  };
}

test('blocks are taken in by number, whichever is ready first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (times, width) => {
      const taken: number[] = [];
      const blocks = times.map((_, block) => block);
      await takeInOrder(sourceOf(times, width), blocks, ({ block }) => taken.push(block));
      expect(taken).toEqual(blocks);
    }),
    { numRuns: 30 },
  );
});

test('a later block that fails first is reported in its turn and never as unhandled', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  process.on('unhandledRejection', note);
  const taken: number[] = [];
  const source = sourceOf([40, 1, 1, 1], 4, [1, 2]);
  await expect(takeInOrder(source, [0, 1, 2, 3], ({ block }) => taken.push(block))).rejects.toThrow('block 1');
  await later(5);
  process.off('unhandledRejection', note);
  expect([taken, unhandled]).toEqual([[0], []]);
});

test('once the signal is aborted nothing more is asked for, and what is under way is taken in', async () => {
  const stop = new AbortController();
  const taken: number[] = [];
  const source = sourceOf([1, 1, 1, 1, 1, 1], 2);
  const take = ({ block }: BlockResult): void => {
    taken.push(block);
    if (block === 1) stop.abort();
  };
  await takeInOrder(source, [0, 1, 2, 3, 4, 5], take, stop.signal);
  expect(taken).toEqual(source.asked);
  expect(taken.length).toBeLessThan(6);
});
