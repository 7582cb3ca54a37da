/** A console that keeps what is said, for running commands inside a test. */

import type { Console } from '../../src/cli/console.ts';
import { main } from '../../src/cli/main.ts';

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A console that is no terminal and has nothing on standard input, unless said otherwise. */
export function terminal(over: Partial<Console> = {}): Console & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    input: async () => new Uint8Array(),
    isTty: false,
    columns: 80,
    env: {},
    ...over,
  };
}

/** Runs `winset` with these words. */
export async function winset(words: readonly string[], over: Partial<Console> = {}): Promise<Ran> {
  const console = terminal(over);
  const code = await main(words, console);
  return { code, ...console.said };
}

/** A line as typed, split at spaces. */
export const typed = (line: string): string[] => line.split(' ').filter((word) => word !== '');

/** A command and all that came of it, for golden files. */
export function transcriptOf(line: string, { code, out, err }: Ran): string {
  return `$ winset ${line}\n${out}${err}[exit ${code}]\n`;
}

/** Lines of a text that are wider than 80 columns. */
export const tooWide = (text: string): string[] => text.split('\n').filter((line) => [...line].length > 80);

/** The words after `winset` of the command under a label, which may go on behind a backslash; not what is said of it. */
export function commandIn(out: string, label: string): string[] {
  const [, command = ''] = new RegExp(`^${label}: +winset ((?:.*\\\\\\n)*.*)$`, 'm').exec(out) ?? [];
  return typed(
    command
      .replaceAll('\\\n', ' ')
      .replace(/ {2}\(.*/, '')
      .replaceAll("'", ''),
  );
}
