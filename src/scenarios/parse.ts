/**
 * A scenario file's text to a scenario: parsed once, at the door, with every problem at its line.
 *
 * Browser-safe. Brings zod and yaml along, so import it only where a file is read.
 */
import { type Problem, WinsetError } from '../base/errors.ts';
import { byPlace, type Finding, liesUnder, problemOf } from './finding.ts';
import { mended } from './mend.ts';
import { type ShapeFinding, shapeFindings, silent } from './problem-words.ts';
import type { Scenario } from './scenario.ts';
import { scenarioSchema } from './schema.ts';
import { findingsIn, type KnownUnits } from './validate.ts';
import { readSource, type Source } from './yaml-source.ts';

/** A scenario as read, and what is doubtful in it. */
export interface ParsedScenario {
  readonly scenario: Scenario;
  readonly warnings: readonly Problem[];
}

const MOST_PROBLEMS = 100;

interface Read {
  readonly scenario: Scenario | null;
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Problems of the mended data that are not about what was mended. */
function problemsBehind(data: unknown, shape: readonly ShapeFinding[], known: KnownUnits): readonly Finding[] {
  const result = scenarioSchema.safeParse(mended(data, shape));
  if (!result.success) return [];
  return findingsIn(result.data, known).problems.filter(
    (finding) => !shape.some((mend) => mend.path.length > 0 && liesUnder(finding.path, mend.path)),
  );
}

function readData(data: unknown, known: KnownUnits): Read {
  const result = scenarioSchema.safeParse(data, { error: silent });
  if (result.success) return { scenario: result.data, ...findingsIn(result.data, known) };
  const shape = shapeFindings(result.error.issues, data);
  return { scenario: null, problems: [...shape, ...problemsBehind(data, shape, known)], warnings: [] };
}

const theRest = (count: number): readonly Problem[] =>
  count > MOST_PROBLEMS ? [{ message: `and ${count - MOST_PROBLEMS} more problems` }] : [];

const located = (source: Source, finding: Finding): Problem => ({
  ...problemOf(finding),
  ...source.locate(finding.path, finding.onKey),
});

/**
 * Bytes of a file as text.
 *
 * @throws WinsetError `scenario/not-yaml` where they are not UTF-8
 */
export function decodeSource(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const hint = 'Save the file as UTF-8.';
    throw new WinsetError('scenario/not-yaml', { message: 'the file is not UTF-8 text', hint }, { cause });
  }
}

/**
 * Reads the text (or the bytes) of a scenario file, YAML or JSON.
 *
 * @throws WinsetError `scenario/empty`, `scenario/too-large`, `scenario/not-yaml`, or `scenario/invalid` with every
 *   problem at its line
 */
export function parseScenario(input: string | Uint8Array, known: KnownUnits): ParsedScenario {
  const source = readSource(typeof input === 'string' ? input : decodeSource(input));
  const { scenario, problems, warnings } = readData(source.data, known);
  const places = (findings: readonly Finding[]): Problem[] =>
    findings
      .slice(0, MOST_PROBLEMS)
      .map((finding) => located(source, finding))
      .sort(byPlace);
  const count = source.problems.length + problems.length;
  if (scenario === null || count > 0) {
    const all = [...source.problems, ...places(problems)].slice(0, MOST_PROBLEMS).sort(byPlace);
    throw new WinsetError('scenario/invalid', [...all, ...theRest(count)]);
  }
  return { scenario, warnings: places(warnings) };
}

/**
 * Checks data that is already an object (a web body, a recording's scenario) as if it came from a file.
 *
 * @throws WinsetError `scenario/invalid` with every problem at its path
 */
export function checkScenario(data: unknown, known: KnownUnits): ParsedScenario {
  const { scenario, problems, warnings } = readData(data, known);
  if (scenario === null || problems.length > 0) {
    const all = problems.slice(0, MOST_PROBLEMS).map(problemOf);
    throw new WinsetError('scenario/invalid', [...all, ...theRest(problems.length)]);
  }
  return { scenario, warnings: warnings.map(problemOf) };
}
