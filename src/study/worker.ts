/** Entry of a worker thread. Built on its own, as dist/study/worker.js; its functions are called by name through a pool. */
import { workerData } from 'node:worker_threads';
import { WinsetError } from '../base/errors.ts';
import type { Measured } from './facts/measured.ts';
import type { Sampling } from './facts/sampling.ts';
import { BlockDesk, type BlockResult, type BlockTask } from './obtain-block.ts';
import { packTally } from './pack-tally.ts';
import type { Answer } from './pool.ts';
import type { Tally } from './tally.ts';

/** A block's result on its way to the main thread. */
export interface PackedResult extends Omit<BlockResult, 'tally'> {
  readonly errors: Tally['errors'];
  readonly counts: Float64Array;
}

let desk: BlockDesk | null = null;

/** Obtains one block of the study that `workerData` tells of. */
export function obtainBlock(block: number): Promise<Answer<PackedResult>> {
  return answered(() => {
    desk ??= new BlockDesk(workerData as BlockTask);
    const { tally, ...result } = desk.obtain(block);
    return { ...result, errors: tally.errors, counts: packTally(tally) };
  });
}

/** Measures one fact. */
export function measureFact(task: {
  readonly index: number;
  readonly sampling: Sampling;
}): Promise<Answer<Measured[]>> {
  return answered(async () => {
    const { facts } = await import('./facts/index.ts');
    return facts[task.index]!.measure(task.sampling);
  });
}

async function answered<T>(act: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'done', value: await act() };
  } catch (error) {
    if (error instanceof WinsetError) return { kind: 'refused', code: error.code, problems: error.problems };
    throw error;
  }
}
