/** What a column of a study's table is. */
import type { BlockRows } from './block-rows.ts';

/** One value of a table; null where there is nothing to say. */
export type CellValue = string | number | boolean | null;

/** A column; `type` is Parquet's. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';
  /** Whether it is ever null. */
  readonly nullable: boolean;
  /** What it says, with its unit and what null means; for the data dictionary. */
  readonly meaning: string;
  /** The value of a row: run `rows.from + run` of an arm. */
  readonly value: (rows: BlockRows, arm: number, run: number) => CellValue;
}

/** Row of run `rows.from + run` of an arm. */
export const at = (rows: BlockRows, arm: number, run: number): number => arm * rows.runs + run;
