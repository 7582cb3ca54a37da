/**
 * What is to be read, before it is laid out: blocks that become plain text or Markdown.
 *
 * Narration builds blocks and knows nothing of columns or marks.
 */
import type { Column } from './layout.ts';
import type { Tone } from './paint.ts';

/** One reason: what it adds or costs, what it is about, and what it rests on. */
export interface ReasonRow {
  readonly points: string;
  readonly what: string;
  readonly why: string;
}

export type Block =
  /** The name of the whole, with what identifies it at the other end of the line. */
  | { readonly kind: 'title'; readonly left: string; readonly right: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  /** A label and what belongs to it, under the last heading. */
  | { readonly kind: 'entry'; readonly label: string; readonly text: string; readonly tone?: Tone }
  /** Short texts under a label, in columns where there are columns. */
  | { readonly kind: 'grid'; readonly label: string; readonly cells: readonly string[] }
  /** Reasons under the last entry, as rows or in one line. */
  | { readonly kind: 'reasons'; readonly rows: readonly ReasonRow[]; readonly line?: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** A command line to type, its words quoted as shells take them, with what it is for. */
  | { readonly kind: 'command'; readonly label: string; readonly command: string; readonly note?: string }
  /** A blank line. */
  | { readonly kind: 'gap' };

export const GAP: Block = { kind: 'gap' };

/** The parts one after another with a blank line between those that are not empty. */
export function spaced(parts: readonly (readonly Block[])[]): Block[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [GAP, ...part]));
}
