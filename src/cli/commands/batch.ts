/** `winset batch`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, valueOption } from '../command.ts';
import { withWorkersOption } from '../study-options.ts';

/** Flags of `winset batch`. */
export interface BatchFlags extends CommonFlags {
  readonly out?: string;
  readonly resume?: string;
  readonly retryFailed?: boolean;
  readonly shard?: string;
  readonly format?: string;
  readonly workers?: string;
  readonly json?: boolean;
}

/** Declares the command. */
export function batchCommand(frame: Frame): Command {
  const command = newCommand('batch', 'Plays a plan into a folder; can be stopped at any moment and continued.', frame)
    .argument('[plan]', 'a plan, YAML or JSON (docs/studies.md)')
    .action(async (plan: string | undefined, flags: BatchFlags) => {
      const { batch } = await import('../batch.ts');
      frame.settle(await batch(plan, flags, frame.console));
    });
  command
    .addOption(valueOption('--out <dir>', 'a new folder for the study'))
    .addOption(valueOption('--resume <dir>', 'continue the study in this folder'))
    .option('--retry-failed', 'with --resume: play blocks again in which a run failed')
    .addOption(valueOption('--shard <k/n>', 'only the k-th of n parts; shards may share a folder'))
    .addOption(valueOption('--format <formats>', 'of the table: parquet,csv,jsonl (default: parquet)'));
  withWorkersOption(command).option('--json', 'the result as one JSON document');
  return finished(command, [
    ['batch plan.yaml --out study', 'blocks, a table, a data dictionary and a report'],
    ['batch --resume study', 'after an interruption, even a power cut'],
    ['batch plan.yaml --out part3 --shard 3/16', 'one of sixteen machines; then: winset merge'],
  ]);
}
