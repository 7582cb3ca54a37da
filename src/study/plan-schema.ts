/**
 * A plan as a person writes it (YAML or flags), checked at the door. Brings zod along: import it lazily.
 *
 * Each part carries what it expects as its message, as in a scenario's schema (see `scenarios/problem-words.ts`).
 */
import { z } from 'zod';
import { EVIDENCE_LEVELS } from '../actors/actor.ts';
import { block, flag, listOf, mappingOf, numberFrom, oneOf } from '../scenarios/schema-parts.ts';
import { SAME_KEYS } from './plan.ts';

/** A name; whether there is such a thing is asked later, with the scenario at hand. `error` completes "expected". */
const nameOf = (error: string) => z.string({ error }).trim().min(1, { error }).max(200, { error });

const CHANGE = 'a change written path=value, such as DPRK.margin=0.1';
const change = z
  .string({ error: CHANGE })
  .trim()
  .regex(/^[^=]+=.*$/, { error: CHANGE });
const changes = listOf(change, 'changes (path=value)');

/** Text that may be written as a number without quotes. */
const textFrom = (error: string) =>
  z.union([z.string({ error }).min(1, { error }), z.number()], { error }).transform(String);

/** One may be written without the brackets of a list. */
const oneOrMore = <T extends z.ZodType>(item: T, items: string) =>
  z.union([item.transform((one) => [one]), listOf(item, items, 1)]);

const forumId = nameOf('the id of a forum');

const forum = z.union([
  forumId.transform((forum) => ({ forum })),
  block('a forum: its id, or a block with forum, as and set', {
    forum: forumId.describe('Id of a forum of the scenario.'),
    as: z
      .exactOptional(nameOf('the name of the forum in this study'))
      .describe('Its name in this study; needed where the forum takes part twice.'),
    set: z.exactOptional(changes).describe('Changes to this forum alone: forum.chair=US.'),
  }),
]);

/** Every combination of what is listed is one setting of the study. */
export const gridSchema = block('a block of settings (evidence, moment, environment, ...)', {
  evidence: z.exactOptional(oneOrMore(oneOf(EVIDENCE_LEVELS), 'levels')).describe('How far to read.'),
  moment: z
    .exactOptional(oneOrMore(textFrom('the id of a moment, or several'), 'moments'))
    .describe('Moments of the environment; neutral for the reference values.'),
  environment: z
    .exactOptional(
      mappingOf(oneOrMore(numberFrom(0, 1), 'values'), 'variables with their values ({trust: [0.2, 0.8]})'),
    )
    .describe('Variable to values in [0, 1].'),
  frictions: z
    .exactOptional(oneOrMore(nameOf('the names of frictions, default or none'), 'frictions'))
    .describe('default, none, or the names of frictions that are off, with commas between them.'),
  overlay: z
    .exactOptional(oneOrMore(nameOf('the id of an overlay, or none'), 'overlays'))
    .describe('Alternative readings by id; none for the scenario as it is.'),
  procedure: z
    .exactOptional(oneOrMore(nameOf('the kind of a procedure, or own'), 'procedures'))
    .describe("Procedures for every forum; own for each forum's own."),
  concession: z
    .exactOptional(oneOrMore(nameOf('the id of a concession strategy, or own'), 'strategies'))
    .describe('Concession strategies for every actor; own for its own.'),
  drafting: z
    .exactOptional(oneOrMore(nameOf('the id of a drafting strategy, or own'), 'strategies'))
    .describe('Drafting strategies for every actor; own for its own.'),
  set: z.exactOptional(listOf(changes, 'lists of changes', 1)).describe('Lists of changes; [] for none.'),
});

const outcomes = mappingOf(nameOf('the id of an option'), 'issues with an option each ({peace-regime: talks})');

const measure = block('a measure: a block with id, name, atLeast and exactly', {
  id: nameOf('the id of the measure, for its column'),
  name: z.exactOptional(z.string({ error: 'text' })),
  atLeast: z.exactOptional(outcomes).describe('Issue to the option that must at least be reached.'),
  exactly: z.exactOptional(outcomes).describe('Issue to the option that must be chosen.'),
});

const A_WIDTH = 'a number between 0 and 1, such as 0.02 for 2 points';
const A_COUNT = 'a whole number from 1 to 1,000,000,000';

export const planSchema = block('a plan: a block with forums, runs, settings and the like', {
  scenario: z
    .exactOptional(nameOf('the id of a scenario, or a file'))
    .describe('Id of the built-in scenario or a file; northeast-asia by default.'),
  forums: listOf(forum, 'forums', 1).describe('The formats to compare.'),
  baseline: z.exactOptional(forumId).describe('The format the others are held against; the first by default.'),
  runs: z
    .int({ error: A_COUNT })
    .min(1, { error: A_COUNT })
    .max(1e9, { error: A_COUNT })
    .optional()
    .describe(
      'Runs of every format under every setting, 10,000 by default; with untilWidth the limit, 1,024,000 by default.',
    ),
  untilWidth: z
    .exactOptional(z.number({ error: A_WIDTH }).gt(0, { error: A_WIDTH }).lt(1, { error: A_WIDTH }))
    .describe(
      'Play on until the interval of every difference in ratified rates (of every rate, where nothing is compared) is this narrow: 0.02 is 2 points.',
    ),
  seed: textFrom('a seed (text that is not empty)').default('winset'),
  same: oneOrMore(oneOf(SAME_KEYS), 'rules')
    .transform((keys) => [...new Set(keys)])
    .default([])
    .describe('What all formats are made to share.'),
  settings: gridSchema.prefault({}).describe('Every combination of these is played.'),
  coded: flag.default(false).describe('Play the coded world in every run instead of drawing one.'),
  environmentSpread: numberFrom(0, 1).default(0).describe("Spread of the environment's own uncertainty."),
  measures: listOf(measure, 'measures').default([]).describe('What else is asked of ratified texts.'),
  solve: flag.default(false).describe('Ask of every run what could have been agreed.'),
});

/** A plan as a person writes it. */
export type PlanFile = z.input<typeof planSchema>;

/** A plan after defaults, names still unresolved. */
export type PlanDraft = z.output<typeof planSchema>;

/** The settings of a plan as a person writes them. */
export type SettingsGrid = PlanDraft['settings'];
