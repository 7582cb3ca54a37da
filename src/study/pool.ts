/** A pool of worker threads, each running the built worker. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Problem, WinsetError } from '../base/errors.ts';

/** What a worker's function gives back: an error's own data would not survive the way between threads. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: string; readonly problems: readonly Problem[] };

export interface Pool {
  /**
   * Calls one of the worker's functions on the next free thread.
   * @throws WinsetError as the function did
   */
  call<T>(name: string, argument: unknown): Promise<T>;
  close(): Promise<void>;
}

/** Calls waiting at each worker, so that none waits for the main thread. */
export const AHEAD = 2;

/**
 * @param data  what every thread is told once
 * @param workers  threads, from 1 to 1,024
 * @throws WinsetError `study/workers` for another number, or when the package was not built
 */
export async function openPool(data: unknown, workers: number): Promise<Pool> {
  checkWorkers(workers);
  // The pool takes a while to load; a study on one thread does without it.
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    concurrentTasksPerWorker: AHEAD,
    workerData: data,
    workerHistogram: false,
    recordTiming: false,
  });
  const calls = new Calls();
  pool.on('error', (error) => calls.fail(error));
  return {
    async call<T>(name: string, argument: unknown): Promise<T> {
      const answer = (await calls.watch(pool.run(argument, { name }))) as Answer<T>;
      if (answer.kind === 'refused') throw new WinsetError(answer.code, answer.problems);
      return answer.value;
    },
    close: () => pool.destroy(),
  };
}

/**
 * Calls that wait for an answer. A thread that cannot even start belongs to none of them, so its error is every one's.
 *
 * A promise that all of them were raced against would keep every answer for as long as the pool is open.
 */
class Calls {
  private readonly waiting = new Set<(error: unknown) => void>();
  private failure: { readonly error: unknown } | null = null;

  fail(error: unknown): void {
    this.failure ??= { error };
    for (const reject of this.waiting) reject(error);
  }

  watch(call: Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) reject(this.failure.error);
      this.waiting.add(reject);
      call.then(resolve, reject).finally(() => this.waiting.delete(reject));
    });
  }
}

/** @throws WinsetError `study/workers` unless it is a whole number from 1 to 1,024 */
export function checkWorkers(workers: number): void {
  if (Number.isInteger(workers) && workers >= 1 && workers <= 1024) return;
  throw new WinsetError('study/workers', {
    path: `--workers ${workers}`,
    message: 'expected a whole number of workers from 1 to 1024',
  });
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
