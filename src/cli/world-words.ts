/** The flags that lead to the same world again, as words of a command line. */
import type { RunFlags } from './scenario-options.ts';

/** What was given, in one order, without the seed and the run; `set` stands in for `--set` where more was changed. */
export function worldWords(flags: RunFlags, set: readonly string[] = flags.set ?? []): string[] {
  const value = (name: string, given: string | undefined): string[] => (given === undefined ? [] : [name, given]);
  const each = (name: string, given: readonly string[] = []): string[] => given.flatMap((text) => [name, text]);
  return [
    ...value('--scenario', flags.scenario),
    ...(flags.coded === true ? ['--coded'] : []),
    ...value('--moment', flags.moment),
    ...each('--env', flags.env),
    ...value('--evidence', flags.evidence),
    ...value('--frictions', flags.frictions),
    ...each('--overlay', flags.overlay),
    ...each('--set', set),
  ];
}
