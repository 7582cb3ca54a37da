/** Prints what a command shows, in the form that was asked for. */
import { WinsetError } from '../base/errors.ts';
import { renderMarkdown } from '../trace/render-markdown.ts';
import { renderPlain } from '../trace/render-plain.ts';
import { type Console, textColumns } from './console.ts';
import { paintFor } from './paint.ts';
import type { Sheet } from './view.ts';

/** The form of output. */
export interface FormFlags {
  readonly markdown?: boolean;
  readonly json?: boolean;
  readonly color?: boolean;
}

/** @throws WinsetError `usage/conflict` for two forms at once */
export function checkForm(flags: FormFlags): void {
  if (flags.json === true && flags.markdown === true) {
    throw new WinsetError('usage/conflict', {
      message: '--json and --markdown exclude each other',
      hint: 'Choose one.',
    });
  }
}

/** Data as a JSON document. */
export function printJson(data: unknown, console: Console): void {
  console.out(`${JSON.stringify(data, null, 2)}\n`);
}

/** The sheet as plain text, Markdown or JSON. */
export function printSheet(sheet: Sheet, flags: FormFlags, console: Console): void {
  if (flags.json === true) printJson(sheet.data, console);
  else if (flags.markdown === true) console.out(renderMarkdown(sheet.blocks));
  else console.out(renderPlain(sheet.blocks, textColumns(console), paintFor(console, flags)));
}
