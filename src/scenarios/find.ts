/** Finding things in a scenario by id, with the nearest known id when there is no such thing. */
import type { Actor, Issue } from '../actors/actor.ts';
import { knownHint } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';
import type { Forum, Moment, Scenario } from './scenario.ts';

function find<T extends { readonly id: string }>(kind: string, items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id);
  if (found === undefined) {
    const hint = knownHint(
      id,
      items.map((item) => item.id),
    );
    throw new WinsetError(`${kind}/unknown`, { message: `there is no ${kind} called "${id}"`, hint });
  }
  return found;
}

/** @throws WinsetError `forum/unknown` */
export const findForum = (scenario: Scenario, id: string): Forum => find('forum', scenario.forums, id);

/** @throws WinsetError `actor/unknown` */
export const findActor = (scenario: Scenario, id: string): Actor => find('actor', scenario.actors, id);

/** @throws WinsetError `issue/unknown` */
export const findIssue = (scenario: Scenario, id: string): Issue => find('issue', scenario.issues, id);

/** @throws WinsetError `moment/unknown` */
export const findMoment = (scenario: Scenario, id: string): Moment => find('moment', scenario.environment.moments, id);
