/** When a study looks at what it has found, and whether that is enough. */
import { WinsetError } from '../base/errors.ts';
import type { StudyPlan } from './plan.ts';
import type { Interval } from './statistics/interval.ts';
import { newcombeInterval } from './statistics/newcombe.ts';
import { untilWidth } from './statistics/stopping.ts';
import { wilsonInterval } from './statistics/wilson.ts';
import type { Tally } from './tally.ts';

/** When to stop before the plan's last run. */
export interface StopRule {
  /** Runs after which to look next, given the runs done; null when there is nothing left to wait for. */
  nextLook(done: number): number | null;
  /** Whether what was found so far is enough. */
  isMet(tally: Tally): boolean;
}

/**
 * The plan's own rule: all runs, or until every interval is at most `untilWidth` wide.
 *
 * Looks after 1,000, 2,000, 4,000, ... runs, and at widths only (see statistics/stopping.ts).
 */
export function stopRuleOf(plan: StudyPlan): StopRule {
  if (plan.untilWidth === undefined)
    return { nextLook: (done) => (done < plan.runs ? plan.runs : null), isMet: () => false };
  const { nextLook, isMet } = untilWidth(plan.untilWidth, plan.runs);
  return { nextLook, isMet: (tally) => isMet(intervalsOf(tally)) };
}

/** @throws WinsetError `study/sequential` for a plan that cannot be played in parts: whoever decides when to stop must see all of it */
export function checkWhole({ untilWidth }: StudyPlan): void {
  if (untilWidth === undefined) return;
  throw new WinsetError('study/sequential', {
    path: 'untilWidth',
    message:
      'a study that runs until its intervals are narrow enough decides by all its runs, and cannot be played in parts',
    hint: 'Play it in one folder (it can be stopped and continued), or fix the runs: leave untilWidth out of the plan.',
  });
}

/** Whether a study was played to its end: all runs of its plan, or until its rule was met. */
export function isFinished(plan: StudyPlan, tally: Tally, missing: number): boolean {
  if (missing > 0) return false;
  return tally.runs >= plan.runs || stopRuleOf(plan).isMet(tally);
}

/** What a study that stops by itself watches: "difference in ratified rates", or "ratified rate" where nothing is compared. */
export function stoppingOn({ contrasts }: StudyPlan): string {
  return contrasts.length > 0 ? 'difference in ratified rates' : 'ratified rate';
}

/** The intervals that a comparison prints of ratified rates: of the differences, or of the rates where nothing is compared. */
function intervalsOf(tally: Tally): Interval[] {
  const differences = tally.contrasts.map((contrast) => newcombeInterval(contrast.ratified));
  return differences.length > 0 ? differences : tally.arms.map((arm) => wilsonInterval(arm.ratified, arm.runs));
}
