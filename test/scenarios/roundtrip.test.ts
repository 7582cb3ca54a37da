import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownUnits } from '../../src/scenarios/known-units.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { overlays } from '../../src/scenarios/northeast-asia/overlays.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import { writeScenario, writeStarter } from '../../src/scenarios/write.ts';
import { anyScenario } from '../fixtures/any-scenario.ts';

const read = (text: string) => parseScenario(text, knownUnits).scenario;

describe('a scenario that is written and read again is the same', () => {
  test('northeast-asia', () => {
    expect(read(writeScenario(northeastAsia))).toStrictEqual(northeastAsia);
  });

  test.each(overlays)('northeast-asia with $id', ({ apply }) => {
    const scenario = apply(northeastAsia);
    expect(read(writeScenario(scenario))).toStrictEqual(scenario);
  });

  test('three-towns', () => {
    const scenario = read(writeStarter());
    expect(read(writeScenario(scenario))).toStrictEqual(scenario);
  });

  test('one with an anchor called prototype', () => {
    const { environment } = northeastAsia;
    const [first, ...others] = environment.variables;
    const variables = [{ ...first!, anchors: { prototype: 'a word like any other' } }, ...others];
    const scenario = { ...northeastAsia, environment: { ...environment, variables } };
    expect(read(writeScenario(scenario))).toStrictEqual(scenario);
  });

  test('any, with whatever prose and numbers', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(read(writeScenario(scenario))).toStrictEqual(scenario);
      }),
      { numRuns: 200 },
    );
  });
});

test('what is written can be read by a person', () => {
  const text = writeScenario(northeastAsia);
  expect(text.split('\n', 3)).toEqual([
    '# yaml-language-server: $schema=./winset.schema.json',
    '',
    'id: northeast-asia',
  ]);
  expect(text).toContain('\n\n# The formats in which the actors can meet.\nforums:\n');
  expect(text).toContain('      - { issue: denuclearization, strength: 5, shape: up }\n');
  expect(text).not.toMatch(/requires: \[\s*\]|&a1|\? /);
});

test('the starter names the schema in its first line and explains every section', () => {
  const lines = writeStarter().split('\n');
  expect(lines[0]).toBe('# yaml-language-server: $schema=./winset.schema.json');
  const sections = lines.flatMap((line, n) => (/^[a-z]+:$/.test(line) ? [{ line, before: lines[n - 1] }] : []));
  expect(sections.map(({ line }) => line)).toEqual([
    'issues:',
    'actors:',
    'linkages:',
    'compatibility:',
    'environment:',
    'forums:',
    'metrics:',
    'sources:',
  ]);
  for (const { before } of sections) expect(before).toMatch(/^# /);
});
