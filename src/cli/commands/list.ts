/** `winset list`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand } from '../command.ts';
import { KINDS } from '../kind-names.ts';
import { type ScenarioFlags, withScenarioOptions } from '../scenario-options.ts';

/** Flags of commands that show something. */
export interface ShowFlags extends ScenarioFlags, CommonFlags {
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Declares the command. */
export function listCommand(frame: Frame): Command {
  const command = newCommand('list', 'Lists what there is: forums, actors, issues and the rest.', frame)
    .argument('[what]', KINDS.map((kind) => kind.list).join(', '))
    .action(async (what: string | undefined, flags: ShowFlags) => {
      const { list } = await import('../list.ts');
      frame.settle(await list(what, flags, frame.console));
    });
  withScenarioOptions(command).option('--markdown', 'as Markdown').option('--json', 'as JSON');
  return finished(command, [
    ['list', 'what can be listed'],
    ['list forums', 'the formats, who sits in each and by which rules'],
    ['list actors --evidence matrix', 'read from the matrix alone'],
    ['list issues --scenario world.yaml', 'of a world of your own'],
  ]);
}
