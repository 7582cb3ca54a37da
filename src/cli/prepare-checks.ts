/** What must still hold once a scenario has been tuned and a level of evidence chosen. */
import { isScored } from '../actors/actor.ts';
import { deriveInterests } from '../actors/interest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import { findActor, findForum } from '../scenarios/find.ts';
import { knownUnits } from '../scenarios/known-units.ts';
import { isStaged, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { validateScenario } from '../scenarios/validate.ts';

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
function afterSet(scenario: Scenario, problem: Problem): Problem {
  const path = (problem.path ?? scenario.id).replace(/^(actors|issues|forums)\[(\d+)\]/, (place, list, index) => {
    return scenario[list as 'actors' | 'issues' | 'forums'][Number(index)]?.id ?? place;
  });
  return { ...problem, path: `after --set: ${path}` };
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
 * @returns what tuning made doubtful that was not so before
 * @throws WinsetError `set/invalid` when the changes together make no scenario
 */
export function checkTuned(before: Scenario, after: Scenario): readonly Problem[] {
  if (before === after) return [];
  const known = knownProblems(before);
  const now = validateScenario(after, knownUnits);
  const problems = now.problems.filter((problem) => !known.has(key(problem)));
  const fatal = problems.filter((problem) => !isUntableable(problem));
  if (fatal.length > 0) {
    throw new WinsetError(
      'set/invalid',
      fatal.map((problem) => afterSet(after, problem)),
    );
  }
  const warnings = now.warnings.filter((warning) => !isLeftover(before, after, warning));
  const doubtful = [...problems, ...warnings].filter((problem) => !known.has(key(problem)));
  return doubtful.map((problem) => afterSet(after, problem));
}

function sittingsOf(scenario: Scenario, forumId: string): readonly SingleForum[] {
  const forum = findForum(scenario, forumId);
  if (!isStaged(forum)) return [forum];
  return forum.stages.map((stage) => findForum(scenario, stage.forum) as SingleForum);
}

/** @throws WinsetError `forum/no-interest` when a participant cares about nothing on the agenda, as the evidence is read */
export function checkInterest(scenario: Scenario, forumId: string, settings: Settings): void {
  const problems = sittingsOf(scenario, forumId).flatMap((forum) =>
    forum.participants.flatMap((id): Problem[] => {
      const actor = findActor(scenario, id);
      if (isScored(actor)) return [];
      const { weights } = deriveInterests(actor, scenario.issues, settings.evidence);
      const matters = scenario.issues.some((issue, at) => forum.agenda.includes(issue.id) && weights[at]! > 0);
      if (matters) return [];
      return [
        {
          path: forum.id,
          message: `at --evidence ${settings.evidence} no phrase of ${actor.name} bears on the agenda`,
          hint: `Read further (--evidence all), or leave ${id} out (--set forum.participants=...).`,
        },
      ];
    }),
  );
  if (problems.length > 0) throw new WinsetError('forum/no-interest', problems);
}
