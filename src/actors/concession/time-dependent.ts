/**
 * Time-dependent concession: conceded(t) = t^(1/e).
 *
 * e below 1 concedes late (Boulware), e = 1 in equal steps, e above 1 early (conceder).
 * Source: Faratin, Sierra and Jennings (1998), docs/sources.md#faratin1998.
 */
import { clamp, power } from '../../base/numbers.ts';
import type { Concession } from '../../engine/contracts.ts';

const SOURCE = 'Faratin, Sierra, Jennings 1998';

/** e = 2 (1.2 - patience): from 2.4 without patience to 0.4 with all of it. The line is judgement. */
export const timeDependent: Concession = {
  id: 'time-dependent',
  summary: 'concedes with time, later the more patient the actor: t^(1/e), e = 2 (1.2 - patience)',
  source: SOURCE,
  dependsOn: 'time',
  conceded: (view) => power(view.time, 1 / (2 * (1.2 - clamp(view.patience, 0, 1)))),
};

function withFixedPace(id: string, e: number, manner: string): Concession {
  return {
    id,
    summary: `concedes ${manner}: t^(1/e), e = ${e}`,
    source: SOURCE,
    dependsOn: 'time',
    conceded: (view) => power(view.time, 1 / e),
  };
}

export const boulware: Concession = withFixedPace('boulware', 0.2, 'late');
export const linear: Concession = withFixedPace('linear', 1, 'in equal steps');
export const conceder: Concession = withFixedPace('conceder', 5, 'early');
