/** The options that say which world, and how it is read and changed; shared by the commands that need one. */
import type { Command } from 'commander';
import { repeatableOption, valueOption } from './command.ts';

/** As commander gives them: nothing checked yet. */
export interface ScenarioFlags {
  readonly scenario?: string;
  readonly evidence?: string;
  readonly set?: readonly string[];
  readonly overlay?: readonly string[];
}

/** What also names a run. */
export interface RunFlags extends ScenarioFlags {
  readonly seed?: string;
  readonly run?: string;
  readonly coded?: boolean;
  readonly moment?: string;
  readonly env?: readonly string[];
  readonly frictions?: string;
}

const SCENARIO = 'a built-in scenario or a file, YAML or JSON (default: northeast-asia)';
const EVIDENCE = 'how far to read: matrix (the table), paper (table and prose), all (and the record) (default: paper)';
const OVERLAY =
  'another reading of a debatable point, e.g. japan-recognition-absolute (winset list overlays); may be repeated';
const SET =
  'change something first, e.g. DPRK.weights.sanctions=0.4, ROK.margin=0.05, forum.rounds=10; may be repeated';

/** Adds `--scenario`, `--evidence`, `--set`. */
export function withScenarioOptions(command: Command): Command {
  return command
    .addOption(valueOption('--scenario <id|file>', SCENARIO))
    .addOption(valueOption('--evidence <level>', EVIDENCE))
    .addOption(repeatableOption('--overlay <id>', OVERLAY))
    .addOption(repeatableOption('--set <path=value>', SET));
}

/** Adds what names a run, beside the scenario's options. */
export function withRunOptions(command: Command): Command {
  return withScenarioOptions(
    command
      .addOption(valueOption('--seed <text>', 'names the draws; the same seed gives the same bytes (default: winset)'))
      .addOption(valueOption('--run <n>', 'which run of the seed (default: 0)'))
      .option('--coded', 'play the coded world instead of one drawn around it')
      .addOption(valueOption('--moment <id>', 'the environment as coded for a year, e.g. 2019 (winset list moments)'))
      .addOption(
        repeatableOption(
          '--env <name=value>',
          'one variable of the environment, 0 to 1, over --moment; may be repeated',
        ),
      )
      .addOption(
        valueOption('--frictions <names>', 'switch off: none for all of them, or names (winset list frictions)'),
      ),
  );
}
