/** One arm of a study as numbers for people. */
import { findForum } from '../scenarios/find.ts';
import { isStaged } from '../scenarios/scenario.ts';
import type { ArmTally } from './arm-tally.ts';
import { type Arm, type StudyPlan, scenarioOfArm } from './plan.ts';
import type { Reading } from './reading.ts';
import type { Interval } from './statistics/interval.ts';
import { type Summary, summarise } from './statistics/moments.ts';
import { wilsonInterval } from './statistics/wilson.ts';

/** An actor and a number that belongs to it. */
export interface ActorShare {
  readonly actor: string;
  readonly value: number;
}

/** An option that is chosen more often than the others of its issue. */
export interface CommonOption {
  readonly issue: string;
  readonly option: string;
  readonly isStatusQuo: boolean;
  /** Of the standing texts. */
  readonly share: number;
}

/** Plain data; means are NaN where there was nothing to take them of. */
export interface ArmReport {
  readonly arm: number;
  readonly forum: string;
  readonly setting: string;
  readonly runs: number;
  readonly failed: number;
  readonly atTable: Interval;
  readonly ratified: Interval;
  /** Runs that left an earlier stage's text. */
  readonly partial: Interval;
  /** Runs that outside events ended. */
  readonly shocks: Interval;
  /** Per measure of the plan; null where the format's rules leave no text that could meet it. */
  readonly met: readonly (Interval | null)[];
  /** Runs that were not ratified whole. */
  readonly unratified: number;
  /** Share of those in which the actor objected to the working text or refused at home; highest first. */
  readonly blocks: readonly ActorShare[];
  /** Most frequent option of standing texts on the forum's main issue; null without texts. */
  readonly kind: CommonOption | null;
  readonly issuesMoved: Summary;
  readonly issuesOnAgenda: number;
  /** Per metric of the scenario, of standing texts. */
  readonly metrics: readonly Summary[];
  /** Per metric: whether any of its issues is on the agenda; otherwise it stands where it stands. */
  readonly metricsOnAgenda: readonly boolean[];
  readonly rounds: Summary;
  readonly textsTabled: Summary;
  /** Who sits, with the mean world surplus of standing texts; in the scenario's order. */
  readonly seated: readonly ActorShare[];
  /** The same of actors that are left out. */
  readonly leftOut: readonly ActorShare[];
  /** The seat with the lowest of those means; null without texts, or where worths have no common unit. */
  readonly worstOff: ActorShare | null;
  /** Mean world surplus over all runs, failure counted; per actor. */
  readonly yields: readonly Summary[];
  /** Per capital that was asked: mean chance that it ratifies. */
  readonly chances: readonly ActorShare[];
  /** Share of all runs agreed at the table and refused at home; of a sequence, after its last sitting. */
  readonly lostAtHome: number;
  /**
   * The same if every capital had its mean chance over the study: what the number of capitals alone would cost.
   * NaN for a sequence of forums, whose capitals are asked after every stage.
   */
  readonly lostByHeadCount: number;
  /** Whether the forum is a sequence of forums. */
  readonly isSequence: boolean;
  /** With `solve`: share of runs in which a deal existed, and of ratified texts that another dominates; else null. */
  readonly dealExisted: Interval | null;
  readonly dominated: Interval | null;
  /** With `solve`: mean distance of ratified texts to the Nash solution. */
  readonly nashDistance: Summary;
}

/** Per actor: mean chance at home over the arms; NaN where its capital was never asked. */
export function meanChances(arms: readonly ArmTally[]): number[] {
  const actors = arms[0]?.chance.length ?? 0;
  return Array.from({ length: actors }, (_, actor) => {
    const parts = arms.map((arm) => summarise(arm.chance[actor]!)).filter((part) => part.count > 0);
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    return parts.reduce((sum, part) => sum + part.mean * part.count, 0) / count;
  });
}

