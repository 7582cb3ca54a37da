/** `winset why`. */
import { open } from 'node:fs/promises';
import { EXIT, type Problem, WinsetError } from '../base/errors.ts';
import type { TextById } from '../trace/events.ts';
import { narrateWhy } from '../trace/narrate-why.ts';
import { type ReadRecording, readRecording } from '../trace/read-recording.ts';
import { verifyRecording } from '../trace/verify-recording.ts';
import { explainDecision, type Why } from '../trace/why.ts';
import type { WhyQuestion } from '../trace/why-choice.ts';
import type { WhyFlags } from './commands/why.ts';
import { type Console, textColumns } from './console.ts';
import { Gather } from './gather.ts';
import { inFile } from './load-named.ts';
import { paintFor } from './paint.ts';
import { checkForm, printJson } from './print-sheet.ts';
import { warningsText } from './report-error.ts';

/** Largest recording that is read: a thousand rounds of sixteen seats take less. */
const LARGEST_RECORDING = 64 * 2 ** 20;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder, expected a recording',
  EACCES: 'the file may not be read: permission denied',
};

async function bytesOf(file: string, console: Console): Promise<Uint8Array> {
  if (file === '-') return console.input();
  const fail = (message: string, hint?: string, cause?: unknown): never => {
    const problem = { path: file, message, ...(hint === undefined ? {} : { hint }) };
    throw new WinsetError('recording/unreadable', problem, { cause });
  };
  try {
    const handle = await open(file, 'r');
    try {
      if ((await handle.stat()).size > LARGEST_RECORDING) return fail('the file is larger than any recording (64 MB)');
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof WinsetError || !(error instanceof Error) || !('code' in error)) throw error;
    const missing = error.code === 'ENOENT' ? `Make one: winset run six-party --record run.jsonl` : undefined;
    return fail(REASONS[String(error.code)] ?? `the file cannot be read (${String(error.code)})`, missing, error);
  }
}

async function recordingFrom(file: string, console: Console): Promise<ReadRecording> {
  const name = file === '-' ? 'standard input' : file;
  const text = new TextDecoder().decode(await bytesOf(file, console));
  try {
    return readRecording(text);
  } catch (error) {
    if (!(error instanceof WinsetError)) throw error;
    const problems = error.problems.map((problem) => inFile(name, problem));
    throw new WinsetError(error.code, problems, { cause: error });
  }
}

function countFrom(flag: string | undefined, least: number): number | undefined {
  if (flag === undefined) return undefined;
  const number = /^\d+$/.test(flag) ? Number(flag) : Number.NaN;
  if (number >= least && number <= 1e6) return number;
  throw new WinsetError('why/invalid', {
    message: `expected a whole number from ${least} to 1,000,000, found "${flag}"`,
  });
}

/** `sanctions=partial,verification=phased`: another text to hold up. */
function textFrom(flag: string): TextById {
  const pairs = flag.split(',').map((part) => part.split('=').map((word) => word.trim()));
  const issues = pairs.map(([issue]) => issue);
  const twice = issues.find((issue, index) => issues.indexOf(issue) < index);
  if (twice !== undefined && twice !== '')
    throw new WinsetError('why/invalid', { message: `a text has one option of each issue, found two of ${twice}` });
  if (pairs.every((pair) => pair.length === 2 && pair.every((word) => word !== ''))) {
    return Object.fromEntries(pairs as [string, string][]);
  }
  throw new WinsetError('why/invalid', {
    message: `expected the number of a text, or issue=option,..., found "${flag}"`,
    hint: 'For example --text 3, or --text sanctions=partial,verification=phased.',
  });
}

function questionFrom(flags: WhyFlags): WhyQuestion {
  const gather = new Gather();
  const { stage, round, draft, actor, text } = flags;
  const isNumber = text !== undefined && /^[\d.+-]*$/.test(text);
  if (isNumber && draft !== undefined) {
    throw new WinsetError('usage/conflict', {
      message: `--text ${text} and --draft ${draft} both name a text by its number`,
      hint: 'Choose one; beside --draft, --text holds up another text: --text sanctions=partial.',
    });
  }
  const number = gather.try(
    () => countFrom(draft ?? (isNumber ? text : undefined), 1),
    draft === undefined ? '--text' : '--draft',
  );
  const held = text === undefined || isNumber ? undefined : gather.try(() => textFrom(text), '--text');
  const sitting = gather.try(() => countFrom(stage, 1), '--stage');
  const turn = gather.try(() => countFrom(round, 0), '--round');
  gather.end();
  return {
    ...(sitting === undefined ? {} : { stage: sitting }),
    ...(turn === undefined ? {} : { round: turn }),
    ...(number === undefined ? {} : { draft: number }),
    ...(actor === undefined ? {} : { actor }),
    ...(held === undefined ? {} : { text: held }),
  };
}

/** A decision that playing again no longer reaches cannot be explained. */
function explained(recording: ReadRecording, question: WhyQuestion): Why {
  const why = explainDecision(recording, question);
  if (why !== null) return why;
  const difference = verifyRecording(recording);
  const where = difference === null ? '' : `; they part at line ${difference.index + 2}`;
  throw new WinsetError('why/differs', {
    message: `the run played again no longer has this decision${where}`,
    hint: `The recording was made by winset ${recording.header.winset}, or edited. Record the run anew to explain it.`,
  });
}

function warningsOf(recording: ReadRecording): readonly Problem[] {
  const difference = verifyRecording(recording);
  if (difference === null) return recording.warnings;
  return [
    ...recording.warnings,
    {
      message: `played again, the run differs from the recording from line ${difference.index + 2} on`,
      hint: 'What follows speaks of the run as it is played now.',
    },
  ];
}

/** @throws WinsetError `recording/…`, `why/…` with what can be asked */
export async function why(file: string, flags: WhyFlags, console: Console): Promise<number> {
  checkForm(flags);
  const question = questionFrom(flags);
  const recording = await recordingFrom(file, console);
  console.err(warningsText(warningsOf(recording), textColumns(console)));
  const answer = explained(recording, question);
  if (flags.json === true) {
    printJson(answer, console);
    return EXIT.done;
  }
  const form = { width: textColumns(console), paint: paintFor(console, flags), markdown: flags.markdown === true };
  console.out(narrateWhy(answer, recording.header.scenario, form));
  return EXIT.done;
}
