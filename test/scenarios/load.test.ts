import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WinsetError } from '../../src/base/errors.ts';
import { builtinScenarios } from '../../src/scenarios/builtin.ts';
import { loadScenario } from '../../src/scenarios/load.ts';
import { writeStarter } from '../../src/scenarios/write.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'winset-load-'));
  writeFileSync(join(folder, 'river.yaml'), writeStarter());
  writeFileSync(join(folder, 'huge.yaml'), '');
  truncateSync(join(folder, 'huge.yaml'), 2 ** 40);
  symlinkSync('circle.yaml', join(folder, 'circle.yaml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function refusal(path: string): Promise<WinsetError> {
  const error = await loadScenario(path).catch((cause: unknown) => cause);
  if (error instanceof WinsetError) return error;
  throw error;
}

describe('built-in scenarios', () => {
  test.each(builtinScenarios.ids)('%s is found by its id', async (id) => {
    const { scenario, origin, warnings } = await loadScenario(id);
    expect(scenario.id).toBe(id);
    expect(origin).toEqual({ kind: 'built-in', id });
    expect(warnings).toEqual([]);
  });
});

describe('files', () => {
  test('are read by their path', async () => {
    const path = join(folder, 'river.yaml');
    const { scenario, origin } = await loadScenario(path);
    expect(origin).toEqual({ kind: 'file', path });
    expect(scenario).toEqual((await loadScenario('three-towns')).scenario);
  });

  test.each([
    ['a misspelt id', () => 'northeast-aisa', 'scenario/not-found', /Did you mean northeast-asia\?/],
    ['a forgotten extension', () => join(folder, 'river'), 'scenario/not-found', /Did you mean .*river\.yaml\?/],
    ['a misspelt file', () => join(folder, 'rivre.yaml'), 'scenario/not-found', /Did you mean .*river\.yaml\?/],
    [
      'a file in no folder',
      () => join(folder, 'none', 'at-all.yaml'),
      'scenario/not-found',
      /Built in: northeast-asia, three-towns/,
    ],
    ['a file as a folder', () => join(folder, 'river.yaml', 'x'), 'scenario/not-found', /no such file/],
    ['nothing', () => '', 'scenario/not-found', /no such file/],
    ['a NUL in a name', () => 'x\0y', 'scenario/not-found', /"x\\u0000y": there is no such file/],
    ['a folder', () => folder, 'scenario/unreadable', /this is a folder, expected a file/],
    ['a name too long', () => 'x'.repeat(5000), 'scenario/unreadable', /too long/],
    ['a circle of links', () => join(folder, 'circle.yaml'), 'scenario/unreadable', /circle/],
    ['a terabyte', () => join(folder, 'huge.yaml'), 'scenario/too-large', /larger than 2 MB/],
  ])('%s', async (_, path, code, words) => {
    const error = await refusal(path());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
  });
});
