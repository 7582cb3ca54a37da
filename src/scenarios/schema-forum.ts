/** The schema of forums: who sits, by which rules, on what. */
import { z } from 'zod';
import {
  anyNumber,
  block,
  countFrom,
  flag,
  id,
  listOf,
  mappingOf,
  numberFrom,
  oneOf,
  optionPath,
  prose,
} from './schema-parts.ts';

const AN_AMOUNT = 'a number of at least 0';

const veto = block('a veto', {
  actor: id.describe('Who holds the veto.'),
  options: z
    .exactOptional(listOf(optionPath, 'options as issue.option', 1))
    .describe('The options it covers, as issue.option. By default every one.'),
});

const procedure = block('rules of procedure', {
  kind: id.default('consensus').describe('Which procedure (winset list procedures). By default consensus.'),
  order: z.exactOptional(listOf(id, 'actor ids')).describe('Speaking order. By default the order of the participants.'),
  rounds: countFrom(1, 1000).default(6).describe('Number of rounds, 1 to 1000. By default 6.'),
  rotates: z.exactOptional(oneOf(['round'])).describe('With round the first speaker moves on by one each round.'),
  opener: z.exactOptional(oneOf(['drawn'])).describe('With drawn the seed draws who opens.'),
  roundOf: z
    .exactOptional(oneOf(['moves']))
    .describe(
      'With moves a round of alternating offers is one move a seat: an answer, or an objection and a text. By default as many tablings as seats.',
    ),
  chair: z.exactOptional(id).describe('Who chairs, and in chair-text drafts.'),
  chairRotates: z.exactOptional(oneOf(['year'])).describe('With year the chair moves on each year; over years only.'),
  chairBias: z
    .exactOptional(numberFrom(0, 1))
    .describe('How far from its margin to its aspiration the chair asks for itself, 0 to 1. By default 0.5.'),
  coChairs: z
    .exactOptional(listOf(id, 'actor ids', 2, 16))
    .describe('Who table to each other before the others are asked.'),
  k: z.exactOptional(countFrom(1, 16)).describe('How many seats must accept.'),
  votes: z
    .exactOptional(
      mappingOf(anyNumber.min(0, { error: AN_AMOUNT }).describe('Votes of the actor.'), 'a number of votes for actors'),
    )
    .describe('Actor -> votes. Goes with quota.'),
  quota: z.exactOptional(anyNumber.min(0, { error: AN_AMOUNT })).describe('Votes that must be reached.'),
  vetoes: z
    .exactOptional(listOf(veto, 'vetoes'))
    .describe('Whose objection blocks, over everything or over some options.'),
  consultation: z.exactOptional(flag).describe('True for a non-binding round before the talks.'),
});

const anyForum = {
  id: id.describe('Id of the forum.'),
  name: z.exactOptional(prose).describe('What it is called. By default the id in words.'),
  initiator: z.exactOptional(prose).describe('Who convenes it, in words.'),
  cite: z.exactOptional(prose).describe('Where the format comes from.'),
  recordOnly: z.exactOptional(flag).describe('True for a format kept for the record: left out of --all.'),
  variantOf: z.exactOptional(id).describe('The forum this one is a variant of: left out of --all.'),
  failureIsCalled: z.exactOptional(prose).describe('What the outcome "none" is called here.'),
};

/** One sitting. */
export const singleForumSchema = block('a forum', {
  ...anyForum,
  participants: z
    .exactOptional(listOf(id, 'actor ids', 2, 16))
    .describe('Who sits, 2 to 16 actors. By default every actor of the scenario.'),
  procedure: procedure.prefault({}).describe('The rules of procedure. By default consensus over 6 rounds.'),
  agenda: z.exactOptional(listOf(id, 'issue ids', 1)).describe('The issues on the table. By default every issue.'),
  limits: mappingOf(
    listOf(id, 'option ids', 1).describe('Ids of the options that may be tabled.'),
    'a list of options for some issues',
  )
    .default({})
    .describe(
      'Issue -> the options that may be tabled; an issue without limits is open. The status quo always may be.',
    ),
});

const stage = block('a stage', {
  forum: id.describe('Id of the forum that sits.'),
  rounds: z.exactOptional(countFrom(1, 1000)).describe('Number of rounds here. By default those of the forum.'),
});

/** A sequence of sittings. */
export const stagedForumSchema = block('a forum', {
  ...anyForum,
  participants: z
    .exactOptional(listOf(id, 'actor ids', 2, 16))
    .describe('Who sits in any of the stages. By default those who sit in the forums it names.'),
  stages: listOf(stage, 'stages', 1).describe(
    'The forums in their order; what one agrees is the status quo of the next.',
  ),
});

/** Either kind of forum; which one is meant is seen by its keys. */
export const forumSchema = z.union([singleForumSchema, stagedForumSchema]);
