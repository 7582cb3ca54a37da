/**
 * What one arm's runs came to: counts and moments, additive over blocks, in constant memory.
 *
 * "Standing" texts are those that stand after the run: ratified, or left by an earlier stage.
 */
import { type BlockRows, FAILED, NOT_RATIFIED, PARTIAL, RATIFIED, SHOCK, stands } from './block-rows.ts';
import { NO_OPTION } from './measure.ts';
import { mergeEach } from './merge-each.ts';
import { metricValue } from './metric-values.ts';
import type { Reading } from './reading.ts';
import { addValue, type Moments, mergeMoments, noMoments } from './statistics/moments.ts';

/** Plain JSON. Arrays are per actor, issue, metric or measure of the scenario or plan. */
export interface ArmTally {
  /** Runs played, those that threw left out. */
  runs: number;
  /** Runs that threw. */
  failed: number;
  /** A text was agreed at the table, ratified or not; of a sequence, at the table of its last sitting. */
  atTable: number;
  ratified: number;
  partial: number;
  notRatified: number;
  /** Ended from outside. */
  shocks: number;
  /** Runs that were not ratified and in which the actor objected to the working text or refused at home. */
  readonly blocked: number[];
  /** Runs in which the actor's capital refused. */
  readonly refused: number[];
  /** Runs that meet the plan's measures. */
  readonly met: number[];
  /** 1-based round of the agreed text. */
  readonly rounds: Moments;
  readonly textsTabled: Moments;
  /** Of agreed texts: chance that each capital ratifies. */
  readonly chance: Moments[];
  /** Issues that standing texts move away from the status quo. */
  readonly moved: Moments;
  /** Of standing texts. */
  readonly metrics: Moments[];
  /** World surplus of standing texts. */
  readonly surplus: Moments[];
  /** World surplus over all runs; failure counts as what it is worth. */
  readonly yields: Moments[];
  /** Lowest world surplus of a standing text among those who sit. */
  readonly worstOff: Moments;
  /** Standing texts of which the actor gets least among those who sit; the first on ties. */
  readonly worst: number[];
  /** [issue][option]: standing texts that choose it. */
  readonly options: number[][];
  /** With `solve`: runs in which a deal existed, in which none did, and standing texts that another dominates. */
  dealsExisted: number;
  noDealExisted: number;
  dominated: number;
  readonly nashDistance: Moments;
}

/** No runs yet. */
export function noArmTally(reading: Reading): ArmTally {
  const { actors, optionCounts, metrics, measures } = reading;
  const perActor = <T>(value: () => T): T[] => Array.from({ length: actors }, value);
  return {
    runs: 0,
    failed: 0,
    atTable: 0,
    ratified: 0,
    partial: 0,
    notRatified: 0,
    shocks: 0,
    blocked: perActor(() => 0),
    refused: perActor(() => 0),
    met: measures.map(() => 0),
    rounds: noMoments(),
    textsTabled: noMoments(),
    chance: perActor(noMoments),
    moved: noMoments(),
    metrics: metrics.map(noMoments),
    surplus: perActor(noMoments),
    yields: perActor(noMoments),
    worstOff: noMoments(),
    worst: perActor(() => 0),
    options: optionCounts.map((count) => new Array<number>(count).fill(0)),
    dealsExisted: 0,
    noDealExisted: 0,
    dominated: 0,
    nashDistance: noMoments(),
  };
}

/** Takes in one row, in place. */
export function addRow(tally: ArmTally, reading: Reading, arm: number, rows: BlockRows, row: number): void {
  const outcome = rows.outcome[row]!;
  if (outcome === FAILED) {
    tally.failed++;
    return;
  }
  tally.runs++;
  if (outcome === RATIFIED) tally.ratified++;
  else if (outcome === PARTIAL) tally.partial++;
  else if (outcome === NOT_RATIFIED) tally.notRatified++;
  if (rows.ending[row] === SHOCK) tally.shocks++;
  addValue(tally.textsTabled, rows.textsTabled[row]!);
  if (rows.round[row]! >= 0) {
    if (rows.stage[row] === reading.seatings[arm]!.lastStage) tally.atTable++;
    addAgreement(tally, rows, row);
  }
  if (outcome !== RATIFIED) addFailure(tally, rows, row);
  addYields(tally, reading, arm, rows, row);
  if (stands(outcome)) addStanding(tally, reading, arm, rows, row);
  if (rows.shape.solve) addSolved(tally, rows, row);
}

