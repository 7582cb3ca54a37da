/** Entries of a page that stand below each other. */
import type { Block } from '../trace/document.ts';
import { pad } from '../trace/layout.ts';

/** Entries whose texts begin in one column. */
export function aligned(entries: readonly (readonly [label: string, text: string])[]): Block[] {
  const width = Math.max(0, ...entries.map(([label]) => label.length));
  return entries.map(([label, text]) => ({ kind: 'entry', label: pad(label, width), text }));
}
