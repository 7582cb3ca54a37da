/** `winset schema`. */
import { EXIT } from '../base/errors.ts';
import { scenarioJsonSchema } from '../scenarios/json-schema.ts';
import type { Console } from './console.ts';
import { printJson } from './print-sheet.ts';

/** Prints the JSON Schema of scenario files. */
export function schema(console: Console): number {
  printJson(scenarioJsonSchema(), console);
  return EXIT.done;
}
