/** Scenarios as YAML text, for people to read and change. */
import { Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Scenario } from './scenario.ts';
import { SCHEMA_LINE, STARTER } from './starter.ts';

/** What stands above each section. */
const SECTIONS: Readonly<Record<string, string>> = {
  issues: 'What is on the table. Options stand in their order; "requires" names whose consent one needs.',
  actors: 'Who negotiates, with the phrases that interests are read from.',
  linkages: "Conditions (at least) that scale an actor's losses.",
  compatibility: 'Texts that make no sense for anyone and cannot be tabled.',
  environment: 'What lies outside the talks: variables from 0 to 1, what they shift, and named moments.',
  forums: 'The formats in which the actors can meet.',
  metrics: 'Measures of an agreement: mean position of the agreed options, 0 to 100.',
  sources: 'What the scenario rests on.',
};

/** The starting point for a scenario of one's own: complete, small, commented. */
export function writeStarter(): string {
  return STARTER;
}

/** Keys whose empty value is the default wherever they stand below the top. */
const EMPTY_BY_DEFAULT = new Set([
  'requires',
  'redLines',
  'bearsOn',
  'limits',
  'variables',
  'weightEffects',
  'marginEffects',
  'moments',
]);

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A plain copy without what reads back as it is when left out. */
function withoutDefaults(value: unknown, isTop: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDefaults(item, false));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]): [string, unknown] => [key, withoutDefaults(part, false)])
    .filter(([key, part]) => !(isEmpty(part) && (isTop || EMPTY_BY_DEFAULT.has(key))));
  return Object.fromEntries(entries);
}

const LONGEST_LINE = 110;

/** Length of a node on one line; infinity where it must not be on one. */
function lengthOnOneLine(node: unknown): number {
  if (isScalar(node)) {
    return typeof node.value === 'string' && node.value.includes('\n') ? Infinity : String(node.value).length + 2;
  }
  if (isSeq(node)) return node.items.reduce<number>((sum, item) => sum + lengthOnOneLine(item) + 2, 2);
  if (!isMap(node)) return Infinity;
  return node.items.reduce<number>((sum, { key, value }) => sum + lengthOnOneLine(key) + lengthOnOneLine(value) + 4, 2);
}

/** Lists of blocks stay lists, with every member on one line where all are short; other short things go on one line. */
function layOut(node: unknown, depth: number): void {
  const fits = (part: unknown): boolean => lengthOnOneLine(part) <= LONGEST_LINE - 2 * depth;
  if (isSeq(node)) {
    const isList = node.items.some((item) => isMap(item) || isSeq(item));
    if (!isList) node.flow = fits(node);
    else if (depth > 2 && node.items.every(fits)) for (const item of node.items) (item as YAMLMap).flow = true;
    else for (const item of node.items) layOut(item, depth + 1);
  }
  if (!isMap(node)) return;
  const isPlain = node.items.every(({ value }) => isScalar(value) || (isSeq(value) && value.items.every(isScalar)));
  if (depth > 2 && isPlain && fits(node)) node.flow = true;
  else for (const { value } of node.items) layOut(value, depth + 1);
}

function comment(document: Document): void {
  for (const pair of (document.contents as YAMLMap).items) {
    if (!isScalar(pair.key)) continue;
    const text = SECTIONS[String(pair.key.value)];
    if (text === undefined) continue;
    pair.key.spaceBefore = true;
    pair.key.commentBefore = ` ${text}`;
    if (!isSeq(pair.value)) continue;
    for (const item of (pair.value.items as Node[]).slice(1)) item.spaceBefore = true;
  }
}

/**
 * A scenario as YAML with a comment above each section. `parseScenario` reads the same
 * scenario back.
 */
export function writeScenario(scenario: Scenario): string {
  const document = new Document(withoutDefaults(scenario, true), { aliasDuplicateObjects: false, schema: 'core' });
  layOut(document.contents, 0);
  comment(document);
  return `${SCHEMA_LINE}\n\n${document.toString({ lineWidth: LONGEST_LINE })}`;
}
