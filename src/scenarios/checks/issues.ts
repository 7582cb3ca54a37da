/** Checks of issues and options, and of what can be tabled anywhere. */
import { type Issue, isScored } from '../../actors/actor.ts';
import { isStaged, type SingleForum } from '../scenario.ts';
import { idsOf, type WorldIndex } from './world-index.ts';

/** With more options no person can hold an issue in mind; scored cases come from elsewhere. */
const MOST_OPTIONS_FOR_PEOPLE = 8;

/** Ids, status quo, number of options, consents. */
export function checkIssues(world: WorldIndex): void {
  const { issues, actors } = world.scenario;
  const scored = actors.some(isScored);
  world.checkUnique('issue', idsOf(issues), (index) => ['issues', index, 'id']);
  issues.forEach((issue, index) => {
    const path = ['issues', index];
    world.checkUnique('option', idsOf(issue.options), (option) => [...path, 'options', option, 'id']);
    if (issue.statusQuo !== undefined) {
      world.knows(`option|of ${issue.id}`, issue.statusQuo, idsOf(issue.options), [...path, 'statusQuo']);
    } else if (!scored) {
      world.problem([...path, 'statusQuo'], '"statusQuo" is missing, expected the option that stands today');
    }
    if (!scored && issue.options.length > MOST_OPTIONS_FOR_PEOPLE) {
      world.problem(
        [...path, 'options'],
        `expected a list of 2 to ${MOST_OPTIONS_FOR_PEOPLE} options, or up to 255 where actors are scored, found a list of ${issue.options.length}`,
      );
    }
    issue.options.forEach((option, at) => {
      option.requires.forEach((actor, n) => {
        world.knowsActor(actor, [...path, 'options', at, 'requires', n]);
      });
      world.checkUnique('actor', option.requires, (n) => [...path, 'options', at, 'requires', n]);
    });
  });
}

/** Without a status quo a forum that can table no option of an issue has no text at all. */
function checkOpen(world: WorldIndex, issue: Issue, forums: readonly SingleForum[]): void {
  for (const forum of forums) {
    const canTable = ({ id, requires }: Issue['options'][number]): boolean =>
      forum.limits[issue.id]?.includes(id) !== false && requires.every((actor) => forum.participants.includes(actor));
    if (issue.options.some(canTable)) continue;
    const at = world.scenario.forums.indexOf(forum);
    world.warn(
      ['forums', at],
      `no option of ${issue.id} can be tabled here and it has no status quo: no text can be agreed`,
      'Take the issue off the agenda, seat those whose consent its options need, or give it a status quo.',
    );
  }
}

/** Options that no forum can table: a consent that sits nowhere is a problem, limits or agendas that leave them out a warning. */
export function checkTabling(world: WorldIndex): void {
  const sittings = world.scenario.forums.flatMap((forum) => (isStaged(forum) ? [] : [forum]));
  world.scenario.issues.forEach((issue, index) => {
    const forums = sittings.filter((forum) => forum.agenda.includes(issue.id));
    if (forums.length === 0) {
      world.warn(['issues', index], `${issue.id} is on no forum's agenda`);
      return;
    }
    if (issue.statusQuo === undefined) checkOpen(world, issue, forums);
    issue.options.forEach((option, at) => {
      if (option.id === issue.statusQuo) return;
      const path = ['issues', index, 'options', at];
      const able = forums.filter((forum) => option.requires.every((actor) => forum.participants.includes(actor)));
      const named = [...option.requires, ...forums.flatMap((forum) => forum.participants)];
      if (able.length === 0 && named.every((actor) => world.actors.has(actor))) {
        const who = option.requires.join(', ');
        const message = `no forum with ${issue.id} on its agenda seats all whose consent it needs (${who})`;
        world.problem([...path, 'requires'], message, 'Seat them together in one forum, or leave the option out.');
      } else if (able.length > 0 && able.every((forum) => forum.limits[issue.id]?.includes(option.id) === false)) {
        world.warn(path, `the limits of every forum leave ${issue.id}.${option.id} out`);
      }
    });
  });
}
