/** BCa intervals for what each actor has by a format, from the rows of a stored study. */
import { type BlockRows, FAILED } from './block-rows.ts';
import type { Comparison } from './comparison.ts';
import type { Contrast } from './plan.ts';
import { Reading } from './reading.ts';
import { bootstrapMeans, RESAMPLES } from './statistics/bca.ts';
import type { Store } from './store.ts';
import { storedBlocks } from './tables.ts';

/** Seconds that it takes, roughly: replicates x runs x contrasts. */
export function bootstrapSeconds({ runs, contrasts }: Comparison): number {
  return RESAMPLES * runs * contrasts.length * 3e-8;
}

/**
 * The comparison with BCa intervals beside the paired t ones. Reads the rows once for each contrast.
 *
 * @throws WinsetError `study/incomplete`
 */
export function bootstrapYields(store: Store, comparison: Comparison): Comparison {
  const { plan, contrasts, runs } = comparison;
  const reading = new Reading(plan);
  const withBca = contrasts.map((contrast, index) => {
    const samples = yieldDifferences(store, runs, reading, contrast);
    return { ...contrast, yieldsBca: bootstrapMeans(samples, { seed: plan.seed, key: `yields ${index}` }) };
  });
  return { ...comparison, contrasts: withBca };
}

/** [actor][run] -> first less second, without the runs in which one of them threw. */
function yieldDifferences(store: Store, played: number, reading: Reading, { first, second }: Contrast): Float64Array[] {
  const differences = Array.from({ length: reading.actors }, () => new Float64Array(played));
  let count = 0;
  const take = (rows: BlockRows, run: number): void => {
    const one = first * rows.runs + run;
    const other = second * rows.runs + run;
    if (rows.outcome[one] === FAILED || rows.outcome[other] === FAILED) return;
    for (let actor = 0; actor < reading.actors; actor++)
      differences[actor]![count] =
        reading.yieldOf(rows, one, first, actor) - reading.yieldOf(rows, other, second, actor);
    count++;
  };
  for (const rows of storedBlocks(store, played)) for (let run = 0; run < rows.runs; run++) take(rows, run);
  return differences.map((of) => of.subarray(0, count));
}
