/** The schema of what ties a world together: linkages, compatibility, environment, metrics, sources. */
import { z } from 'zod';
import {
  block,
  evidenceClass,
  flag,
  id,
  listOf,
  mappingOf,
  numberFrom,
  oneOf,
  optionByIssue,
  prose,
  yearLikeId,
} from './schema-parts.ts';

const ONE_CONDITION = 'one issue with the option it must at least reach';

const condition = optionByIssue(ONE_CONDITION).refine((map) => Object.keys(map).length === 1, {
  error: ONE_CONDITION,
  abort: true,
});

/** A condition that scales an actor's losses. */
export const linkageSchema = block('a linkage', {
  id: id.describe('Id of the linkage.'),
  actor: id.describe('Whose losses it scales.'),
  when: block('any or all with a list of conditions', {
    any: z.exactOptional(listOf(condition, 'conditions', 1)).describe('Holds when one of these conditions is met.'),
    all: z.exactOptional(listOf(condition, 'conditions', 1)).describe('Holds when all of these conditions are met.'),
  }).describe(
    'When it holds: exactly one of any and all. A condition names an issue and the option it must at least reach.',
  ),
  scaleLosses: block('issues and a factor', {
    issues: listOf(id, 'issue ids', 1).describe('Issues on which losses are scaled.'),
    factor: numberFrom(0, 10).describe('What losses there are multiplied by: below 1 softens them.'),
  }).describe('What it does.'),
  source: z.exactOptional(prose).describe('Where it comes from.'),
  evidence: evidenceClass.default('judgement').describe('Which evidence it belongs to. By default our judgement.'),
  judgement: z.exactOptional(prose).describe('What is debatable in it.'),
});

/** Texts that make no sense for anyone. */
export const compatibilitySchema = block('a compatibility rule', {
  id: id.describe('Id of the rule.'),
  if: optionByIssue('at least one issue with an option').describe(
    'Issues with the options from which on the rule applies.',
  ),
  needs: optionByIssue('at least one issue with an option').describe(
    'Issues with the options that must then at least be reached.',
  ),
  exactly: z.exactOptional(flag).describe('True when "if" means exactly this option, not at least.'),
  onlyWhere: z
    .exactOptional(oneOf(['all-on-agenda']))
    .describe('With all-on-agenda the rule is silent unless every issue it names is on the agenda.'),
  note: z.exactOptional(prose).describe('Why the rule holds, in words.'),
});

const variable = block('a variable', {
  id: id.describe('Id of the variable. trust and pressure also set the discount on promises and the hazard of shocks.'),
  reference: numberFrom(0, 1).default(0.5).describe('The neutral value, at which it has no effect. By default 0.5.'),
  source: z.exactOptional(prose).describe('Where the variable comes from.'),
  anchors: z
    .exactOptional(mappingOf(prose.describe('What the value stands for.'), 'words for some values'))
    .describe('What some values stand for: value -> words.'),
  rule: z.exactOptional(prose).describe('How its value is set for a moment, in words.'),
});

const weightEffect = block('an effect on a weight', {
  variable: id.describe('Id of the variable.'),
  actor: id.describe('Whose weight.'),
  issue: id.describe('The weight of which issue.'),
  beta: numberFrom(-5, 5).describe('The weight is multiplied by 1 + beta (value - reference).'),
});

const marginEffect = block('an effect on a margin', {
  variable: id.describe('Id of the variable.'),
  actor: id.describe('Whose margin.'),
  gamma: numberFrom(-1, 1).describe('The margin grows by gamma (value - reference).'),
  whenPresent: z.exactOptional(id).describe('The effect counts only where this actor sits.'),
});

const moment = block('a moment', {
  id: yearLikeId.describe('Id of the moment, such as a year.'),
  environment: mappingOf(
    numberFrom(0, 1).describe('Value, 0 to 1.'),
    'a number from 0 to 1 for some variables',
  ).describe('Variable -> value, 0 to 1. Variables left out stand at their reference.'),
  source: z.exactOptional(prose).describe('What the values were coded from.'),
});

/** What lies outside the talks. */
export const environmentSchema = block('an environment', {
  variables: listOf(variable, 'variables').default([]).describe('The variables, each from 0 to 1.'),
  weightEffects: listOf(weightEffect, 'effects').default([]).describe('How variables shift weights.'),
  marginEffects: listOf(marginEffect, 'effects').default([]).describe('How variables shift margins.'),
  moments: listOf(moment, 'moments').default([]).describe('Named states of the environment, for --moment.'),
});

/** A declared metric. */
export const metricSchema = block('a metric', {
  id: id.describe('Id of the metric.'),
  name: z.exactOptional(prose).describe('What it is called. By default the id in words.'),
  issues: listOf(id, 'issue ids', 1).describe('The mean position, 0 to 100, is taken over these issues.'),
  note: z.exactOptional(prose).describe('What it may be read as, and what not.'),
});

/** Something the scenario rests on. */
export const sourceSchema = block('a source', {
  id: id.describe('Id of the source.'),
  citation: prose.describe('The citation.'),
  note: z.exactOptional(prose).describe('What it was used for.'),
});
