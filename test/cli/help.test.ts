/** Help: complete, within 80 columns, and on standard output. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { programOf } from '../../src/cli/program.ts';
import { terminal, tooWide, transcriptOf, typed, winset } from './terminal.ts';

const names = COMMANDS.map((command) => command.name);

describe('help', () => {
  test.each([['winset', '--help'], ...names.map((name) => [name, `${name} --help`])])(
    'of %s is as agreed',
    async (name, line) => {
      const ran = await winset(typed(line!));
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(tooWide(ran.out)).toEqual([]);
      await expect(transcriptOf(line!, ran)).toMatchFileSnapshot(`golden/help-${name}.txt`);
    },
  );

  test('winset alone, winset help and winset --help say the same', async () => {
    const { out } = await winset(['--help']);
    expect((await winset([])).out).toBe(out);
    expect((await winset(['help'])).out).toBe(out);
    expect((await winset(['help', 'run'])).out).toBe((await winset(['run', '--help'])).out);
  });

  test.each(names)('%s has examples that it can read', async (name) => {
    const program = await programOf({ console: terminal(), settle: () => {} }, name);
    const command = program.commands.find((candidate) => candidate.name() === name)!;
    let text = '';
    command.configureOutput({
      writeOut: (part) => {
        text += part;
      },
    });
    command.outputHelp();
    const examples = [...text.matchAll(/^ {2}winset (.*?)(?: {2,}.*)?$/gm)].map((match) => match[1]!);
    expect(examples.length).toBeGreaterThan(0);
    const flags = command.options.map((option) => option.long);
    const used = examples.flatMap((example) => [...example.matchAll(/--[a-z-]+/g)].map((match) => match[0]));
    expect(used.filter((flag) => !flags.includes(flag))).toEqual([]);
  });

  test('the README names the commands without --json', async () => {
    const frame = { console: terminal(), settle: () => {} };
    const commands = await Promise.all(COMMANDS.map(async ({ load }) => (await load())(frame)));
    const without = commands.filter(({ options }) => !options.some(({ long }) => long === '--json'));
    const said = /Every command takes `--json` but(.*?)\.\n/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    expect([...said.matchAll(/`(\w+)`/g)].map((match) => match[1])).toEqual(without.map((command) => command.name()));
  });

  test.each(COMMANDS)('the list of commands names the arguments of $name', async ({ name, args, load }) => {
    const command = (await load())({ console: terminal(), settle: () => {} });
    expect(command.name()).toBe(name);
    const named = command.registeredArguments.map((argument) => {
      const word = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${word}>` : `[${word}]`;
    });
    expect(named.join(' ')).toBe(args);
  });

  test('--version prints the version alone', async () => {
    expect(await winset(['--version'])).toEqual({ code: 0, out: 'development\n', err: '' });
  });
});
