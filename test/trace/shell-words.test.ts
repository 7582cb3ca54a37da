/** Commands as they are printed give a shell back exactly the words they were made from. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/trace/layout.ts';
import { PLAIN } from '../../src/trace/paint.ts';
import { renderMarkdown } from '../../src/trace/render-markdown.ts';
import { renderPlain } from '../../src/trace/render-plain.ts';
import { commandOf, pathWord, shellWords } from '../../src/trace/shell-words.ts';

/** What bash makes of a command line: its words. */
function readByBash(line: string): string[] {
  const { stdout, status } = spawnSync('bash', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

const printed = (words: readonly string[], width = 80, note?: string): string =>
  renderPlain(
    [{ kind: 'command', label: 'Again:', command: commandOf(words), ...(note === undefined ? {} : { note }) }],
    width,
    PLAIN,
  ).slice('Again: '.length, -1);

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
const anyWord = fc.oneof(
  id,
  fc.array(id, { minLength: 1, maxLength: 12 }).map((ids) => `forum.agenda=${ids.join()}`),
  fc
    .array(fc.constantFrom('the', 'fox', "it's", '"so"', '한국', '북한의 미사일', '', '\\', '$HOME', '*', '~', '!'))
    .map((w) => w.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
);

describe('a printed command', () => {
  test('is read by a shell as the very words, wherever it was broken', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 40, max: 100 }),
        (words, width) => {
          expect(readByBash(printed(words, width))).toEqual(words);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('keeps to the width but for words that are wider', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 40, max: 100 }),
        (words, width) => {
          const tooWide = printed(words, width)
            .split('\n')
            .filter((line, index) => widthOf(line) + (index === 0 ? 7 : 0) > width);
          for (const line of tooWide) expect(shellWords(line.replace(/ \\$/, '').trimStart())).toHaveLength(1);
        },
      ),
    );
  });

  test('a seed of many words stays in one piece', () => {
    const seed = 'the quick brown fox jumps over the lazy dog and more';
    expect(printed(['winset', 'run', 'six-party', '--seed', seed, '--run', '0'])).toBe(
      `winset run six-party --seed \\\n       '${seed}' --run 0`,
    );
  });

  test('a list that is longer than the line overhangs', () => {
    const agenda = `forum.agenda=${Array<string>(10).fill('denuclearization').join()}`;
    expect(printed(['winset', 'run', '--set', agenda, '--coded'], 80, 'why')).toBe(
      `winset run --set \\\n       ${agenda} \\\n       --coded  (why)`,
    );
  });

  test('shows no letter that cannot be seen', () => {
    expect(commandOf(['a\nb', "tab\t'quoted' \\", 'no\u00a0break', '\u001b[31m', '=ls', ''])).toBe(
      "$'a\\012b' $'tab\\011\\'quoted\\' \\\\' $'no\\302\\240break' $'\\033[31m' '=ls' ''",
    );
  });

  test('is code in Markdown, backticks and all', () => {
    const command = commandOf(['winset', 'run', '--seed', '`` no']);
    expect(renderMarkdown([{ kind: 'command', label: 'Again:', command }])).toBe(
      "- Again: ```winset run --seed '`` no'```\n",
    );
  });
});

describe('the words of a line', () => {
  test('are those it was made from, as they are written', () => {
    fc.assert(
      fc.property(fc.array(anyWord), (words) => {
        expect(shellWords(commandOf(words))).toEqual(words.map((word) => commandOf([word])));
      }),
    );
  });

  test('redirections and stray quotes are words too', () => {
    expect(shellWords("winset schema > winset.schema.json it's")).toEqual([
      'winset',
      'schema',
      '>',
      'winset.schema.json',
      "it's",
    ]);
  });
});

test('a path that begins with a hyphen is no option', () => {
  expect([pathWord('-r.jsonl'), pathWord('r.jsonl'), pathWord('/a/-b')]).toEqual(['./-r.jsonl', 'r.jsonl', '/a/-b']);
});
