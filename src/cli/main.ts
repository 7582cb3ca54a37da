/** The command line as a function: what the executable calls, and what tests call. */
import { EXIT } from '../base/errors.ts';
import type { Console } from './console.ts';
import { programOf } from './program.ts';
import { reportError } from './report-error.ts';
import { checkCommandName } from './unknown-command.ts';

/** `winset` alone asks for help, and so does `winset help run`. */
function wordsFrom(argv: readonly string[]): readonly string[] {
  // Words after `--` are no options, and a command is none anyway.
  if (argv[0] === '--') return wordsFrom(argv.slice(1));
  if (argv.length === 0) return ['--help'];
  return argv[0] === 'help' ? [...argv.slice(1, 2), '--help'] : argv;
}

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
    const words = wordsFrom(argv);
    await checkCommandName(words);
    const program = await programOf({ console, settle }, words[0]);
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return reportError(error, argv, console);
  }
}
