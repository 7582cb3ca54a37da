/** Texts between the engine's indices and the ids of the scenario. */

import type { CompiledForum } from '../scenarios/compile.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { TextById } from './events.ts';

/** A text of this table by ids, in the table's order. */
export function textById(compiled: CompiledForum, text: ArrayLike<number>): TextById {
  const { issues } = compiled.coding.scenario;
  const named: Record<string, string> = {};
  compiled.frame.issues.forEach((worldIssue, index) => {
    const issue = issues[worldIssue]!;
    const option = issue.options[text[index]!];
    if (option !== undefined) named[issue.id] = option.id;
  });
  return named;
}

/** A whole text (one option per issue of the scenario, -1 for none) by ids. */
export function wholeTextById(scenario: Scenario, text: ArrayLike<number>): TextById {
  const named: Record<string, string> = {};
  scenario.issues.forEach((issue, index) => {
    const option = issue.options[text[index]!];
    if (option !== undefined) named[issue.id] = option.id;
  });
  return named;
}

/** Index of a named option; -1 when the text does not name the issue or the option is unknown. */
function optionNamed(scenario: Scenario, issue: number, text: TextById): number {
  const { id, options } = scenario.issues[issue]!;
  return options.findIndex((option) => option.id === text[id]);
}

/** A text by ids as option indices of this table; issues it does not name stay where they stand. */
export function tableText(compiled: CompiledForum, text: TextById): Uint8Array {
  const { coding, frame } = compiled;
  return Uint8Array.from(frame.issues, (issue) => {
    const option = optionNamed(coding.scenario, issue, text);
    return option >= 0 ? option : Math.max(0, frame.standing[issue]!);
  });
}

/** A text by ids as option indices of the scenario, over a text that it changes. */
export function wholeText(scenario: Scenario, text: TextById, over: ArrayLike<number>): Int16Array {
  return Int16Array.from(scenario.issues, (_, issue) => {
    const option = optionNamed(scenario, issue, text);
    return option >= 0 ? option : over[issue]!;
  });
}

/** Whether two texts settle every issue alike. */
export function isSameText(a: TextById, b: TextById): boolean {
  const issues = Object.keys(a);
  return issues.length === Object.keys(b).length && issues.every((issue) => a[issue] === b[issue]);
}

/** Issues that `text` settles otherwise than `before`, in the text's order. */
export function movedIssues(before: TextById | null, text: TextById): string[] {
  return Object.keys(text).filter((issue) => before === null || before[issue] !== text[issue]);
}
