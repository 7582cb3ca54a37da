/**
 * One block of rows in a file: a line of JSON, then the bytes of its columns.
 *
 * The line is padded so that the columns start at a multiple of eight bytes. It holds the hash of what
 * follows, so a damaged file is found out and the block is played again.
 */
import { readFileSync } from 'node:fs';
import { BlockRows, ROW_LAYOUT, type RowError, type RowShape, rowBytes } from './block-rows.ts';
import { blockHash } from './content-hash.ts';
import { explained, isMissing } from './file-failures.ts';
import type { Span } from './plan.ts';
import { writeAtomically } from './write-atomically.ts';

interface Header {
  readonly layout: number;
  readonly plan: string;
  readonly from: number;
  readonly runs: number;
  readonly hash: string;
  readonly errors: readonly RowError[];
}

/** A block read back. */
export interface StoredBlock {
  readonly rows: BlockRows;
  readonly hash: string;
}

const ALIGNMENT = 8;
const NEWLINE = 10;

/** Stores a block under its plan's hash. @throws WinsetError `study/disk-full`, `study/not-writable` */
export function writeBlock(path: string, plan: string, rows: BlockRows, hash: string): void {
  const { from, runs, errors } = rows;
  // A block that the disk lost with the power is found out by its hash and played again; waiting for each costs more.
  writeAtomically(path, [headerLine({ layout: ROW_LAYOUT, plan, from, runs, hash, errors }), rows.bytes], false);
}

function headerLine(header: Header): Uint8Array {
  const line = Buffer.from(JSON.stringify(header));
  const length = Math.ceil((line.length + 1) / ALIGNMENT) * ALIGNMENT;
  const padded = Buffer.alloc(length, ' ');
  padded.set(line);
  padded[length - 1] = NEWLINE;
  return padded;
}

const SOME_HASH = '0'.repeat(64);

/** Bytes of a block's file when none of its runs throws. */
export function blockFileBytes(shape: RowShape, { from, to }: Span): number {
  const runs = to - from;
  const header = headerLine({ layout: ROW_LAYOUT, plan: SOME_HASH, from, runs, hash: SOME_HASH, errors: [] });
  return header.length + shape.arms * runs * rowBytes(shape);
}

/**
 * Reads a block back; null when there is none, or what is there is damaged or another plan's.
 *
 * @throws WinsetError `study/not-writable` when the file may not be read
 */
export function readBlock(path: string, plan: string, shape: RowShape, span: Span): StoredBlock | null {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw explained(error, path);
  }
  const end = file.indexOf(NEWLINE) + 1;
  const header = headerIn(file.subarray(0, end));
  const runs = span.to - span.from;
  if (header === null || header.layout !== ROW_LAYOUT || header.plan !== plan) return null;
  if (header.from !== span.from || header.runs !== runs) return null;
  const size = shape.arms * runs * rowBytes(shape);
  if (file.length - end !== size) return null;
  // A copy of its own starts where typed arrays can be laid over it.
  const bytes = new Uint8Array(size);
  bytes.set(file.subarray(end));
  const rows = new BlockRows(shape, span, bytes);
  rows.errors.push(...header.errors);
  return blockHash(rows) === header.hash ? { rows, hash: header.hash } : null;
}

function headerIn(line: Buffer): Header | null {
  try {
    const header: unknown = JSON.parse(line.toString('utf8'));
    const { errors } = header as Header;
    return Array.isArray(errors) ? (header as Header) : null;
  } catch {
    return null;
  }
}
