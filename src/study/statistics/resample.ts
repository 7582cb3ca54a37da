/** Bootstrap replicates: a statistic of samples drawn with replacement from a sample. */
import { drawBelow, type Stream } from '../../base/streams.ts';
import { meanOf, type Statistic } from './statistic.ts';

/** Samples up to this size have at most 46,656 resamples, and are enumerated instead of drawn. */
export const ENUMERATED_UP_TO = 6;

/** The statistic of each of the n^n equally likely resamples, ascending. For n up to `ENUMERATED_UP_TO`. */
export function enumerateReplicates(sample: Float64Array, statistic: Statistic): Float64Array {
  const n = sample.length;
  let total = 1;
  for (let i = 0; i < n; i++) total *= n;
  const replicates = new Float64Array(total);
  const resample = new Float64Array(n);
  for (let number = 0; number < total; number++) {
    let rest = number;
    for (let i = 0; i < n; i++) {
      resample[i] = sample[rest % n]!;
      rest = Math.floor(rest / n);
    }
    replicates[number] = statistic(resample);
  }
  return replicates.sort();
}

/** The statistic of `count` drawn resamples, ascending. Uses count x n draws, whatever the statistic. */
export function drawReplicates(
  sample: Float64Array,
  statistic: Statistic,
  stream: Stream,
  count: number,
): Float64Array {
  const n = sample.length;
  const replicates = new Float64Array(count);
  const resample = new Float64Array(n);
  for (let b = 0; b < count; b++) {
    if (statistic === meanOf) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += sample[drawBelow(stream, n)]!;
      replicates[b] = sum / n;
    } else {
      for (let i = 0; i < n; i++) resample[i] = sample[drawBelow(stream, n)]!;
      replicates[b] = statistic(resample);
    }
  }
  return replicates.sort();
}
