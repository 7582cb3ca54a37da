/** `winset show`: options and examples. */
import type { Command } from 'commander';
import { type Frame, finished, newCommand } from '../command.ts';
import { KINDS } from '../kind-names.ts';
import { withScenarioOptions } from '../scenario-options.ts';
import type { ShowFlags } from './list.ts';

/** Declares the command. */
export function showCommand(frame: Frame): Command {
  const command = newCommand('show', 'Shows one actor, forum, issue or other thing in full, with its sources.', frame)
    .argument('<what>', `${KINDS.flatMap((kind) => kind.show ?? []).join(', ')}; or an id alone`)
    .argument('[id]', 'which one')
    .action(async (what: string, id: string | undefined, flags: ShowFlags) => {
      const { show } = await import('../show.ts');
      frame.settle(await show(what, id, flags, frame.console));
    });
  withScenarioOptions(command).option('--markdown', 'as Markdown').option('--json', 'as JSON');
  return finished(command, [
    ['show actor DPRK', 'weights with the phrases behind each, and where the source is silent'],
    ['show actor DPRK --evidence all', 'with the historical record'],
    ['show forum two-koreas', 'who sits, the rules, what cannot be tabled there and why'],
    ['show forum six-party --set forum.participants=US,ROK,DPRK', 'with fewer at the table'],
    ['show issue sanctions', 'options, consents, and what each is to whom'],
    ['show phrase DPRK-I2', 'one sentence, and what we read in it'],
    ['show DPRK', 'the kind is found by the id'],
  ]);
}
