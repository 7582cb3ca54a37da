/**
 * A study's plan, resolved: which formats meet which worlds, how often, and what is compared with what.
 *
 * A plan is plain data and holds its scenarios whole, so that it can be stored, hashed and handed to a
 * worker. An arm is one forum under one setting; arm numbers run through the forums of the first
 * setting, then through those of the second, and so on.
 */
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import type { Measure } from './measure.ts';

/** One way to read and surround the talks; every forum is played under it. */
export interface PlanSetting {
  /** What sets it apart from the plan's other settings, in words: "rivalry 0.2". "as given" where there is only one. */
  readonly label: string;
  /** Index into `StudyPlan.scenarios`. */
  readonly scenario: number;
  readonly settings: Settings;
  /** What was applied to arrive at that scenario: an overlay (null for none), and `path=value` changes. */
  readonly overlay: string | null;
  readonly changes: readonly string[];
}

/** Rules that `--same` can make all forums share with the baseline. */
export const SAME_KEYS = ['agenda', 'limits', 'procedure', 'rounds'] as const;

export type SameKey = (typeof SAME_KEYS)[number];

/** A difference to be measured: the first arm less the second, run by run. */
export interface Contrast {
  readonly first: number;
  readonly second: number;
}

/** A study, ready to be played. Two equal plans give the same bytes. */
export interface StudyPlan {
  /** Layout of this structure; another number is another winset's plan. */
  readonly schema: 1;
  /** The scenario as it was named: the id of a built-in one, or a file. */
  readonly source: string;
  readonly scenarios: readonly Scenario[];
  readonly settings: readonly PlanSetting[];
  /** Ids of forums, the same in every scenario of the plan. */
  readonly forums: readonly string[];
  /** Index into `forums`. */
  readonly baseline: number;
  /** Run numbers go from 0 to `runs` - 1; with `untilWidth` this is the limit. */
  readonly runs: number;
  /** Stop as soon as the interval of every difference in ratified rates (of every rate, where nothing is compared) is this narrow. */
  readonly untilWidth?: number;
  readonly seed: string;
  /** Runs that are played, stored and handed to a worker together. */
  readonly blockRuns: number;
  readonly same: readonly SameKey[];
  /** Whether to ask of every run what could have been agreed. */
  readonly solve: boolean;
  /** What is asked of a run's text beside whether it was ratified. */
  readonly measures: readonly Measure[];
  readonly contrasts: readonly Contrast[];
}

/** One forum under one setting. */
export interface Arm {
  readonly index: number;
  readonly forum: number;
  readonly setting: number;
}

/** Number of arms. */
export function armCount(plan: StudyPlan): number {
  return plan.forums.length * plan.settings.length;
}

/** Number of the arm of a forum under a setting. */
export function armIndex(plan: Pick<StudyPlan, 'forums'>, forum: number, setting: number): number {
  return setting * plan.forums.length + forum;
}

/** Index of the setting that an arm belongs to. */
export function settingOf({ forums }: Pick<StudyPlan, 'forums'>, arm: number): number {
  return Math.floor(arm / forums.length);
}

/** Id of the forum of an arm. */
export function forumOf({ forums }: Pick<StudyPlan, 'forums'>, arm: number): string {
  return forums[arm % forums.length]!;
}

/** All arms, by number. */
export function armsOf(plan: StudyPlan): Arm[] {
  return plan.settings.flatMap((_, setting) =>
    plan.forums.map((_, forum) => ({ index: armIndex(plan, forum, setting), forum, setting })),
  );
}

/** The arm in words: the forum's id, with the setting where there are several. */
export function armName(plan: StudyPlan, arm: number): string {
  const forum = forumOf(plan, arm);
  return plan.settings.length === 1 ? forum : `${forum} (${plan.settings[settingOf(plan, arm)]!.label})`;
}

/** The scenario that an arm is played in. */
export function scenarioOfArm(plan: StudyPlan, arm: number): Scenario {
  return plan.scenarios[plan.settings[settingOf(plan, arm)]!.scenario]!;
}

/** Runs of a block: from the first up to, but not including, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Number of blocks of `runs` runs. */
export function blockCount(plan: Pick<StudyPlan, 'blockRuns'>, runs: number): number {
  return Math.ceil(runs / plan.blockRuns);
}

/** The runs of a block; the last block of a study may be shorter. */
export function blockSpan(plan: StudyPlan, block: number): Span {
  const from = block * plan.blockRuns;
  return { from, to: Math.min(from + plan.blockRuns, plan.runs) };
}

const BLOCK_SIZES = [1000, 500, 250, 200, 100, 50, 25, 20, 10, 5, 2, 1];
/** Sixteen for each of eight workers: enough for the last ones to end together, and few enough to store. */
const FEWEST_BLOCKS = 128;

/** Runs in a block: the largest divisor of 1,000 that leaves 128 blocks. Depends on the plan alone, never on the machine. */
export function blockRunsFor(runs: number): number {
  return BLOCK_SIZES.find((size) => runs / size >= FEWEST_BLOCKS) ?? 1;
}

/** Blocks small enough that the first look of a study that stops by itself, after 1,000 runs, keeps several workers busy. */
export const SEQUENTIAL_BLOCK = 50;

/**
 * What a study compares when nothing else is asked: every forum with the baseline within each setting; where there is only one
 * forum, every setting with the first.
 */
export function defaultContrasts(forums: number, settings: number, baseline: number): Contrast[] {
  if (forums === 1) return Array.from({ length: settings - 1 }, (_, index) => ({ first: index + 1, second: 0 }));
  return Array.from({ length: settings }, (_, setting) => setting * forums).flatMap((start) =>
    Array.from({ length: forums }, (_, forum) => forum)
      .filter((forum) => forum !== baseline)
      .map((forum) => ({ first: start + forum, second: start + baseline })),
  );
}
