/** `--without`: the forum re-derived with some participants left out. */
import { WinsetError } from '../base/errors.ts';
import { findForum } from '../scenarios/find.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { checkTuned } from './prepare-checks.ts';

interface Tunable {
  readonly scenario: Scenario;
  readonly settings: Settings;
}

/** @throws WinsetError `actor/unknown`, `set/invalid` where the forum cannot do without them */
export async function withoutActors<T extends Tunable>(at: T, forumId: string, actors: readonly string[]): Promise<T> {
  if (actors.length === 0) return at;
  const forum = findForum(at.scenario, forumId);
  for (const actor of actors) {
    if (forum.participants.includes(actor)) continue;
    throw new WinsetError('actor/unknown', {
      path: `--without ${actor}`,
      message: `${actor} does not sit in ${forumId}`,
      hint: `Participants: ${forum.participants.join(', ')}.`,
    });
  }
  const left = forum.participants.filter((id) => !actors.includes(id));
  const { tune } = await import('../scenarios/tune.ts');
  try {
    const tuned = tune({ ...at, forum: forumId }, [{ path: 'forum.participants', value: left.join(',') }]);
    checkTuned(at.scenario, tuned.scenario, `without ${actors.join(', ')}`);
    return { ...at, scenario: tuned.scenario, settings: tuned.settings };
  } catch (error) {
    if (!(error instanceof WinsetError)) throw error;
    const path = actors.map((actor) => `--without ${actor}`).join(' ');
    throw new WinsetError(
      error.code,
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path?.startsWith('without') ? problem.path : path,
      })),
    );
  }
}
