/** Colours of a terminal. */
import { type Paint, PLAIN } from '../trace/paint.ts';
import { type Console, hasColor } from './console.ts';

const code =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const COLORS: Paint = { strong: code(1, 22), dim: code(2, 22), good: code(32, 39), bad: code(33, 39) };

/** How to mark text on this console: colours, or nothing at all. */
export function paintFor(console: Console, flags: { readonly color?: boolean }): Paint {
  return hasColor(console, flags) ? COLORS : PLAIN;
}
