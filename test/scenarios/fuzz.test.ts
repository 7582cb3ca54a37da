/** Whatever is done to a scenario file: it is read, or every fault in it is said, in time. */
import { describe, expect, test } from 'vitest';
import { WinsetError } from '../../src/base/errors.ts';
import { knownUnits } from '../../src/scenarios/known-units.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { type ParsedScenario, parseScenario } from '../../src/scenarios/parse.ts';
import { validateScenario } from '../../src/scenarios/validate.ts';
import { writeScenario, writeStarter } from '../../src/scenarios/write.ts';
import { mutate } from '../fixtures/mutate.ts';

const SEED = 'damage';
/** A guard against hanging, far above what any of them takes. */
const GUARD_MS = 5000;

const files = [
  { name: 'three-towns', text: writeStarter() },
  { name: 'northeast-asia', text: writeScenario(northeastAsia) },
];

function parsed(bytes: Uint8Array): ParsedScenario | WinsetError {
  try {
    return parseScenario(bytes, knownUnits);
  } catch (error) {
    // Anything else is a bug: the test fails with its stack.
    if (error instanceof WinsetError) return error;
    throw error;
  }
}

/** Problems without words, or with a path but no place. */
const mute = (error: WinsetError): unknown[] =>
  error.problems.filter(
    (problem) =>
      problem.message.trim() === '' ||
      (problem.path !== undefined && !((problem.line ?? 0) >= 1 && (problem.column ?? 0) >= 1)),
  );

const mutations = files.flatMap(({ name, text }) =>
  Array.from({ length: 150 }, (_, n) => ({ name, n, ...mutate(text, SEED, n) })),
);

describe(`mutations of seed "${SEED}"`, () => {
  test.each(mutations)('$name, mutation $n: $how', { timeout: GUARD_MS }, ({ bytes }) => {
    const result = parsed(bytes);
    if (result instanceof WinsetError) {
      expect(result.code).toMatch(/^scenario\/(empty|not-yaml|invalid|too-large)$/);
      expect(result.problems.length).toBeGreaterThan(0);
      expect(mute(result)).toEqual([]);
    } else {
      expect(validateScenario(result.scenario, knownUnits).problems).toEqual([]);
    }
  });
});

test('the mutations of the small file leave some readable and break most', () => {
  const small = mutations.filter(({ name }) => name === 'three-towns');
  const readable = small.filter(({ bytes }) => !(parsed(bytes) instanceof WinsetError)).length;
  expect(readable).toBeGreaterThan(5);
  expect(readable).toBeLessThan(small.length / 2);
});
