/** Weights set by hand: they stand as given, and the coded ones share what is left. */
import { knownHint } from '../base/closest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import type { Issue } from './actor.ts';

/** Sums within this of 1 count as 1: a person writes 0.333, and adds in decimals. */
const TOLERANCE = 1e-9;

/**
 * Weights per issue, summing to 1, in which every weight in `given` stands as it is and the other
 * coded weights keep their proportions.
 *
 * @param coded  weights per issue before tuning, in the order of `issues`
 * @param given  issue id -> weight in [0, 1]; nothing given changes nothing
 * @throws WinsetError `actor/weights`, with every problem found
 */
export function setWeights(
  actorId: string,
  issues: readonly Issue[],
  coded: readonly number[],
  given: Readonly<Record<string, number>>,
): number[] {
  const entries = Object.entries(given);
  if (entries.length === 0) return [...coded];
  const known = issues.map((issue) => issue.id);
  const problems = entries.flatMap(([id, weight]) => problemsOf(actorId, id, weight, known));
  if (problems.length > 0) throw new WinsetError('actor/weights', problems);

  const isGiven = issues.map((issue) => Object.hasOwn(given, issue.id));
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  const rest = coded.reduce((total, weight, i) => (isGiven[i] ? total : total + weight), 0);
  if (sum > 1 + TOLERANCE || (rest === 0 && sum < 1 - TOLERANCE)) {
    const found = `the weights set for ${actorId} sum to ${Number(sum.toPrecision(6))}`;
    throw new WinsetError('actor/weights', {
      path: `${actorId}.weights`,
      message:
        sum > 1 + TOLERANCE
          ? `${found}, which is more than 1`
          : `${found}, and no other issue has a weight to make up 1`,
      hint: 'Weights are shares of one whole: lower them, or set fewer of them.',
    });
  }
  const scale = rest === 0 ? 0 : Math.max(0, 1 - sum) / rest;
  return coded.map((weight, i) => (isGiven[i] ? given[known[i]!]! : weight * scale));
}

function problemsOf(actorId: string, id: string, weight: number, known: readonly string[]): Problem[] {
  const path = `${actorId}.weights.${id}`;
  if (!known.includes(id)) return [{ path, message: `there is no issue called "${id}"`, hint: knownHint(id, known) }];
  if (weight >= 0 && Number.isFinite(weight)) return [];
  return [{ path, message: `a weight is a number from 0 to 1, not ${weight}` }];
}
