/** What a command may touch of the terminal: nothing else prints, reads or looks at the environment. */

export interface Console {
  /** Writes to standard output: results, for people or programs. */
  out(text: string): void;
  /** Writes to standard error: problems, warnings, progress. */
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
  /** Whether standard output is a terminal. */
  readonly isTty: boolean;
  /** Whether standard error is a terminal; progress is shown only there. */
  readonly isErrTty?: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const NARROWEST = 60;
const WIDEST = 100;

/** Columns to lay text out in: what the terminal has, within what reads well; 80 when output goes to a file or a pipe. */
export function textColumns(console: Console): number {
  return console.isTty ? Math.min(WIDEST, Math.max(NARROWEST, console.columns)) : 80;
}

/** Whether output may be coloured: on a terminal, unless NO_COLOR or `--no-color` says otherwise. */
export function hasColor(console: Console, flags: { readonly color?: boolean }): boolean {
  const { NO_COLOR = '', TERM } = console.env;
  return console.isTty && flags.color !== false && NO_COLOR === '' && TERM !== 'dumb';
}
