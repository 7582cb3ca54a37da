/** Where blocks come from: this thread, or a pool of worker threads. Results are the same. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { WinsetError } from '../base/errors.ts';
import { BlockDesk, type BlockResult, type BlockTask } from './obtain-block.ts';
import type { WorkerAnswer } from './worker.ts';

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

/** Blocks asked for ahead of each worker, so that none waits for the main thread. */
const AHEAD = 2;

/**
 * @param workers  threads; 1 plays on this one, and then no thread is started
 * @throws WinsetError `study/workers` when it is no whole number from 1 to 1,024
 */
export async function openSource(task: BlockTask, workers: number): Promise<BlockSource> {
  if (!Number.isInteger(workers) || workers < 1 || workers > 1024) {
    throw new WinsetError('study/workers', {
      path: `--workers ${workers}`,
      message: 'expected a whole number of workers from 1 to 1024',
    });
  }
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
  // The pool takes a while to load; a study on one thread does without it.
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    concurrentTasksPerWorker: AHEAD,
    workerData: task,
    workerHistogram: false,
    recordTiming: false,
  });
  return {
    width: workers * (AHEAD + 1),
    async obtain(block) {
      const answer = (await pool.run(block, { name: 'obtain' })) as WorkerAnswer;
      if (answer.kind === 'refused') throw new WinsetError(answer.code, answer.problems);
      return answer.result;
    },
    close: () => pool.destroy(),
  };
}

/** The built worker: beside this module, or where it lies in the package. */
function workerFile(): string {
  const here = import.meta.url;
  const places = ['./worker.js', './study/worker.js', '../study/worker.js', '../../dist/study/worker.js'];
  const found = places.map((place) => fileURLToPath(new URL(place, here))).find((path) => existsSync(path));
  if (found === undefined) {
    throw new WinsetError('study/workers', {
      message: 'the worker of the built package is missing',
      hint: 'Run npm run build, or use --workers 1.',
    });
  }
  return found;
}
