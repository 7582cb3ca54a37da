/** A scenario by the id of a built-in one or by the path of a file. Needs Node. */
import { open, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { closest } from '../base/closest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import { builtinScenarios } from './builtin.ts';
import { quoted } from './finding.ts';
import { knownUnits } from './known-units.ts';
import { LARGEST_SOURCE } from './largest-source.ts';
import type { Scenario } from './scenario.ts';

/** A scenario, where it came from, and what is doubtful in it. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly origin:
    | { readonly kind: 'built-in'; readonly id: string }
    | { readonly kind: 'file'; readonly path: string };
  readonly warnings: readonly Problem[];
}

const EXTENSIONS = new Set(['.yaml', '.yml', '.json']);

/** A path for a message: in quotes where it holds characters that a terminal must not get. */
const shown = (path: string): string => (/\p{Cc}/u.test(path) ? quoted(path) : path);

async function filesNear(path: string): Promise<string[]> {
  try {
    const folder = dirname(path);
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name)));
    return files.map((entry) => (folder === '.' ? entry.name : join(folder, entry.name))).sort();
  } catch {
    return [];
  }
}

async function notFound(path: string): Promise<WinsetError> {
  const files = await filesNear(path);
  // A name alone is likelier a misspelt id or a forgotten extension than a far file.
  const name = basename(path);
  const near =
    files.find((file) => basename(file, extname(file)) === name) ?? closest(path, [...builtinScenarios.ids, ...files]);
  const known = `Built in: ${builtinScenarios.ids.join(', ')}.`;
  return new WinsetError('scenario/not-found', {
    path: shown(path),
    message: 'there is no such file and no built-in scenario of that name',
    hint: near === undefined ? `${known} winset init writes a file to start from.` : `Did you mean ${near}? ${known}`,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'this is a folder, expected a file',
  EACCES: 'the file may not be read: permission denied',
  EPERM: 'the file may not be read: not permitted',
  ENAMETOOLONG: 'the name is too long for a file',
  ELOOP: 'the link leads in a circle',
};

async function fileError(path: string, cause: unknown): Promise<unknown> {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return notFound(path);
  if (code === undefined) return cause;
  const message = REASONS[code] ?? `the file cannot be read (${code})`;
  return new WinsetError('scenario/unreadable', { path: shown(path), message }, { cause });
}

/** The bytes of a file; of a larger one only so much that its size shows. */
async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = new Uint8Array(LARGEST_SOURCE + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  // A path with a NUL would throw a TypeError of Node's own.
  if (path === '' || path.includes('\0')) throw await notFound(path);
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(path);
  } catch (cause) {
    throw await fileError(path, cause);
  }
  if (bytes.length > LARGEST_SOURCE) {
    const message = `the file is larger than ${LARGEST_SOURCE / 2 ** 20} MB, the most that is read`;
    throw new WinsetError('scenario/too-large', { path: shown(path), message });
  }
  return bytes;
}

/**
 * Loads a scenario. An id of a built-in scenario comes before a file of the same name
 * (write `./northeast-asia` for the file). zod and yaml are loaded only for a file.
 *
 * @throws WinsetError `scenario/not-found`, `scenario/unreadable`, `scenario/too-large`, and what `parseScenario` throws
 */
export async function loadScenario(idOrPath: string): Promise<LoadedScenario> {
  if (builtinScenarios.has(idOrPath)) {
    const scenario = await builtinScenarios.get(idOrPath).load();
    return { scenario, origin: { kind: 'built-in', id: idOrPath }, warnings: [] };
  }
  const bytes = await bytesOf(idOrPath);
  const { parseScenario } = await import('./parse.ts');
  return { ...parseScenario(bytes, knownUnits), origin: { kind: 'file', path: idOrPath } };
}
