/**
 * The folder of a study: its plan, a manifest, and one file for every finished block.
 *
 * Blocks are written whole or not at all and are the same whoever plays them, so a study may be stopped at
 * any moment, continued, or filled by several machines at once.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { WinsetError } from '../base/errors.ts';
import { commandOf, pathWord } from '../trace/shell-words.ts';
import { planHash } from './content-hash.ts';
import { explained } from './file-failures.ts';
import { makeFolder } from './make-folder.ts';
import { checkPlanOfManifest, MANIFEST, manifestOf, readManifest } from './manifest.ts';
import type { StudyPlan } from './plan.ts';
import { readStoredJson } from './stored-json.ts';
import { PARTIAL_MARK, removeLeftovers, writeAtomically } from './write-atomically.ts';

/** A study's folder, checked. */
export interface Store {
  readonly folder: string;
  readonly plan: StudyPlan;
  readonly planHash: string;
}

const PLAN = 'plan.json';
const BLOCKS = 'blocks';

/** Where a block of the study is, or will be, stored. */
export function blockPath(folder: string, block: number): string {
  return join(folder, BLOCKS, `${String(block).padStart(7, '0')}.rows`);
}

/** Whether the folder holds a study. */
function isStore(folder: string): boolean {
  return existsSync(join(folder, MANIFEST));
}

/**
 * Sets a folder up for a plan, or joins a study of the same plan when `mayJoin` is set (shards that share a folder).
 *
 * @throws WinsetError `study/exists`, `study/not-empty`, `study/plan-changed`, `study/version-changed`,
 *   `study/disk-full`, `study/not-writable`
 */
export function createStore(folder: string, plan: StudyPlan, mayJoin: boolean): Store {
  checkName(folder, 'study/not-writable');
  if (isStore(folder) && mayJoin) return openStore(folder, plan);
  checkFree(folder);
  makeFolder(folder);
  try {
    const names = readdirSync(folder).filter((name) => !name.startsWith(PARTIAL_MARK));
    // Another shard may have set it up in the meantime.
    if (names.includes(MANIFEST) && mayJoin) return openStore(folder, plan);
    // One that was stopped while it was set up may be taken over; blocks of another plan may not.
    const isOurs = (name: string): boolean => name === BLOCKS || name === PLAN;
    const mayTakeOver = !names.includes(PLAN) || planHash(readStoredJson(folder, PLAN) as StudyPlan) === planHash(plan);
    const found = mayTakeOver ? names.filter((name) => !isOurs(name)) : names;
    if (found.length > 0) {
      throw new WinsetError('study/not-empty', {
        path: folder,
        message: `this folder is not empty: it holds ${found[0]}${found.length > 1 ? ' and more' : ''}`,
        hint: 'Choose an empty folder or a new name.',
      });
    }
  } catch (error) {
    throw explained(error, folder);
  }
  makeFolder(join(folder, BLOCKS));
  removeLeftovers(folder);
  writeAtomically(join(folder, PLAN), [`${JSON.stringify(plan)}\n`]);
  const manifest = manifestOf(plan);
  // Last: a folder with a manifest is complete.
  writeAtomically(join(folder, MANIFEST), [`${JSON.stringify(manifest, null, 2)}\n`]);
  return { folder, plan, planHash: manifest.plan };
}

/** @throws WinsetError `study/exists` where the folder holds a study */
export function checkFree(folder: string): void {
  if (!isStore(folder)) return;
  throw new WinsetError('study/exists', {
    path: folder,
    message: 'this folder holds a study already',
    hint: `Choose another folder, or continue this one:\n${resumeCommand(folder)}`,
  });
}

/**
 * Opens a study's folder.
 *
 * @param expected  the plan it must hold, where one is given again
 * @throws WinsetError `study/not-found`, `study/damaged`, `study/plan-changed`, `study/version-changed`
 */
export function openStore(folder: string, expected?: StudyPlan): Store {
  checkName(folder, 'study/not-found');
  const manifest = readManifest(folder);
  const plan = readStoredJson(folder, PLAN) as StudyPlan;
  checkPlanOfManifest(folder, manifest, plan);
  if (expected !== undefined && planHash(expected) !== manifest.plan) {
    throw new WinsetError('study/plan-changed', {
      path: folder,
      message: 'this folder holds a study of another plan',
      hint: 'Choose another folder for the changed plan. Nothing was touched.',
    });
  }
  removeLeftovers(folder);
  removeLeftovers(join(folder, BLOCKS));
  return { folder, plan, planHash: manifest.plan };
}

/** No folder is called nothing, as an unset variable of a shell would have it, nor has a zero character in its name. */
function checkName(folder: string, code: string): void {
  if (folder !== '' && !folder.includes('\0')) return;
  throw new WinsetError(code, {
    path: JSON.stringify(folder),
    message: 'this is no name, expected that of a folder',
    hint: 'Name a folder, as in --out study.',
  });
}

/** The command that plays what is missing in a folder, and finishes it. */
export function resumeCommand(folder: string, more: readonly string[] = []): string {
  return commandOf(['winset', 'batch', '--resume', pathWord(folder), ...more]);
}

/** A result that is not that of the whole study: of an interrupted one, or of one shard. */
export function unfinished(folder: string): WinsetError {
  return new WinsetError('study/incomplete', {
    path: folder,
    message: 'the study is not finished: this result has only some of its runs',
    hint: `Finish it: ${resumeCommand(folder)}`,
  });
}

/** A study that cannot be read to its end. */
export function incomplete(folder: string, block: number): WinsetError {
  return new WinsetError('study/incomplete', {
    path: folder,
    message: `the study is not finished: block ${block} is missing or damaged`,
    hint: `Finish it: ${resumeCommand(folder)}`,
  });
}
