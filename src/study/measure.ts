/**
 * Questions asked of the text that stands after a run, each answered yes or no.
 *
 * "Ratified" is always asked; a plan may ask more: "ratified, with the peace regime at end-of-war or beyond".
 */
import type { OptionByIssue, Scenario } from '../scenarios/scenario.ts';

/** Yes when a ratified text meets every condition; an issue off the agenda stands where it stands. */
export interface Measure {
  readonly id: string;
  /** For people: "ratified with end-of-war or beyond". */
  readonly name: string;
  /** Issue -> the option that must at least be reached. */
  readonly atLeast?: OptionByIssue;
  /** Issue -> the option that must be the one chosen. */
  readonly exactly?: OptionByIssue;
}

/** A measure with indices for names. */
export interface CompiledMeasure {
  readonly conditions: readonly { readonly issue: number; readonly option: number; readonly exactly: boolean }[];
}

/** Looks up the issues and options of a measure; both must exist in the scenario. */
export function compileMeasure(scenario: Scenario, measure: Measure): CompiledMeasure {
  const entries = (options: OptionByIssue | undefined, exactly: boolean) =>
    Object.entries(options ?? {}).map(([issueId, optionId]) => {
      const issue = scenario.issues.findIndex((candidate) => candidate.id === issueId);
      const option = scenario.issues[issue]!.options.findIndex((candidate) => candidate.id === optionId);
      return { issue, option, exactly };
    });
  return { conditions: [...entries(measure.atLeast, false), ...entries(measure.exactly, true)] };
}

/**
 * Whether a text meets the measure.
 *
 * @param options  one option per issue of the scenario, from `start` on; 255 where none is chosen
 */
export function isMet(measure: CompiledMeasure, options: Uint8Array, start: number): boolean {
  for (const { issue, option, exactly } of measure.conditions) {
    const chosen = options[start + issue]!;
    if (chosen === NO_OPTION || (exactly ? chosen !== option : chosen < option)) return false;
  }
  return true;
}

/** Stands in a row for "no option": nothing was agreed, or the issue has no status quo and was not on the agenda. */
export const NO_OPTION = 255;
