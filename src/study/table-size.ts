/** How large a study's table will be, judged by the first of its rows. */
import type { BlockRows } from './block-rows.ts';
import { armCount, type StudyPlan } from './plan.ts';
import { Reading } from './reading.ts';
import type { ByteTarget, TableFormat } from './row-sink.ts';
import { tableColumns } from './table-columns.ts';
import { openSink } from './tables.ts';

/** Rows below which a sample says too little: Parquet's own overhead would pass for data. */
const FEWEST_ROWS = 60;
/** Rows that are enough: what a row takes hardly changes any more. */
const ENOUGH_ROWS = 2000;

const rowsIn = (blocks: readonly BlockRows[]): number => blocks.reduce((sum, block) => sum + block.rows, 0);

/**
 * Bytes of the table of a whole plan.
 *
 * What the sample's last block adds counts for every row to come, so that what a file has only once is not
 * multiplied. Within a tenth for CSV and JSON lines, within a quarter for Parquet.
 *
 * @param sample  first blocks of the plan, in order
 * @returns null when the sample is too small to say
 */
export async function estimateTableBytes(
  plan: StudyPlan,
  format: TableFormat,
  sample: readonly BlockRows[],
): Promise<number | null> {
  const enough = sample.filter((_, i) => i < 2 || rowsIn(sample.slice(0, i)) < ENOUGH_ROWS);
  const last = enough.at(-1);
  const toCome = armCount(plan) * plan.runs - rowsIn(enough);
  const bytes = await bytesOf(plan, format, enough);
  if (toCome === 0) return bytes;
  if (last === undefined || enough.length < 2 || rowsIn(enough) < FEWEST_ROWS) return null;
  const before = await bytesOf(plan, format, enough.slice(0, -1));
  return bytes + ((bytes - before) / last.rows) * toCome;
}

async function bytesOf(plan: StudyPlan, format: TableFormat, blocks: readonly BlockRows[]): Promise<number> {
  let bytes = 0;
  const target: ByteTarget = {
    append(more) {
      bytes += more.length;
    },
    finish() {},
    abandon() {},
  };
  const sink = await openSink(target, tableColumns(plan, new Reading(plan)), format);
  for (const rows of blocks) sink.add(rows);
  sink.finish();
  return bytes;
}
