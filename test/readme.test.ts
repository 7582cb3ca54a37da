/** The snippets in README and docs run as they stand. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const snippets = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map((match, index) => ({
    title: `${page}, snippet ${index + 1}`,
    code: match[1]!,
  })),
);

const transcripts = pages.flatMap((page) =>
  [
    ...readFileSync(join(root, page), 'utf8').matchAll(
      /<!-- transcript: (.*?) -->\n\n```\n([\s\S]*?)\n```\n<!-- end -->/g,
    ),
  ].map((match) => ({ page, command: match[1]!, printed: match[2]! })),
);

describe('snippets', () => {
  test('the README shows winset as a library', () => {
    expect(snippets.filter(({ title }) => title.startsWith('README.md')).length).toBeGreaterThan(0);
  });

  test.each(snippets)('$title runs', ({ code }) => {
    const file = join(mkdtempSync(join(tmpdir(), 'winset-snippet-')), 'snippet.mjs');
    const entry = (name: string): string => JSON.stringify(join(root, 'dist', `${name}.js`));
    writeFileSync(file, code.replaceAll("'winset/testing'", entry('testing')).replaceAll("'winset'", entry('index')));
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.trim()).not.toBe('');
  });

  test.each(transcripts)('the transcript in $page is what $command prints', ({ command, printed }) => {
    const [, ...args] = command.split(' ');
    const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { encoding: 'utf8' });
    expect(printed).toBe(`$ ${command}\n${stdout.trimEnd()}`);
  });

  test('there is one of a run and one of a comparison', () => {
    expect(transcripts.map(({ page }) => page)).toEqual(['README.md', 'docs/studies.md']);
  });

  test('sources that the code names have their entry', () => {
    const entries = new Set(
      [...readFileSync(join(root, 'docs/sources.md'), 'utf8').matchAll(/<a id="([^"]+)"><\/a>/g)].map((m) => m[1]),
    );
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.ts'),
    );
    const named = files.flatMap((file) =>
      [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/sources\.md#([\w-]+)/g)].map((m) => m[1]!),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((anchor) => !entries.has(anchor))).toEqual([]);
  });

  test('relative links in README and docs lead somewhere', () => {
    const broken = pages.flatMap((page) => {
      const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g)].map(
        (m) => m[1]!,
      );
      const folder = page.startsWith('docs/') ? 'docs' : '.';
      return links.filter((link) => {
        try {
          readFileSync(join(root, folder, link));
          return false;
        } catch {
          return true;
        }
      });
    });
    expect(broken).toEqual([]);
  });
});
