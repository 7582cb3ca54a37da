/** Checks of a forum's rules of procedure against its table and against what the procedure reads. */

import { knownHint } from '../../base/closest.ts';
import { SLACK } from '../../base/numbers.ts';
import { type Path, quoted } from '../finding.ts';
import type { ProcedureRules, SingleForum } from '../scenario.ts';
import type { WorldIndex } from './world-index.ts';

/** Fields that mean the same under every procedure. */
const COMMON = new Set(['kind', 'order', 'rounds', 'consultation']);

/** Whether a need is served; alternatives are parted by |. */
const isServed = (rules: ProcedureRules, need: string): boolean =>
  need.split('|').some((field) => Object.hasOwn(rules, field));

/** The rules of one forum; `path` leads to its `procedure`. */
export function checkProcedure(world: WorldIndex, forum: SingleForum, path: Path): void {
  const rules = forum.procedure;
  const procedure = world.known.procedures.find((candidate) => candidate.id === rules.kind);
  if (procedure === undefined) {
    const known = world.known.procedures.map((candidate) => candidate.id);
    world.problem([...path, 'kind'], `there is no procedure ${quoted(rules.kind)}`, knownHint(rules.kind, known));
  } else {
    for (const need of procedure.needs) {
      if (isServed(rules, need)) continue;
      const field = need.replaceAll('|', ' or ');
      world.problem([...path, need.split('|')[0]!], `${rules.kind} needs ${field}, which is missing`);
    }
    for (const field of Object.keys(rules)) {
      if (COMMON.has(field) || procedure.reads.includes(field) || procedure.needs.includes(field)) continue;
      world.warn([...path, field], `${rules.kind} does not read ${field}`);
    }
  }
  checkSeats(world, forum, path);
  checkVotes(world, forum, path);
}

function checkSeats(world: WorldIndex, forum: SingleForum, path: Path): void {
  const { order, chair, coChairs, vetoes } = forum.procedure;
  const sits = (actor: string, at: Path): boolean =>
    world.knows(`participant|in ${forum.id}`, actor, forum.participants, at);
  if (order !== undefined) {
    const strangers = order.filter((actor, n) => !sits(actor, [...path, 'order', n]));
    world.checkUnique('actor', order, (n) => [...path, 'order', n]);
    const missing = forum.participants.filter((actor) => !order.includes(actor));
    if (missing.length > 0 && strangers.length === 0) {
      world.problem([...path, 'order'], `${missing.join(', ')} missing, expected every participant once`);
    }
  }
  if (chair !== undefined) sits(chair, [...path, 'chair']);
  coChairs?.forEach((actor, n) => {
    sits(actor, [...path, 'coChairs', n]);
  });
  world.checkUnique('actor', coChairs ?? [], (n) => [...path, 'coChairs', n]);
  vetoes?.forEach((veto, n) => {
    sits(veto.actor, [...path, 'vetoes', n, 'actor']);
    veto.options?.forEach((option, m) => {
      const at = [...path, 'vetoes', n, 'options', m];
      const found = world.optionAt(option, at);
      if (found !== undefined && !forum.agenda.includes(found.issue.id))
        world.warn(at, `${found.issue.id} is not on the agenda`);
    });
  });
}

function checkVotes(world: WorldIndex, forum: SingleForum, path: Path): void {
  const { k, votes, quota } = forum.procedure;
  if (k !== undefined && k > forum.participants.length) {
    world.problem([...path, 'k'], `expected at most ${forum.participants.length}, the number of seats, found ${k}`);
  }
  if (votes === undefined) {
    if (quota !== undefined)
      world.problem([...path, 'quota'], 'a quota counts votes, and there are none', 'Add votes.');
    return;
  }
  if (k !== undefined)
    world.warn(
      [...path, 'k'],
      'k is not read where there are votes: the quota decides',
      'Leave out k, or votes and quota.',
    );
  for (const actor of Object.keys(votes)) {
    world.knows(`participant|in ${forum.id}`, actor, forum.participants, [...path, 'votes', actor]);
  }
  const sum = forum.participants.reduce((total, actor) => total + (votes[actor] ?? 0), 0);
  if (quota === undefined)
    world.problem([...path, 'votes'], '"quota" is missing, expected the votes that must be reached');
  else if (quota <= 0) world.problem([...path, 'quota'], `expected a number above 0, found ${quota}`);
  // As votes are counted in play: ten tenths are one.
  else if (quota > sum + SLACK)
    world.problem([...path, 'quota'], `expected at most ${sum}, all votes together, found ${quota}`);
}
