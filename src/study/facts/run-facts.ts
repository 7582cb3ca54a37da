/** All facts, each on the next free worker. */
import { openPool } from '../pool.ts';
import { type JudgedFact, judge } from './fact.ts';
import { facts } from './index.ts';
import type { Measured } from './measured.ts';
import type { Sampling } from './sampling.ts';

/** Runs of every experiment. */
export const FACT_RUNS = 2000;

/** How to run the facts. */
export interface FactsOptions extends Partial<Sampling> {
  readonly workers: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Puts every fact to the test. The number of workers changes nothing but the time.
 *
 * @throws WinsetError `study/workers`
 */
export async function runFacts(options: FactsOptions): Promise<JudgedFact[]> {
  const sampling: Sampling = { runs: options.runs ?? FACT_RUNS, seed: options.seed ?? 'winset' };
  const pool = options.workers === 1 ? null : await openPool(null, options.workers);
  let done = 0;
  const measure = async (index: number): Promise<readonly Measured[]> => {
    const measured =
      pool === null ? facts[index]!.measure(sampling) : await pool.call<Measured[]>('measureFact', { index, sampling });
    options.onProgress?.(++done, facts.length);
    return measured;
  };
  try {
    const all: (readonly Measured[])[] = [];
    if (pool !== null) all.push(...(await Promise.all(facts.map((_, index) => measure(index)))));
    else for (const index of facts.keys()) all.push(await measure(index));
    return judge(
      facts.map((fact, index) => ({ fact, measured: all[index]! })),
      sampling.runs,
    );
  } finally {
    await pool?.close();
  }
}
