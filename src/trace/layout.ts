/** Laying plain text out in a given number of columns. */

/** Letters that take two columns of a terminal, and marks that take none. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60\u3000-\u303e]|\p{Emoji_Presentation}/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

const columnsOf = (letter: string): number =>
  letter < '\u0300' ? 1 : NONE.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += columnsOf(letter);
  return width;
}

/** The text on one line: breaks, tabs and control characters (which could steer a terminal) become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Parts of a word that end in its hyphens; those before a number (-3) and inside one (2018-19) do not part it. */
const partsOf = (word: string): string[] => word.split(/(?<=\p{L}-)(?=[\p{L}\p{N}])|(?<=\p{N}-)(?=\p{L})/u);

/** Pieces of a word that are no wider than `width`, or one letter: parts where they fit, else cut. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of partsOf(word).flatMap((whole) => (widthOf(whole) > width ? [...whole] : [whole]))) {
    if (piece !== '' && widthOf(piece) + widthOf(part) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}

/**
 * Lines of these words with a blank between them, at most `width` columns; a wider word has a line of its own.
 * @returns at least one line
 */
export function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line.trimEnd()];
}

/**
 * Lines of at most `width` columns, broken at spaces; a longer word is broken at its hyphens, or cut.
 * @returns at least one line
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(2, width);
  const words = oneLine(text).split(' ');
  return filled(
    words.flatMap((word) => (widthOf(word) > room ? broken(word, room) : [word])),
    room,
  );
}

/** The text filled up with spaces to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + fill : fill + text;
}

/** Lines that begin with `head` and go on under it, indented as far as the head is wide. */
export function hanging(head: string, text: string, width: number): string[] {
  const indent = widthOf(head);
  const lines = wrap(text, width - indent);
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(indent)) + line);
}

/** A column of a table: its title (empty for none) and the side its cells stand on. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const GAP = 2;

/** No column is made narrower. */
const NARROWEST = 6;

/** Width of the longest piece of a text that stays whole when it is broken at blanks and hyphens. */
const widestPart = (text: string): number => Math.max(...oneLine(text).split(' ').flatMap(partsOf).map(widthOf));

/** Column widths that fit: the widest columns give way first, down to their widest part, and only then below it. */
function fitted(natural: readonly number[], parts: readonly number[], width: number): number[] {
  const widths = [...natural];
  const room = width - GAP * (widths.length - 1);
  for (const floors of [parts.map((part) => Math.max(part, NARROWEST)), parts.map(() => NARROWEST)]) {
    while (widths.reduce((sum, w) => sum + w, 0) > room) {
      const widest = Math.max(...widths.filter((w, c) => w > floors[c]!));
      if (widest < 0) break;
      widths[widths.findIndex((w, c) => w === widest && w > floors[c]!)]!--;
    }
  }
  return widths;
}

/**
 * A table as lines, titles first (none when all are empty); cells that do not fit go on below.
 * Of its columns the widest give way first, and ids are cut only where breaking at hyphens is not enough.
 */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const titles = columns.map((column) => column.title);
  const all = titles.every((title) => title === '') ? rows : [titles, ...rows];
  const natural = columns.map((_, c) => Math.max(0, ...all.map((row) => widthOf(row[c] ?? ''))));
  const parts = columns.map((_, c) => Math.max(0, ...all.map((row) => widestPart(row[c] ?? ''))));
  const widths = fitted(natural, parts, width);
  return all.flatMap((row) => {
    const cells = widths.map((w, c) => wrap(row[c] ?? '', w));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, i) =>
      cells
        .map((lines, c) => pad(lines[i] ?? '', widths[c]!, columns[c]!.align))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
}

/** Widths of the columns when the cells are filled row by row into so many of them. */
function columnWidths(cells: readonly string[], columns: number): number[] {
  return Array.from({ length: columns }, (_, c) =>
    Math.max(0, ...cells.filter((_, i) => i % columns === c).map(widthOf)),
  );
}

/** Short texts in three columns, or two or one where no more fit, filled row by row. */
export function gridLines(cells: readonly string[], width: number): string[] {
  const fits = (columns: number): boolean =>
    columnWidths(cells, columns).reduce((sum, w) => sum + w + GAP, -GAP) <= width;
  const columns = fits(3) ? 3 : fits(2) ? 2 : 1;
  const widths = columnWidths(cells, columns);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells
      .slice(row * columns, (row + 1) * columns)
      .map((text, c) => pad(text, widths[c]! + GAP))
      .join('')
      .trimEnd(),
  );
  return rows.flatMap((row) => (widthOf(row) > width ? wrap(row, width) : [row]));
}
