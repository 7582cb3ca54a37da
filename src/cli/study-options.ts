/** Options of the commands that play many runs. As commander gives them: nothing checked yet. */
import type { Command } from 'commander';
import { type CommonFlags, repeatableOption, valueOption } from './command.ts';

/** What `compare` takes. */
export interface CompareFlags extends CommonFlags {
  readonly all?: boolean;
  readonly plan?: string;
  readonly scenario?: string;
  readonly baseline?: string;
  readonly runs?: string;
  readonly untilWidth?: string;
  readonly seed?: string;
  readonly coded?: boolean;
  readonly env?: readonly string[];
  readonly moment?: string;
  readonly evidence?: string;
  readonly overlay?: string;
  readonly frictions?: string;
  readonly same?: string;
  readonly set?: readonly string[];
  readonly solve?: boolean;
  readonly out?: string;
  readonly format?: string;
  readonly workers?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** Adds the options that say what is compared, in which worlds. */
export function withPlanOptions(command: Command): Command {
  return command
    .option('--all', 'every format of the scenario but variants and those for the record')
    .addOption(valueOption('--plan <file>', 'a plan, YAML or JSON, instead of the flags below'))
    .addOption(valueOption('--scenario <id|file>', 'a built-in scenario or a file (default: northeast-asia)'))
    .addOption(valueOption('--baseline <forum>', 'what the others are held against (default: the first)'))
    .addOption(valueOption('--runs <n>', 'runs of every format in every setting (default: 10000)'))
    .addOption(
      valueOption(
        '--until-width <w>',
        'run on until every interval is as narrow: 0.02 is 2 points (limit: --runs, or 1024000)',
      ),
    )
    .addOption(valueOption('--seed <text>', 'names the draws; the same seed gives the same bytes (default: winset)'))
    .option('--coded', 'play the coded world instead of drawn ones')
    .addOption(repeatableOption('--env <name=values>', 'values of a variable, 0 to 1: rivalry=0.2,0.5,0.8'))
    .addOption(valueOption('--moment <ids>', 'environments as coded for a year: 2005,2019; neutral for none'))
    .addOption(valueOption('--evidence <levels>', 'how far to read: matrix,paper,all (default: paper)'))
    .addOption(valueOption('--overlay <ids>', 'other readings (winset list overlays); none for the scenario as it is'))
    .addOption(valueOption('--frictions <names>', 'switch off: none for all, or names; ledger: each off in turn'))
    .addOption(valueOption('--same <rules>', 'make all formats share: agenda,limits,procedure,rounds'))
    .addOption(repeatableOption('--set <path=value>', 'change something first, in every format; may be repeated'))
    .option('--solve', 'ask of every run whether a deal existed and was the best (slow)');
}

/** Adds how many threads to use. */
export function withWorkersOption(command: Command): Command {
  return command.addOption(valueOption('--workers <n>', 'threads (default: one for each core)'));
}
