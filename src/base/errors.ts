/**
 * Errors as data: what was found, where, what was expected, and the way out.
 *
 * Every failure that a user can cause is a WinsetError. Anything else that is
 * thrown is a bug in winset and leaves with exit code 70.
 */

/** One problem found in an input; several can be reported at once. */
export interface Problem {
  /** Where in the input, in the reader's notation: `actors[2].margin`, `--set ROK.margin`. */
  readonly path?: string;
  /** What was found and what was expected, one sentence without a full stop. */
  readonly message: string;
  /** The way out: a suggestion, a command, the known values. */
  readonly hint?: string;
  /** 1-based position in the source file, where there is one. */
  readonly line?: number;
  readonly column?: number;
}

/** Exit codes of the executable (docs/commands.md). */
export const EXIT = { done: 0, no: 1, usage: 2, cannotTell: 3, bug: 70, interrupted: 130 } as const;

/** An error that the caller caused and can mend. */
export class WinsetError extends Error {
  override readonly name = 'WinsetError';
  /** `area/what`, kebab-case, stable across versions. */
  readonly code: string;
  readonly problems: readonly Problem[];

  constructor(code: string, problems: Problem | readonly Problem[], options?: { cause?: unknown }) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(`${code}: ${list.map(formatProblem).join('\n')}`, options);
    this.code = code;
    this.problems = list;
  }
}

/** A problem as one readable block: position, path, message, then the hint on a line of its own. */
export function formatProblem(problem: Problem): string {
  const at = problem.line === undefined ? '' : `line ${problem.line}, column ${problem.column ?? 1}: `;
  const path = problem.path === undefined ? '' : `${problem.path}: `;
  const hint = problem.hint === undefined ? '' : `\n  ${problem.hint}`;
  return `${at}${path}${problem.message}${hint}`;
}
