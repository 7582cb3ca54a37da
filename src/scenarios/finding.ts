/** Findings: problems of a scenario before they know their line. */
import { closest } from '../base/closest.ts';
import type { Problem } from '../base/errors.ts';

/** Keys and list positions from the root of a scenario. */
export type Path = readonly (string | number)[];

/** A problem or warning at a place in a scenario. Where `onKey`, the key itself is meant, not what stands under it. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
  readonly onKey?: boolean;
}

/** The path in the reader's notation: `actors[2].margin`, `limits["a b"]`; empty for the root. */
export function pathText(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\w$-]+$/.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${quoted(part)}]`;
  }
  return text;
}

/** Whether `path` is `start` or lies below it. */
export function liesUnder(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((part, index) => path[index] === part);
}

/** The finding as a problem, without a line. */
export function problemOf(finding: Finding): Problem {
  const path = pathText(finding.path);
  return {
    ...(path === '' ? {} : { path }),
    message: finding.message,
    ...(finding.hint === undefined ? {} : { hint: finding.hint }),
  };
}

/** Orders problems as they stand in their file. */
export const byPlace = (a: Problem, b: Problem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

const LONGEST_QUOTE = 60;

/** The text in quotes on one line, cut where it is long. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
  return JSON.stringify(cut);
}

/** "Did you mean margin?", where one of the known words is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = closest(word, known);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}
