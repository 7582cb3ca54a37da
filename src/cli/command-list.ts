/** All commands. Adding one: its file in commands/, and its line here. */
import type { Command } from 'commander';
import type { Frame } from './command.ts';

/** A command as the list of commands names it; the rest is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  /** Its arguments, as in its usage; empty for none. */
  readonly args: string;
  /** A few words. */
  readonly summary: string;
  readonly load: () => Promise<(frame: Frame) => Command>;
}

/** In the order of `winset --help`. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'run',
    args: '[forum]',
    summary: 'play one negotiation',
    load: async () => (await import('./commands/run.ts')).runCommand,
  },
  {
    name: 'why',
    args: '<recording>',
    summary: 'explain one decision of a recorded run',
    load: async () => (await import('./commands/why.ts')).whyCommand,
  },
  {
    name: 'feasible',
    args: '[forum]',
    summary: 'which deals exist, exactly',
    load: async () => (await import('./commands/feasible.ts')).feasibleCommand,
  },
  {
    name: 'power',
    args: '<forum>',
    summary: 'voting power by the rules',
    load: async () => (await import('./commands/power.ts')).powerCommand,
  },
  {
    name: 'compare',
    args: '[forums...]',
    summary: 'compare formats over many runs',
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  {
    name: 'batch',
    args: '[plan]',
    summary: 'play a plan into a folder',
    load: async () => (await import('./commands/batch.ts')).batchCommand,
  },
  {
    name: 'merge',
    args: '<dirs...>',
    summary: 'bring the shards of a study together',
    load: async () => (await import('./commands/merge.ts')).mergeCommand,
  },
  {
    name: 'report',
    args: '<dir>',
    summary: 'show a stored study',
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  {
    name: 'facts',
    args: '',
    summary: "test the paper's expectations",
    load: async () => (await import('./commands/facts.ts')).factsCommand,
  },
  {
    name: 'list',
    args: '[what]',
    summary: 'list forums, actors, issues',
    load: async () => (await import('./commands/list.ts')).listCommand,
  },
  {
    name: 'show',
    args: '<what> [id]',
    summary: 'show one of them in full',
    load: async () => (await import('./commands/show.ts')).showCommand,
  },
  {
    name: 'init',
    args: '<file>',
    summary: 'write a scenario to start from',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'check',
    args: '<file>',
    summary: 'check a scenario file',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'schema',
    args: '',
    summary: 'print the schema of scenario files',
    load: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
];
