/** What the file system refused, in words a person can act on. */
import { WinsetError } from '../base/errors.ts';

interface Reason {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const full: Reason = {
  code: 'study/disk-full',
  message: 'the disk is full',
  hint: 'What was finished is stored. Free some space, then continue with winset batch --resume.',
};
const notWritable: Reason = {
  code: 'study/not-writable',
  message: 'this place cannot be written to',
  hint: 'Choose another folder with --out, or change its permissions. What was stored before is untouched.',
};
const tooManyFiles: Reason = {
  code: 'study/too-many-files',
  message: 'too many files are open',
  hint: 'Use fewer workers, or raise the limit (ulimit -n); then continue with winset batch --resume.',
};

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: notWritable,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the error says that a file is not there. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** A refusal by the file system as a WinsetError; any other error as it is. */
export function explained(error: unknown, path: string): unknown {
  const reason = REASONS[codeOf(error)];
  if (reason === undefined) return error;
  return new WinsetError(reason.code, { path, message: reason.message, hint: reason.hint }, { cause: error });
}
