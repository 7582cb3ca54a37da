/** One variable of the environment: what its values stand for, and what it shifts. */
import { knownHint } from '../../base/closest.ts';
import { WinsetError } from '../../base/errors.ts';
import { spaced } from '../../trace/document.ts';
import { commands, entries, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { plainNumber, share, signedShare } from '../words.ts';

/** @throws WinsetError `variable/unknown` */
export function showVariable({ scenario, flags }: View, id: string): Sheet {
  const { variables, weightEffects, marginEffects, moments } = scenario.environment;
  const variable = variables.find((candidate) => candidate.id === id);
  if (variable === undefined) {
    const ids = variables.map((candidate) => candidate.id);
    throw new WinsetError('variable/unknown', {
      message: `there is no variable called "${id}"`,
      hint: knownHint(id, ids),
    });
  }
  const anchors = Object.entries(variable.anchors ?? {}).map(([value, meaning]) => [value, meaning]);
  const weights = weightEffects
    .filter((effect) => effect.variable === id)
    .map((effect) => [
      effect.actor,
      `weight of ${effect.issue}`,
      `times 1 ${effect.beta < 0 ? '-' : '+'} ${share(Math.abs(effect.beta))} (value - reference)`,
    ]);
  const margins = marginEffects
    .filter((effect) => effect.variable === id)
    .map((effect) => [
      effect.actor,
      `margin${effect.whenPresent === undefined ? '' : ` where ${effect.whenPresent} sits`}`,
      `${signedShare(effect.gamma)} (value - reference)`,
    ]);
  const [forum] = scenario.forums;
  const blocks = spaced([
    [title(`Variable ${id}`, scenario.id)],
    entries([
      ['neutral', `at ${plainNumber(variable.reference)}; runs from 0 to 1`],
      ['source', variable.source],
      ['rule', variable.rule],
    ]),
    anchors.length === 0 ? [] : section('What some values stand for', [table(['value', 'stands for'], anchors)]),
    weights.length + margins.length === 0
      ? []
      : section('What it shifts', [table(['actor', 'what', 'by'], [...weights, ...margins])]),
    id === 'trust' ? entries([['promises', 'are worth 0.45 + 0.5 trust of what they promise']]) : [],
    id === 'pressure' ? entries([['shocks', 'above 0.85, outside events may end the talks']]) : [],
    section(
      'Coded for',
      moments.length === 0
        ? []
        : [
            table(
              ['moment', '>value'],
              moments.map((m) => [m.id, plainNumber(m.environment[id] ?? variable.reference)]),
            ),
          ],
    ),
    forum === undefined ? [] : commands([['Set it', `winset run ${forum.id}${flags} --env ${id}=0.8`]]),
  ]);
  const data = {
    kind: 'variable',
    scenario: scenario.id,
    ...variable,
    weightEffects: weightEffects.filter((e) => e.variable === id),
    marginEffects: marginEffects.filter((e) => e.variable === id),
  };
  return { blocks, data };
}
