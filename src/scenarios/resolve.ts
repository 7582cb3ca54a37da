/**
 * Conditions of a scenario, resolved for one table: issues that are not on it stand where they stand.
 */
import type { CompatibilityRule, Condition, ConditionalLine, Linkage } from '../engine/case.ts';
import { type Coding, optionIndex } from './coding.ts';
import type { CompatibilityEntry, LinkageRule, OptionByIssue } from './scenario.ts';

/** The issues on a table and where the others stand. */
export interface Frame {
  readonly coding: Coding;
  /** World index of each issue on the table. */
  readonly issues: readonly number[];
  /** World issue -> its index on the table, -1 when it is not there. */
  readonly position: Int16Array;
  /** World issue -> the option that stands, -1 where there is none. */
  readonly standing: Int16Array;
}

/** Above every option: a condition that nothing on this table can meet. */
const OUT_OF_REACH = 256;

/** `true` when met whatever is agreed, `false` when out of reach here, otherwise a condition on the table's issues. */
function resolve(frame: Frame, issueId: string, optionId: string): Condition | boolean {
  const world = frame.coding.issueIndex.get(issueId)!;
  const atLeast = optionIndex(frame.coding.scenario, world, optionId);
  const issue = frame.position[world]!;
  return issue >= 0 ? { issue, atLeast } : frame.standing[world]! >= atLeast;
}

/** Conditions that must all hold; one that is out of reach stays in as such. */
function resolveAll(frame: Frame, entries: readonly (readonly [string, string])[]): Condition[] {
  const conditions: Condition[] = [];
  for (const [issue, option] of entries) {
    const resolved = resolve(frame, issue, option);
    if (resolved === false) conditions.push({ issue: 0, atLeast: OUT_OF_REACH });
    else if (resolved !== true) conditions.push(resolved);
  }
  return conditions;
}

const pairs = (entries: readonly OptionByIssue[]): [string, string][] =>
  entries.flatMap((entry) => Object.entries(entry));

/** The linkage as a switch on this table. */
export function resolveLinkage(frame: Frame, rule: LinkageRule): Linkage {
  if (rule.when.any === undefined)
    return { id: rule.id, mode: 'all', when: resolveAll(frame, pairs(rule.when.all ?? [])) };
  const when: Condition[] = [];
  for (const [issue, option] of pairs(rule.when.any)) {
    const resolved = resolve(frame, issue, option);
    if (resolved === true) return { id: rule.id, mode: 'all', when: [] };
    if (resolved !== false) when.push(resolved);
  }
  return { id: rule.id, mode: 'any', when };
}

/** The compatibility rule on this table; null where it is silent. */
export function resolveCompatibility(
  frame: Frame,
  entry: CompatibilityEntry,
  agenda: readonly string[],
): CompatibilityRule | null {
  const named = [...Object.keys(entry.if), ...Object.keys(entry.needs)];
  if (entry.onlyWhere === 'all-on-agenda' && !named.every((issue) => agenda.includes(issue))) return null;
  const when: { issue: number; option: number; exactly: boolean }[] = [];
  for (const [issueId, optionId] of Object.entries(entry.if)) {
    const world = frame.coding.issueIndex.get(issueId)!;
    const option = optionIndex(frame.coding.scenario, world, optionId);
    const issue = frame.position[world]!;
    const exactly = entry.exactly === true;
    if (issue >= 0) when.push({ issue, option, exactly });
    else if (exactly ? frame.standing[world] !== option : frame.standing[world]! < option) return null;
  }
  return { id: entry.id, when, needs: resolveAll(frame, Object.entries(entry.needs)) };
}

/** A conditional red line on this table; null where its option is off the table or is the one that stands. */
export function resolveLine(
  frame: Frame,
  id: string,
  seat: number,
  option: string,
  unless: OptionByIssue,
): ConditionalLine | null {
  const cell = cellOf(frame, option);
  if (cell === null) return null;
  return { id, seat, ...cell, unless: resolveAll(frame, Object.entries(unless)) };
}

/** Table indices of `issue.option`; null where the issue is off the table or the option is the one that stands. */
export function cellOf(frame: Frame, option: string): { issue: number; option: number } | null {
  const [issueId, optionId] = splitOption(option);
  const world = frame.coding.issueIndex.get(issueId)!;
  const issue = frame.position[world]!;
  const index = optionIndex(frame.coding.scenario, world, optionId);
  return issue < 0 || index === frame.standing[world] ? null : { issue, option: index };
}

/** `issue.option` as its two ids. */
export function splitOption(option: string): [issue: string, option: string] {
  const dot = option.indexOf('.');
  return [option.slice(0, dot), option.slice(dot + 1)];
}
