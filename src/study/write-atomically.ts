/** Files that are there whole or not at all, whenever the program is stopped. */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { explained, isMissing } from './file-failures.ts';

/** Begins the name of every file that is not whole yet. */
export const PARTIAL_MARK = '.part-';

/** Files of this machine; several may fill one folder. */
const OWN_MARK = `${PARTIAL_MARK}${hostname().replaceAll(/[^\w.]/g, '_')}-`;

/** Where a file is written before it takes its name; belongs to this machine, process and thread. */
export function partialPath(path: string): string {
  return join(dirname(path), `${OWN_MARK}${process.pid}-${threadId}-${basename(path)}`);
}

/**
 * Writes the parts one after another to a file beside `path`, waits until they are on the disk, and renames it.
 *
 * @param isLasting  false for what can be made again when the machine itself goes down: then nothing is waited for
 * @throws WinsetError `study/disk-full`, `study/not-writable`; then `path` is as it was
 */
export function writeAtomically(path: string, parts: readonly (string | Uint8Array)[], isLasting = true): void {
  const partial = partialPath(path);
  try {
    const file = openSync(partial, 'w');
    try {
      for (const part of parts) writeWhole(file, typeof part === 'string' ? Buffer.from(part) : part);
      if (isLasting) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    removeIfThere(partial);
    throw explained(error, path);
  }
}

/** A write may take only the first bytes of what it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done);
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that cannot be written to holds nothing of ours to remove.
  }
}

/** Removes what processes of this machine that are gone left unfinished in a folder. */
export function removeLeftovers(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return;
    throw explained(error, folder);
  }
  for (const name of names) {
    const pid = name.startsWith(OWN_MARK) ? Number.parseInt(name.slice(OWN_MARK.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) removeIfThere(join(folder, name));
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
