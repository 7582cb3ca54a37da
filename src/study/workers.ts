/** Where blocks come from: this thread, or a pool of worker threads. Results are the same. */
import { availableParallelism } from 'node:os';
import { BlockDesk, type BlockResult, type BlockTask } from './obtain-block.ts';
import { unpackTally } from './pack-tally.ts';
import { AHEAD, checkWorkers, openPool } from './pool.ts';
import { Reading } from './reading.ts';
import { noTally } from './tally.ts';
import type { PackedResult } from './worker.ts';

/** Obtains blocks, several at a time where it can. */
export interface BlockSource {
  /** Blocks worth asking for at once. */
  readonly width: number;
  obtain(block: number): Promise<BlockResult>;
  close(): Promise<void>;
}

/** One worker for each core. */
export function defaultWorkers(): number {
  return availableParallelism();
}

/**
 * @param workers  threads; 1 plays on this one, and then no thread is started
 * @throws WinsetError `study/workers` when it is no whole number from 1 to 1,024
 */
export async function openSource(task: BlockTask, workers: number): Promise<BlockSource> {
  checkWorkers(workers);
  return workers === 1 ? onThisThread(task) : inPool(task, workers);
}

function onThisThread(task: BlockTask): BlockSource {
  const desk = new BlockDesk(task);
  return {
    width: 1,
    async obtain(block) {
      // Signals and progress get their turn between blocks.
      await new Promise((resolve) => setImmediate(resolve));
      return desk.obtain(block);
    },
    async close() {},
  };
}

async function inPool(task: BlockTask, workers: number): Promise<BlockSource> {
  const pool = await openPool(task, workers);
  const reading = new Reading(task.plan);
  return {
    width: workers * (AHEAD + 1),
    async obtain(block) {
      const { counts, errors, ...result } = await pool.call<PackedResult>('obtainBlock', block);
      const tally = unpackTally(counts, noTally(task.plan, reading));
      tally.errors.push(...errors);
      return { ...result, tally };
    },
    close: () => pool.close(),
  };
}
