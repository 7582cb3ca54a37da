/**
 * The one place where what zod found becomes a sentence.
 *
 * The schema's parts carry what they expect as their message (`schema-parts.ts`). Here it
 * meets what was found: "expected a number from 0 to 1, found "high"".
 */
import type { z } from 'zod';
import { closest, knownHint } from '../base/closest.ts';
import { didYouMean, type Finding, type Path, quoted } from './finding.ts';
import { foundWords } from './found-words.ts';
import { AN_ID, ID_PATTERN, TRUE_OR_FALSE } from './schema-parts.ts';

/** A finding about the shape of the file, with what was expected there; empty for an unknown key. */
export interface ShapeFinding extends Finding {
  readonly expected: string;
}

type Issue = z.core.$ZodIssue;

/** Given to zod when it parses: parts without words of their own then have an empty message, which is told apart here. */
export const silent = (): string => '';

function lookUp(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** The id as it could be written: `SportCo` as `sport-co`. Undefined where that gives none. */
function kebab(word: string): string | undefined {
  const written = word
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return ID_PATTERN.test(written) && written.length <= 64 ? written : undefined;
}

/** YAML 1.2 reads `yes` as a word. */
function truthHint(word: string): string | undefined {
  if (/^(yes|y|on|true)$/i.test(word)) return 'Write true.';
  return /^(no|n|off|false)$/i.test(word) ? 'Write false.' : undefined;
}

/** The way out for the slips that files invite. */
function hintFor(expected: string, found: unknown, issue: Issue): string | undefined {
  const isScalar = typeof found === 'number' || typeof found === 'boolean';
  if (isScalar && /^(an id|the id|text)/.test(expected)) return `Put quotes around it: "${found}".`;
  if (isScalar && expected.startsWith('a list of')) return `Write it as a list: [${found}].`;
  if (typeof found !== 'string') return undefined;
  if (expected === TRUE_OR_FALSE) return truthHint(found);
  if (expected.startsWith('a list of')) return `Write it as a list: [${found}].`;
  if (expected === AN_ID) {
    const written = kebab(found);
    return written === undefined || written === found ? undefined : `Write it as ${written}.`;
  }
  if (issue.code === 'invalid_value') return didYouMean(found, issue.values.map(String));
  if (!expected.includes('number')) return undefined;
  if (/^[-+]?[\d.]+$/.test(found)) return `Without the quotes it is a number: ${found}.`;
  return /^[-+]?\d+,\d+$/.test(found) ? `Write it with a point: ${found.replace(',', '.')}.` : undefined;
}

/** Of keys that are like no known one so many are named; a file of another kind would bury everything else. */
const MOST_STRANGE_KEYS = 3;

function findingsOfKeys(issue: Extract<Issue, { code: 'unrecognized_keys' }>, path: Path): ShapeFinding[] {
  const known = issue.message.split(' ');
  const strange = issue.keys.filter((key) => closest(key, known) === undefined);
  const untold = new Set(strange.slice(MOST_STRANGE_KEYS));
  const findings = issue.keys
    .filter((key) => !untold.has(key))
    .map((key) => ({
      path: [...path, key],
      onKey: true,
      expected: '',
      message: `there is no key ${quoted(key)} here`,
      hint: knownHint(key, known),
    }));
  const next = strange[MOST_STRANGE_KEYS];
  if (next === undefined) return findings;
  const message = `there are ${untold.size} more unknown keys here`;
  return [
    ...findings,
    { path: [...path, next], onKey: true, expected: '', message, hint: `Known: ${known.join(', ')}.` },
  ];
}

/** Whether the whole value is refused, not something inside it: a text where a block could stand. */
const isOfOtherKind = (branch: readonly Issue[]): boolean =>
  branch.some((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys');

/**
 * Of the alternatives of a union, the one the author most likely meant: of the kind that was found, then with the
 * fewest unknown keys, then with the fewest issues.
 */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const unknown = (branch: readonly Issue[]): number =>
    branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
  const byFit = (a: readonly Issue[], b: readonly Issue[]): number =>
    Number(isOfOtherKind(a)) - Number(isOfOtherKind(b)) || unknown(a) - unknown(b) || a.length - b.length;
  return [...branches].sort(byFit)[0] ?? [];
}

function findingsOfIssue(issue: Issue, above: Path, data: unknown): ShapeFinding[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') return findingsOfKeys(issue, path);
  if (issue.code === 'invalid_union' && issue.message === '') {
    return likeliest(issue.errors).flatMap((inner) => findingsOfIssue(inner, path, data));
  }
  const found = lookUp(data, path);
  const expected = issue.message === '' ? 'something else' : issue.message;
  const message =
    found === undefined && path.length > 0
      ? `${quoted(String(path.at(-1)))} is missing, expected ${expected}`
      : `expected ${expected}, found ${foundWords(found)}`;
  const hint = hintFor(expected, found, issue);
  return [{ path, expected, message, ...(hint === undefined ? {} : { hint }) }];
}

/** What zod found in `data`, in plain words; the same thing is said once. */
export function shapeFindings(issues: readonly Issue[], data: unknown): ShapeFinding[] {
  const said = new Set<string>();
  return issues
    .flatMap((issue) => findingsOfIssue(issue, [], data))
    .filter((finding) => {
      const key = JSON.stringify([finding.path, finding.message]);
      return said.has(key) ? false : said.add(key);
    });
}
