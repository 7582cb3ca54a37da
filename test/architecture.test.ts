/** The house: which room may import which, what may use node:, and how large a room may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

const read = (file: string): string => readFileSync(join(source, file), 'utf8');

/** Rooms from the ground up; a room may import its own floor's own room, and any floor below. */
const FLOORS: readonly (readonly string[])[] = [
  ['base'],
  ['engine'],
  ['actors', 'forums'],
  ['scenarios'],
  ['trace', 'analysis'],
  ['study', 'roadmap'],
  ['cli', 'studio'],
  ['testing'],
  ['.'],
];

const roomOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : '.');
const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room));

interface Import {
  readonly file: string;
  readonly target: string;
  /** Erased when built: only a type is taken. */
  readonly isType: boolean;
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(
    /(import type |export type )?(?:\{[^}]*\}|\* as \w+|\w+)?\s*(?:from|import)\s*\(?\s*'([^']+)'/g,
  );
  return [...found].map((match) => ({ file, target: match[2]!, isType: match[1] !== undefined }));
}

const imports = files.flatMap(importsOf);

const targetFile = ({ file, target }: Import): string =>
  relative(source, resolve(dirname(join(source, file)), target)).replaceAll('\\', '/');

describe('the arrows', () => {
  test('every room is on the plan', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  test('no room imports a higher floor, nor another room on its own', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map((entry) => ({ ...entry, to: targetFile(entry) }))
      .filter(({ file, to }) => {
        const from = roomOf(file);
        const room = roomOf(to);
        return from !== room && floorOf(room) >= floorOf(from);
      })
      .map(({ file, to }) => `${file} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('no file imports itself in a circle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((i) => i.target.startsWith('.') && !i.isType)
          .map(targetFile),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('what may be used where', () => {
  const users = (pattern: RegExp): string[] => [
    ...new Set(imports.filter(({ target }) => pattern.test(target)).map((i) => i.file)),
  ];

  test('node: only where files and threads are handled', () => {
    const allowed = /^(scenarios\/load|study\/|cli\/|cli\.ts)/;
    expect(users(/^node:/).filter((file) => !allowed.test(file))).toEqual([]);
  });

  test('zod stands at the doors only', () => {
    const doors =
      /^(scenarios\/(schema|parse|json-schema|problem-words|validate|checks)|study\/(plan|check-plan)|cli\/)/;
    expect(users(/^zod/).filter((file) => !doors.test(file))).toEqual([]);
  });

  test('immer where a person edits or replays, never in play', () => {
    const editing = /^(scenarios\/(tune|northeast-asia\/overlays|overlay)|trace\/|study\/plan)/;
    expect(users(/^immer/).filter((file) => !editing.test(file))).toEqual([]);
  });

  test('seedrandom in base only', () => {
    expect(users(/^seedrandom/).filter((file) => !file.startsWith('base/'))).toEqual([]);
  });

  test('commander in cli only', () => {
    expect(users(/^commander/).filter((file) => !file.startsWith('cli/'))).toEqual([]);
  });

  test('everything up to analysis runs in a browser', async () => {
    const entries = files.filter((file) => floorOf(roomOf(file)) <= 4 && !/^scenarios\/load/.test(file));
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      root,
      build: {
        write: false,
        minify: false,
        rolldownOptions: {
          input: entries.map((file) => join(source, file)),
          preserveEntrySignatures: 'strict',
          external: (id: string) => id.startsWith('node:'),
        },
      },
    });
    const outputs = (Array.isArray(result) ? result : [result]).flatMap((r) => ('output' in r ? r.output : []));
    const code = outputs.map((chunk) => ('code' in chunk ? chunk.code : ''));
    expect(code.length).toBeGreaterThan(10);
    expect(code.filter((text) => /from\s*['"]node:|require\(['"]node:|from\s*['"]crypto['"]/.test(text))).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('budgets', () => {
  /** Data is as long as the world is. */
  const isData = (file: string): boolean =>
    /^scenarios\/northeast-asia\//.test(file) ||
    /^scenarios\/starter/.test(file) ||
    /^actors\/(united-states|china|japan|russia|south-korea|north-korea)\.ts$/.test(file);
  const lines = (file: string): number => read(file).split('\n').length - 1;

  test('no file is longer than 400 lines, data aside', () => {
    expect(files.filter((file) => !isData(file) && lines(file) > 400).map((file) => `${file}: ${lines(file)}`)).toEqual(
      [],
    );
  });

  test('the median file has at most 120 lines', () => {
    const sizes = files
      .filter((file) => !isData(file))
      .map(lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(120);
  });

  test('names are kebab-case and say what the file holds', () => {
    const names = files.map((file) => file.split('/').at(-1)!.replace(/\.ts$/, ''));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^(utils?|helpers?|common|types|constants|misc)$/.test(name))).toEqual([]);
  });

  test('no any, no enum, no namespace, no default export', () => {
    const banned = /(:|<|\bas) any\b|^\s*(export )?(const )?enum |^\s*(export )?namespace |^export default/m;
    expect(files.filter((file) => banned.test(withoutComments(read(file))))).toEqual([]);
  });

  test('every exported function, class and interface has a docstring, at most one of them the header of its file', () => {
    const bare = files.flatMap((file) => {
      const text = read(file).split('\n');
      return text.flatMap((line, index) => {
        const declares = /^export (?:async |abstract )?(function|class|interface) (\w+)/.exec(line);
        // Overloads share the docstring of the first.
        const documented = /\*\/\s*$|^export function/.test(text[index - 1] ?? '');
        return declares === null || documented ? [] : [`${file}:${index + 1} ${declares[2]}`];
      });
    });
    const explainedByHeader = (entry: string): boolean => {
      const file = entry.split(':')[0]!;
      return read(file).startsWith('/**') && bare.filter((other) => other.startsWith(`${file}:`)).length === 1;
    };
    expect(bare.filter((entry) => !explainedByHeader(entry))).toEqual([]);
  });
});
