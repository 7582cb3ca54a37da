/** What a command loads before it has something to do: found by following static imports. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Files and packages that come along with a file when it is imported. Types do not. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  const path = join(source, file);
  const statements = readFileSync(path, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\s)(?:[^;'"]*?from\s+)?'([^']+)'/gm,
  );
  for (const [, target] of statements) {
    const next = target!.startsWith('.') ? relative(source, join(dirname(path), target!)) : target!;
    if (found.has(next)) continue;
    found.add(next);
    if (target!.startsWith('.')) loadedWith(next, found);
  }
  return found;
}

const heavy = (file: string): string[] =>
  [...loadedWith(file)].filter((name) => /^(zod|yaml|immer|piscina|hyparquet)/.test(name));

test('--help loads commander and nothing that plays', () => {
  const loaded = [...loadedWith('cli.ts')];
  expect(loaded).toContain('commander');
  expect(heavy('cli.ts')).toEqual([]);
  expect(loaded.filter((name) => /^(engine|actors|forums|scenarios|study)\//.test(name))).toEqual([]);
});

test('the built-in world is played without zod, yaml or immer', () => {
  expect(heavy('cli/run.ts')).toEqual([]);
  expect(heavy('cli/list.ts')).toEqual([]);
  expect(heavy('cli/show.ts')).toEqual([]);
});

test('formats of the built-in world are compared without yaml', () => {
  expect(heavy('cli/compare.ts')).not.toContain('yaml');
});
