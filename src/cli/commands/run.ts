/** `winset run`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, valueOption } from '../command.ts';
import { type RunFlags, withRunOptions } from '../scenario-options.ts';

/** Flags of `winset run`. */
export interface RunCommandFlags extends RunFlags, CommonFlags {
  readonly record?: string;
  readonly vs?: string;
  readonly asHeard?: boolean;
  readonly brief?: boolean;
  readonly all?: boolean;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Declares the command. */
export function runCommand(frame: Frame): Command {
  const command = newCommand('run', 'Plays one negotiation and tells it move by move, with the reasons.', frame)
    .argument('[forum]', 'the format to play in, e.g. six-party (winset list forums)')
    .action(async (forum: string | undefined, flags: RunCommandFlags) => {
      const { run } = await import('../run.ts');
      frame.settle(await run(forum, flags, frame.console));
    });
  withRunOptions(command)
    .addOption(valueOption('--record <file>', 'also write a recording, for winset why'))
    .addOption(valueOption('--vs <forum>', 'beside this format in the same world, and where they part'))
    .option('--as-heard', 'only what the table heard: no reasons, no numbers')
    .option('--brief', 'one line a draft, and the result')
    .option('--all', 'every draft of a long session in full')
    .option('--markdown', 'as Markdown, with a block to cite it by')
    .option('--json', 'one JSON document: what was played, events, outcome');
  return finished(command, [
    ['run six-party', 'the six-party talks'],
    ['run six-party --seed 7 --brief', 'another draw of the world, in short'],
    ['run us-dprk --moment 2019 --env trust=0.3', 'in the environment of 2019, with less trust'],
    ['run six-party --set DPRK.weights.sanctions=0.4 --set forum.rounds=10', 'something changed'],
    ['run four-party --set forum.procedure=majority --set forum.k=3', 'other rules'],
    ['run four-party --frictions none', 'fully informed negotiators'],
    ['run six-party --record run.jsonl', 'then: winset why run.jsonl --actor DPRK'],
    ['run conference --scenario world.yaml', 'a world of your own (winset init world.yaml)'],
  ]);
}
