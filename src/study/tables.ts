/** The finished outputs of a stored study: its table, the dictionary beside it, and what it came to. */
import { join } from 'node:path';
import { readBlock } from './block-file.ts';
import { type BlockRows, shapeOf } from './block-rows.ts';
import { dataDictionary } from './data-dictionary.ts';
import { blockCount, blockSpan } from './plan.ts';
import { Reading } from './reading.ts';
import { type ByteTarget, GrowingFile, type RowSink, type TableFormat, textSink } from './row-sink.ts';
import { blockPath, incomplete, type Store } from './store.ts';
import type { TableColumn } from './table-column.ts';
import { tableColumns } from './table-columns.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Blocks of the study, in order, as stored.
 *
 * @param runs  how many there are; fewer than the plan's where the study stopped by itself
 * @throws WinsetError `study/incomplete`
 */
export function* storedBlocks({ folder, plan, planHash }: Store, runs: number): Generator<BlockRows> {
  const shape = shapeOf(plan);
  for (let block = 0; block < blockCount(plan, runs); block++) {
    const stored = readBlock(blockPath(folder, block), planHash, shape, blockSpan(plan, block));
    if (stored === null) throw incomplete(folder, block);
    yield stored.rows;
  }
}

/** Where the table of a study lies. */
function tablePath(folder: string, format: TableFormat): string {
  return join(folder, `rows.${format}`);
}

/**
 * Writes the table of a finished study and its dictionary.
 *
 * @param runs  how many were played (`StudyResult.tally.runs`); fewer than the plan's where `untilWidth` stopped it
 * @returns the path of the table
 * @throws WinsetError `study/incomplete`, `study/disk-full`, `study/not-writable`
 */
export async function writeTable(store: Store, format: TableFormat, runs: number): Promise<string> {
  const columns = tableColumns(store.plan, new Reading(store.plan));
  const path = tablePath(store.folder, format);
  const sink = await openSink(new GrowingFile(path), columns, format);
  try {
    for (const rows of storedBlocks(store, runs)) sink.add(rows);
    sink.finish();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  const dictionary = dataDictionary({ ...store.plan, runs }, columns, store.planHash);
  writeAtomically(join(store.folder, 'data-dictionary.md'), [dictionary]);
  return path;
}

/** A table of these columns that is written to the target as rows come. */
export async function openSink(
  target: ByteTarget,
  columns: readonly TableColumn[],
  format: TableFormat,
): Promise<RowSink> {
  if (format !== 'parquet') return textSink(target, columns, format);
  const { parquetSink } = await import('./parquet-sink.ts');
  return parquetSink(target, columns);
}
