/** What must still hold once a scenario has been tuned and a level of evidence chosen. */
import { type CodedActor, type EvidenceLevel, isScored } from '../actors/actor.ts';
import { deriveInterests } from '../actors/interest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import { findActor, findForum } from '../scenarios/find.ts';
import { knownUnits } from '../scenarios/known-units.ts';
import { isStaged, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { validateScenario } from '../scenarios/validate.ts';
import { sentence } from '../trace/names.ts';

const key = (problem: Problem): string => `${problem.path}: ${problem.message}`;

/** Tuning one forum may leave an option that no forum can table any more: worth saying, no reason to stop. */
const isUntableable = ({ path = '' }: Problem): boolean => /^issues\[\d+\]\.options/.test(path);

/** A rule that the forum had before, and that another procedure does not read: nothing the user set. */
function isLeftover(before: Scenario, after: Scenario, { path = '' }: Problem): boolean {
  const [, index, field] = /^forums\[(\d+)\]\.procedure\.(\w+)$/.exec(path) ?? [];
  const [was, is] = [before.forums[Number(index)], after.forums[Number(index)]];
  if (was === undefined || is === undefined || isStaged(was) || isStaged(is)) return false;
  const key = field as keyof SingleForum['procedure'];
  return was.procedure[key] !== undefined && was.procedure[key] === is.procedure[key];
}

/** Where the problem is, with ids for list positions: nobody who types `--set` counts forums. */
function afterChanges(scenario: Scenario, problem: Problem, label: string): Problem {
  const path = (problem.path ?? scenario.id).replace(/^(actors|issues|forums)\[(\d+)\]/, (place, list, index) => {
    return scenario[list as 'actors' | 'issues' | 'forums'][Number(index)]?.id ?? place;
  });
  return { ...problem, path: `${label}: ${path}` };
}

const problemsBefore = new WeakMap<Scenario, ReadonlySet<string>>();

/** What can be said of a scenario before it is tuned; a plan may tune the same one a thousand times. */
function knownProblems(scenario: Scenario): ReadonlySet<string> {
  let known = problemsBefore.get(scenario);
  if (known === undefined) {
    const { problems, warnings } = validateScenario(scenario, knownUnits);
    known = new Set([...problems, ...warnings].map(key));
    problemsBefore.set(scenario, known);
  }
  return known;
}

/**
 * Checks a tuned scenario as a file would be checked.
 *
 * @param label  what changed it, for the place of a problem
 *
 * @returns what tuning made doubtful that was not so before
 * @throws WinsetError `set/invalid` when the changes together make no scenario
 */
export function checkTuned(before: Scenario, after: Scenario, label = 'after --set'): readonly Problem[] {
  if (before === after) return [];
  const known = knownProblems(before);
  const now = validateScenario(after, knownUnits);
  const problems = now.problems.filter((problem) => !known.has(key(problem)));
  const fatal = problems.filter((problem) => !isUntableable(problem));
  if (fatal.length > 0) {
    throw new WinsetError(
      'set/invalid',
      fatal.map((problem) => afterChanges(after, problem, label)),
    );
  }
  const warnings = now.warnings.filter((warning) => !isLeftover(before, after, warning));
  const doubtful = [...problems, ...warnings].filter((problem) => !known.has(key(problem)));
  return doubtful.map((problem) => afterChanges(after, problem, label));
}

function sittingsOf(scenario: Scenario, forumId: string): readonly SingleForum[] {
  const forum = findForum(scenario, forumId);
  if (!isStaged(forum)) return [forum];
  return forum.stages.map((stage) => findForum(scenario, stage.forum) as SingleForum);
}

/** Whether a coded actor gives weight to anything on an agenda. */
function hasInterest(actor: CodedActor, scenario: Scenario, agenda: readonly string[], level: EvidenceLevel): boolean {
  const { weights } = deriveInterests(actor, scenario.issues, level);
  return scenario.issues.some((issue, at) => agenda.includes(issue.id) && weights[at]! > 0);
}

/** Why an actor cares about nothing on the agenda: its weights set by hand, or what its phrases say. */
function noInterest(actor: CodedActor, scenario: Scenario, forum: SingleForum, level: EvidenceLevel): Problem {
  const { weights = {}, ...coded } = actor;
  const out = `leave ${actor.id} out (--set forum.participants=...)`;
  if (hasInterest(coded, scenario, forum.agenda, level)) {
    const byHand = Object.entries(weights).map(([issue, weight]) => `${issue} ${weight}`);
    return {
      path: forum.id,
      message: `the weights of ${actor.name} set by hand leave none for the agenda`,
      hint: `Set by hand: ${byHand.join(', ')}. Leave some weight for ${forum.agenda.join(', ')}, or ${out}.`,
    };
  }
  const further = hasInterest(actor, scenario, forum.agenda, 'all') ? `Read further (--evidence all), or ${out}.` : '';
  return {
    path: forum.id,
    message: `at --evidence ${level} no phrase of ${actor.name} bears on the agenda`,
    hint: further || `${sentence(out)}.`,
  };
}

/** What `--set` changes of actors who sit in none of the forums, and what that is good for there. */
export function unseatedChanges(
  scenario: Scenario,
  forumIds: readonly string[],
  changes: readonly string[],
): Problem[] {
  const seated = forumIds.flatMap((id) => sittingsOf(scenario, id)).flatMap((forum) => forum.participants);
  const nowhere = forumIds.length === 1 ? `does not sit in ${forumIds[0]}` : 'sits in none of these formats';
  return changes.flatMap((text): Problem[] => {
    const [id = '', field = ''] = text.split('=')[0]!.trim().split('.');
    const actor = scenario.actors.find((candidate) => candidate.id === id);
    if (actor === undefined || seated.includes(id)) return [];
    const effect =
      field === 'weights' ? 'this changes only what texts are worth to it, left outside' : 'this changes nothing there';
    return [{ path: `--set ${text}`, message: `${actor.name} ${nowhere}: ${effect}` }];
  });
}

/** @throws WinsetError `forum/no-interest` when a participant cares about nothing on the agenda, as the evidence is read */
export function checkInterest(scenario: Scenario, forumId: string, settings: Settings): void {
  const problems = sittingsOf(scenario, forumId).flatMap((forum) =>
    forum.participants.flatMap((id): Problem[] => {
      const actor = findActor(scenario, id);
      if (isScored(actor)) return [];
      if (hasInterest(actor, scenario, forum.agenda, settings.evidence)) return [];
      return [noInterest(actor, scenario, forum, settings.evidence)];
    }),
  );
  if (problems.length > 0) throw new WinsetError('forum/no-interest', problems);
}
