/** How large a plan is, and how long it will take, before it is played. */
import { blockFileBytes } from './block-file.ts';
import { type BlockRows, shapeOf } from './block-rows.ts';
import { armCount, blockCount, blockSpan, type StudyPlan } from './plan.ts';
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
}

/** The plan's size, by counting. */
export function planSize(plan: StudyPlan): PlanSize {
  const arms = armCount(plan);
  return { arms, runs: plan.runs, rows: arms * plan.runs, blocks: blockCount(plan, plan.runs) };
}

/** Bytes of all block files, exactly, unless runs throw. Tables and reports come on top. */
export function storedBytes(plan: StudyPlan): number {
  const shape = shapeOf(plan);
  const last = blockCount(plan, plan.runs) - 1;
  let bytes = blockFileBytes(shape, blockSpan(plan, last));
  // Files of whole blocks differ only in how many digits their first run has.
  for (let block = 0, limit = 10; block < last; limit *= 10) {
    const next = Math.min(last, Math.ceil(limit / plan.blockRuns));
    if (next > block) bytes += (next - block) * blockFileBytes(shape, blockSpan(plan, block));
    block = Math.max(block, next);
  }
  return bytes;
}

/** Longest a timing run may take, give or take its last doubling, in seconds. */
const TIMING = 0.4;
/** Runs that are slow because everything is new; up to ten times as slow as later ones with `solve`. */
const COLD_RUNS = 7;
/** Times longer that a block of cold runs must take to be taken at its word. */
const COLD_PATIENCE = 5;

/** What playing for a moment told. */
export interface Timing {
  /** That the whole plan will take on one thread. */
  readonly seconds: number;
  /** What was played: the first runs, in order, each block longer than the one before. */
  readonly sample: readonly BlockRows[];
}

/**
 * Plays first runs of the plan, and keeps nothing on the disk.
 *
 * @param clock  seconds that pass; monotone
 * @throws WinsetError when a forum of the plan cannot be compiled
 */
export function timingRun(plan: StudyPlan, clock: () => number): Timing {
  const study = prepare(plan);
  const sample: BlockRows[] = [];
  for (let from = 0, length = 1; ; length *= 2) {
    const to = Math.min(from + length, plan.runs);
    const start = clock();
    sample.push(playBlock(study, { from, to }, plan.solve ? solveRow : null));
    const spent = clock() - start;
    const enough = (TIMING / 2) * (from < COLD_RUNS ? COLD_PATIENCE : 1);
    if (spent >= enough || to === plan.runs) return { seconds: (spent / (to - from)) * plan.runs, sample };
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
