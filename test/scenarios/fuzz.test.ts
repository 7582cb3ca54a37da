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
  { name: 'three-towns', text: writeStarter(), count: 200 },
  { name: 'northeast-asia', text: writeScenario(northeastAsia), count: 100 },
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

describe.each(files)(`seed "${SEED}" on $name`, ({ text, count }) => {
  let readable = 0;

  test.each(Array.from({ length: count }, (_, n) => n))('mutation %i', { timeout: GUARD_MS }, (n) => {
    const { bytes, how } = mutate(text, SEED, n);
    const result = parsed(bytes);
    if (result instanceof WinsetError) {
      expect(result.code, how).toMatch(/^scenario\/(empty|not-yaml|invalid|too-large)$/);
      expect(result.problems.length, how).toBeGreaterThan(0);
      expect(mute(result), how).toEqual([]);
    } else {
      readable++;
      expect(validateScenario(result.scenario, knownUnits).problems, how).toEqual([]);
    }
  });

  test('some stay readable and most do not', () => {
    expect(readable).toBeGreaterThan(count / 50);
    expect(readable).toBeLessThan(count / 2);
  });
});
