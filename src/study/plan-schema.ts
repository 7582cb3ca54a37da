/** A plan as a person writes it (YAML or flags), checked at the door. Brings zod along: import it lazily. */
import { z } from 'zod';

const id = z.string().trim().min(1).max(200);
const share = z.number().min(0).max(1);
const list = <T extends z.ZodType>(item: T) => z.union([item.transform((one) => [one]), z.array(item).min(1)]);
const change = z.string().regex(/^[^=]+=.*$/, 'a change is written path=value, for example DPRK.margin=0.1');
const toText = z.union([z.string(), z.number()]).transform(String);

const forum = z.union([
  id.transform((forum) => ({ forum })),
  z.strictObject({
    forum: id.describe('Id of a forum of the scenario.'),
    as: z.exactOptional(id).describe('Its name in this study; needed where the forum takes part twice.'),
    set: z.exactOptional(z.array(change)).describe('Changes to this forum alone: forum.chair=US.'),
  }),
]);

/** Every combination of what is listed is one setting of the study. */
export const gridSchema = z.strictObject({
  evidence: z.exactOptional(list(z.enum(['matrix', 'paper', 'all']))).describe('How far to read.'),
  moment: z.exactOptional(list(toText)).describe('Moments of the environment; neutral for the reference values.'),
  environment: z.exactOptional(z.record(id, list(share))).describe('Variable to values in [0, 1].'),
  frictions: z
    .exactOptional(list(id))
    .describe('default, none, or the names of frictions that are off, with commas between them.'),
  overlay: z.exactOptional(list(id)).describe('Alternative readings by id; none for the scenario as it is.'),
  procedure: z.exactOptional(list(id)).describe("Procedures for every forum; own for each forum's own."),
  concession: z.exactOptional(list(id)).describe('Concession strategies for every actor; own for its own.'),
  drafting: z.exactOptional(list(id)).describe('Drafting strategies for every actor; own for its own.'),
  set: z.exactOptional(z.array(z.array(change))).describe('Lists of changes; [] for none.'),
});

const measure = z.strictObject({
  id,
  name: z.exactOptional(z.string()),
  atLeast: z.exactOptional(z.record(id, id)).describe('Issue to the option that must at least be reached.'),
  exactly: z.exactOptional(z.record(id, id)).describe('Issue to the option that must be chosen.'),
});

export const planSchema = z.strictObject({
  scenario: z.exactOptional(id).describe('Id of the built-in scenario or a file; northeast-asia by default.'),
  forums: z.array(forum).min(1).describe('The formats to compare.'),
  baseline: z.exactOptional(id).describe('The format the others are held against; the first by default.'),
  runs: z.int().min(1).max(1e9).default(10_000).describe('Runs of every format under every setting.'),
  seed: toText.default('winset'),
  same: list(z.enum(['agenda', 'limits', 'procedure', 'rounds']))
    .default([])
    .describe('What all formats are made to share.'),
  settings: gridSchema.prefault({}).describe('Every combination of these is played.'),
  coded: z.boolean().default(false).describe('Play the coded world in every run instead of drawing one.'),
  environmentSpread: z.number().min(0).max(1).default(0).describe("Spread of the environment's own uncertainty."),
  measures: z.array(measure).default([]).describe('What else is asked of ratified texts.'),
  solve: z.boolean().default(false).describe('Ask of every run what could have been agreed.'),
});

/** A plan as a person writes it. */
export type PlanFile = z.input<typeof planSchema>;

/** A plan after defaults, names still unresolved. */
export type PlanDraft = z.output<typeof planSchema>;

/** The settings of a plan as a person writes them. */
export type SettingsGrid = PlanDraft['settings'];
