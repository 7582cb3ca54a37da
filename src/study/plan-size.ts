/** How large a plan is, and how long it will take, before it is played. */
import { rowBytes, shapeOf } from './block-rows.ts';
import { armCount, blockCount, type StudyPlan } from './plan.ts';
import { playBlock } from './play-block.ts';
import { prepare } from './prepared.ts';
import { solveRow } from './solve.ts';

/** Exact. */
export interface PlanSize {
  readonly arms: number;
  readonly runs: number;
  /** Rows: arms x runs. */
  readonly rows: number;
  readonly blocks: number;
  /** Of the stored rows; the header of each block adds about 200. */
  readonly bytes: number;
}

/** The plan's size, by counting. */
export function planSize(plan: StudyPlan): PlanSize {
  const arms = armCount(plan);
  const rows = arms * plan.runs;
  return { arms, runs: plan.runs, rows, blocks: blockCount(plan, plan.runs), bytes: rows * rowBytes(shapeOf(plan)) };
}

/** Longest a timing run may take, give or take its last doubling, in seconds. */
const TIMING = 0.4;

/**
 * Seconds that the plan will take on one thread, from a short timing run of its first runs.
 *
 * @param clock  seconds that pass; monotone
 * @throws WinsetError when a forum of the plan cannot be compiled
 */
export function estimateSeconds(plan: StudyPlan, clock: () => number): number {
  const study = prepare(plan);
  for (let from = 0, length = 1; ; length *= 2) {
    const to = Math.min(from + length, plan.runs);
    const start = clock();
    playBlock(study, { from, to }, plan.solve ? solveRow : null);
    const spent = clock() - start;
    if (spent >= TIMING / 2 || to === plan.runs) return (spent / (to - from)) * plan.runs;
    from = to;
  }
}

/** "4 seconds", "3 minutes", "2.5 hours". */
export function durationText(seconds: number): string {
  if (seconds < 1.5) return 'a second';
  if (seconds < 90) return `${Math.round(seconds)} seconds`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} minutes`;
  const hours = seconds / 3600;
  return hours < 36 ? `${hours.toFixed(1)} hours` : `${(hours / 24).toFixed(1)} days`;
}

/** "12 kB", "3.4 MB". */
export function bytesText(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
