/** One block of a study, counted: taken from the store where it is there, otherwise played (and stored). */
import { readBlock, writeBlock } from './block-file.ts';
import type { BlockRows } from './block-rows.ts';
import { shapeOf } from './block-rows.ts';
import { blockHash } from './content-hash.ts';
import { blockSpan, type StudyPlan } from './plan.ts';
import { playBlock } from './play-block.ts';
import { type PreparedStudy, prepare } from './prepared.ts';
import { Reading } from './reading.ts';
import { solveRow } from './solve.ts';
import { blockPath, incomplete } from './store.ts';
import { type Tally, tallyBlock } from './tally.ts';

/** What every worker is told once. */
export interface BlockTask {
  readonly plan: StudyPlan;
  /** Where blocks are stored; null keeps nothing but the counts. */
  readonly store: { readonly folder: string; readonly planHash: string } | null;
  /** Play blocks again in which a run threw. */
  readonly retryFailed: boolean;
  /** Play nothing: a block that is not stored is an error. */
  readonly storedOnly: boolean;
}

/** A block, counted. Plain data: it crosses threads. */
export interface BlockResult {
  readonly block: number;
  readonly hash: string;
  readonly tally: Tally;
  /** It was in the store already. */
  readonly stored: boolean;
}

/** Obtains blocks of one study on one thread. Compiles nothing before the first block that must be played. */
export class BlockDesk {
  private readonly task: BlockTask;
  private readonly reading: Reading;
  private prepared: PreparedStudy | null = null;

  constructor(task: BlockTask) {
    this.task = task;
    this.reading = new Reading(task.plan);
  }

  /** @throws WinsetError `study/disk-full`, `study/not-writable`, `study/incomplete` and what compiling a forum throws */
  obtain(block: number): BlockResult {
    const stored = this.fromStore(block);
    if (stored !== null) return this.counted(block, stored.rows, stored.hash, true);
    const { store } = this.task;
    if (this.task.storedOnly) throw incomplete(store?.folder ?? '', block);
    const rows = this.play(block);
    const hash = blockHash(rows);
    if (store !== null) writeBlock(blockPath(store.folder, block), store.planHash, rows, hash);
    return this.counted(block, rows, hash, false);
  }

  private fromStore(block: number) {
    const { plan, store, retryFailed } = this.task;
    if (store === null) return null;
    const stored = readBlock(blockPath(store.folder, block), store.planHash, shapeOf(plan), blockSpan(plan, block));
    return stored !== null && retryFailed && stored.rows.errors.length > 0 ? null : stored;
  }

  private play(block: number): BlockRows {
    this.prepared ??= prepare(this.task.plan);
    return playBlock(this.prepared, blockSpan(this.task.plan, block), this.task.plan.solve ? solveRow : null);
  }

  private counted(block: number, rows: BlockRows, hash: string, stored: boolean): BlockResult {
    return { block, hash, tally: tallyBlock(this.task.plan, this.reading, rows), stored };
  }
}
