/** Folders made one by one: Node's recursive mkdir never returns where a folder is there but takes no other (/proc). */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { WinsetError } from '../base/errors.ts';
import { explained, isMissing, isTaken } from './file-failures.ts';

/**
 * Makes a folder and those above it that are missing; what is there already stays as it is.
 *
 * @throws WinsetError `study/not-writable`, `study/disk-full`, at the folder that could not be made
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another shard may have made it in the meantime.
    if (isTaken(error) && isFolder(path)) return;
    // The folder above is there, so its file system is what refuses.
    if (isMissing(error)) {
      const hint = 'Choose another folder with --out.';
      throw new WinsetError(
        'study/not-writable',
        { path, message: 'no folder can be made here', hint },
        { cause: error },
      );
    }
    throw explained(error, path);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    throw explained(error, path);
  }
}
