/** How rows of a plan are read: the questions every tally and table asks of a row. */
import { isScored } from '../actors/actor.ts';
import { type BlockRows, RATIFIED, stands } from './block-rows.ts';
import { type CompiledMeasure, compileMeasure, isMet } from './measure.ts';
import { type CompiledMetric, compileMetrics } from './metric-values.ts';
import type { StudyPlan } from './plan.ts';
import { type Seating, seatingsOf } from './seating.ts';

/** Set up once for a plan. */
export class Reading {
  readonly actors: number;
  /** Number of options per issue. */
  readonly optionCounts: readonly number[];
  readonly metrics: readonly CompiledMetric[];
  readonly measures: readonly CompiledMeasure[];
  /** Whether worths are scores, which have no common unit. */
  readonly isScored: boolean;
  /** Per arm. */
  readonly seatings: readonly Seating[];

  constructor(plan: StudyPlan) {
    const scenario = plan.scenarios[0]!;
    this.actors = scenario.actors.length;
    this.optionCounts = scenario.issues.map((issue) => issue.options.length);
    this.metrics = compileMetrics(scenario);
    this.measures = plan.measures.map((measure) => compileMeasure(scenario, measure));
    this.isScored = scenario.actors.some(isScored);
    this.seatings = seatingsOf(plan);
  }

  /** World surplus of what the run leaves the actor with: the standing text's, or what failure is worth. */
  yieldOf(rows: BlockRows, row: number, arm: number, actor: number): number {
    return stands(rows.outcome[row]!)
      ? rows.surplus[row * this.actors + actor]!
      : this.seatings[arm]!.onFailure[actor]!;
  }

  /** The actor among those who sit that gets least from the run's text; the first on ties. */
  worstOff(rows: BlockRows, row: number, arm: number): number {
    const { seated } = this.seatings[arm]!;
    let worst = seated[0]!;
    for (const actor of seated) {
      if (rows.surplus[row * this.actors + actor]! < rows.surplus[row * this.actors + worst]!) worst = actor;
    }
    return worst;
  }

  /** Whether the run was ratified whole and its text meets the plan's measure. */
  meets(rows: BlockRows, row: number, measure: number): boolean {
    return (
      rows.outcome[row] === RATIFIED && isMet(this.measures[measure]!, rows.options, row * this.optionCounts.length)
    );
  }
}
