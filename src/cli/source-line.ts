/** A line of a file with a caret under the place that is meant. */
import { pad, widthOf } from '../trace/layout.ts';

/** Letters that would move the cursor: a tab, or a code of a terminal. */
const plain = (text: string): string => text.replace(/\t/g, ' ').replace(/\p{Cc}/gu, '?');

/**
 * The line and its caret, cut around the place where the line is long.
 *
 * @param line  1-based; lines that the file does not have give nothing
 * @param column  1-based
 */
export function sourceLine(lines: readonly string[], line: number, column: number, columns: number): string[] {
  const found = lines[line - 1];
  if (found === undefined || found.trim() === '') return [];
  const gutter = `${line} | `;
  const room = columns - widthOf(gutter);
  const letters = [...plain(found)];
  const start = Math.max(0, Math.min(column - 1 - Math.floor(room / 2), letters.length - room));
  const shown = letters.slice(start, start + room).join('');
  const before = letters.slice(start, column - 1).join('');
  return [gutter + shown, `${pad('', widthOf(gutter) - 2)}| ${' '.repeat(widthOf(before))}^`];
}