function addAgreement(tally: ArmTally, rows: BlockRows, row: number): void {
  const { actors } = rows.shape;
  addValue(tally.rounds, rows.round[row]! + 1);
  const refused = rows.refused[row]!;
  for (let actor = 0; actor < actors; actor++) {
    const chance = rows.chance[row * actors + actor]!;
    if (chance >= 0) addValue(tally.chance[actor]!, chance);
    if ((refused & (1 << actor)) !== 0) tally.refused[actor]!++;
  }
}

function addFailure(tally: ArmTally, rows: BlockRows, row: number): void {
  // Once a text was agreed nobody at the table stood in its way any more.
  const mask = rows.round[row]! >= 0 ? rows.refused[row]! : rows.blockers[row]!;
  for (let actor = 0; actor < rows.shape.actors; actor++) if ((mask & (1 << actor)) !== 0) tally.blocked[actor]!++;
}

function addYields(tally: ArmTally, reading: Reading, arm: number, rows: BlockRows, row: number): void {
  for (let actor = 0; actor < reading.actors; actor++)
    addValue(tally.yields[actor]!, reading.yieldOf(rows, row, arm, actor));
}

function addStanding(tally: ArmTally, reading: Reading, arm: number, rows: BlockRows, row: number): void {
  const { actors, issues } = rows.shape;
  const { statusQuo } = reading.seatings[arm]!;
  const start = row * issues;
  let moved = 0;
  for (let issue = 0; issue < issues; issue++) {
    const option = rows.options[start + issue]!;
    if (option === NO_OPTION) continue;
    tally.options[issue]![option]!++;
    if (option !== statusQuo[issue]) moved++;
  }
  addValue(tally.moved, moved);
  reading.metrics.forEach((metric, index) => {
    addValue(tally.metrics[index]!, metricValue(metric, rows.options, start));
  });
  reading.measures.forEach((_, index) => {
    if (reading.meets(rows, row, index)) tally.met[index]!++;
  });
  for (let actor = 0; actor < actors; actor++) addValue(tally.surplus[actor]!, rows.surplus[row * actors + actor]!);
  const worst = reading.worstOff(rows, row, arm);
  tally.worst[worst]!++;
  addValue(tally.worstOff, rows.surplus[row * actors + worst]!);
}

function addSolved(tally: ArmTally, rows: BlockRows, row: number): void {
  if (rows.dealExisted[row] === 1) tally.dealsExisted++;
  if (rows.dealExisted[row] === 0) tally.noDealExisted++;
  if (rows.dominated[row] === 1) tally.dominated++;
  if (rows.nashDistance[row]! >= 0) addValue(tally.nashDistance, rows.nashDistance[row]!);
}

const COUNTS = [
  'runs',
  'failed',
  'atTable',
  'ratified',
  'partial',
  'notRatified',
  'shocks',
  'dealsExisted',
  'noDealExisted',
  'dominated',
] as const;
const LISTS = ['blocked', 'refused', 'met', 'worst'] as const;
const MOMENTS = ['rounds', 'textsTabled', 'moved', 'worstOff', 'nashDistance'] as const;
const MOMENT_LISTS = ['chance', 'metrics', 'surplus', 'yields'] as const;

const addAll = (into: number[], from: readonly number[]): void => {
  for (let i = 0; i < from.length; i++) into[i]! += from[i]!;
};

/** Adds another block's tally, in place. */
export function mergeArmTally(into: ArmTally, from: ArmTally): void {
  for (const key of COUNTS) into[key] += from[key];
  for (const key of LISTS) addAll(into[key], from[key]);
  for (const key of MOMENTS) mergeMoments(into[key], from[key]);
  for (const key of MOMENT_LISTS) mergeEach(into[key], from[key], mergeMoments);
  mergeEach(into.options, from.options, addAll);
}
