/** How two arms fared in the same runs: paired counts and moments, additive over blocks. */
import { type BlockRows, FAILED, RATIFIED, stands } from './block-rows.ts';
import { mergeEach } from './merge-each.ts';
import { metricValue } from './metric-values.ts';
import type { Contrast } from './plan.ts';
import type { Reading } from './reading.ts';
import { addPair, mergePairs, noPairs, type PairCounts } from './statistics/pair-counts.ts';
import {
  addPairedValues,
  mergePairedMoments,
  noPairedMoments,
  type PairedMoments,
} from './statistics/paired-moments.ts';

/** Plain JSON. First arm less second. A run that threw in either arm is left out. */
export interface ContrastTally {
  readonly ratified: PairCounts;
  /** Per measure of the plan. */
  readonly met: PairCounts[];
  /** Per actor: world surplus over all runs, failure counted. */
  readonly yields: PairedMoments[];
  /** Per metric: of the texts of runs in which both arms leave one standing; the others count as missing. */
  readonly metrics: PairedMoments[];
  /** Runs that went the same way: how they ended and when, who stood in the way, and the text. */
  identical: number;
  /** First run that one arm ratified and the other did not; -1 when there is none. */
  firstApart: number;
}

/** No runs yet. */
export function noContrastTally(reading: Reading): ContrastTally {
  return {
    ratified: noPairs(),
    met: reading.measures.map(noPairs),
    yields: Array.from({ length: reading.actors }, noPairedMoments),
    metrics: reading.metrics.map(noPairedMoments),
    identical: 0,
    firstApart: -1,
  };
}

/** Takes in one run, in place. */
export function addRun(
  tally: ContrastTally,
  reading: Reading,
  { first, second }: Contrast,
  rows: BlockRows,
  run: number,
): void {
  const one = first * rows.runs + run;
  const other = second * rows.runs + run;
  if (rows.outcome[one] === FAILED || rows.outcome[other] === FAILED) return;
  const yes = rows.outcome[one] === RATIFIED;
  const otherYes = rows.outcome[other] === RATIFIED;
  addPair(tally.ratified, yes, otherYes);
  if (yes !== otherYes && tally.firstApart < 0) tally.firstApart = rows.from + run;
  for (let measure = 0; measure < reading.measures.length; measure++)
    addPair(tally.met[measure]!, reading.meets(rows, one, measure), reading.meets(rows, other, measure));
  for (let actor = 0; actor < reading.actors; actor++) {
    addPairedValues(
      tally.yields[actor]!,
      reading.yieldOf(rows, one, first, actor),
      reading.yieldOf(rows, other, second, actor),
    );
  }
  addMetrics(tally, reading, rows, one, other);
  if (isSameRow(rows, one, other)) tally.identical++;
}

function addMetrics(tally: ContrastTally, reading: Reading, rows: BlockRows, one: number, other: number): void {
  const { issues } = rows.shape;
  const both = stands(rows.outcome[one]!) && stands(rows.outcome[other]!);
  reading.metrics.forEach((metric, index) => {
    const moments = tally.metrics[index]!;
    if (!both) moments.missing++;
    else
      addPairedValues(
        moments,
        metricValue(metric, rows.options, one * issues),
        metricValue(metric, rows.options, other * issues),
      );
  });
}

function isSameRow(rows: BlockRows, one: number, other: number): boolean {
  const { issues } = rows.shape;
  if (rows.outcome[one] !== rows.outcome[other] || rows.round[one] !== rows.round[other]) return false;
  if (rows.ending[one] !== rows.ending[other] || rows.stage[one] !== rows.stage[other]) return false;
  if (rows.textsTabled[one] !== rows.textsTabled[other] || rows.tabledBy[one] !== rows.tabledBy[other]) return false;
  if (rows.refused[one] !== rows.refused[other] || rows.blockers[one] !== rows.blockers[other]) return false;
  for (let issue = 0; issue < issues; issue++)
    if (rows.options[one * issues + issue] !== rows.options[other * issues + issue]) return false;
  return true;
}

/** Adds a later block's tally, in place. */
export function mergeContrastTally(into: ContrastTally, from: ContrastTally): void {
  mergePairs(into.ratified, from.ratified);
  mergeEach(into.met, from.met, mergePairs);
  mergeEach(into.yields, from.yields, mergePairedMoments);
  mergeEach(into.metrics, from.metrics, mergePairedMoments);
  into.identical += from.identical;
  if (into.firstApart < 0) into.firstApart = from.firstApart;
}
