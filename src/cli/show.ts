/** `winset show`. */
import { closest, knownHint } from '../base/closest.ts';
import { EXIT, WinsetError } from '../base/errors.ts';
import type { ShowFlags } from './commands/list.ts';
import { type Console, textColumns } from './console.ts';
import { KINDS, type ShowName } from './kind-names.ts';
import { SHOWN } from './kinds.ts';
import { prepare } from './prepare.ts';
import { checkForm, printSheet } from './print-sheet.ts';
import { warningsText } from './report-error.ts';
import { flagsOf, type View, viewOf } from './view.ts';

const NAMES = KINDS.flatMap((kind) => kind.show ?? []);

/** The kind by its name, singular or plural. */
function kindFrom(what: string): ShowName | undefined {
  return KINDS.find((kind) => kind.show === what || kind.list === what)?.show ?? undefined;
}

/** The only thing of that id, whatever its kind. */
function foundById(view: View, id: string): ShowName {
  const kinds = NAMES.filter((name) => SHOWN[name].ids(view).includes(id));
  if (kinds.length === 1) return kinds[0]!;
  if (kinds.length > 1) {
    const message = `there is more than one thing called "${id}": ${kinds.join(', ')}`;
    throw new WinsetError('usage/ambiguous', {
      message,
      hint: `Say which: winset show ${kinds[0]} ${id}${view.flags}`,
    });
  }
  const near = closest(id, [...NAMES, ...NAMES.flatMap((name) => SHOWN[name].ids(view))]);
  throw new WinsetError('usage/unknown-kind', {
    message: `there is no kind of thing and no id called "${id}"`,
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}Kinds: ${NAMES.join(', ')}.`,
  });
}

async function viewFrom(flags: ShowFlags, console: Console, forumId?: string): Promise<View> {
  const { scenario, settings, warnings } = await prepare(flags, forumId);
  console.err(warningsText(warnings, textColumns(console)));
  return viewOf(scenario, settings.evidence, flagsOf(flags));
}

/** @throws WinsetError with every problem of the flags, or `<kind>/unknown` */
export async function show(what: string, id: string | undefined, flags: ShowFlags, console: Console): Promise<number> {
  checkForm(flags);
  let kind = kindFrom(what);
  let which = id;
  if (kind === undefined && id === undefined) {
    const { scenario, settings } = await prepare({ ...flags, set: [] });
    kind = foundById(viewOf(scenario, settings.evidence, flagsOf(flags)), what);
    which = what;
  }
  if (kind === undefined)
    throw new WinsetError('usage/unknown-kind', {
      message: `there is no kind of thing called "${what}"`,
      hint: knownHint(what, NAMES),
    });
  // A scenario is loaded by its own id.
  const wanted = kind === 'scenario' && which !== undefined ? { ...flags, scenario: which } : flags;
  const view = await viewFrom(wanted, console, kind === 'forum' ? which : undefined);
  if (which === undefined && kind !== 'scenario') {
    const known = SHOWN[kind].ids(view);
    throw new WinsetError('usage/missing-argument', {
      message: `winset show ${kind} needs an id`,
      hint: `Known: ${known.join(', ')}.`,
    });
  }
  printSheet(SHOWN[kind].show(view, which ?? ''), flags, console);
  return EXIT.done;
}
