import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/trace/render-markdown.ts';

const entry = (label: string, text: string) => renderMarkdown([{ kind: 'entry', label, text }]);

test('what follows a title is a paragraph of its own', () => {
  const blocks = [
    { kind: 'title', left: 'A run', right: 'seed 7' },
    { kind: 'paragraph', text: 'Agreed.', tone: 'strong' },
  ] as const;
  expect(renderMarkdown(blocks)).toBe('# A run\n\n*seed 7*\n\n**Agreed.**\n');
});

describe('entries in Markdown', () => {
  test('a label filled up for columns is bold all the same', () => {
    expect(entry('six-party / four-party ', 'seats differ')).toBe('- **six-party / four-party** seats differ\n');
  });

  test('a dash is no label, nor is nothing', () => {
    expect(['-', '', ' - ', '\u2013'].map((label) => entry(label, 'that'))).toEqual(Array(4).fill('- that\n'));
  });

  test('no label leaves a blank inside its marks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^ {0,3}[a-z-]{1,9}( [a-z]{1,5})? {0,3}$/), (label) => {
        expect(entry(label, 'text')).not.toMatch(/\*\* [^*]*\*\*| \*\*(?= text)/);
      }),
    );
  });

  test('a grid and a command take padded labels as well', () => {
    expect(renderMarkdown([{ kind: 'grid', label: 'asks  ', cells: ['a 1', 'b 2'] }])).toBe('- **asks** a 1; b 2\n');
    expect(renderMarkdown([{ kind: 'command', label: 'More:   ', command: 'winset list' }])).toBe(
      '- More: `winset list`\n',
    );
  });
});
