/** `winset report`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand } from '../command.ts';
import { withWorkersOption } from '../study-options.ts';

/** Flags of `winset report`. */
export interface ReportFlags extends CommonFlags {
  readonly bootstrap?: boolean;
  readonly workers?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Declares the command. */
export function reportCommand(frame: Frame): Command {
  const command = newCommand('report', 'Shows the comparison of a stored study, from its rows.', frame)
    .argument('<dir>', 'the folder of a finished study')
    .action(async (folder: string, flags: ReportFlags) => {
      const { report } = await import('../report.ts');
      frame.settle(await report(folder, flags, frame.console));
    });
  command.option('--bootstrap', 'BCa intervals for what each actor has by a format, in place of paired t');
  withWorkersOption(command).option('--markdown', 'as Markdown').option('--json', 'one JSON document');
  return finished(command, [
    ['report study --markdown', 'the page, to paste into a text'],
    ['report study --bootstrap', 'where few runs or skewed gains make t intervals doubtful'],
  ]);
}
