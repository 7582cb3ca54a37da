/** Blocks as plain text of a given width. */
import type { Block } from './document.ts';
import { filled, gridLines, hanging, oneLine, pad, tableLines, widthOf, wrap } from './layout.ts';
import { HARD_SPACE } from './names.ts';
import type { Paint } from './paint.ts';
import { shellWords } from './shell-words.ts';

/** Columns of an entry's label, with the indent before it. */
const LABEL = 11;

function titleLines(name: string, identity: string, width: number): string[] {
  const [left, right] = [oneLine(name), oneLine(identity)];
  const room = width - widthOf(right);
  if (right !== '' && widthOf(left) + 2 <= room) return [pad(left, room) + right];
  return [...wrap(left, width), ...(right === '' ? [] : wrap(right, width))];
}

const entryHead = (label: string): string => `  ${pad(oneLine(label), LABEL - 3)} `;

/**
 * A long command goes on behind a backslash, as shells take it, and only between its words: one that is longer
 * than the line overhangs. Its note follows on the line when there is room.
 */
function commandLines(block: Block & { kind: 'command' }, width: number): string[] {
  const head = `${pad(block.label, 6)} `;
  const lines = filled(shellWords(block.command), width - widthOf(head) - 2);
  const laid = lines.map((line, index) => {
    const start = index === 0 ? head : ' '.repeat(widthOf(head));
    return start + line + (index < lines.length - 1 ? ' \\' : '');
  });
  if (block.note === undefined) return laid;
  const last = `${laid.at(-1)}  (${block.note})`;
  if (widthOf(last) <= width) return [...laid.slice(0, -1), last];
  return [...laid, ...hanging(' '.repeat(widthOf(head)), `(${block.note})`, width)];
}

function reasonLines(block: Block & { kind: 'reasons' }, width: number): string[] {
  const indent = ' '.repeat(LABEL + 2);
  if (block.line !== undefined) return wrap(block.line, width - indent.length).map((line) => indent + line);
  const rows = block.rows.map((row) => [row.points, row.what, row.why]);
  const columns = [{ title: '', align: 'right' as const }, { title: '' }, { title: '' }];
  return tableLines(columns, rows, width - indent.length).map((line) => indent + line);
}

function linesOf(block: Block, width: number, paint: Paint): string[] {
  switch (block.kind) {
    case 'title':
      return titleLines(block.left, block.right, width).map(paint.strong);
    case 'heading':
      return wrap(block.text, width).map(paint.strong);
    case 'paragraph':
      return wrap(block.text, width).map(block.tone === undefined ? (line) => line : paint[block.tone]);
    case 'entry': {
      const head = entryHead(block.label);
      const lines = hanging(head, block.text, width);
      if (block.tone === undefined) return lines;
      return lines.map((line, index) => (index === 0 ? paint[block.tone!](head) + line.slice(head.length) : line));
    }
    case 'grid':
      return gridLines(block.cells, width - LABEL).map(
        (line, index) => (index === 0 ? entryHead(block.label) : ' '.repeat(LABEL)) + line,
      );
    case 'reasons':
      return reasonLines(block, width);
    case 'table': {
      const [first, ...rest] = tableLines(block.columns, block.rows, width);
      return first === undefined ? [] : [paint.strong(first), ...rest];
    }
    case 'command':
      return commandLines(block, width);
    case 'gap':
      return [''];
    default:
      return block satisfies never;
  }
}

/**
 * The document as plain text, no line wider than `width` (at least 40) but where a word of a command is, with a
 * newline at the end.
 */
export function renderPlain(blocks: readonly Block[], width: number, paint: Paint): string {
  const columns = Math.max(40, width);
  return `${blocks
    .flatMap((block) => linesOf(block, columns, paint))
    .join('\n')
    .replaceAll(HARD_SPACE, ' ')}\n`;
}