/** @param studyChances  per actor: its mean chance at home over all forums of the arm's setting */
export function armReport(
  plan: StudyPlan,
  reading: Reading,
  arm: Arm,
  tally: ArmTally,
  studyChances: readonly number[],
): ArmReport {
  const scenario = scenarioOfArm(plan, arm.index);
  const seating = reading.seatings[arm.index]!;
  const share = (count: number): Interval => wilsonInterval(count, tally.runs);
  const failures = tally.runs - tally.ratified;
  const meanOf = (actor: number): ActorShare => ({
    actor: scenario.actors[actor]!.id,
    value: summarise(tally.surplus[actor]!).mean,
  });
  const everyone = scenario.actors.map((_, actor) => actor);
  const seated = seating.seated.map(meanOf);
  const asked = everyone.filter((actor) => tally.chance[actor]!.count > 0);
  const texts = tally.ratified + tally.partial;
  const isSequence = isStaged(findForum(scenario, plan.forums[arm.forum]!));
  const byHeads = asked.reduce((product, actor) => product * studyChances[actor]!, 1);
  return {
    arm: arm.index,
    forum: plan.forums[arm.forum]!,
    setting: plan.settings[arm.setting]!.label,
    runs: tally.runs,
    failed: tally.failed,
    atTable: share(tally.atTable),
    ratified: share(tally.ratified),
    partial: share(tally.partial),
    shocks: share(tally.shocks),
    met: tally.met.map((count, measure) => (seating.canMeet[measure] === true ? share(count) : null)),
    unratified: failures,
    blocks: everyone
      .map((actor) => ({ actor: scenario.actors[actor]!.id, value: tally.blocked[actor]! / failures }))
      .filter((entry) => entry.value > 0)
      .sort((a, b) => b.value - a.value),
    kind: kindOf(plan, arm, tally, seating.agenda),
    issuesMoved: summarise(tally.moved),
    issuesOnAgenda: seating.agenda.length,
    metrics: tally.metrics.map(summarise),
    metricsOnAgenda: reading.metrics.map((metric) => metric.issues.some(({ issue }) => seating.agenda.includes(issue))),
    rounds: summarise(tally.rounds),
    textsTabled: summarise(tally.textsTabled),
    seated,
    leftOut: everyone.filter((actor) => !seating.seated.includes(actor)).map(meanOf),
    worstOff: texts === 0 || reading.isScored ? null : seated.reduce((least, e) => (e.value < least.value ? e : least)),
    yields: tally.yields.map(summarise),
    chances: asked.map((actor) => ({
      actor: scenario.actors[actor]!.id,
      value: summarise(tally.chance[actor]!).mean,
    })),
    lostAtHome: refusedRuns(tally) / tally.runs,
    lostByHeadCount: isSequence ? Number.NaN : (tally.atTable / tally.runs) * (1 - byHeads),
    isSequence,
    dealExisted: plan.solve ? wilsonInterval(tally.dealsExisted, tally.dealsExisted + tally.noDealExisted) : null,
    dominated: plan.solve ? wilsonInterval(tally.dominated, tally.ratified) : null,
    nashDistance: summarise(tally.nashDistance),
  };
}

/** Of a sequence, whether or not an earlier stage's text stands. */
const refusedRuns = (tally: ArmTally): number => tally.atTable - tally.ratified;

/** The issue that stands for the deal: the scenario's first that is on the agenda. */
function kindOf(plan: StudyPlan, arm: Arm, tally: ArmTally, agenda: readonly number[]): CommonOption | null {
  const issue = agenda[0]!;
  const counts = tally.options[issue]!;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const most = counts.indexOf(Math.max(...counts));
  const { id, options, statusQuo } = scenarioOfArm(plan, arm.index).issues[issue]!;
  const option = options[most]!.id;
  return { issue: id, option, isStatusQuo: option === statusQuo, share: counts[most]! / total };
}
