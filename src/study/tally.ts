/** What a study came to so far: a tally of every arm and of every contrast. Constant in memory. */
import { type ArmTally, addRow, mergeArmTally, noArmTally } from './arm-tally.ts';
import type { BlockRows, RowError } from './block-rows.ts';
import { addRun, type ContrastTally, mergeContrastTally, noContrastTally } from './contrast-tally.ts';
import { mergeEach } from './merge-each.ts';
import { armCount, type StudyPlan } from './plan.ts';
import type { Reading } from './reading.ts';

/** Errors kept for showing; all of them are in the rows. */
const MOST_ERRORS = 20;

/** Plain JSON. */
export interface Tally {
  /** Runs taken in; the same for every arm. */
  runs: number;
  readonly arms: ArmTally[];
  /** In the order of the plan's contrasts. */
  readonly contrasts: ContrastTally[];
  /** The first errors, in the order of blocks. */
  readonly errors: RowError[];
}

/** No runs yet. */
export function noTally(plan: StudyPlan, reading: Reading): Tally {
  return {
    runs: 0,
    arms: Array.from({ length: armCount(plan) }, () => noArmTally(reading)),
    contrasts: plan.contrasts.map(() => noContrastTally(reading)),
    errors: [],
  };
}

/** Counts a block's rows. */
export function tallyBlock(plan: StudyPlan, reading: Reading, rows: BlockRows): Tally {
  const tally = noTally(plan, reading);
  tally.runs = rows.runs;
  tally.arms.forEach((armTally, arm) => {
    for (let run = 0; run < rows.runs; run++) addRow(armTally, reading, arm, rows, arm * rows.runs + run);
  });
  tally.contrasts.forEach((contrast, index) => {
    for (let run = 0; run < rows.runs; run++) addRun(contrast, reading, plan.contrasts[index]!, rows, run);
  });
  tally.errors.push(...rows.errors.slice(0, MOST_ERRORS));
  return tally;
}

/** Adds a later block's tally, in place. */
export function mergeTally(into: Tally, from: Tally): void {
  into.runs += from.runs;
  mergeEach(into.arms, from.arms, mergeArmTally);
  mergeEach(into.contrasts, from.contrasts, mergeContrastTally);
  into.errors.push(...from.errors.slice(0, MOST_ERRORS - into.errors.length));
}
