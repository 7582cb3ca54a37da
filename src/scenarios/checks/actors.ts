/** Checks of actors: phrases, shapes, red lines, weights, scores, strategies. */
import {
  type Actor,
  type Bearing,
  type CodedActor,
  type Issue,
  isScored,
  type ScoredActor,
} from '../../actors/actor.ts';
import type { Path } from '../finding.ts';
import { isStaged } from '../scenario.ts';
import { idsOf, type WorldIndex } from './world-index.ts';

/** What paths of `--set` begin with beside ids of actors. */
const TUNED_WORDS = ['forum', 'frictions', 'issue'];

/** Everything an actor says of itself. */
export function checkActors(world: WorldIndex): void {
  const { actors } = world.scenario;
  world.checkUnique('actor', idsOf(actors), (index) => ['actors', index, 'id']);
  actors.forEach(({ id, name }, index) => {
    if (TUNED_WORDS.includes(id))
      world.problem(['actors', index, 'id'], `an actor cannot be called ${id}: --set ${id}.… means something else`);
    const twin = actors.findIndex((other) => other.name === name);
    if (twin < index)
      world.warn(['actors', index, 'name'], `${actors[twin]!.id} has the same name: pages could not tell them apart`);
  });
  const scored = actors.filter(isScored).length;
  actors.forEach((actor, index) => {
    const path = ['actors', index];
    if (scored > 0 && scored < actors.length && isScored(actor) !== isScored(actors[0]!)) {
      const [here, there] = isScored(actor) ? ['scores', 'phrases'] : ['phrases', 'scores'];
      world.problem(
        path,
        `${actor.id} has ${here} and ${actors[0]!.id} has ${there}: expected one kind for all actors`,
      );
    }
    checkStrategies(world, actor, path);
    checkRedLines(world, actor, path);
    if (isScored(actor)) checkScores(world, actor, path);
    else checkCoded(world, actor, path);
  });
  checkPhraseIds(world);
}

function checkStrategies(world: WorldIndex, actor: Actor, path: Path): void {
  const { concessions, draftings } = world.known;
  if (actor.concession !== undefined) {
    world.knows('concession strategy', actor.concession, concessions, [...path, 'concession']);
  }
  if (actor.drafting !== undefined) world.knows('drafting strategy', actor.drafting, draftings, [...path, 'drafting']);
}

function checkRedLines(world: WorldIndex, actor: Actor, path: Path): void {
  const phrases = isScored(actor) ? [] : idsOf(actor.phrases);
  actor.redLines.forEach((line, index) => {
    const at = [...path, 'redLines', index];
    const found = world.optionAt(line.option, [...at, 'option']);
    if (found !== undefined && found.issue.options[found.option]!.id === found.issue.statusQuo) {
      world.warn([...at, 'option'], `${line.option} is the status quo, which crosses no red line`);
    }
    if (line.unlessAtLeast !== undefined) world.checkConditions(line.unlessAtLeast, [...at, 'unlessAtLeast']);
    line.phrases?.forEach((phrase, n) => {
      world.knows(`phrase|of ${actor.id}`, phrase, phrases, [...at, 'phrases', n]);
    });
  });
}

function checkPhraseIds(world: WorldIndex): void {
  const places: Path[] = [];
  const ids = world.scenario.actors.flatMap((actor, index) => {
    if (isScored(actor)) return [];
    actor.phrases.forEach((_, n) => {
      places.push(['actors', index, 'phrases', n, 'id']);
    });
    return idsOf(actor.phrases);
  });
  world.checkUnique('phrase', ids, (n) => places[n]!);
}

function checkCoded(world: WorldIndex, actor: CodedActor, path: Path): void {
  actor.phrases.forEach((phrase, index) => {
    const at = [...path, 'phrases', index, 'bearsOn'];
    phrase.bearsOn.forEach((bearing, n) => {
      if (world.knowsIssue(bearing.issue, [...at, n, 'issue'])) {
        checkShape(world, world.issues.get(bearing.issue)!, bearing, [...at, n]);
      }
    });
    const issues = phrase.bearsOn.map((bearing) => bearing.issue);
    world.checkUnique('issue', issues, (n) => [...at, n, 'issue']);
  });
  if (actor.weights !== undefined) checkWeights(world, actor, actor.weights, [...path, 'weights']);
}

