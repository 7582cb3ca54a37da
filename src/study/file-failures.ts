/** What the file system refused, in words a person can act on. */
import { WinsetError } from '../base/errors.ts';

interface Reason {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const GO_ON = 'then continue with winset batch --resume.';
const ELSEWHERE = 'Choose another folder with --out. What was stored before is untouched.';

const full = (message: string): Reason => ({
  code: 'study/disk-full',
  message,
  hint: `What was finished is stored. Free some space, ${GO_ON}`,
});
const notWritable = (message: string, hint = ELSEWHERE): Reason => ({ code: 'study/not-writable', message, hint });
const denied = notWritable(
  'access to this place is denied',
  'Choose another folder with --out, or change its permissions. What was stored before is untouched.',
);
const failing: Reason = {
  code: 'study/device-failed',
  message: 'the disk, or the connection to it, failed',
  hint: `Check it, ${GO_ON} Blocks that were damaged are found and played again.`,
};
const tooManyFiles: Reason = {
  code: 'study/too-many-files',
  message: 'too many files are open',
  hint: `Use fewer workers, or raise the limit (ulimit -n); ${GO_ON}`,
};

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: full('the disk is full'),
  EDQUOT: full('the quota of disk space is used up'),
  EFBIG: full('the file would become larger than is allowed here'),
  EACCES: denied,
  EPERM: denied,
  EROFS: notWritable('this file system can be read only'),
  ENOENT: notWritable('a folder of this path is missing', `If it was moved, put it back; ${GO_ON}`),
  ENOTDIR: notWritable('a part of this path is a file, expected a folder'),
  EEXIST: notWritable('this is no folder, expected one'),
  EISDIR: notWritable('this is a folder, expected a file', `Move the folder away, ${GO_ON}`),
  ENAMETOOLONG: notWritable('this name is too long for the file system'),
  EINVAL: notWritable('the file system does not take this name'),
  EILSEQ: notWritable('the file system does not take this name'),
  ELOOP: notWritable('the links of this path lead in a circle'),
  EIO: failing,
  ENXIO: failing,
  ENODEV: failing,
  ESTALE: failing,
  ENOTCONN: failing,
  ETIMEDOUT: failing,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What else a call of the system can say belongs to the machine too, and is no fault of winset. */
function reasonFor(error: unknown): Reason | undefined {
  const code = codeOf(error);
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return REASONS[code] ?? (isOfSystem ? notWritable(`the file system refused this (${code})`) : undefined);
}

/** Whether the error says that a file is not there, or that its folder is a file. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}

/** Whether the error says that something of this name is there already. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === 'EEXIST';
}

/** A refusal by the file system as a WinsetError; any other error as it is. */
export function explained(error: unknown, path: string): unknown {
  const reason = reasonFor(error);
  if (reason === undefined) return error;
  return new WinsetError(reason.code, { path, message: reason.message, hint: reason.hint }, { cause: error });
}
