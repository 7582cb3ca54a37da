/** A first word that is no command: what was meant. */
import { closest } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';
import { COMMANDS } from './command-list.ts';

async function forumNear(word: string): Promise<string | undefined> {
  const { builtinScenarios, DEFAULT_SCENARIO } = await import('../scenarios/builtin.ts');
  const { forums } = await builtinScenarios.get(DEFAULT_SCENARIO).load();
  return closest(
    word,
    forums.map((forum) => forum.id),
  );
}

/** @throws WinsetError `usage/unknown-command` */
export async function checkCommandName(words: readonly string[]): Promise<void> {
  const [word = ''] = words;
  const known = COMMANDS.map((command) => command.name);
  if (word.startsWith('-') || known.includes(word)) return;
  const command = closest(word, known);
  const forum = command === undefined ? await forumNear(word) : undefined;
  const near = command ?? (forum === undefined ? undefined : `winset run ${forum}`);
  throw new WinsetError('usage/unknown-command', {
    message: `there is no command "${word}"`,
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}Commands: ${known.join(', ')}.`,
  });
}
