/** Breaking text into lines. */
import { displayWidth } from './width.ts';

/**
 * The text in lines of at most `columns` (the first of at most `first`), broken at spaces; a word
 * that is longer stays whole. Never empty: an empty text is one empty line.
 */
export function wrapLines(text: string, columns: number, first = columns): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/ +/)) {
      const room = lines.length === 0 ? first : columns;
      if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > room) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

/** Wrapped text as one block: every line indented, those after the first by `hang` more. */
export function wrapText(text: string, columns: number, indent = 0, hang = 0): string {
  const lines = wrapLines(text, columns - indent - hang, columns - indent);
  return lines
    .map((line, index) => `${' '.repeat(indent + (index === 0 ? 0 : hang))}${line}`)
    .map((line) => line.trimEnd())
    .join('\n');
}
