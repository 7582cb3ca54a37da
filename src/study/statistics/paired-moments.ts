/** Moments of a measure of two formats in the same runs, and of their difference in each run. */
import { addValue, type Moments, mergeMoments, noMoments } from './moments.ts';

/** Plain JSON. Only runs in which both values are finite count. */
export interface PairedMoments {
  readonly first: Moments;
  readonly second: Moments;
  /** First less second, run by run. */
  readonly difference: Moments;
  /** Runs in which the two values differ. */
  differing: number;
  /** Runs left out because a value was not finite. */
  missing: number;
}

/** No runs yet. */
export function noPairedMoments(): PairedMoments {
  return { first: noMoments(), second: noMoments(), difference: noMoments(), differing: 0, missing: 0 };
}

/** Takes in one run. */
export function addPairedValues(moments: PairedMoments, first: number, second: number): void {
  if (!Number.isFinite(first) || !Number.isFinite(second)) {
    moments.missing++;
    return;
  }
  addValue(moments.first, first);
  addValue(moments.second, second);
  addValue(moments.difference, first - second);
  if (first !== second) moments.differing++;
}

/** Takes in the runs of another block. */
export function mergePairedMoments(into: PairedMoments, from: PairedMoments): void {
  mergeMoments(into.first, from.first);
  mergeMoments(into.second, from.second);
  mergeMoments(into.difference, from.difference);
  into.differing += from.differing;
  into.missing += from.missing;
}

/** The moments of two samples already at hand, paired by position. The longer one's surplus is left out. */
export function pairedMomentsOf(first: ArrayLike<number>, second: ArrayLike<number>): PairedMoments {
  const moments = noPairedMoments();
  const runs = Math.min(first.length, second.length);
  for (let run = 0; run < runs; run++) addPairedValues(moments, first[run]!, second[run]!);
  return moments;
}
