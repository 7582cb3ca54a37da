/**
 * Mending for the sake of the report: where a file's only faults are unknown keys, numbers
 * out of range and bad prose, stand-ins let the rules that look elsewhere run as well, so
 * that everything is said at once. What is mended is never played.
 */
import type { ShapeFinding } from './problem-words.ts';

/** Numbers that are counted together with others: a stand-in could cause a problem of its own. */
const COUNTED = new Set(['votes', 'quota', 'k', 'weights', 'scores', 'reservation']);

function standIn(finding: ShapeFinding): unknown {
  if (finding.path.some((part) => COUNTED.has(String(part)))) return undefined;
  if (/^a (whole )?number /.test(finding.expected)) return 1;
  return finding.expected.startsWith('text') ? 'text' : undefined;
}

function parentOf(data: unknown, finding: ShapeFinding): Record<string | number, unknown> | null {
  let value = data;
  for (const part of finding.path.slice(0, -1)) value = (value as Record<string | number, unknown> | undefined)?.[part];
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>) : null;
}

/** A copy of the data with every finding mended, or undefined where one cannot be. */
export function mended(data: unknown, findings: readonly ShapeFinding[]): unknown {
  const copy = structuredClone(data);
  for (const finding of findings) {
    const parent = parentOf(copy, finding);
    const key = finding.path.at(-1);
    if (parent === null || key === undefined) return undefined;
    if (finding.onKey === true) {
      delete parent[key];
      continue;
    }
    const value = standIn(finding);
    if (value === undefined) return undefined;
    parent[key] = value;
  }
  return copy;
}
