/** Playing a small study and asking questions of its runs, one by one. */
import { northeastAsia } from '../../scenarios/northeast-asia/index.ts';
import { type BlockRows, FAILED, RATIFIED, stands } from '../block-rows.ts';
import { metricValue } from '../metric-values.ts';
import type { StudyPlan } from '../plan.ts';
import type { PlanDraft } from '../plan-schema.ts';
import { playBlock } from '../play-block.ts';
import { prepare } from '../prepared.ts';
import { Reading } from '../reading.ts';
import { resolvePlan } from '../resolve-plan.ts';

/** How a fact is sampled. */
export interface Sampling {
  readonly runs: number;
  readonly seed: string;
}

/** One run of a study, in all its arms. Reused from run to run: read it, never keep it. */
export class RunView {
  private readonly reading: Reading;
  private readonly plan: StudyPlan;
  private rows!: BlockRows;
  private run = 0;

  constructor(plan: StudyPlan) {
    this.plan = plan;
    this.reading = new Reading(plan);
  }

  /** Turns to another run of a block; false when it threw in some arm. */
  turnTo(rows: BlockRows, run: number): boolean {
    this.rows = rows;
    this.run = run;
    for (let arm = 0; arm < rows.shape.arms; arm++) if (rows.outcome[arm * rows.runs + run] === FAILED) return false;
    return true;
  }

  ratified(arm: number): boolean {
    return this.rows.outcome[this.row(arm)] === RATIFIED;
  }

  /** Whether the arm was ratified and meets the plan's measure of that id. */
  meets(arm: number, measure: string): boolean {
    const index = this.plan.measures.findIndex((candidate) => candidate.id === measure);
    return this.reading.meets(this.rows, this.row(arm), index);
  }

  /** World surplus the run leaves the actor with; 0 after a failure. */
  worth(arm: number, actor: string): number {
    const index = this.plan.scenarios[0]!.actors.findIndex((candidate) => candidate.id === actor);
    return this.reading.yieldOf(this.rows, this.row(arm), arm, index);
  }

  /** A metric of the text that stands; NaN where none does. */
  metric(arm: number, id: string): number {
    const row = this.row(arm);
    if (!stands(this.rows.outcome[row]!)) return Number.NaN;
    const index = this.plan.scenarios[0]!.metrics.findIndex((candidate) => candidate.id === id);
    return metricValue(this.reading.metrics[index]!, this.rows.options, row * this.rows.shape.issues);
  }

  private row(arm: number): number {
    return arm * this.rows.runs + this.run;
  }
}

const BLOCK = 100;

/** An experiment on the built-in world, as a plan with few words. */
export interface Experiment extends Partial<Pick<PlanDraft, 'same' | 'settings' | 'measures'>> {
  readonly forums: readonly (string | { readonly forum: string; readonly as: string; readonly set?: string[] })[];
}

/** The plan of an experiment. */
export function experiment(
  { forums, same = [], settings = {}, measures = [] }: Experiment,
  sampling: Sampling,
): StudyPlan {
  return resolvePlan(northeastAsia, {
    forums: forums.map((forum) => (typeof forum === 'string' ? { forum } : forum)),
    same,
    settings,
    measures,
    ...sampling,
    coded: false,
    environmentSpread: 0,
    solve: false,
  }).plan;
}

/** Plays the plan, and shows every run that threw in no arm. */
export function eachRun(plan: StudyPlan, look: (view: RunView) => void): void {
  const study = prepare(plan);
  const view = new RunView(plan);
  for (let from = 0; from < plan.runs; from += BLOCK) {
    const rows = playBlock(study, { from, to: Math.min(from + BLOCK, plan.runs) });
    for (let run = 0; run < rows.runs; run++) if (view.turnTo(rows, run)) look(view);
  }
}
