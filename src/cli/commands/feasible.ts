/** `winset feasible`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, repeatableOption, valueOption } from '../command.ts';
import { type ScenarioFlags, withScenarioOptions } from '../scenario-options.ts';

/** Flags of `winset feasible`. */
export interface FeasibleFlags extends ScenarioFlags, CommonFlags {
  readonly all?: boolean;
  readonly without?: readonly string[];
  readonly frontier?: boolean;
  readonly runs?: string;
  readonly seed?: string;
  readonly budget?: string;
  readonly moment?: string;
  readonly env?: readonly string[];
  readonly frictions?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Declares the command. */
export function feasibleCommand(frame: Frame): Command {
  const command = newCommand(
    'feasible',
    'Says exactly which deals exist in a format, how robustly, and who stands in the way. Exit code 1 when there are none.',
    frame,
  )
    .argument('[forum]', 'the format to look into, e.g. six-party (winset list forums)')
    .action(async (forum: string | undefined, flags: FeasibleFlags) => {
      const { feasible } = await import('../feasible.ts');
      frame.settle(await feasible(forum, flags, frame.console));
    });
  command
    .option('--all', 'all formats side by side, in short')
    .addOption(repeatableOption('--without <actor>', 'leave a participant out of the format; may be repeated'))
    .option('--frontier', 'also walk the Pareto frontier')
    .addOption(valueOption('--runs <n>', 'worlds to draw around the coded one (default: 1000)'))
    .addOption(valueOption('--seed <text>', 'names these draws (default: winset)'))
    .addOption(valueOption('--budget <time>', 'stop after this time and give bounds (default: 30s)'));
  withScenarioOptions(command)
    .addOption(valueOption('--moment <id>', 'the environment as coded for a year, e.g. 2019 (winset list moments)'))
    .addOption(repeatableOption('--env <name=value>', 'one variable of the environment, 0 to 1; may be repeated'))
    .addOption(valueOption('--frictions <names>', 'switch off: none, or promises to take them at their word'))
    .option('--markdown', 'as Markdown')
    .option('--json', 'as JSON');
  return finished(command, [
    ['feasible six-party', 'deals, slack, best texts, who holds out'],
    ['feasible --all', 'all formats at a glance'],
    ['feasible annual-summit --set US.margin=0.3', 'who conflicts with whom over what'],
    ['feasible us-dprk --moment 2019 --frontier', 'in the environment of 2019'],
    ['feasible six-party --without DPRK', 'the other five alone'],
    ['feasible vote --scenario llm-deliberation', 'a published scorable game'],
  ]);
}
