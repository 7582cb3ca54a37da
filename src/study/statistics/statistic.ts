/** Numbers computed from a sample, for resampling. */

/** A number computed from a sample; its order must not matter. The buffer is reused: read it, never keep it. */
export type Statistic = (sample: Float64Array) => number;

/** Arithmetic mean. Resampling knows this function and takes a short way to the same bits. */
export function meanOf(sample: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += sample[i]!;
  return sum / sample.length;
}

/** Mean squared deviation, over n: the plug-in variance. */
export function varianceOf(sample: Float64Array): number {
  const mean = meanOf(sample);
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += (sample[i]! - mean) * (sample[i]! - mean);
  return sum / sample.length;
}
