/** `winset check`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand } from '../command.ts';

/** Flags of `winset check`. */
export interface CheckFlags extends CommonFlags {
  readonly json?: boolean;
}

/** Declares the command. */
export function checkCommand(frame: Frame): Command {
  const command = newCommand('check', 'Checks a scenario file: every problem with its line and a way out.', frame)
    .argument('<file>', 'a scenario file, YAML or JSON')
    .option('--json', 'as JSON')
    .action(async (file: string, flags: CheckFlags) => {
      const { check } = await import('../check.ts');
      frame.settle(await check(file, flags, frame.console));
    });
  return finished(command, [['check world.yaml', 'exit code 0 when it can be played, 2 when not']]);
}
