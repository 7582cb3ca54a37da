/** `winset init`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, valueOption } from '../command.ts';

/** Flags of `winset init`. */
export interface InitFlags extends CommonFlags {
  readonly from?: string;
  readonly force?: boolean;
}

/** Declares the command. */
export function initCommand(frame: Frame): Command {
  const command = newCommand('init', 'Writes a complete, commented scenario to start from.', frame)
    .argument('<file>', 'the file to write, e.g. world.yaml')
    .addOption(
      valueOption('--from <scenario>', 'write this scenario instead (default: three-towns, small and invented)'),
    )
    .option('--force', 'replace the file if it is there')
    .action(async (file: string, flags: InitFlags) => {
      const { init } = await import('../init.ts');
      frame.settle(await init(file, flags, frame.console));
    });
  return finished(command, [
    ['init world.yaml', 'a small invented world with every block of the format'],
    ['init asia.yaml --from northeast-asia', 'the built-in world, to change it'],
  ]);
}
