/** Shapes: how much each option of an issue serves what a phrase asks for. */
import { knownHint } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';
import type { Bearing, Issue } from './actor.ts';

/**
 * One value in [0, 1] per option, in the issue's order.
 *
 * `up` and `down` are linear along the order. `peak:x` is 1 at x and falls linearly to 0 at the
 * option farthest from x. `upto:x` rises linearly to 1 at x and stays there; when x is the first
 * option it is 1 throughout. `values` are as given.
 *
 * @throws WinsetError `actor/shape` for an unknown shape or option, a missing value, or any shape
 *   but `values` on a nominal issue
 */
export function shapeValues(bearing: Bearing, issue: Issue): number[] {
  const { shape } = bearing;
  if (shape === 'values') return givenValues(bearing, issue);
  if (issue.nominal)
    throw new WinsetError('actor/shape', {
      message: `the options of ${issue.id} have no order, so "${shape}" says nothing about them`,
      hint: 'Use shape: values, with a number for every option.',
    });
  const last = Math.max(1, issue.options.length - 1);
  if (shape === 'up') return issue.options.map((_, i) => i / last);
  if (shape === 'down') return issue.options.map((_, i) => 1 - i / last);
  const [form, option] = splitShape(shape);
  const x = optionOf(issue, option);
  if (form === 'upto') return issue.options.map((_, i) => (i >= x ? 1 : i / x));
  const farthest = Math.max(1, x, issue.options.length - 1 - x);
  return issue.options.map((_, i) => 1 - Math.abs(i - x) / farthest);
}

function givenValues({ values }: Bearing, issue: Issue): number[] {
  return issue.options.map((option) => {
    const value = values?.[option.id];
    if (value === undefined)
      throw new WinsetError('actor/shape', { message: `shape values gives no number for ${issue.id}.${option.id}` });
    return value;
  });
}

function splitShape(shape: string): ['peak' | 'upto', string] {
  const colon = shape.indexOf(':');
  const form = shape.slice(0, colon);
  if (form === 'peak' || form === 'upto') return [form, shape.slice(colon + 1)];
  throw new WinsetError('actor/shape', {
    message: `there is no shape called "${shape}"`,
    hint: 'Known: up, down, peak:<option>, upto:<option>, values.',
  });
}

function optionOf(issue: Issue, option: string): number {
  const index = issue.options.findIndex((candidate) => candidate.id === option);
  if (index >= 0) return index;
  const known = issue.options.map((candidate) => candidate.id);
  throw new WinsetError('actor/shape', {
    message: `${issue.id} has no option "${option}"`,
    hint: knownHint(option, known),
  });
}
