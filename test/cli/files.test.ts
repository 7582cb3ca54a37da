/** Files: written whole or not at all, never replaced unasked; `init`, `check`, `schema`. */
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceLine } from '../../src/cli/source-line.ts';
import { writeWhole } from '../../src/cli/write-file.ts';
import { winset } from './terminal.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'winset-files-'));

describe('writing', () => {
  test('a new file holds the text, and nothing is left beside it', async () => {
    const place = folder();
    await writeWhole(join(place, 'a'), 'text', false);
    expect(readFileSync(join(place, 'a'), 'utf8')).toBe('text');
    expect(readdirSync(place)).toEqual(['a']);
  });

  test('a file in the way stays as it is', async () => {
    const place = folder();
    writeFileSync(join(place, 'a'), 'old');
    await expect(writeWhole(join(place, 'a'), 'new', false)).rejects.toMatchObject({ code: 'file/exists' });
    expect(readFileSync(join(place, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(place)).toEqual(['a']);
  });

  test('replacing keeps the mode, and writes behind a link', async () => {
    const place = folder();
    writeFileSync(join(place, 'a'), 'old');
    chmodSync(join(place, 'a'), 0o640);
    symlinkSync('a', join(place, 'b'));
    await writeWhole(join(place, 'b'), 'new', true);
    expect(readFileSync(join(place, 'a'), 'utf8')).toBe('new');
    expect(statSync(join(place, 'a')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(place, 'b')).isSymbolicLink()).toBe(true);
    expect(readdirSync(place).sort()).toEqual(['a', 'b']);
  });

  test('a device is written to, not replaced', async () => {
    await writeWhole('/dev/null', 'text', true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a full disk is said in words', async () => {
    await expect(writeWhole('/dev/full', 'text', true)).rejects.toThrow('/dev/full: the disk is full');
  });
});

describe('init', () => {
  test('writes a file that checks, plays, and is not replaced unasked', async () => {
    const file = join(folder(), 'world.yaml');
    expect((await winset(['init', file])).code).toBe(0);
    expect(await winset(['check', file])).toMatchObject({ code: 0, err: '' });
    const mine = await winset(['run', 'conference', '--scenario', file, '--json']);
    const builtIn = await winset(['run', 'conference', '--scenario', 'three-towns', '--json']);
    expect(mine).toEqual(builtIn);
    const first = readFileSync(file, 'utf8');
    expect(await winset(['init', file, '--from', 'northeast-asia'])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect((await winset(['init', file, '--from', 'northeast-asia', '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(first);
  });

  test('--from northeast-asia runs to the same results', async () => {
    const file = join(folder(), 'asia.yaml');
    await winset(['init', file, '--from', 'northeast-asia']);
    for (const forum of ['six-party', 'staged-4to6', 'annual-summit-vote']) {
      const { events } = JSON.parse((await winset(['run', forum, '--scenario', file, '--json'])).out);
      expect(events).toEqual(JSON.parse((await winset(['run', forum, '--json'])).out).events);
    }
  });
});

describe('check', () => {
  test('every problem with its line, a caret, and a way out', async () => {
    const file = join(folder(), 'world.yaml');
    await winset(['init', file]);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('margin: 0.03', 'margin: high').replace('rotates: round', 'rotate: round'));
    const { code, out } = await winset(['check', file]);
    expect(code).toBe(2);
    const lines = out.replaceAll(file, 'world.yaml').split('\n');
    const margin = text.slice(0, text.indexOf('margin: 0.03')).split('\n').length;
    expect(lines.slice(0, 6)).toEqual([
      'world.yaml: 2 problems',
      '',
      `line ${margin}, column 13: actors[0].margin: expected a number from 0 to 1, found`,
      '  "high"',
      `  ${margin} |     margin: high`,
      '     |             ^',
    ]);
    expect(out).toContain('Did you mean rotates?');
    const { ok, problems } = JSON.parse((await winset(['check', file, '--json'])).out);
    expect([ok, problems.length, problems[0].line]).toEqual([false, 2, margin]);
  });

  test('a long line is cut around the place', () => {
    const [line, caret] = sourceLine([`${'a'.repeat(200)}X${'b'.repeat(200)}`], 1, 201, 40);
    expect(line!.length).toBeLessThanOrEqual(40);
    expect(line![caret!.indexOf('^')]).toBe('X');
  });

  test('what would move the cursor is not printed', () => {
    expect(sourceLine(['a\u001b[2Jb'], 1, 1, 40)[0]).toBe('1 | a?[2Jb');
  });
});

test('schema is draft-07 and complete', async () => {
  const { code, out } = await winset(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
});
