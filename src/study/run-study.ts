/**
 * Plays a study to its end, or as far as it gets.
 *
 * Blocks may finish in any order and on any thread; they are taken in by number, so that what comes out does
 * not depend on how many workers there were.
 */
import { WinsetError } from '../base/errors.ts';
import { planHash, StudyHash } from './content-hash.ts';
import type { BlockResult } from './obtain-block.ts';
import { blockCount, type StudyPlan } from './plan.ts';
import { Reading } from './reading.ts';
import type { Store } from './store.ts';
import { takeInOrder } from './take-in-order.ts';
import { mergeTally, noTally, type Tally } from './tally.ts';
import { checkWhole, stopRuleOf } from './until-width.ts';
import { defaultWorkers, openSource } from './workers.ts';

/** How far a study is. */
export interface Progress {
  /** Blocks taken in, and how many of them were stored before. */
  readonly done: number;
  readonly stored: number;
  /** Blocks to take in; may grow where a width decides when to stop. */
  readonly total: number;
  readonly runs: number;
}

/** How to play a study. */
export interface StudyOptions {
  /** Threads; one for each core by default. */
  readonly workers?: number;
  /** Where finished blocks are stored and found. */
  readonly store?: Store;
  /** Play blocks again in which a run threw. */
  readonly retryFailed?: boolean;
  /** Read what is stored and play nothing; a missing block is an error. */
  readonly storedOnly?: boolean;
  /** Which blocks are ours; all by default. */
  readonly shard?: Shard;
  /** Stops asking for blocks; those under way are finished. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Every `of`-th block, beginning with the `index`-th; counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** A study played. */
export interface StudyResult {
  readonly plan: StudyPlan;
  readonly planHash: string;
  readonly tally: Tally;
  /** Hash over the hashes of the blocks taken in, in their order. */
  readonly contentHash: string;
  /** Blocks that were asked for and not taken in: the study was interrupted. */
  readonly missing: number;
}

/** @throws WinsetError of the store, of the workers, and of compiling a forum; `study/shard` for a shard that is none, `study/sequential` for one of a plan with `untilWidth` */
export async function runStudy(plan: StudyPlan, options: StudyOptions = {}): Promise<StudyResult> {
  const { store, signal, shard } = options;
  if (shard !== undefined) checkShard(shard);
  if (shard !== undefined && shard.of > 1) checkWhole(plan);
  const task = {
    plan,
    store: store === undefined ? null : { folder: store.folder, planHash: store.planHash },
    retryFailed: options.retryFailed === true,
    storedOnly: options.storedOnly === true,
  };
  const rule = stopRuleOf(plan);
  const source = await openSource(task, options.workers ?? defaultWorkers());
  const intake = new Intake(plan, options.onProgress);
  try {
    let done = 0;
    for (let look = rule.nextLook(done); look !== null; look = rule.nextLook(done)) {
      const blocks = blocksBetween(plan, done, look, shard);
      intake.expect(blocks.length);
      await takeInOrder(source, blocks, (result) => intake.take(result), signal);
      done = look;
      if (intake.missing > 0 || rule.isMet(intake.tally)) break;
    }
  } finally {
    await source.close();
  }
  const { tally, missing, contentHash } = intake;
  return { plan, planHash: store?.planHash ?? planHash(plan), tally, contentHash, missing };
}

function checkShard({ index, of }: Shard): void {
  if (Number.isSafeInteger(index) && Number.isSafeInteger(of) && index >= 1 && index <= of) return;
  throw new WinsetError('study/shard', {
    path: `shard ${index} of ${of}`,
    message:
      'there is no such shard, expected index and number of shards as whole numbers, the index from 1 to that number',
  });
}

/** Numbers of a shard's blocks between two numbers of runs. */
function blocksBetween(plan: StudyPlan, from: number, to: number, shard: Shard | undefined): number[] {
  const blocks: number[] = [];
  const end = blockCount(plan, to);
  for (let block = blockCount(plan, from); block < end; block++)
    if (shard === undefined || block % shard.of === shard.index - 1) blocks.push(block);
  return blocks;
}

/** Collects what blocks came to. */
class Intake {
  readonly tally: Tally;
  private readonly hash = new StudyHash();
  private readonly onProgress: ((progress: Progress) => void) | undefined;
  private total = 0;
  private done = 0;
  private stored = 0;

  constructor(plan: StudyPlan, onProgress: ((progress: Progress) => void) | undefined) {
    this.tally = noTally(plan, new Reading(plan));
    this.onProgress = onProgress;
  }

  get missing(): number {
    return this.total - this.done;
  }

  get contentHash(): string {
    return this.hash.value;
  }

  expect(blocks: number): void {
    this.total += blocks;
  }

  take(result: BlockResult): void {
    mergeTally(this.tally, result.tally);
    this.hash.add(result.hash);
    this.done++;
    if (result.stored) this.stored++;
    this.onProgress?.({ done: this.done, stored: this.stored, total: this.total, runs: this.tally.runs });
  }
}
