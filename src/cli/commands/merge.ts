/** `winset merge`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, valueOption } from '../command.ts';
import { withWorkersOption } from '../study-options.ts';

/** Flags of `winset merge`. */
export interface MergeFlags extends CommonFlags {
  readonly out?: string;
  readonly format?: string;
  readonly workers?: string;
  readonly json?: boolean;
}

/** Declares the command. */
export function mergeCommand(frame: Frame): Command {
  const command = newCommand('merge', 'Brings the shards of a study together and finishes it.', frame)
    .argument('<dirs...>', 'folders of shards; one is enough where they shared it')
    .action(async (folders: readonly string[], flags: MergeFlags) => {
      const { merge } = await import('../merge.ts');
      frame.settle(await merge(folders, flags, frame.console));
    });
  command
    .addOption(valueOption('--out <dir>', 'folder of the whole study (default: the first named)'))
    .addOption(valueOption('--format <formats>', 'of the table: parquet,csv,jsonl (default: parquet)'));
  withWorkersOption(command).option('--json', 'the result as one JSON document');
  return finished(command, [
    ['merge part1 part2 part3 --out study', 'three folders into a new one'],
    ['merge study', 'shards that shared a folder'],
  ]);
}
