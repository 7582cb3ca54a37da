/**
 * The schema of a scenario file, and what a file leaves out.
 *
 * It checks shapes and ranges. What refers to something else (ids, orders, limits) is
 * checked by `validate.ts`, because only there can every such problem be found at once.
 */
import { z } from 'zod';
import { completed } from './defaults.ts';
import type { Scenario } from './scenario.ts';
import { actorSchema, issueSchema } from './schema-actor.ts';
import { forumSchema } from './schema-forum.ts';
import { block, id, listOf, prose } from './schema-parts.ts';
import { compatibilitySchema, environmentSchema, linkageSchema, metricSchema, sourceSchema } from './schema-world.ts';

/** The file as it is written, with the defaults that need no look elsewhere. */
export const scenarioFileSchema = block('a scenario', {
  $schema: z.exactOptional(prose).describe('Where editors find the JSON Schema of this file. Not used otherwise.'),
  id: id.describe('Id of the scenario.'),
  title: z.exactOptional(prose).describe('Title for headings. By default the id in words.'),
  summary: z.exactOptional(prose).describe('What the scenario is about, in a sentence or two.'),
  issues: listOf(issueSchema, 'issues', 1, 255).describe('The questions on the table.'),
  actors: listOf(actorSchema, 'actors', 2, 16).describe(
    'Who negotiates, 2 to 16 actors: all with phrases, or all with scores.',
  ),
  linkages: listOf(linkageSchema, 'linkages')
    .default([])
    .describe('Conditions that scale losses, at most four for an actor.'),
  compatibility: listOf(compatibilitySchema, 'rules')
    .default([])
    .describe('Texts that make no sense for anyone and cannot be tabled.'),
  environment: environmentSchema.prefault({}).describe('What lies outside the talks: variables and what they shift.'),
  forums: listOf(forumSchema, 'forums', 1).describe('The formats in which the actors can meet.'),
  metrics: listOf(metricSchema, 'metrics')
    .default([])
    .describe('Measures of an agreement that name issues, such as depth.'),
  sources: listOf(sourceSchema, 'sources').default([]).describe('What the scenario rests on.'),
});

/** A scenario as a person writes it, defaults left out. */
export type ScenarioFile = z.input<typeof scenarioFileSchema>;

/** The file after the defaults that need no look elsewhere; names and tables may still be missing. */
export type ScenarioDraft = z.output<typeof scenarioFileSchema>;

/** A scenario file to a scenario. */
export const scenarioSchema = scenarioFileSchema.transform((draft): Scenario => completed(draft));
