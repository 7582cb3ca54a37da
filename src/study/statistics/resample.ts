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
  if (statistic === meanOf) return drawMeans([sample], stream, count)[0]!;
  const n = sample.length;
  const replicates = new Float64Array(count);
  const resample = new Float64Array(n);
  for (let b = 0; b < count; b++) {
    for (let i = 0; i < n; i++) resample[i] = sample[drawBelow(stream, n)]!;
    replicates[b] = statistic(resample);
  }
  return replicates.sort();
}

/** The means of `count` drawn resamples of each sample, ascending; all samples are resampled together, with count x n draws. */
export function drawMeans(samples: readonly Float64Array[], stream: Stream, count: number): Float64Array[] {
  const n = samples[0]!.length;
  const replicates = samples.map(() => new Float64Array(count));
  const picks = new Int32Array(n);
  for (let b = 0; b < count; b++) {
    for (let i = 0; i < n; i++) picks[i] = drawBelow(stream, n);
    samples.forEach((sample, measure) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += sample[picks[i]!]!;
      replicates[measure]![b] = sum / n;
    });
  }
  return replicates.map((means) => means.sort());
}
