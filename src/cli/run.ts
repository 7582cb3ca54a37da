/** `winset run`. */
import { EXIT, WinsetError } from '../base/errors.ts';
import { DEFAULT_SCENARIO } from '../scenarios/builtin.ts';
import { narrate } from '../trace/narrate.ts';
import { type RecordedRun, recordRun } from '../trace/record-run.ts';
import { RECORDING_START, writeRecording } from '../trace/recording.ts';
import { pathWord } from '../trace/shell-words.ts';
import type { RunCommandFlags } from './commands/run.ts';
import { type Console, textColumns } from './console.ts';
import { existedLine } from './existed-line.ts';
import { loadNamed } from './load-named.ts';
import { paintFor } from './paint.ts';
import { type PreparedRun, prepareRun } from './prepare.ts';
import { checkForm, printJson } from './print-sheet.ts';
import { warningsText } from './report-error.ts';
import { worldWords } from './world-words.ts';
import { holdsElse, writeWhole } from './write-file.ts';

/** The words that play exactly this run again. */
function againWords(forum: string, flags: RunCommandFlags, { seed, run }: PreparedRun): string[] {
  return ['winset', 'run', forum, '--seed', seed, '--run', String(run), ...worldWords(flags)];
}

/** The words that play the same talks many times: none for several overlays, which `compare` takes one at a time. */
function oftenWords(forum: string, flags: RunCommandFlags, { seed }: PreparedRun): string[] {
  if ((flags.overlay ?? []).length > 1) return [];
  return ['winset', 'compare', forum, '--runs', '1000', '--seed', seed, ...worldWords(flags)];
}

/** The run as one JSON document; as heard, without what only we compute and without what seats keep to themselves. */
function documentOf({ header, events }: RecordedRun, asHeard: boolean): unknown {
  const { scenario, ...head } = header;
  const { set, strategies, settings, ...open } = head;
  const heard = events
    .filter((event) => event.kind !== 'round-opened')
    .map((event) => ('computed' in event ? { ...event, computed: undefined } : event));
  const closed = events.find((event) => event.kind === 'closed');
  if (asHeard) return { ...open, scenario: scenario.id, events: heard, outcome: closed ?? null };
  return { ...head, scenario: scenario.id, events, outcome: closed ?? null };
}

async function missingForum(flags: RunCommandFlags): Promise<never> {
  const { scenario } = await loadNamed(flags.scenario ?? DEFAULT_SCENARIO);
  const ids = scenario.forums.map((forum) => forum.id);
  throw new WinsetError('usage/missing-argument', {
    message: 'winset run needs a forum',
    hint: `Forums of ${scenario.id}: ${ids.join(', ')}.\nFor example: winset run ${ids.includes('six-party') ? 'six-party' : ids[0]}`,
  });
}

function checkForms(flags: RunCommandFlags): void {
  checkForm(flags);
  const forms = [
    ...(flags.json === true ? ['--json'] : []),
    ...(flags.brief === true ? ['--brief'] : []),
    ...(flags.all === true ? ['--all'] : []),
  ];
  const clash =
    forms.length > 1 ? forms : flags.asHeard === true && flags.brief === true ? ['--as-heard', '--brief'] : [];
  if (clash.length > 1) {
    const message = `${clash.join(' and ')} exclude each other`;
    throw new WinsetError('usage/conflict', { message, hint: 'Choose one.' });
  }
}

/** A recording may be replaced by another; any other file stays as it is. */
async function record(path: string, recorded: RecordedRun): Promise<void> {
  if (await holdsElse(path, RECORDING_START)) {
    throw new WinsetError('file/exists', {
      path,
      message: 'there is a file of this name already, and it is no recording',
      hint: 'Choose another name for the recording.',
    });
  }
  await writeWhole(path, writeRecording(recorded), true);
}

/** @throws WinsetError with every problem of the flags, `file/exists` or `file/unwritable` for the recording */
export async function run(forum: string | undefined, flags: RunCommandFlags, console: Console): Promise<number> {
  checkForms(flags);
  if (forum === undefined) return missingForum(flags);
  const prepared = await prepareRun(forum, flags, flags.vs);
  console.err(warningsText(prepared.warnings, textColumns(console)));
  if (flags.vs !== undefined) {
    const { runVersus } = await import('./run-versus.ts');
    return runVersus(prepared, flags.vs, flags, console);
  }
  const { scenario, settings, seed, run: number } = prepared;
  const set = flags.set ?? [];
  const recorded = recordRun({ scenario, forumId: prepared.forum.id, settings, seed, run: number, set });
  // Before anything is said: a command that cannot do all of its work does none.
  if (flags.record !== undefined) await record(flags.record, recorded);
  if (flags.json === true) {
    printJson(documentOf(recorded, flags.asHeard === true), console);
    return EXIT.done;
  }
  const changes = [...(flags.overlay ?? []).map((id) => `overlay ${id}`), ...set];
  console.out(
    narrate(recorded, {
      width: textColumns(console),
      paint: paintFor(console, flags),
      brief: flags.brief === true,
      asHeard: flags.asHeard === true,
      markdown: flags.markdown === true,
      all: flags.all === true,
      argv: againWords(forum, flags, prepared),
      oftenArgv: oftenWords(forum, flags, prepared),
      existed: existedLine,
      ...(flags.record === undefined ? {} : { recordedAs: pathWord(flags.record) }),
      ...(changes.length === 0 ? {} : { notes: [`Changed by hand: ${changes.join(', ')}.`] }),
    }),
  );
  return EXIT.done;
}