function checkShape(world: WorldIndex, issue: Issue, bearing: Bearing, path: Path): void {
  const { shape, values } = bearing;
  if (shape === 'values') {
    if (values === undefined) {
      world.problem([...path, 'values'], '"values" is missing, expected a number from 0 to 1 for every option');
    } else {
      checkEveryOption(world, issue, values, [...path, 'values']);
    }
    return;
  }
  if (values !== undefined) {
    world.problem([...path, 'values'], `the shape is ${shape}, expected "values" only with the shape values`);
  }
  if (issue.nominal === true) {
    world.problem([...path, 'shape'], `the options of ${issue.id} have no order, expected the shape values`);
  }
  const [, option] = shape.split(':');
  if (option !== undefined) world.knowsOption(issue.id, option, [...path, 'shape']);
}

/** Whether a mapping by option names every option of the issue and no other. */
function checkEveryOption(world: WorldIndex, issue: Issue, given: Readonly<Record<string, number>>, path: Path): void {
  for (const option of Object.keys(given)) world.knowsOption(issue.id, option, [...path, option]);
  const missing = idsOf(issue.options).filter((option) => !Object.hasOwn(given, option));
  if (missing.length > 0)
    world.problem(path, `expected a number for every option of ${issue.id}, ${missing.join(', ')} missing`);
}

const hasInterest = (actor: CodedActor, issue: string): boolean =>
  actor.phrases.some((phrase) => phrase.bearsOn.some((bearing) => bearing.issue === issue));

/** Slack for sums of weights that people write with two decimals. */
const ROUNDING = 1e-9;

function checkWeights(
  world: WorldIndex,
  actor: CodedActor,
  weights: Readonly<Record<string, number>>,
  path: Path,
): void {
  for (const issue of Object.keys(weights)) world.knowsIssue(issue, [...path, issue]);
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  const others = world.scenario.issues
    .map((issue) => issue.id)
    .filter((issue) => !Object.hasOwn(weights, issue) && hasInterest(actor, issue));
  if (sum > 1 + ROUNDING) {
    world.problem(path, `the weights sum to ${Number(sum.toFixed(4))}, expected at most 1`);
  } else if (sum > 1 - ROUNDING && others.length > 0) {
    world.warn(path, `the weights sum to 1, which leaves nothing for ${others.join(', ')}`);
  } else if (sum < 1 - ROUNDING && others.length === 0) {
    const hint = 'No other issue has a phrase that could take the rest.';
    world.problem(path, `the weights sum to ${Number(sum.toFixed(4))}, expected 1`, hint);
  }
}

function checkScores(world: WorldIndex, actor: ScoredActor, path: Path): void {
  for (const issue of Object.keys(actor.scores)) world.knowsIssue(issue, [...path, 'scores', issue]);
  for (const issue of world.scenario.issues) {
    const scores = Object.hasOwn(actor.scores, issue.id) ? actor.scores[issue.id] : undefined;
    if (scores === undefined) world.problem([...path, 'scores'], `there are no scores for ${issue.id}`);
    else checkEveryOption(world, issue, scores, [...path, 'scores', issue.id]);
  }
}

/** Participants who want nothing on a forum's agenda: their weights there would be 0 divided by 0. */
export function checkInterests(world: WorldIndex): void {
  world.scenario.forums.forEach((forum, index) => {
    if (isStaged(forum)) return;
    forum.participants.forEach((id, seat) => {
      const actor = world.actors.get(id);
      if (actor === undefined || isScored(actor)) return;
      // A misspelt issue is said elsewhere; what it would have been is not known.
      const bearings = actor.phrases.flatMap((phrase) => phrase.bearsOn);
      if (![...forum.agenda, ...bearings.map((bearing) => bearing.issue)].every((issue) => world.issues.has(issue)))
        return;
      const matters = (issue: string): boolean => (actor.weights?.[issue] ?? (hasInterest(actor, issue) ? 1 : 0)) > 0;
      if (forum.agenda.some(matters)) return;
      const message = `no phrase of ${id} bears on the agenda of ${forum.id}`;
      world.problem(
        ['forums', index, 'participants', seat],
        message,
        'Leave the actor out, or put an issue on the agenda that it cares about.',
      );
    });
  });
}
