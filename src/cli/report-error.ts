/** How a command that fails leaves: what is said on standard error, and the exit code. */
import { CommanderError } from 'commander';
import { EXIT, formatProblem, type Problem, WinsetError } from '../base/errors.ts';
import { wrap } from '../trace/layout.ts';
import { commandOf } from '../trace/shell-words.ts';
import { type Console, textColumns } from './console.ts';

function blockOf(problem: Problem, columns: number, indent: string, lead = ''): string {
  const [head = '', ...hints] = formatProblem(problem).split('\n');
  const more = `${indent}  `;
  const [first = '', ...rest] = wrap(lead + head, columns - more.length);
  const hintLines = hints.flatMap((hint) => wrap(hint.trim(), columns - more.length));
  return [indent + first, ...[...rest, ...hintLines].map((line) => more + line)].join('\n');
}

/** Problems that the user can mend, all of them; the first line names the code. */
export function problemsText(error: WinsetError, columns: number): string {
  const lead = `winset: ${error.code}: `;
  const [only] = error.problems;
  if (error.problems.length === 1 && only !== undefined) return `${blockOf(only, columns, '', lead)}\n`;
  const blocks = error.problems.map((problem) => blockOf(problem, columns, '  '));
  return `${lead}${error.problems.length} problems\n${blocks.join('\n')}\n`;
}

/** Warnings, one block each; empty when there are none. */
export function warningsText(warnings: readonly Problem[], columns: number): string {
  return warnings.map((warning) => `${blockOf(warning, columns, '', 'winset: warning: ')}\n`).join('');
}

function bugText(error: unknown, argv: readonly string[]): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = argv.includes('--debug') && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return [
    `winset: bug: ${message}`,
    '  This is a fault of winset, not of your input. Please report it with the',
    '  command that reproduces it (--debug adds the stack):',
    `  ${commandOf(['winset', ...argv])}${stack}`,
    '',
  ].join('\n');
}

const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

/** Says on standard error what went wrong, and returns the exit code. */
export function reportError(error: unknown, argv: readonly string[], console: Console): number {
  if (error instanceof CommanderError || isClosedPipe(error)) return EXIT.done;
  if (error instanceof WinsetError) {
    console.err(problemsText(error, textColumns(console)));
    return EXIT.usage;
  }
  console.err(bugText(error, argv));
  return EXIT.bug;
}
