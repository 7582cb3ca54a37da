import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { type ScenarioFile, scenarioSchema } from '../../src/scenarios/schema.ts';
import { ID_PATTERN } from '../../src/scenarios/schema-parts.ts';

describe('types', () => {
  test('what the schema gives is a scenario', () => {
    expectTypeOf<z.output<typeof scenarioSchema>>().toExtend<Scenario>();
  });

  test('a file may leave out what has a default', () => {
    expectTypeOf<Pick<ScenarioFile, 'id' | 'issues' | 'actors' | 'forums'>>().toExtend<ScenarioFile>();
    expectTypeOf<ScenarioFile['forums'][number]['name']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Scenario['forums'][number]['name']>().toEqualTypeOf<string>();
  });
});

describe('ids', () => {
  test.each(['peace-regime', 'a', 'us-rok', '2019', 'ROK', 'DPRK-I2', 'A1', 'x1-2'])('%s is one', (id) => {
    expect(id).toMatch(ID_PATTERN);
  });

  test.each(['', '-', 'a-', '-a', 'a--b', 'a b', 'a.b', 'Ab', 'aB', 'constructor', '__proto__', 'ü', 'a\n'])(
    '%j is none',
    (id) => {
      expect(id).not.toMatch(ID_PATTERN);
    },
  );
});

describe('ranges', () => {
  const option = { id: 'x' };
  const actor = (id: string, change: object = {}) => ({
    id,
    margin: 0,
    phrases: [{ id: `${id}-P1`, text: 'x', bearsOn: [{ issue: 'a', strength: 1, shape: 'up' }] }],
    ...change,
  });
  const file = (change: object) => ({
    id: 'x',
    issues: [{ id: 'a', options: [option, { id: 'y' }], statusQuo: 'x' }],
    actors: [actor('A'), actor('B')],
    forums: [{ id: 'f' }],
    ...change,
  });
  const withProcedure = (procedure: object) => file({ forums: [{ id: 'f', procedure }] });
  const isRead = (data: object): boolean => scenarioSchema.safeParse(data).success;

  test.each([
    [
      'margin 0 to 1',
      (margin: number) => file({ actors: [actor('A', { margin }), actor('B')] }),
      [0, 1],
      [-0.01, 1.01, Number.NaN, Infinity],
    ],
    [
      'patience 0 to 1',
      (patience: number) => file({ actors: [actor('A', { patience }), actor('B')] }),
      [0, 1],
      [-0.01, 1.01],
    ],
    [
      'ratification scale from 0',
      (ratificationScale: number) => file({ actors: [actor('A', { ratificationScale }), actor('B')] }),
      [0, 40],
      [-1, Infinity],
    ],
    ['rounds 1 to 1000', (rounds: number) => withProcedure({ rounds }), [1, 1000], [0, 1001, 2.5]],
    ['chair bias 0 to 1', (chairBias: number) => withProcedure({ chairBias }), [0, 1], [-1, 2]],
    [
      'actors 2 to 16',
      (count: number) => file({ actors: Array.from({ length: count }, (_, n) => actor(`A${n}`)) }),
      [2, 16],
      [0, 1, 17],
    ],
    [
      'options 2 to 255',
      (count: number) => file({ issues: [{ id: 'a', options: Array(count).fill(option) }] }),
      [2, 255],
      [0, 1, 256],
    ],
  ])('%s', (_, data, inside, outside) => {
    expect(inside.map((value) => isRead(data(value)))).toEqual(inside.map(() => true));
    expect(outside.map((value) => isRead(data(value)))).toEqual(outside.map(() => false));
  });
});
