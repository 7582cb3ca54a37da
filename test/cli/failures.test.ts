/** Leaving early: a closed pipe, and a fault of winset. */
import { expect, test } from 'vitest';
import { winset } from './terminal.ts';

const failing = (error: Error) => ({
  out: (): void => {
    throw error;
  },
});

test('a reader that has had enough is no error', async () => {
  const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  expect(await winset(['list', 'forums'], failing(closed))).toEqual({ code: 0, out: '', err: '' });
});

test('a fault of winset leaves with 70 and the command that shows it', async () => {
  const { code, err } = await winset(
    ['show', 'forum', 'six-party', '--set', 'forum.chair=RU', '--evidence', 'all'],
    failing(new TypeError('boom')),
  );
  expect(code).toBe(70);
  expect(err).toBe(
    [
      'winset: bug: TypeError: boom',
      '  This is a fault of winset, not of your input. Please report it with the',
      '  command that reproduces it (--debug adds the stack):',
      '  winset show forum six-party --set forum.chair=RU --evidence all',
      '',
    ].join('\n'),
  );
});

test('--debug adds the stack', async () => {
  const { err } = await winset(['list', 'forums', '--debug'], failing(new TypeError('boom')));
  expect(err).toMatch(/\n {4}at /);
});

test('words that a shell would split are quoted in the command', async () => {
  const { err } = await winset(['run', 'six-party', '--seed', "it's 7"], failing(new Error('boom')));
  expect(err).toContain(`winset run six-party --seed 'it'\\''s 7'`);
});
