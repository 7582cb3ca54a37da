/**
 * `--same`: rules that all compared forums are made to share, so that what is left differs by who sits there.
 *
 * - `agenda`: only issues on every forum's agenda are kept, in the baseline's order.
 * - `limits`: an option of an issue may be tabled only where every forum with that issue on its agenda lets it be
 *   tabled. (The status quo always may, and consents still bind: an option that needs an actor who does not sit
 *   there stays out of reach.)
 * - `procedure`: the baseline's kind of procedure with its parameters. Seats that a forum lacks drop out: the
 *   speaking order is the baseline's, newcomers last; a chair who does not sit there is replaced by the first
 *   speaker, co-chairs by those of them who sit or else by the first two speakers; `k` keeps its share of the
 *   seats, rounded up.
 * - `rounds`: the baseline's number of rounds.
 */

import { WinsetError } from '../base/errors.ts';
import { coChairsAmong } from '../scenarios/co-chairs.ts';
import { findForum } from '../scenarios/find.ts';
import { isStaged, type ProcedureRules, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import type { SameKey } from './plan.ts';

function singlesOf(scenario: Scenario, ids: readonly string[]): SingleForum[] {
  return ids.map((id) => {
    const forum = findForum(scenario, id);
    if (isStaged(forum)) {
      throw new WinsetError('plan/same', {
        path: id,
        message: 'a sequence of forums has no one agenda or procedure that others could share',
        hint: `Leave out --same, or ${id}.`,
      });
    }
    return forum;
  });
}

/**
 * A scenario in which the named forums share what `keys` says.
 *
 * @throws WinsetError `plan/same` when a forum is staged, no issue is shared, or votes cannot be carried over
 */
export function withSameRules(
  scenario: Scenario,
  ids: readonly string[],
  baselineId: string,
  keys: readonly SameKey[],
): Scenario {
  if (keys.length === 0) return scenario;
  const forums = singlesOf(scenario, ids);
  const baseline = forums.find((forum) => forum.id === baselineId)!;
  let shared = forums;
  if (keys.includes('agenda')) shared = withSameAgenda(shared, baseline);
  if (keys.includes('limits')) shared = withSameLimits(scenario, shared);
  if (keys.includes('procedure')) shared = shared.map((forum) => withProcedureOf(baseline, forum));
  if (keys.includes('rounds')) {
    const { rounds } = baseline.procedure;
    shared = shared.map((forum) => ({ ...forum, procedure: { ...forum.procedure, rounds } }));
  }
  const byId = new Map(shared.map((forum) => [forum.id, forum]));
  return { ...scenario, forums: scenario.forums.map((forum) => byId.get(forum.id) ?? forum) };
}

function withSameAgenda(forums: readonly SingleForum[], baseline: SingleForum): SingleForum[] {
  const agenda = baseline.agenda.filter((issue) => forums.every((forum) => forum.agenda.includes(issue)));
  if (agenda.length === 0) {
    throw new WinsetError('plan/same', {
      path: '--same agenda',
      message: `no issue is on every agenda of ${forums.map((forum) => forum.id).join(', ')}`,
      hint: 'Compare fewer forums, or leave out --same agenda.',
    });
  }
  return forums.map((forum) => ({
    ...forum,
    agenda,
    limits: Object.fromEntries(Object.entries(forum.limits).filter(([issue]) => agenda.includes(issue))),
  }));
}

function withSameLimits(scenario: Scenario, forums: readonly SingleForum[]): SingleForum[] {
  return forums.map((forum) => {
    const limits: Record<string, readonly string[]> = {};
    for (const id of forum.agenda) {
      const limited = forums
        .filter((other) => other.agenda.includes(id))
        .flatMap((other) => {
          const options = other.limits[id];
          return options === undefined ? [] : [options];
        });
      if (limited.length === 0) continue;
      const { options } = scenario.issues.find((issue) => issue.id === id)!;
      limits[id] = options.map((o) => o.id).filter((option) => limited.every((list) => list.includes(option)));
    }
    return { ...forum, limits };
  });
}

function withProcedureOf(baseline: SingleForum, forum: SingleForum): SingleForum {
  const sits = (actor: string): boolean => forum.participants.includes(actor);
  const rules = baseline.procedure;
  if (rules.votes !== undefined && !forum.participants.every((actor) => actor in rules.votes!)) {
    throw new WinsetError('plan/same', {
      path: `--same procedure`,
      message: `${baseline.id} counts votes, and not every participant of ${forum.id} has some`,
    });
  }
  const spoken = (rules.order ?? baseline.participants).filter(sits);
  const order = [...spoken, ...forum.participants.filter((actor) => !spoken.includes(actor))];
  const procedure: ProcedureRules = {
    ...rules,
    rounds: forum.procedure.rounds,
    order,
    ...(rules.chair === undefined ? {} : { chair: sits(rules.chair) ? rules.chair : order[0]! }),
    ...(rules.coChairs === undefined ? {} : { coChairs: coChairsAmong(rules.coChairs, order) }),
    ...(rules.k === undefined
      ? {}
      : { k: Math.ceil((rules.k * forum.participants.length) / baseline.participants.length) }),
    ...(rules.vetoes === undefined ? {} : { vetoes: rules.vetoes.filter((veto) => sits(veto.actor)) }),
  };
  return { ...forum, procedure };
}
