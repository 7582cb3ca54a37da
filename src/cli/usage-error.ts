/** What commander finds wrong with a command line, in our words. */
import type { Command, CommanderError } from 'commander';
import { closest } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';

const quotedIn = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function unknownOption(command: Command, found: string): WinsetError {
  const flag = found.split('=')[0]!;
  const known = command.options.flatMap((option) => option.long ?? []);
  const near = closest(flag, [...known, '--help', '--version']);
  const more = `${pathOf(command)} --help lists the options.`;
  return new WinsetError('usage/unknown-option', {
    message: `${pathOf(command)} has no option ${flag}`,
    hint: near === undefined ? more : `Did you mean ${near}? ${more}`,
  });
}

/** The error as one of ours. `command` is the one whose line could not be read. */
export function usageError(error: CommanderError, command: Command): WinsetError {
  const found = quotedIn(error.message);
  const usage = `Usage: ${pathOf(command)} ${command.usage()}`;
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(command, found);
    case 'commander.missingArgument':
      return new WinsetError('usage/missing-argument', {
        message: `${pathOf(command)} needs <${found}>`,
        hint: usage,
      });
    case 'commander.optionMissingArgument':
      return new WinsetError('usage/missing-value', {
        message: `${found.split(/[ ,]/)[0]} needs a value`,
        hint: `It is written ${found}.`,
      });
    case 'commander.excessArguments':
      return new WinsetError('usage/too-many-arguments', {
        message: `${pathOf(command)} takes ${command.registeredArguments.length || 'no'} argument${command.registeredArguments.length === 1 ? '' : 's'}, found ${command.args.map((arg) => `"${arg}"`).join(', ')}`,
        hint: usage,
      });
    default:
      return new WinsetError('usage/invalid', { message: error.message.replace(/^error: /, ''), hint: usage });
  }
}
