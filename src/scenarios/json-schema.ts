/** The file format as JSON Schema, for editors that complete and check while one types. */
import { z } from 'zod';
import { scenarioFileSchema } from './schema.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Draft-07 JSON Schema of a scenario file as a person writes it, defaults left out. Same object shape on every call. */
export function scenarioJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(scenarioFileSchema, { target: 'draft-07', io: 'input' });
  return {
    ...schema,
    title: 'winset scenario',
    description: 'A world of issues and actors, and the forums in which they can meet.',
  };
}
