/** Entry of a worker thread: obtains the blocks it is asked for. Built on its own, as dist/study/worker.js. */
import { workerData } from 'piscina';
import { type Problem, WinsetError } from '../base/errors.ts';
import { BlockDesk, type BlockResult, type BlockTask } from './obtain-block.ts';

/** A block, or why there is none: an error's own data would not survive the way to the main thread. */
export type WorkerAnswer =
  | { readonly kind: 'block'; readonly result: BlockResult }
  | { readonly kind: 'refused'; readonly code: string; readonly problems: readonly Problem[] };

let desk: BlockDesk | null = null;

/** Obtains one block of the study in `workerData`. */
export function obtain(block: number): WorkerAnswer {
  try {
    desk ??= new BlockDesk(workerData as BlockTask);
    return { kind: 'block', result: desk.obtain(block) };
  } catch (error) {
    if (error instanceof WinsetError) return { kind: 'refused', code: error.code, problems: error.problems };
    throw error;
  }
}
