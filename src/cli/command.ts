/** How every command is declared: its errors, its help, and the options that all of them share. */
import { Command, type CommanderError, Option } from 'commander';
import { WinsetError } from '../base/errors.ts';
import { type Console, textColumns } from './console.ts';
import { usageError } from './usage-error.ts';

/** What a command needs to run and to say how it went. */
export interface Frame {
  readonly console: Console;
  /** Exit code of the process; a command that says nothing leaves with 0. */
  settle(code: number): void;
}

/** Options that every command takes. */
export interface CommonFlags {
  /** False with `--no-color`. */
  readonly color?: boolean;
  readonly debug?: boolean;
}

const isEnd = (error: CommanderError): boolean => error.exitCode === 0 || error.code === 'commander.help';

/**
 * A command without options of its own yet.
 *
 * @param purpose  one sentence for its help
 */
export function newCommand(name: string, purpose: string, { console }: Frame): Command {
  const command = new Command(name);
  return command
    .description(purpose)
    .exitOverride((error) => {
      throw isEnd(error) ? error : usageError(error, command);
    })
    .configureOutput({
      writeOut: (text) => console.out(text),
      writeErr: (text) => console.err(text),
      outputError: () => {},
      getOutHelpWidth: () => textColumns(console),
      getErrHelpWidth: () => textColumns(console),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .helpOption('-h, --help', 'show this help');
}

/** Adds what stands at the end of every command's options, and its examples. */
export function finished(command: Command, examples: readonly (readonly [line: string, what: string])[]): Command {
  return command
    .addOption(new Option('--no-color', 'plain text on a terminal too (as NO_COLOR does)'))
    .addOption(new Option('--debug', 'show the stack when winset itself fails'))
    .addHelpText('after', `\nExamples:\n${examples.map(exampleText).join('\n')}`);
}

const EXAMPLE_COLUMNS = 42;

/** A command and what it does beside it, or below where the command is long. */
function exampleText([line, what]: readonly [string, string]): string {
  const command = `  winset ${line}`;
  const isLong = command.length > EXAMPLE_COLUMNS || EXAMPLE_COLUMNS + 2 + what.length > 80;
  return isLong ? `${command}\n      ${what}` : `${command.padEnd(EXAMPLE_COLUMNS)}  ${what}`;
}

/** The last one given wins. */
export function valueOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => guarded(flags, value));
}

/** May be given several times; all values are kept in order. */
export function repeatableOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: readonly string[] | undefined) => [
    ...(previous ?? []),
    guarded(flags, value),
  ]);
}

/** An option in the place of a value is a forgotten value. */
function guarded(flags: string, value: string): string {
  if (!value.startsWith('--')) return value;
  const name = flags.split(/[ ,]/)[0]!;
  throw new WinsetError('usage/missing-value', {
    message: `${name} needs a value, found the option ${value}`,
    hint: `It is written ${flags}.`,
  });
}
