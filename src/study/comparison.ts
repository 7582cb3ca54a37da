/** What a study came to, as numbers for people: rates with intervals, paired differences with verdicts. Plain data. */
import { type ArmReport, armReport, meanChances } from './arm-report.ts';
import type { ArmTally } from './arm-tally.ts';
import type { ContrastTally } from './contrast-tally.ts';
import { type DifferenceKind, forumDifferences } from './forum-differences.ts';
import { armsOf, type Contrast, forumOf, type StudyPlan, scenarioOfArm } from './plan.ts';
import { Reading } from './reading.ts';
import type { StudyResult } from './run-study.ts';
import type { Bootstrap } from './statistics/bca.ts';
import { holm } from './statistics/holm.ts';
import type { Interval } from './statistics/interval.ts';
import { mcnemar } from './statistics/mcnemar.ts';
import { newcombeInterval } from './statistics/newcombe.ts';
import { discordantIn, type PairCounts, runsOf } from './statistics/pair-counts.ts';
import { type PairedComparison, pairedComparison } from './statistics/paired.ts';
import { type Robustness, regret } from './statistics/regret.ts';
import { type Verdict, verdictOf } from './statistics/verdict.ts';

/** A difference in how often two arms are ratified, or meet a measure: first less second, in the same runs. */
export interface RateDifference {
  readonly interval: Interval;
  readonly pairs: PairCounts;
  readonly discordant: number;
  /** Exact McNemar p value, and the same adjusted (Holm) for all comparisons of the study. */
  readonly p: number;
  readonly adjustedP: number;
  readonly verdict: Verdict;
  /** How many times more runs would be needed without common worlds; NaN where nothing varies. */
  readonly varianceReduction: number;
}

/** Two arms compared. */
export interface ContrastReport extends Contrast {
  readonly ratified: RateDifference;
  /** Per measure of the plan; null where the rules of one of the two leave no text that could meet it. */
  readonly met: readonly (RateDifference | null)[];
  /** Per actor: mean difference of world surplus over all runs, failure counted. */
  readonly yields: readonly PairedComparison[];
  /** The same means with BCa intervals, where a stored study was asked for them (`bootstrapYields`). */
  readonly yieldsBca: readonly Bootstrap[] | null;
  /** Per metric: mean difference where both arms leave a text. */
  readonly metrics: readonly PairedComparison[];
  /** Runs that went exactly the same way. */
  readonly identical: number;
  /** First run that one arm ratified and the other did not; -1 when there is none. */
  readonly firstApart: number;
  /** What sets the forums apart, by the scenario of the first arm. */
  readonly differences: readonly DifferenceKind[];
}

/** How the forums fare over the settings, by ratified rate. */
export interface AcrossSettings {
  /** One for each forum. */
  readonly forums: readonly Robustness[];
  /** Forums (by index) whose worst shortfall from the best is smallest. */
  readonly leastRegret: readonly number[];
}

/** A study as it is printed. */
export interface Comparison {
  readonly plan: StudyPlan;
  readonly planHash: string;
  readonly contentHash: string;
  readonly runs: number;
  /** Blocks that were asked for and not played: the study was interrupted, and nothing here is its result. */
  readonly missing: number;
  /** Comparisons of rates that were made together, measures included; what Holm's correction is for. */
  readonly comparisons: number;
  readonly arms: readonly ArmReport[];
  readonly contrasts: readonly ContrastReport[];
  /** Null with one setting or one forum, and where some format has no run that did not throw. */
  readonly across: AcrossSettings | null;
  readonly failed: number;
  readonly firstErrors: readonly { readonly arm: number; readonly run: number; readonly message: string }[];
}

