/**
 * Checks of numbers in a scenario that did not come through the file schema (tuned, or
 * built by a program). After a file was read they find nothing.
 */
import { type CodedActor, isScored, type ScoredActor } from '../../actors/actor.ts';
import type { Path } from '../finding.ts';
import { foundWords } from '../found-words.ts';
import { isStaged } from '../scenario.ts';
import type { WorldIndex } from './world-index.ts';

/** Every number of the scenario that has a range. */
export function checkNumbers(world: WorldIndex): void {
  const { scenario } = world;
  const within = (value: number, low: number, high: number, path: Path): void => {
    if (value >= low && value <= high) return;
    const range = high === Number.MAX_VALUE ? `of at least ${low}` : `from ${low} to ${high}`;
    world.problem(
      path,
      `expected a number ${low === -Number.MAX_VALUE ? 'that is finite' : range}, found ${foundWords(value)}`,
    );
  };
  scenario.actors.forEach((actor, index) => {
    const path = ['actors', index];
    within(actor.patience, 0, 1, [...path, 'patience']);
    within(actor.ratificationScale, 0, 1e12, [...path, 'ratificationScale']);
    if (isScored(actor)) checkScored(actor, within, path);
    else checkCoded(actor, within, path);
  });
  scenario.linkages.forEach((linkage, index) => {
    within(linkage.scaleLosses.factor, 0, 10, ['linkages', index, 'scaleLosses', 'factor']);
  });
  const { variables, weightEffects, marginEffects, moments } = scenario.environment;
  variables.forEach((variable, index) => {
    within(variable.reference, 0, 1, ['environment', 'variables', index, 'reference']);
  });
  weightEffects.forEach((effect, index) => {
    within(effect.beta, -5, 5, ['environment', 'weightEffects', index, 'beta']);
  });
  marginEffects.forEach((effect, index) => {
    within(effect.gamma, -1, 1, ['environment', 'marginEffects', index, 'gamma']);
  });
  moments.forEach((moment, index) => {
    for (const [variable, value] of Object.entries(moment.environment)) {
      within(value, 0, 1, ['environment', 'moments', index, 'environment', variable]);
    }
  });
  scenario.forums.forEach((forum, index) => {
    if (isStaged(forum)) return;
    const { rounds, chairBias = 0.5, k = 1, quota = 1, votes = {} } = forum.procedure;
    const path = ['forums', index, 'procedure'];
    within(rounds, 1, 1000, [...path, 'rounds']);
    within(chairBias, 0, 1, [...path, 'chairBias']);
    within(k, 1, 16, [...path, 'k']);
    within(quota, 0, Number.MAX_VALUE, [...path, 'quota']);
    for (const [actor, value] of Object.entries(votes)) within(value, 0, Number.MAX_VALUE, [...path, 'votes', actor]);
  });
}

type Within = (value: number, low: number, high: number, path: Path) => void;

function checkCoded(actor: CodedActor, within: Within, path: Path): void {
  within(actor.margin, 0, 1, [...path, 'margin']);
  for (const [issue, weight] of Object.entries(actor.weights ?? {})) within(weight, 0, 1, [...path, 'weights', issue]);
  actor.phrases.forEach((phrase, n) => {
    const at = [...path, 'phrases', n];
    within(phrase.attitude, -5, 5, [...at, 'attitude']);
    phrase.bearsOn.forEach((bearing, m) => {
      within(bearing.strength, 1, 5, [...at, 'bearsOn', m, 'strength']);
      for (const [option, value] of Object.entries(bearing.values ?? {})) {
        within(value, 0, 1, [...at, 'bearsOn', m, 'values', option]);
      }
    });
  });
}

function checkScored(actor: ScoredActor, within: Within, path: Path): void {
  const most = Number.MAX_VALUE;
  within(actor.reservation, -most, most, [...path, 'reservation']);
  for (const [issue, scores] of Object.entries(actor.scores)) {
    for (const [option, score] of Object.entries(scores))
      within(score, -most, most, [...path, 'scores', issue, option]);
  }
}
