/** `--set`: changes to the scenario and its settings, one after another, with every one that does not fit. */
import { type Problem, WinsetError } from '../base/errors.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import type { Gather } from './gather.ts';

interface Tunable {
  readonly scenario: Scenario;
  readonly settings: Settings;
}

/** The forum that `forum.…` means: none at hand, one that does not exist (said already), or one that does. */
interface ForumAtHand {
  readonly forumId: string | undefined;
  readonly isKnown: boolean;
}

function noForum(): never {
  throw new WinsetError('set/invalid', {
    message: 'no forum is at hand here',
    hint: 'forum.… has a meaning with winset run <forum> and winset show forum <id>.',
  });
}

const withPath = (error: WinsetError, path: string): WinsetError =>
  new WinsetError(
    error.code,
    error.problems.map((problem): Problem => ({ ...problem, path })),
  );

/** Applies what fits and hands the rest to `gather`. Loads immer only when there is something to change. */
export async function applyChanges(
  gather: Gather,
  start: Tunable,
  texts: readonly string[],
  { forumId, isKnown }: ForumAtHand,
): Promise<Tunable> {
  if (texts.length === 0) return start;
  const { parseChange, tune } = await import('../scenarios/tune.ts');
  let current = start;
  for (const text of texts) {
    const changed = gather.try((): Tunable => {
      const change = parseChange(text);
      const isForum = change.path.split('.')[0] === 'forum';
      if (isForum && forumId === undefined) noForum();
      if (isForum && !isKnown) return current;
      try {
        return tune({ ...current, forum: forumId ?? '' }, [change]);
      } catch (error) {
        throw error instanceof WinsetError ? withPath(error, `--set ${text}`) : error;
      }
    }, `--set ${text}`);
    if (changed !== undefined) current = { scenario: changed.scenario, settings: changed.settings };
  }
  return current;
}
