/** All commands. Adding one: its file in commands/, and its line here. */
import type { Command } from 'commander';
import { VERSION } from '../base/version.ts';
import { type Frame, newCommand } from './command.ts';
import { batchCommand } from './commands/batch.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { factsCommand } from './commands/facts.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { mergeCommand } from './commands/merge.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { showCommand } from './commands/show.ts';
import { whyCommand } from './commands/why.ts';

const COMMANDS = [
  runCommand,
  whyCommand,
  compareCommand,
  batchCommand,
  mergeCommand,
  reportCommand,
  factsCommand,
  listCommand,
  showCommand,
  initCommand,
  checkCommand,
  schemaCommand,
];

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

/** The program with every command; imports nothing that only a command needs. */
export function programOf(frame: Frame): Command {
  const program = newCommand('winset', [PURPOSE, ''], frame)
    .usage('<command> [options]')
    .version(VERSION, '-v, --version', 'show the version')
    .helpCommand(false)
    .addHelpText('after', AFTER);
  for (const create of COMMANDS) program.addCommand(create(frame));
  return program;
}
