/** What `list` and `show` look at, and what they give back. */

import type { EvidenceLevel } from '../actors/actor.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Block } from '../trace/document.ts';
import { Names } from '../trace/names.ts';
import { commandOf } from '../trace/shell-words.ts';
import type { ScenarioFlags } from './scenario-options.ts';
import { worldWords } from './world-words.ts';

/** A scenario as it is to be shown. */
export interface View {
  readonly scenario: Scenario;
  readonly evidence: EvidenceLevel;
  readonly names: Names;
  /** Flags that lead to the same view again, for the commands a page ends with: ` --scenario world.yaml`, or empty. */
  readonly flags: string;
}

/** Something shown: for people, and for programs. */
export interface Sheet {
  readonly blocks: readonly Block[];
  /** For `--json`: plain data. */
  readonly data: unknown;
}

/** A view of a scenario at a level of evidence. */
export function viewOf(scenario: Scenario, evidence: EvidenceLevel, flags = ''): View {
  return { scenario, evidence, names: new Names(scenario), flags };
}

/** The flags of a view as they are typed, with a space before; empty for the default view. */
export function flagsOf(flags: ScenarioFlags): string {
  const words = worldWords(flags);
  return words.length === 0 ? '' : ` ${commandOf(words)}`;
}
