/** Declared metrics of a row's text: mean position of its options between first and last, 0 to 100. */
import type { Scenario } from '../scenarios/scenario.ts';
import { NO_OPTION } from './measure.ts';

/** A metric with indices for names. */
export interface CompiledMetric {
  readonly issues: readonly { readonly issue: number; readonly last: number }[];
}

/** The scenario's metrics, in its order. */
export function compileMetrics(scenario: Scenario): CompiledMetric[] {
  return scenario.metrics.map((metric) => ({
    issues: metric.issues.map((id) => {
      const issue = scenario.issues.findIndex((candidate) => candidate.id === id);
      return { issue, last: scenario.issues[issue]!.options.length - 1 };
    }),
  }));
}

/**
 * Value of a metric; NaN where the text chooses no option of one of its issues.
 *
 * @param options  one option per issue of the scenario, from `start` on
 */
export function metricValue(metric: CompiledMetric, options: Uint8Array, start: number): number {
  let sum = 0;
  for (const { issue, last } of metric.issues) {
    const option = options[start + issue]!;
    if (option === NO_OPTION) return Number.NaN;
    sum += last === 0 ? 0 : option / last;
  }
  return (100 * sum) / metric.issues.length;
}
