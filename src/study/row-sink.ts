/** Files that a study's rows are written to, block by block; memory does not grow with their number. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { BlockRows } from './block-rows.ts';
import { csvLine, jsonLine } from './cell-text.ts';
import { explained } from './file-failures.ts';
import type { TableColumn } from './table-column.ts';
import { partialPath } from './write-atomically.ts';

/** Formats a table can be written in. */
export const TABLE_FORMATS = ['parquet', 'csv', 'jsonl'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table under way. It takes its name only when it is finished. */
export interface RowSink {
  add(rows: BlockRows): void;
  finish(): void;
  /** Removes what was written. */
  abandon(): void;
}

/** Where the bytes of a table go. */
export interface ByteTarget {
  append(bytes: Uint8Array): void;
  finish(): void;
  /** Removes what was appended. */
  abandon(): void;
}

/** Bytes gathered before they are handed to the file. */
const CHUNK = 1 << 20;

/**
 * A file under way: what is appended reaches it in large pieces, and it takes its name at the end.
 *
 * @throws WinsetError `study/disk-full`, `study/not-writable`
 */
export class GrowingFile implements ByteTarget {
  private readonly path: string;
  private readonly partial: string;
  private readonly file: number;
  private isOpen = true;

  constructor(path: string) {
    this.path = path;
    this.partial = partialPath(path);
    this.file = this.guard(() => openSync(this.partial, 'w'));
  }

  append(bytes: Uint8Array): void {
    this.guard(() => {
      let done = 0;
      while (done < bytes.length) done += writeSync(this.file, bytes, done, bytes.length - done);
    });
  }

  finish(): void {
    this.guard(() => {
      fsyncSync(this.file);
      this.close();
      renameSync(this.partial, this.path);
    });
  }

  abandon(): void {
    this.close();
    rmSync(this.partial, { force: true });
  }

  /** Once: whoever abandons a file that could not take its name has closed it before. */
  private close(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }

  private guard<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw explained(error, this.path);
    }
  }
}

/** CSV (RFC 4180, a header line, empty for null) or JSON lines. */
export function textSink(file: ByteTarget, columns: readonly TableColumn[], format: 'csv' | 'jsonl'): RowSink {
  let pending: string[] = [];
  let length = 0;
  const push = (line: string): void => {
    pending.push(line);
    length += line.length + 1;
    if (length >= CHUNK) flush();
  };
  const flush = (): void => {
    if (pending.length > 0) file.append(Buffer.from(`${pending.join('\n')}\n`));
    pending = [];
    length = 0;
  };
  const lineOf = format === 'csv' ? csvLine : (values: Parameters<typeof csvLine>[0]) => jsonLine(columns, values);
  if (format === 'csv') push(csvLine(columns.map((column) => column.name)));
  return {
    add(rows) {
      for (let arm = 0; arm < rows.shape.arms; arm++)
        for (let run = 0; run < rows.runs; run++) push(lineOf(columns.map((column) => column.value(rows, arm, run))));
    },
    finish() {
      flush();
      file.finish();
    },
    abandon: () => file.abandon(),
  };
}
