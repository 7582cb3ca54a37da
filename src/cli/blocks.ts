/** Short hands for the blocks of a page. */
import type { Block, ReasonRow } from '../trace/document.ts';

/** What stands at the top: a name, and what it belongs to. */
export const title = (left: string, right: string): Block => ({ kind: 'title', left, right });

/** A heading. */
export const heading = (text: string): Block => ({ kind: 'heading', text });

/** Flowing text; no block for no text. */
export const paragraphs = (...texts: readonly (string | undefined)[]): Block[] =>
  texts.flatMap((text) => (text === undefined || text === '' ? [] : [{ kind: 'paragraph', text }]));

/** Text under a label. */
export const entry = (label: string, text: string): Block => ({ kind: 'entry', label, text });

/** Labels and texts; those without text are left out. */
export const entries = (list: readonly (readonly [label: string, text: string | undefined])[]): Block[] =>
  list.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [entry(label, text)]));

/** Rows under the last entry. */
export const reasons = (rows: readonly ReasonRow[]): Block[] => (rows.length === 0 ? [] : [{ kind: 'reasons', rows }]);

/** A table; `>` before a title puts its column to the right. */
export const table = (titles: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: titles.map((text) => (text.startsWith('>') ? { title: text.slice(1), align: 'right' } : { title: text })),
  rows,
});

/** A heading with what stands under it; nothing when nothing does. */
export const section = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(text), ...blocks];

/** Commands to type next, labels padded alike. */
export const commands = (list: readonly (readonly [label: string, command: string])[]): Block[] => {
  const width = Math.max(0, ...list.map(([label]) => label.length)) + 1;
  return list.map(([label, command]) => ({ kind: 'command', label: `${label}:`.padEnd(width), command }));
};
