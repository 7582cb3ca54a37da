/** Files written whole or not at all. */
import { chmod, type FileHandle, link, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WinsetError } from '../base/errors.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

const REASONS: Readonly<Record<string, readonly [message: string, hint?: string]>> = {
  EACCES: ['permission denied'],
  EPERM: ['not permitted'],
  EROFS: ['the file system cannot be written to'],
  ENOSPC: ['the disk is full'],
  EDQUOT: ['the disk quota is used up'],
  EFBIG: ['the file would be too large'],
  ENAMETOOLONG: ['the name is too long for a file'],
  ENOTDIR: ['a part of the path is a file, not a folder'],
  ELOOP: ['the link leads in a circle'],
  EISDIR: ['this is a folder, expected a file'],
  EEXIST: ['the file is there already', 'Choose another name, or replace it with --force.'],
};

function failure(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const folder = { message: 'there is no such folder', hint: `Make it first: ${dirname(path)}` };
  const [message = `the file cannot be written (${code})`, hint] = REASONS[code] ?? [];
  const said = code === 'ENOENT' ? folder : { message, ...(hint === undefined ? {} : { hint }) };
  return new WinsetError(code === 'EEXIST' ? 'file/exists' : 'file/unwritable', { path, ...said }, { cause: error });
}

/** What is there now; null for nothing. */
async function present(path: string): Promise<{ isFile: boolean; isFolder: boolean; mode: number } | null> {
  try {
    const found = await stat(path);
    return { isFile: found.isFile(), isFolder: found.isDirectory(), mode: found.mode & 0o777 };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function write(path: string, text: string, replace: boolean): Promise<void> {
  const before = await present(path);
  if (before?.isFolder === true) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  if (before !== null && !replace) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
  // A device or a pipe is written to; only a file can be replaced.
  if (before !== null && !before.isFile) return writeFile(path, text);
  // Beside the file itself, also behind a link, so that renaming stays on one file system.
  const target = before === null ? path : await realpath(path);
  const draft = `${target}.${process.pid}.part`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    if (before !== null) await chmod(draft, before.mode);
    // A link fails where a file has appeared in the meantime; renaming would replace it.
    if (replace) await rename(draft, target);
    else await link(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Writes a file whole: it is there with all of the text, or as it was before.
 *
 * @throws WinsetError `file/exists` unless `replace`, or `file/unwritable` with the reason in words
 */
export async function writeWhole(path: string, text: string, replace: boolean): Promise<void> {
  if (path === '' || path === '-' || path.includes('\0')) {
    throw new WinsetError('file/unwritable', { path: JSON.stringify(path), message: 'expected the name of a file' });
  }
  try {
    await write(path, text, replace);
  } catch (error) {
    throw failure(path, error);
  }
}

/** Whether there is a file of this name, not empty, that does not begin with `start`. False for a device or a pipe. */
export async function holdsElse(path: string, start: string): Promise<boolean> {
  let file: FileHandle;
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size === 0) return false;
    file = await open(path);
  } catch {
    // What keeps it from being read is said when it is written.
    return false;
  }
  try {
    const wanted = Buffer.from(start);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(wanted.length) });
    return !buffer.subarray(0, bytesRead).equals(wanted);
  } finally {
    await file.close();
  }
}
