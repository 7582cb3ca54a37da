/** What could have been agreed in a run: the columns that `solve` adds to its row. Exact, and slow beside play. */
import { whatExisted } from '../analysis/what-existed.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import type { Outcome } from '../scenarios/format.ts';
import { type BlockRows, NO, UNKNOWN, YES } from './block-rows.ts';

/** Times that the searcher may ask whether to stop before a question counts as unsettled; a count, so that results do not depend on the machine. */
const PATIENCE = 200;

/** Fills the solve columns of a row. The sitting is the last of the run, with its world entered. */
export function solveRow(rows: BlockRows, row: number, sitting: CompiledForum, outcome: Outcome): void {
  let asked = 0;
  const found = whatExisted(sitting, outcome, () => ++asked > PATIENCE);
  rows.dealExisted[row] = found.existed === null ? UNKNOWN : found.existed ? YES : NO;
  const isAgreed = outcome.ending === 'ratified';
  const none = found.isSettled ? NO : UNKNOWN;
  rows.dominated[row] = !isAgreed ? UNKNOWN : found.betterForSome === null ? none : YES;
  rows.nashDistance[row] = found.nash === null ? -1 : found.nash.meanGap;
}
