/** Rows as lines of text. Numbers are written so that reading them gives the same bits. */
import type { CellValue, TableColumn } from './table-column.ts';

/** One CSV line after RFC 4180: quoted only where it must be, empty for null. */
export function csvLine(values: readonly CellValue[]): string {
  return values.map(csvCell).join(',');
}

function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** One line of JSON, a key for every column. */
export function jsonLine(columns: readonly TableColumn[], values: readonly CellValue[]): string {
  return `{${columns.map((column, i) => `${JSON.stringify(column.name)}:${JSON.stringify(values[i])}`).join(',')}}`;
}
