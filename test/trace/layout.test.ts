/** Laying out: columns kept, words whole where they fit, numbers as people read them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, apart, percent, signed } from '../../src/trace/amounts.ts';
import { gridLines, hanging, oneLine, tableLines, widthOf, wrap } from '../../src/trace/layout.ts';
import { listOf } from '../../src/trace/names.ts';

const anyText = fc.oneof(fc.lorem({ maxCount: 30 }), fc.string({ unit: 'grapheme', maxLength: 120 }));

describe('wrapping', () => {
  test('keeps to the width and loses no letter', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 90 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        const letters = (value: string): string => oneLine(value).replaceAll(' ', '').replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });

  test('breaks at the last word that fits: "one two three" in 8', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(hanging('a  ', 'one two', 6)).toEqual(['a  one', '   two']);
  });

  test('a word that does not fit is broken at its hyphens first: "three-party-beijing" in 18', () => {
    expect(wrap('three-party-beijing', 18)).toEqual(['three-party-', 'beijing']);
    expect(wrap('three-party-beijing', 9)).toEqual(['three-', 'party-', 'beijing']);
    expect(wrap('three-party-beijing', 6)).toEqual(['three-', 'party-', 'beijin', 'g']);
    expect(wrap('staged-4to6 2018-19', 8)).toEqual(['staged-', '4to6', '2018-19']);
  });

  test('letters of two columns count as two, marks as none', () => {
    expect([widthOf('한국'), widthOf('e\u0301'), widthOf('US')]).toEqual([4, 1, 2]);
  });

  test('control characters cannot steer a terminal', () => {
    expect(oneLine('a\u001b[31mb\nc')).toBe('a [31mb c');
  });
});

describe('tables', () => {
  test('keep to the width, whatever the cells', () => {
    const cell = fc.lorem({ maxCount: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 30, max: 100 }),
        (rows, width) => {
          const columns = [{ title: 'one' }, { title: 'two', align: 'right' as const }, { title: '' }];
          for (const line of tableLines(columns, rows, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('cut no id inside its parts while they fit', () => {
    const part = fc.stringMatching(/^[a-z]{1,9}$/);
    const id = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, id), { minLength: 1, maxLength: 5 }), (rows) => {
        // Three columns of ten, for parts of nine letters with a hyphen, and the gaps.
        const lines = tableLines([{ title: '' }, { title: '' }, { title: '' }], rows, 34);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(34);
        const words = lines.flatMap((line) => line.split(' ')).filter((word) => word !== '');
        const parts = rows.flat().flatMap((text) => text.split('-'));
        expect(words.flatMap((word) => word.split('-').filter((piece) => piece !== '')).sort()).toEqual(parts.sort());
      }),
    );
  });

  test('an id gives way at its hyphen', () => {
    const rows = [['three-party-beijing', 'denuclearization']];
    expect(tableLines([{ title: '' }, { title: '' }], rows, 36)).toEqual([
      'three-party-        denuclearization',
      'beijing',
    ]);
  });

  test('a column without blanks or hyphens stays whole while another can give way', () => {
    const rows = [['denuclearization', 'a few words']];
    expect(tableLines([{ title: '' }, { title: '' }], rows, 24)).toEqual([
      'denuclearization  a few',
      '                  words',
    ]);
  });

  test('by hand', () => {
    expect(
      tableLines(
        [{ title: 'a' }, { title: 'b', align: 'right' }],
        [
          ['xy', '10'],
          ['z', '7'],
        ],
        20,
      ),
    ).toEqual(['a    b', 'xy  10', 'z    7']);
  });

  test('a grid takes three columns where they fit, else two, else one', () => {
    expect(gridLines(['aa', 'b', 'cc', 'd'], 20)).toEqual(['aa  b  cc', 'd']);
    expect(gridLines(['aaaa', 'b', 'cccc', 'd'], 8)).toEqual(['aaaa  b', 'cccc  d']);
    expect(gridLines(['aaaa', 'bbbb'], 6)).toEqual(['aaaa', 'bbbb']);
  });
});

describe('numbers', () => {
  test('points are hundredths, tenths below one', () => {
    expect([signed(0.164, false), signed(-0.021, false), signed(0.004, false), signed(0, false)]).toEqual([
      '+16',
      '-2',
      '+0.4',
      '0',
    ]);
    expect([amount(0.06, false), amount(0.0004, false), amount(12.5, true)]).toEqual(['6', '0', '12.5']);
  });

  test('two numbers that differ are shown apart, with the difference their shown digits give', () => {
    expect(apart(-0.016, 0.055, false)).toEqual(['-2', '6', '8']);
    expect(apart(0.234, 0.2341, false)).toEqual(['+23.40', '23.41', '0.01']);
    expect(apart(3, 10, true)).toEqual(['3', '10', '7']);
  });

  test('a chance below one never reads as certain', () => {
    expect([percent(1), percent(0.9999), percent(0.42), percent(0.001), percent(0)]).toEqual([
      '100 %',
      'over 99 %',
      '42 %',
      'under 1 %',
      '0 %',
    ]);
  });

  test('lists read as people write them', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
  });
});
