/** The program: what `winset --help` says, and the command that is asked for. */
import { Command } from 'commander';
import { VERSION } from '../base/version.ts';
import { type Frame, newCommand } from './command.ts';
import { COMMANDS } from './command-list.ts';

const PURPOSE =
  'Simulates negotiations among actors with conflicting interests, in different forum formats, and explains every yes and no.';

const AFTER = `
Start here:
  winset run six-party                  a six-party negotiation, move by move
  winset show actor DPRK                what an actor wants, phrase by phrase
  winset list forums                    the formats there are
  winset <command> --help               its options, with examples

Exit codes: 0 done (talks that fail are a result), 1 the answer is no,
2 bad input, 3 cannot tell, 70 a fault of winset, 130 interrupted.`;

/**
 * The program with the named command in full and the others as names only, so that a command costs
 * nothing until it is asked for.
 */
export async function programOf(frame: Frame, asked: string | undefined): Promise<Command> {
  const program = newCommand('winset', PURPOSE, frame)
    .usage('<command> [options]')
    .version(VERSION, '-v, --version', 'show the version')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: termOf })
    .addHelpText('after', AFTER);
  for (const { name, summary, load } of COMMANDS) {
    const command = name === asked ? (await load())(frame) : new Command(name);
    program.addCommand(command.summary(summary));
  }
  return program;
}

/** A command in the list: its name and arguments. */
function termOf(command: Command): string {
  const entry = COMMANDS.find(({ name }) => name === command.name());
  return `${command.name()} ${entry?.args ?? ''}`.trimEnd();
}
