/** `winset run A --vs B`: two formats in the same drawn world. */

import { EXIT, WinsetError } from '../base/errors.ts';
import { findForum } from '../scenarios/find.ts';
import { sideBySide } from '../study/side-by-side.ts';
import { sideBySidePage } from '../study/side-by-side-text.ts';
import { commandOf } from '../trace/shell-words.ts';
import type { RunCommandFlags } from './commands/run.ts';
import type { Console } from './console.ts';
import type { PreparedRun } from './prepare.ts';
import { printSheet } from './print-sheet.ts';
import { worldWords } from './world-words.ts';

/** Forms of a narration that two runs side by side do not have. */
const OTHER_FORMS = ['record', 'asHeard', 'brief', 'all'] as const;

/**
 * Shows a prepared run beside another forum in its world. Changes to `forum.…` were made to the first alone.
 *
 * @throws WinsetError `forum/unknown`, `usage/conflict`
 */
export function runVersus(prepared: PreparedRun, versus: string, flags: RunCommandFlags, console: Console): number {
  const clash = OTHER_FORMS.find((name) => flags[name] !== undefined && flags[name] !== false);
  if (clash !== undefined) {
    const option = clash === 'asHeard' ? '--as-heard' : `--${clash}`;
    throw new WinsetError('usage/conflict', { message: `--vs and ${option} exclude each other`, hint: 'Choose one.' });
  }
  const { scenario, forum } = prepared;
  const both = sideBySide(prepared, forum.id, findForum(scenario, versus).id);
  const many = compareWords(prepared, versus, flags);
  const { overlay: overlays = [], set = [] } = flags;
  const page = sideBySidePage(prepared, both, { many: many === null ? null : commandOf(many), overlays, set });
  printSheet({ blocks: page, data: both }, flags, console);
  return EXIT.done;
}

/**
 * The words that play both many times. None where `compare` would play something else: it takes overlays one at a
 * time, and makes changes to `forum.…` in every format.
 */
function compareWords({ forum, seed }: PreparedRun, versus: string, flags: RunCommandFlags): string[] | null {
  const { overlay = [], set = [] } = flags;
  if (overlay.length > 1 || set.some((change) => change.trimStart().startsWith('forum.'))) return null;
  return ['winset', 'compare', forum.id, versus, '--seed', seed, ...worldWords(flags)];
}
