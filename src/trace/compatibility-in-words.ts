/** Compatibility rules in words. */
import type { CompatibilityEntry } from '../scenarios/scenario.ts';
import { listOf } from './names.ts';

const named = (options: Readonly<Record<string, string>>): string =>
  listOf(Object.entries(options).map(([issue, option]) => `${issue} ${option}`));

/** "denuclearization freeze or more needs at least verification phased". */
export function compatibilityInWords(rule: CompatibilityEntry): string {
  const more = rule.exactly === true ? '' : ' or more';
  const note = rule.note === undefined ? '' : ` (${rule.note})`;
  return `${named(rule.if)}${more} needs at least ${named(rule.needs)}${note}`;
}
