/** The schema of issues and actors, as a person writes them. Shapes: `actors/actor.ts`. */
import { z } from 'zod';
import type { Shape } from '../actors/actor.ts';
import {
  anyNumber,
  block,
  evidenceClass,
  flag,
  id,
  listOf,
  mappingOf,
  numberFrom,
  oneOf,
  optionByIssue,
  optionPath,
  prose,
} from './schema-parts.ts';

const option = block('an option', {
  id: id.describe('Id of the option, unique in its issue.'),
  text: z.exactOptional(prose).describe('What is agreed with this option, in words. By default the id in words.'),
  requires: listOf(id, 'actor ids')
    .default([])
    .describe('Actors without whose consent the option cannot be delivered. By default none.'),
});

/** Said of too few and too many alike; how many a scenario may have depends on its actors, which are read later. */
const OPTION_COUNT = 'a list of 2 to 8 options, or up to 255 where actors are scored';

/** A question on the table. */
export const issueSchema = block('an issue', {
  id: id.describe('Id of the issue.'),
  name: z
    .exactOptional(prose)
    .describe('What the issue is called in tables and sentences. By default the id in words.'),
  domain: z.exactOptional(prose).describe('A heading to group issues by, such as military or economic.'),
  nominal: z
    .exactOptional(flag)
    .describe('True when the options have no order. Phrases then give values option by option.'),
  options: z
    .array(option, { error: OPTION_COUNT })
    .min(2, { error: OPTION_COUNT })
    .max(255, { error: OPTION_COUNT })
    .describe('The options in their order, 2 to 8 of them; up to 255 where actors are scored.'),
  statusQuo: z
    .exactOptional(id)
    .describe('Id of the option that stands today. Only a scenario of scored actors may leave it out.'),
  source: z.exactOptional(prose).describe('Where the issue and its options come from.'),
});

const A_SHAPE = 'up, down, values, peak:OPTION or upto:OPTION';

const shape = z
  .string({ error: A_SHAPE })
  .regex(/^(?:up|down|values|(?:peak|upto):[A-Za-z0-9-]+)$/, { error: A_SHAPE })
  .transform((word) => word as Shape);

const bearing = block('an issue that the phrase bears on', {
  issue: id.describe('Id of the issue.'),
  strength: numberFrom(1, 5).describe('How strongly the phrase bears on the issue, 1 to 5.'),
  shape: shape.describe(
    'How the actor values the options: up or down along their order, peak:OPTION (best there, falling to both sides), ' +
      'upto:OPTION (rising to it, then flat), or values (given option by option).',
  ),
  values: z
    .exactOptional(
      mappingOf(numberFrom(0, 1).describe('Worth of the option, 0 to 1.'), 'one number from 0 to 1 for every option'),
    )
    .describe('With shape values: a number from 0 to 1 for every option of the issue.'),
});

const phrase = block('a phrase', {
  id: id.describe('Id of the phrase, unique in the scenario, such as ROK-P1.'),
  cell: prose.default('text').describe('Where it stands in the source, such as perception, interest or s3 text.'),
  evidence: oneOf(['matrix', 'text', 'history'])
    .default('text')
    .describe('Which evidence it belongs to: the table (matrix), the prose (text) or the historical record (history).'),
  text: prose.describe('The quotation, short.'),
  attitude: numberFrom(-5, 5)
    .default(0)
    .describe('Attitude towards multilateral forums that it shows, -5 to 5. By default 0.'),
  bearsOn: listOf(bearing, 'issues that the phrase bears on').default([]).describe('The issues it bears on, and how.'),
  judgement: z.exactOptional(prose).describe('What is debatable in the reading.'),
  split: z.exactOptional(flag).describe('True when the quotation is broken by the layout of the source.'),
  paraphrase: z.exactOptional(flag).describe('True when it is not a quotation.'),
});

const redLine = block('a red line', {
  option: optionPath.describe('The option that is never accepted, as issue.option.'),
  unlessAtLeast: z
    .exactOptional(optionByIssue('at least one issue with the option it must reach'))
    .describe(
      'Makes the red line conditional: issues with the options that must at least be reached for it not to count.',
    ),
  text: z.exactOptional(prose).describe('The red line in words.'),
  evidence: evidenceClass.default('judgement').describe('Where the red line comes from. By default our judgement.'),
  phrases: z.exactOptional(listOf(id, 'phrase ids')).describe('Phrases of the actor that the red line leans on.'),
  judgement: z.exactOptional(prose).describe('What is debatable in it.'),
});

const named = {
  id: id.describe('Id of the actor for tables and options, such as US or ROK.'),
  name: z.exactOptional(prose).describe('Name for prose, such as South Korea. By default the id.'),
  officialName: z.exactOptional(prose).describe('The full name.'),
};

const manner = {
  patience: numberFrom(0, 1).default(0.5).describe('How late the actor concedes, 0 to 1. By default 0.5.'),
  concession: z.exactOptional(id).describe('Concession strategy. By default time-dependent.'),
  drafting: z.exactOptional(id).describe('Drafting strategy. By default satisficing.'),
  concessionStyle: z.exactOptional(prose).describe('How it concedes, in words. Not used in play.'),
  batna: z.exactOptional(prose).describe('What it does without an agreement, in words. Not used in play.'),
};

const redLines = listOf(redLine, 'red lines')
  .default([])
  .describe('Options the actor never accepts, or only on conditions.');

const A_SCALE = 'a number of at least 0';
const scale = z.number({ error: A_SCALE }).min(0, { error: A_SCALE }).max(1e12, { error: 'a number from 0 to 1e12' });

const ratificationScale = (byDefault: number) =>
  scale
    .default(byDefault)
    .describe(
      `How uncertain its ratification is near the margin, in the unit of its worths; 0 ratifies exactly what is worth it. By default ${byDefault}.`,
    );

/** An actor whose interests are read from phrases. */
export const codedActorSchema = block('an actor', {
  ...named,
  margin: numberFrom(0, 1).describe(
    'What an agreement must be worth over the status quo for the actor to live with it, 0 to 1.',
  ),
  ...manner,
  ratificationScale: ratificationScale(0.02),
  phrases: listOf(phrase, 'phrases', 1).describe('What the actor says or is said to want, phrase by phrase.'),
  weights: z
    .exactOptional(
      mappingOf(numberFrom(0, 1).describe('Weight of the issue, 0 to 1.'), 'a number from 0 to 1 for each issue'),
    )
    .describe('Weights of issues set by hand, 0 to 1; the weights read from phrases share what they leave.'),
  redLines,
});

const scoresOfIssue = mappingOf(anyNumber.describe('Score of the option.'), 'a score for every option');

/** An actor of an additive case: scores instead of phrases. */
export const scoredActorSchema = block('an actor', {
  ...named,
  reservation: anyNumber.describe('What walking away is worth, in the unit of the scores.'),
  ...manner,
  ratificationScale: ratificationScale(0),
  scores: mappingOf(scoresOfIssue.describe('Option -> score.'), 'a block of scores for every issue').describe(
    'Issue -> option -> score. Every option of every issue has one.',
  ),
  redLines,
});

/** Either kind of actor; which one is meant is seen by its keys. */
export const actorSchema = z.union([codedActorSchema, scoredActorSchema]);
