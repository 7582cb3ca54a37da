/** Takes blocks in by number, whatever order they finish in. */
import type { BlockResult } from './obtain-block.ts';
import type { BlockSource } from './workers.ts';

/**
 * Asks for as many blocks at once as the source has room for, and takes each in when all before it are.
 *
 * @param signal  when aborted, no further block is asked for; those under way are taken in
 * @throws what the source rejects with, for the first block in order; the others are let finish, so that what they
 *   store is not lost
 */
export async function takeInOrder(
  source: Pick<BlockSource, 'width' | 'obtain'>,
  blocks: readonly number[],
  take: (result: BlockResult) => void,
  signal?: AbortSignal,
): Promise<void> {
  const underWay: Promise<BlockResult>[] = [];
  let next = 0;
  try {
    for (;;) {
      while (underWay.length < source.width && next < blocks.length && signal?.aborted !== true) {
        const block = source.obtain(blocks[next++]!);
        // One that fails while an earlier one is awaited has its turn later; until then it must not count as unhandled.
        block.catch(() => {});
        underWay.push(block);
      }
      const first = underWay.shift();
      if (first === undefined) break;
      take(await first);
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}
