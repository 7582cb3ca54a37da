/** Tables in plain text: columns as wide as they need, one of them wrapped where the line is full. */
import { displayWidth, padTo } from './width.ts';
import { wrapLines } from './wrap.ts';

/** How a column stands. */
export interface Column {
  /** Empty for a column that needs no name. */
  readonly head: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** Takes what room is left and wraps; at most one column of a table. */
  readonly wraps?: boolean;
}

export interface TableLayout {
  /** Columns of the terminal; 80 by default. */
  readonly columns?: number;
  readonly indent?: number;
}

const GAP = 2;
const NARROWEST_WRAP = 16;

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], room: number): number[] {
  const widths = columns.map((column, c) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[c] ?? '')), displayWidth(column.head)),
  );
  const total = widths.reduce((sum, width) => sum + width, GAP * (columns.length - 1));
  const wrapping = columns.findIndex((column) => column.wraps === true);
  if (wrapping >= 0 && total > room) {
    const others = total - widths[wrapping]!;
    widths[wrapping] = Math.max(NARROWEST_WRAP, room - others);
  }
  return widths;
}

/** Rows under their heads, without a line between; a table whose heads are all empty has none. */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { columns: terminal = 80, indent = 0 }: TableLayout = {},
): string {
  const widths = widthsOf(columns, rows, terminal - indent);
  const heads = columns.map((column) => column.head);
  const all = heads.every((head) => head === '') ? rows : [heads, ...rows];
  return all
    .flatMap((row) => {
      const cells = columns.map((column, c) =>
        column.wraps === true ? wrapLines(row[c] ?? '', widths[c]!) : [row[c] ?? ''],
      );
      const height = Math.max(1, ...cells.map((cell) => cell.length));
      return Array.from({ length: height }, (_, line) =>
        cells.map((cell, c) => padTo(cell[line] ?? '', widths[c]!, columns[c]!.right)).join(' '.repeat(GAP)),
      );
    })
    .map((line) => `${' '.repeat(indent)}${line}`.trimEnd())
    .join('\n');
}
