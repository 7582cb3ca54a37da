/** `winset power`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, repeatableOption } from '../command.ts';
import { type ScenarioFlags, withScenarioOptions } from '../scenario-options.ts';

/** Flags of `winset power`. */
export interface PowerFlags extends ScenarioFlags, CommonFlags {
  readonly without?: readonly string[];
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Declares the command. */
export function powerCommand(frame: Frame): Command {
  const command = newCommand(
    'power',
    'Says how much each seat decides by the rules of a format alone, whatever anyone wants.',
    frame,
  )
    .argument('<forum>', 'the format, e.g. annual-summit-vote (winset list forums)')
    .action(async (forum: string, flags: PowerFlags) => {
      const { power } = await import('../power.ts');
      frame.settle(await power(forum, flags, frame.console));
    });
  withScenarioOptions(
    command.addOption(repeatableOption('--without <actor>', 'leave a participant out of the format; may be repeated')),
  )
    .option('--markdown', 'as Markdown')
    .option('--json', 'as JSON');
  return finished(command, [
    ['power annual-summit-vote', 'five of six, with vetoes over some options'],
    ['power six-party --set forum.procedure=majority --set forum.k=4', 'what another rule would do'],
    ['power vote --scenario llm-deliberation', 'a published scorable game'],
  ]);
}
