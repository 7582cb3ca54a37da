/** What a scenario file may leave out because the rest of it says so: names, participants, agendas. */
import type { Actor, Issue } from '../actors/actor.ts';
import type { Forum, Metric, Scenario, SingleForum, StagedForum } from './scenario.ts';
import type { ScenarioDraft } from './schema.ts';

/** An id in words: `peace-regime` is "Peace regime"; ids in upper case stay as they are. */
export function wordsOfId(id: string): string {
  if (id === id.toUpperCase()) return id;
  const words = id.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}

function participantsOf(draft: ScenarioDraft, id: string): readonly string[] {
  const forum = draft.forums.find((candidate) => candidate.id === id);
  if (forum === undefined || 'stages' in forum) return [];
  return forum.participants ?? draft.actors.map((actor) => actor.id);
}

function completedForum(draft: ScenarioDraft, forum: ScenarioDraft['forums'][number]): Forum {
  const name = forum.name ?? wordsOfId(forum.id);
  if ('stages' in forum) {
    const seated = new Set(forum.stages.flatMap((stage) => participantsOf(draft, stage.forum)));
    const participants = draft.actors.map((actor) => actor.id).filter((actor) => seated.has(actor));
    return { ...forum, name, participants: forum.participants ?? participants } satisfies StagedForum;
  }
  return {
    ...forum,
    name,
    participants: forum.participants ?? draft.actors.map((actor) => actor.id),
    agenda: forum.agenda ?? draft.issues.map((issue) => issue.id),
  } satisfies SingleForum;
}

function completedIssue(issue: ScenarioDraft['issues'][number]): Issue {
  const options = issue.options.map((option) => ({ ...option, text: option.text ?? wordsOfId(option.id) }));
  return { ...issue, name: issue.name ?? wordsOfId(issue.id), options };
}

/** The scenario that a file means. Shares what it does not change with the draft. */
export function completed(draft: ScenarioDraft): Scenario {
  const { $schema: _, ...file } = draft;
  return {
    ...file,
    title: draft.title ?? wordsOfId(draft.id),
    issues: draft.issues.map(completedIssue),
    actors: draft.actors.map((actor): Actor => ({ ...actor, name: actor.name ?? wordsOfId(actor.id) })),
    forums: draft.forums.map((forum) => completedForum(draft, forum)),
    metrics: draft.metrics.map((metric): Metric => ({ ...metric, name: metric.name ?? wordsOfId(metric.id) })),
  };
}
