/** `winset list`. */
import { knownHint } from '../base/closest.ts';
import { EXIT, WinsetError } from '../base/errors.ts';
import { commands, heading, table } from './blocks.ts';
import type { ShowFlags } from './commands/list.ts';
import type { Console } from './console.ts';
import { textColumns } from './console.ts';
import { KINDS, type ListName } from './kind-names.ts';
import { LISTS } from './kinds.ts';
import { prepare } from './prepare.ts';
import { checkForm, printSheet } from './print-sheet.ts';
import { warningsText } from './report-error.ts';
import { flagsOf, type Sheet, viewOf } from './view.ts';

function overview(): Sheet {
  const rows = KINDS.map(({ list: name, summary }) => [name, summary]);
  return {
    blocks: [
      heading('What can be listed'),
      { kind: 'gap' },
      table(['', ''], rows),
      { kind: 'gap' },
      ...commands([['For example', 'winset list forums']]),
    ],
    data: KINDS.map(({ list: id, summary }) => ({ id, summary })),
  };
}

function nameFrom(what: string): ListName {
  const kind = KINDS.find(({ list: name, show }) => name === what || show === what);
  if (kind !== undefined) return kind.list;
  const known = KINDS.map(({ list: name }) => name);
  throw new WinsetError('usage/unknown-kind', {
    message: `there is no list of "${what}"`,
    hint: knownHint(what, known),
  });
}

/** @throws WinsetError with every problem of the flags */
export async function list(what: string | undefined, flags: ShowFlags, console: Console): Promise<number> {
  checkForm(flags);
  if (what === undefined) {
    printSheet(overview(), flags, console);
    return EXIT.done;
  }
  const name = nameFrom(what);
  const { scenario, settings, warnings } = await prepare(flags);
  console.err(warningsText(warnings, textColumns(console)));
  printSheet(LISTS[name](viewOf(scenario, settings.evidence, flagsOf(flags))), flags, console);
  return EXIT.done;
}
