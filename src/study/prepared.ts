/** A plan made ready for play: interests read, forums compiled, once for all its runs. */
import { type Coding, codeScenario } from '../scenarios/coding.ts';
import { Format } from '../scenarios/format.ts';
import type { Settings } from '../scenarios/settings.ts';
import { WorldSurplus } from '../scenarios/world-surplus.ts';
import type { StudyPlan } from './plan.ts';
import { failureWorths } from './seating.ts';

/** One setting, with what all its forums share. */
export interface PreparedSetting {
  readonly coding: Coding;
  readonly settings: Settings;
  readonly worldSurplus: WorldSurplus;
  /** One for each forum of the plan. */
  readonly formats: readonly Pick<Format, 'play'>[];
  /** Per actor: what it has when nothing is ratified. 0, or the reservation of a scored actor. */
  readonly onFailure: Float64Array;
}

/** A plan ready for play. Its formats are reused from run to run: one prepared study for each thread. */
export interface PreparedStudy {
  readonly plan: StudyPlan;
  readonly settings: readonly PreparedSetting[];
}

/** @throws WinsetError when a forum of the plan cannot be compiled */
export function prepare(plan: StudyPlan): PreparedStudy {
  const codings = new Map<string, Coding>();
  const settings = plan.settings.map(({ scenario, settings }): PreparedSetting => {
    const key = `${scenario} ${settings.evidence}`;
    const coding = codings.get(key) ?? codeScenario(plan.scenarios[scenario]!, settings.evidence);
    codings.set(key, coding);
    return {
      coding,
      settings,
      worldSurplus: new WorldSurplus(coding, settings),
      formats: plan.forums.map((forum) => new Format(coding, forum, settings)),
      onFailure: failureWorths(coding.scenario),
    };
  });
  return { plan, settings };
}
