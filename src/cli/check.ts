/** `winset check`. */
import { readFile } from 'node:fs/promises';
import { EXIT, type Problem, WinsetError } from '../base/errors.ts';
import { knownUnits } from '../scenarios/known-units.ts';
import { type LoadedScenario, loadScenario } from '../scenarios/load.ts';
import { validateScenario } from '../scenarios/validate.ts';
import { wrap } from '../trace/layout.ts';
import { counted } from '../trace/names.ts';
import type { CheckFlags } from './commands/check.ts';
import { type Console, textColumns } from './console.ts';
import { paintFor } from './paint.ts';
import { printJson } from './print-sheet.ts';
import { contentsInWords } from './show/scenario.ts';
import { sourceLine } from './source-line.ts';
import { viewOf } from './view.ts';

interface Verdict {
  readonly loaded: LoadedScenario | null;
  readonly code: string | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What is wrong inside the file; a file that cannot be read at all is not a verdict. */
async function verdictOn(file: string): Promise<Verdict> {
  try {
    const loaded = await loadScenario(file);
    // A built-in scenario is not checked when it is loaded.
    const { problems, warnings } =
      loaded.origin.kind === 'file'
        ? { problems: [], warnings: loaded.warnings }
        : validateScenario(loaded.scenario, knownUnits);
    return { loaded, code: null, problems, warnings };
  } catch (error) {
    if (!(error instanceof WinsetError) || error.problems.some((problem) => problem.path === file)) throw error;
    return { loaded: null, code: error.code, problems: error.problems, warnings: [] };
  }
}

interface Layout {
  readonly columns: number;
  readonly lines: readonly string[];
  readonly mark: (text: string) => string;
}

function problemText(problem: Problem, what: string, { columns, lines, mark }: Layout): string {
  const { line, column = 1, path, message, hint } = problem;
  const place = line === undefined ? '' : `line ${line}, column ${column}: `;
  const [head = '', ...more] = wrap(`${what}${place}${path === undefined ? '' : `${path}: `}${message}`, columns - 2);
  const shown = line === undefined ? [] : sourceLine(lines, line, column, columns - 2);
  const hints = hint === undefined ? [] : wrap(hint, columns - 2);
  return [mark(head), ...[...more, ...shown, ...hints].map((text) => `  ${text}`)].join('\n');
}

function headline(file: string, { loaded, problems, warnings }: Verdict): string {
  const parts = [
    ...(problems.length === 0 ? [] : [counted(problems.length, 'problem')]),
    ...(warnings.length === 0 ? [] : [counted(warnings.length, 'warning')]),
  ];
  if (loaded === null) return `${file}: ${parts.join(', ')}`;
  const contents = contentsInWords(viewOf(loaded.scenario, 'paper'));
  return `${file}: ${loaded.scenario.title}, ready to be played${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. In it: ${contents}.`;
}

/** @throws WinsetError when there is no such file, or it cannot be read */
export async function check(file: string, flags: CheckFlags, console: Console): Promise<number> {
  const verdict = await verdictOn(file);
  const { loaded, code, problems, warnings } = verdict;
  const exit = loaded === null || problems.length > 0 ? EXIT.usage : EXIT.done;
  if (flags.json === true) {
    printJson({ file, ok: exit === EXIT.done, ...(code === null ? {} : { code }), problems, warnings }, console);
    return exit;
  }
  const columns = textColumns(console);
  const paint = paintFor(console, flags);
  const needsLines = [...problems, ...warnings].some((problem) => problem.line !== undefined);
  const lines = needsLines ? (await readFile(file, 'utf8')).split(/\r?\n/) : [];
  const blocks = [
    wrap(headline(file, verdict), columns).join('\n'),
    ...problems.map((problem) => problemText(problem, '', { columns, lines, mark: paint.bad })),
    ...warnings.map((warning) => problemText(warning, 'warning: ', { columns, lines, mark: paint.dim })),
  ];
  console.out(`${blocks.join('\n\n')}\n`);
  return exit;
}
