/** `winset why`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, valueOption } from '../command.ts';

/** Flags of `winset why`. */
export interface WhyFlags extends CommonFlags {
  readonly stage?: string;
  readonly round?: string;
  readonly actor?: string;
  readonly text?: string;
  readonly draft?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Declares the command. */
export function whyCommand(frame: Frame): Command {
  const command = newCommand('why', 'Explains one decision of a recorded run in full.', frame)
    .argument('<recording>', 'a file that winset run --record wrote, or - for standard input')
    .addOption(valueOption('--round <r>', 'the round, from 1'))
    .addOption(valueOption('--actor <id>', 'whose decision, e.g. DPRK'))
    .addOption(
      valueOption('--text <n|issue=option,...>', 'the text tabled as number n, from 1; or another to hold up instead'),
    )
    .addOption(valueOption('--draft <n>', 'the text by its number, to hold up another with --text'))
    .addOption(valueOption('--stage <s>', 'the stage of a staged format, from 1'))
    .option('--markdown', 'as Markdown')
    .option('--json', 'as JSON')
    .action(async (recording: string, flags: WhyFlags) => {
      const { why } = await import('../why.ts');
      frame.settle(await why(recording, flags, frame.console));
    });
  return finished(command, [
    ['why run.jsonl', 'the last objection, or else the last answer'],
    ['why run.jsonl --round 2 --actor DPRK', 'what that seat decided then, and why'],
    ['why run.jsonl --text 3 --actor US', 'its answer to one text'],
    ['why run.jsonl --actor US --text sanctions=maintain', 'what would it have said to this?'],
  ]);
}
