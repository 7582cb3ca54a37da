/** Sequential studies: run on until every interval that will be printed is narrow enough. */
import type { StudyPlan } from './plan.ts';
import type { StopRule } from './run-study.ts';
import type { Interval } from './statistics/interval.ts';
import { newcombeInterval } from './statistics/newcombe.ts';
import { untilWidth } from './statistics/stopping.ts';
import { wilsonInterval } from './statistics/wilson.ts';
import type { Tally } from './tally.ts';

/** Blocks small enough that the first look, after 1,000 runs, keeps several workers busy. */
const BLOCK = 50;

/** The intervals that a comparison prints of ratified rates: of the differences, or of the rates where nothing is compared. */
function intervalsOf(tally: Tally): Interval[] {
  const differences = tally.contrasts.map((contrast) => newcombeInterval(contrast.ratified));
  return differences.length > 0 ? differences : tally.arms.map((arm) => wilsonInterval(arm.ratified, arm.runs));
}

/**
 * A plan and a rule that stop once every interval is at most `width` wide; `plan.runs` is the limit.
 *
 * Looks after 1,000, 2,000, 4,000, ... runs, and at widths only (see statistics/stopping.ts).
 */
export function sequential(plan: StudyPlan, width: number): { plan: StudyPlan; rule: StopRule } {
  const { nextLook, isMet } = untilWidth(width, plan.runs);
  return {
    plan: { ...plan, blockRuns: Math.min(BLOCK, plan.blockRuns) },
    rule: { nextLook, isMet: (tally) => isMet(intervalsOf(tally)) },
  };
}
