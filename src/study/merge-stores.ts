/** Brings the blocks of several folders of one study together. */
import { existsSync, readFileSync } from 'node:fs';
import { WinsetError } from '../base/errors.ts';
import { readBlock } from './block-file.ts';
import { shapeOf } from './block-rows.ts';
import { explained } from './file-failures.ts';
import { blockCount, blockSpan } from './plan.ts';
import { blockPath, createStore, openStore, type Store } from './store.ts';
import { checkWhole } from './until-width.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Copies what the folders hold into `out`, which may be one of them; damaged blocks count as missing.
 *
 * @returns the study, and the numbers of blocks that none of the folders has
 * @throws WinsetError `study/plan-changed` when the folders hold different plans, `study/sequential`, and what opening a store throws
 */
export function mergeStores(folders: readonly string[], out: string): { store: Store; missing: number[] } {
  const sources = folders.map((folder) => openStore(folder));
  const [first] = sources;
  if (first === undefined) throw new WinsetError('study/nothing', { message: 'no folder to merge was named' });
  const other = sources.find((source) => source.planHash !== first.planHash);
  if (other !== undefined) {
    throw new WinsetError('study/plan-changed', {
      path: other.folder,
      message: `this folder holds a study of another plan than ${first.folder}`,
      hint: 'Only shards of one plan can be merged.',
    });
  }
  checkWhole(first.plan);
  const store = createStore(out, first.plan, true);
  const missing: number[] = [];
  for (let block = 0; block < blockCount(first.plan, first.plan.runs); block++)
    if (!bringTogether(store, sources, block)) missing.push(block);
  return { store, missing };
}

function bringTogether(store: Store, sources: readonly Store[], block: number): boolean {
  const target = blockPath(store.folder, block);
  if (holds(store, block)) return true;
  const source = sources.find((candidate) => candidate.folder !== store.folder && holds(candidate, block));
  if (source === undefined) return false;
  writeAtomically(target, [readWhole(blockPath(source.folder, block))]);
  return true;
}

function readWhole(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw explained(error, path);
  }
}

function holds({ folder, plan, planHash }: Store, block: number): boolean {
  const path = blockPath(folder, block);
  return existsSync(path) && readBlock(path, planHash, shapeOf(plan), blockSpan(plan, block)) !== null;
}
