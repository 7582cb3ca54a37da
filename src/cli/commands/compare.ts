/** `winset compare`: options and examples. */
import type { Command } from 'commander';
import { type Frame, finished, newCommand, valueOption } from '../command.ts';
import { type CompareFlags, withPlanOptions, withWorkersOption } from '../study-options.ts';

/** Declares the command. */
export function compareCommand(frame: Frame): Command {
  const command = newCommand(
    'compare',
    'Plays formats in the same worlds, thousands of times, and compares them.',
    frame,
  )
    .argument('[forums...]', 'the formats to compare (winset list forums)')
    .action(async (forums: readonly string[], flags: CompareFlags) => {
      const { compareFormats } = await import('../compare.ts');
      frame.settle(await compareFormats(forums, flags, frame.console));
    });
  withWorkersOption(withPlanOptions(command))
    .addOption(valueOption('--out <dir>', 'keep every run in a new folder, with its table'))
    .addOption(valueOption('--format <formats>', 'of that table: parquet,csv,jsonl (default: parquet)'))
    .option('--markdown', 'as Markdown')
    .option('--json', 'one JSON document');
  return finished(command, [
    ['compare four-party two-koreas six-party', 'three formats, held against the first'],
    ['compare --all --baseline four-party', 'every format'],
    ['compare four-party six-party --same agenda,limits,procedure', 'what the seats alone change'],
    ['compare four-party six-party --env rivalry=0.2,0.5,0.8', 'in three environments'],
    ['compare six-party --frictions ledger', 'what each friction costs'],
    ['compare four-party six-party --until-width 0.02', 'until the difference is known to a point'],
    ['compare four-party six-party --out study', 'keep the runs, for DuckDB, pandas or R'],
  ]);
}
