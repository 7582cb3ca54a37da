/** The command line as a function: what the executable calls, and what tests call. */
import { EXIT } from '../base/errors.ts';
import type { Console } from './console.ts';
import { programOf } from './program.ts';
import { reportError } from './report-error.ts';

/**
 * Runs one command.
 *
 * @param argv  the words after `winset`
 * @returns the exit code (`EXIT` in base/errors.ts); never throws
 */
export async function main(argv: readonly string[], console: Console): Promise<number> {
  let code: number = EXIT.done;
  const settle = (given: number): void => {
    code = given;
  };
  try {
    const words = argv.length === 0 ? ['--help'] : argv;
    await programOf({ console, settle }).parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return reportError(error, argv, console);
  }
}
