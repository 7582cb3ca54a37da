/** A comparison as data for programs. Numbers that mean nothing (no texts, no spread) are null. */
import { VERSION } from '../base/version.ts';
import type { Comparison } from './comparison.ts';

/** Ready for `JSON.stringify`; the scenarios, which are long, stay in plan.json. */
export function comparisonJson(comparison: Comparison): unknown {
  const { plan, arms, contrasts, ...rest } = comparison;
  const { scenarios, settings, ...kept } = plan;
  const scenario = scenarios[0]!;
  const nameOf = (arm: number) => ({ forum: arms[arm]!.forum, setting: arms[arm]!.setting });
  return {
    winset: VERSION,
    scenario: scenario.id,
    actors: scenario.actors.map((actor) => actor.id),
    metrics: scenario.metrics.map((metric) => metric.id),
    plan: { ...kept, settings },
    arms,
    contrasts: contrasts.map((contrast) => ({
      ...contrast,
      first: nameOf(contrast.first),
      second: nameOf(contrast.second),
    })),
    ...rest,
  };
}