/** Reads a study's tally. */
export function compare(result: StudyResult): Comparison {
  const { plan, tally } = result;
  const reading = new Reading(plan);
  const chances = plan.settings.map((_, setting) =>
    meanChances(tally.arms.slice(setting * plan.forums.length, (setting + 1) * plan.forums.length)),
  );
  const arms = armsOf(plan).map((arm) => armReport(plan, reading, arm, tally.arms[arm.index]!, chances[arm.setting]!));
  const contrasts = contrastReports(plan, reading, tally.contrasts);
  return {
    plan,
    planHash: result.planHash,
    contentHash: result.contentHash,
    runs: tally.runs,
    missing: result.missing,
    comparisons: contrasts.reduce((sum, { met }) => sum + 1 + met.filter((of) => of !== null).length, 0),
    arms,
    contrasts,
    across: acrossSettings(plan, tally.arms),
    failed: tally.arms.reduce((sum, arm) => sum + arm.failed, 0),
    firstErrors: tally.errors,
  };
}

function contrastReports(plan: StudyPlan, reading: Reading, tallies: readonly ContrastTally[]): ContrastReport[] {
  const asked = tallies.map(({ ratified, met }, index) => {
    const { first, second } = plan.contrasts[index]!;
    // What the rules settle is no finding, and no comparison that others should be corrected for.
    const isOpen = (measure: number): boolean =>
      [first, second].every((arm) => reading.seatings[arm]!.canMeet[measure] === true);
    return [ratified, ...met.map((pairs, measure) => (isOpen(measure) ? pairs : null))];
  });
  const adjusted = holm(asked.flat().flatMap((pairs) => (pairs === null ? [] : [mcnemar(pairs).exact]))).values();
  const differences = asked.map((list) =>
    list.map((pairs) => (pairs === null ? null : rateDifference(pairs, adjusted.next().value!))),
  );
  return tallies.map((tally, index) => {
    const contrast = plan.contrasts[index]!;
    const [ratified, ...met] = differences[index]!;
    const forums = [contrast.first, contrast.second].map((arm) => forumOf(plan, arm));
    return {
      ...contrast,
      ratified: ratified!,
      met,
      yields: tally.yields.map((moments) => pairedComparison(moments)),
      yieldsBca: null,
      metrics: tally.metrics.map((moments) => pairedComparison(moments)),
      identical: tally.identical,
      firstApart: tally.firstApart,
      differences: forumDifferences(scenarioOfArm(plan, contrast.first), forums[0]!, forums[1]!),
    };
  });
}

function rateDifference(pairs: PairCounts, adjustedP: number): RateDifference {
  const interval = newcombeInterval(pairs);
  const runs = runsOf(pairs);
  const discordant = discordantIn(pairs);
  return {
    interval,
    pairs,
    discordant,
    p: mcnemar(pairs).exact,
    adjustedP,
    verdict: verdictOf({ interval, adjustedP, runs, discordant }),
    varianceReduction: varianceReduction(pairs),
  };
}

/** (p1 (1 - p1) + p2 (1 - p2)) / variance of the difference, for yes and no. */
function varianceReduction(pairs: PairCounts): number {
  const runs = runsOf(pairs);
  const first = (pairs.both + pairs.onlyFirst) / runs;
  const second = (pairs.both + pairs.onlySecond) / runs;
  const difference = first - second;
  const variance = discordantIn(pairs) / runs - difference * difference;
  return variance > 0 ? (first * (1 - first) + second * (1 - second)) / variance : Number.NaN;
}

function acrossSettings(plan: StudyPlan, arms: readonly ArmTally[]): AcrossSettings | null {
  if (plan.settings.length < 2 || plan.forums.length < 2) return null;
  // Of a format whose runs all threw nothing is known.
  if (arms.some((arm) => arm.runs === 0)) return null;
  const rate = (arm: ArmTally): number => arm.ratified / arm.runs;
  const { choices, leastRegret } = regret(
    plan.forums.map((_, forum) => plan.settings.map((_, setting) => rate(arms[setting * plan.forums.length + forum]!))),
  );
  return { forums: choices, leastRegret };
}
