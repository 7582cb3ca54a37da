/** `winset schema`: options and examples. */
import type { Command } from 'commander';
import { type Frame, finished, newCommand } from '../command.ts';

/** Declares the command. */
export function schemaCommand(frame: Frame): Command {
  const command = newCommand(
    'schema',
    'Prints the JSON Schema of scenario files, for editors that complete.',
    frame,
  ).action(async () => {
    const { schema } = await import('../schema.ts');
    frame.settle(schema(frame.console));
  });
  return finished(command, [
    ['schema > winset.schema.json', 'beside your scenario files, where their first line looks'],
  ]);
}
