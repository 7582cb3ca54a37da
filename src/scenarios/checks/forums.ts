/** Checks of forums: who sits, on what, within which limits, and staged formats. */
import type { Path } from '../finding.ts';
import { isStaged, type SingleForum, type StagedForum } from '../scenario.ts';
import { checkProcedure } from './procedure.ts';
import { idsOf, type WorldIndex } from './world-index.ts';

/** Every forum, alone and as part of a staged one. */
export function checkForums(world: WorldIndex): void {
  const { forums } = world.scenario;
  const ids = idsOf(forums);
  world.checkUnique('forum', ids, (index) => ['forums', index, 'id']);
  forums.forEach((forum, index) => {
    const path = ['forums', index];
    forum.participants.forEach((actor, seat) => {
      world.knowsActor(actor, [...path, 'participants', seat]);
    });
    world.checkUnique('participant', forum.participants, (seat) => [...path, 'participants', seat]);
    if (new Set(forum.participants).size < 2) {
      world.problem([...path, 'participants'], 'expected at least 2 participants', 'Nobody negotiates alone.');
    }
    if (forum.variantOf !== undefined) {
      const others = ids.filter((id) => id !== forum.id);
      world.knows('other forum', forum.variantOf, others, [...path, 'variantOf']);
    }
    if (isStaged(forum)) checkStages(world, forum, path);
    else checkSitting(world, forum, path);
  });
}

function checkSitting(world: WorldIndex, forum: SingleForum, path: Path): void {
  forum.agenda.forEach((issue, n) => {
    world.knowsIssue(issue, [...path, 'agenda', n]);
  });
  world.checkUnique('issue', forum.agenda, (n) => [...path, 'agenda', n]);
  for (const [issue, options] of Object.entries(forum.limits)) {
    const at = [...path, 'limits', issue];
    if (!world.knowsIssue(issue, at)) continue;
    if (!forum.agenda.includes(issue)) world.warn(at, `${issue} is not on the agenda, so its limits limit nothing`);
    options.forEach((option, n) => {
      world.knowsOption(issue, option, [...at, n]);
    });
    world.checkUnique('option', options, (n) => [...at, n]);
  }
  checkProcedure(world, forum, [...path, 'procedure']);
}

function checkStages(world: WorldIndex, forum: StagedForum, path: Path): void {
  const { forums } = world.scenario;
  const sittings = idsOf(forums.filter((candidate) => !isStaged(candidate)));
  const seated = new Set<string>();
  forum.stages.forEach((stage, index) => {
    const at = [...path, 'stages', index, 'forum'];
    const found = world.forums.get(stage.forum);
    if (found !== undefined && isStaged(found)) {
      const message =
        found.id === forum.id ? `${forum.id} cannot be a stage of itself` : `${found.id} is staged itself`;
      world.problem(at, `${message}, expected a forum that sits`, `Known: ${sittings.join(', ')}.`);
      return;
    }
    if (!world.knows('forum', stage.forum, sittings, at)) return;
    for (const actor of found!.participants) seated.add(actor);
    const strangers = found!.participants.filter((actor) => !forum.participants.includes(actor));
    if (strangers.length > 0) {
      world.problem(at, `${stage.forum} seats ${strangers.join(', ')}, who take no part in ${forum.id}`);
    }
  });
  forum.participants.forEach((actor, seat) => {
    if (seated.size > 0 && !seated.has(actor))
      world.warn([...path, 'participants', seat], `${actor} sits in none of the stages`);
  });
}
