/** `winset run A --vs B`: two formats in the same drawn world. */
import { EXIT } from '../base/errors.ts';
import { findForum } from '../scenarios/find.ts';
import { sideBySide } from '../study/side-by-side.ts';
import { sideBySidePage } from '../study/side-by-side-text.ts';
import type { Console } from './console.ts';
import type { PreparedRun } from './prepare.ts';
import { type FormFlags, printSheet } from './print-sheet.ts';

/**
 * Shows a prepared run beside another forum in its world.
 *
 * @throws WinsetError `forum/unknown`
 */
export function runVersus(prepared: PreparedRun, versus: string, flags: FormFlags, console: Console): number {
  const { scenario, forum } = prepared;
  const both = sideBySide(prepared, forum.id, findForum(scenario, versus).id);
  printSheet({ blocks: sideBySidePage(scenario, both), data: both }, flags, console);
  return EXIT.done;
}
