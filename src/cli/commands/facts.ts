/** `winset facts`: options and examples. */
import type { Command } from 'commander';
import { type CommonFlags, type Frame, finished, newCommand, valueOption } from '../command.ts';
import { withWorkersOption } from '../study-options.ts';

/** Flags of `winset facts`. */
export interface FactsFlags extends CommonFlags {
  readonly runs?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Declares the command. */
export function factsCommand(frame: Frame): Command {
  const command = newCommand(
    'facts',
    'Puts what the paper leads one to expect to the test, claim by claim.',
    frame,
  ).action(async (flags: FactsFlags) => {
    const { showFacts } = await import('../facts.ts');
    frame.settle(await showFacts(flags, frame.console));
  });
  command
    .addOption(valueOption('--runs <n>', 'runs of every experiment (default: 2000)'))
    .addOption(valueOption('--seed <text>', 'names the draws (default: winset)'));
  withWorkersOption(command).option('--markdown', 'as Markdown').option('--json', 'one JSON document');
  return finished(command, [
    ['facts', 'eleven claims, in less than a minute'],
    ['facts --seed other', 'in other draws of the worlds'],
  ]);
}
