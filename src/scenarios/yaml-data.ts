/** YAML nodes to plain data, with a memory of where each stood. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Problem } from '../base/errors.ts';
import { type Path, quoted } from './finding.ts';

/** A problem of one node; `offset` counts characters from the start of the text. */
interface NodeProblem extends Problem {
  readonly offset: number;
}

/** Plain data and the offsets of its parts. */
export interface NodeData {
  readonly data: unknown;
  readonly problems: readonly NodeProblem[];
  /** Offset of the value (or the key) at a path; of the nearest node above where it is missing. */
  offsetOf(path: Path, onKey: boolean): number;
}

const MOST_NODES = 200_000;
const MOST_PROBLEMS = 50;
/** Keys that every object has already; an id may be called `prototype`, which none has. */
const RESERVED = new Set(['__proto__', 'constructor']);

type Node = ParsedNode | null;

class Reader {
  readonly problems: NodeProblem[] = [];
  private readonly anchors = new Map<string, ParsedNode>();
  private readonly open = new Set<ParsedNode>();
  private nodes = 0;
  readonly targets = new Map<ParsedNode, ParsedNode>();

  private report(node: Node, message: string, hint?: string): undefined {
    if (this.problems.length >= MOST_PROBLEMS) return undefined;
    this.problems.push({ offset: node?.range[0] ?? 0, message, ...(hint === undefined ? {} : { hint }) });
    return undefined;
  }

  read(node: Node): unknown {
    this.nodes++;
    if (this.nodes === MOST_NODES)
      this.report(node, `the file stands for more than ${MOST_NODES} values`, 'Use fewer aliases.');
    if (node === null || this.nodes >= MOST_NODES) return null;
    if (isAlias(node)) return this.readAlias(node as ParsedNode & { source: string });
    if ('anchor' in node && typeof node.anchor === 'string') this.anchors.set(node.anchor, node);
    // JSON keeps no -0; a plan stored as JSON must come back as it was.
    if (isScalar(node)) return typeof node.value === 'number' ? node.value + 0 : node.value;
    this.open.add(node);
    const data = isSeq(node) ? node.items.map((item) => this.read(item as Node)) : this.readMap(node);
    this.open.delete(node);
    return data;
  }

  private readAlias(alias: ParsedNode & { source: string }): unknown {
    const target = this.anchors.get(alias.source);
    if (target === undefined) return this.report(alias, `there is no anchor &${alias.source} above`);
    if (this.open.has(target)) return this.report(alias, `the alias *${alias.source} stands inside what it repeats`);
    this.targets.set(alias, target);
    return this.read(target);
  }

  private readMap(map: ParsedNode): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    if (!isMap(map)) return data;
    for (const { key, value } of map.items as { key: Node; value: Node }[]) {
      const name = keyName(key);
      if (name === undefined) this.report(key ?? map, 'a key is missing or is not a word');
      else if (RESERVED.has(name)) this.report(key, `the key ${quoted(name)} cannot be used`);
      else if (Object.hasOwn(data, name)) this.report(key, `the key ${quoted(name)} is given twice in this block`);
      else data[name] = this.read(value);
    }
    return data;
  }
}

/** A key as text; a number as it is written. Undefined for a missing key, an alias or a block. */
function keyName(key: Node): string | undefined {
  if (key === null || !isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function offsetOf(
  root: ParsedNode,
  targets: ReadonlyMap<ParsedNode, ParsedNode>,
  lineOf: (offset: number) => number,
  path: Path,
  onKey: boolean,
): number {
  let node: ParsedNode = root;
  let offset = root.range[0];
  for (const [depth, part] of path.entries()) {
    node = targets.get(node) ?? node;
    let next: Node | undefined;
    let isUnderKey = false;
    if (isSeq(node)) next = node.items[part as number] as Node | undefined;
    if (isMap(node)) {
      const pair = (node.items as { key: Node; value: Node }[]).find(({ key }) => keyName(key) === String(part));
      if (pair === undefined) return offset;
      if (pair.key !== null) offset = pair.key.range[0];
      if (onKey && depth === path.length - 1) return offset;
      next = pair.value;
      isUnderKey = true;
    }
    if (next === null || next === undefined) return offset;
    node = next;
    // Of a value that is empty or starts on a later line the key is the better place.
    const isEmpty = isScalar(node) && node.range[0] === node.range[1];
    const isLater = isUnderKey && lineOf(node.range[0]) > lineOf(offset);
    if (!isEmpty && !isLater) offset = node.range[0];
  }
  return offset;
}

/**
 * Plain data of a document's root node. Keys must be words and unique; aliases are
 * followed, never into themselves.
 *
 * @param lineOf  line of an offset in the text
 */
export function nodesToData(root: ParsedNode, lineOf: (offset: number) => number): NodeData {
  const reader = new Reader();
  const data = reader.read(root);
  return {
    data,
    problems: reader.problems,
    offsetOf: (path, onKey) => offsetOf(root, reader.targets, lineOf, path, onKey),
  };
}
