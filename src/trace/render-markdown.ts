/** Blocks as Markdown. */
import type { Block } from './document.ts';
import { type Column, oneLine } from './layout.ts';
import { HARD_SPACE } from './names.ts';

/** Characters that Markdown would read as marks. */
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_<[\]|]/g, '\\$&');

function tableLinesOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((column) => (column.align === 'right' ? '---:' : '---'));
  return ['', line(columns.map((c) => escaped(c.title))), line(rule), ...rows.map((r) => line(r.map(escaped))), ''];
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${escaped(block.left)}`, ...(block.right === '' ? [] : ['', `*${escaped(block.right)}*`])];
    case 'heading':
      return ['', `## ${escaped(block.text)}`, ''];
    case 'paragraph':
      return [block.tone === 'strong' ? `**${escaped(block.text)}**` : escaped(block.text), ''];
    case 'entry':
      return [block.label === '' ? `- ${escaped(block.text)}` : `- **${escaped(block.label)}** ${escaped(block.text)}`];
    case 'grid':
      return [`- **${escaped(block.label)}** ${block.cells.map(escaped).join('; ')}`];
    case 'reasons':
      if (block.line !== undefined) return [`  - ${escaped(block.line)}`];
      return block.rows.map(
        ({ points, what, why }) => `  - ${points} ${escaped(what)}${why === '' ? '' : `: ${escaped(why)}`}`,
      );
    case 'table':
      return tableLinesOf(block.columns, block.rows);
    case 'command':
      return [
        `- ${escaped(block.label)} \`${block.command}\`${block.note === undefined ? '' : ` (${escaped(block.note)})`}`,
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
