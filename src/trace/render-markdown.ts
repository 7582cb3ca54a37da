/** Blocks as Markdown. */
import type { Block } from './document.ts';
import { type Column, oneLine } from './layout.ts';
import { HARD_SPACE } from './names.ts';

/** Characters that Markdown would read as marks. */
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_<[\]|]/g, '\\$&');

/** A label in bold with a blank after it; none where it is empty or only a dash. Blanks inside the marks would undo them. */
function bold(label: string): string {
  const name = label.trim();
  return /^\p{Pd}*$/u.test(name) ? '' : `**${escaped(name)}** `;
}

/** A command as code, between more backticks than it has in a row. */
function code(command: string): string {
  const longest = Math.max(0, ...(command.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  return mark + command + mark;
}

function tableLinesOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((column) => (column.align === 'right' ? '---:' : '---'));
  return ['', line(columns.map((c) => escaped(c.title))), line(rule), ...rows.map((r) => line(r.map(escaped))), ''];
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${escaped(block.left)}`, ...(block.right === '' ? [] : ['', `*${escaped(block.right)}*`]), ''];
    case 'heading':
      return ['', `## ${escaped(block.text)}`, ''];
    case 'paragraph':
      return [block.tone === 'strong' ? `**${escaped(block.text)}**` : escaped(block.text), ''];
    case 'entry':
      return [`- ${bold(block.label)}${escaped(block.text)}`];
    case 'grid':
      return [`- ${bold(block.label)}${block.cells.map(escaped).join('; ')}`];
    case 'reasons':
      if (block.line !== undefined) return [`  - ${escaped(block.line)}`];
      return block.rows.map(
        ({ points, what, why }) => `  - ${points} ${escaped(what)}${why === '' ? '' : `: ${escaped(why)}`}`,
      );
    case 'table':
      return tableLinesOf(block.columns, block.rows);
    case 'command':
      return [
        `- ${escaped(block.label.trim())} ${code(block.command)}${block.note === undefined ? '' : ` (${escaped(block.note)})`}`,
      ];
    case 'gap':
      return [''];
    default:
      return block satisfies never;
  }
}

/** The document as Markdown, blank lines never doubled, with a newline at the end. */
export function renderMarkdown(blocks: readonly Block[]): string {
  return `${blocks
    .flatMap(linesOf)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll(HARD_SPACE, ' ')
    .trim()}\n`;
}
