/** Everything that can be asked of one sitting in one world, in one object: what `winset feasible` prints. */
import { isScored } from '../actors/actor.ts';
import type { Rules } from '../engine/contracts.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import type { World } from '../scenarios/world.ts';
import { isExact } from './bounds.ts';
import { carriersOf, dealExists } from './carriers.ts';
import { type DemandConflicts, demandConflicts, seatConflicts } from './conflict.ts';
import { type Core, coreOf, isGridlocked } from './core.ts';
import { type CoalitionCount, countCoalitions, countTexts, type DealCounts, type HoldOut, holdOuts } from './counts.ts';
import { type FrontierSummary, summariseFrontier } from './frontier-summary.ts';
import { Inquiry } from './inquiry.ts';
import { absentConsents, type OptionStanding, optionStandings } from './options.ts';
import { type DrawnShare, drawnShare, type Slack, slackOf, type TrustThreshold, trustThreshold } from './slack.ts';
import { type SolutionPoints, solutionPoints } from './solution-points.ts';

/** What to ask beside the rest, and for how long. */
export interface FeasibilityAsk {
  /** Seed and number of the drawn worlds; no runs for none. */
  readonly seed: string;
  readonly runs: number;
  /** Whether to walk the whole frontier. */
  readonly frontier: boolean;
  /** A reason to stop once this share of the time has passed, so that no question uses up what others need. */
  readonly stopAt: (share: number) => () => boolean;
}

/** Shares of the time by which each kind of question ends; what is not used is left to the next. */
const UNTIL = {
  exists: 0.15,
  slack: 0.25,
  points: 0.45,
  counts: 0.7,
  blame: 0.85,
  vote: 0.9,
  worlds: 0.97,
  frontier: 1,
};

/** A minimal conflicting set of seats, and minimal sets of their demands that exclude each other. */
export interface SeatConflict {
  readonly seats: readonly number[];
  readonly demands: DemandConflicts;
}

/** Who cannot be satisfied together. */
export interface Deadlock {
  readonly conflicts: readonly SeatConflict[];
  /** Whether these are all minimal sets of seats. */
  readonly isComplete: boolean;
}

/** The answers for one sitting in one world. Seats and issues are indices of its case. */
export interface Feasibility {
  /** Whether a text is a deal by the forum's rule; null when that was not settled. */
  readonly exists: boolean | null;
  readonly counts: DealCounts;
  readonly slack: Slack;
  readonly trust: TrustThreshold | null;
  readonly drawn: DrawnShare | null;
  /** Over texts that all can live with, under a vote too; null when there is none. */
  readonly points: SolutionPoints | null;
  readonly options: readonly OptionStanding[];
  readonly holdOuts: readonly HoldOut[];
  /** For up to eight seats. */
  readonly coalitions: readonly CoalitionCount[];
  /** Who stands in the way; null where a deal exists. */
  readonly deadlock: Deadlock | null;
  readonly frontier: FrontierSummary | null;
  /** Under a vote: the texts that nothing beats, and whether what stands is one of them. */
  readonly vote: { readonly core: Core; readonly isGridlocked: boolean | null } | null;
  /** Whether every answer is exact, and the core and the conflicts are all there; other lists name so many and no more. */
  readonly isExact: boolean;
}

/** Most seats whose coalitions are all counted: 255 counts. */
const MOST_FOR_COALITIONS = 8;

/** Most conflicting sets of seats that are looked into, and conflicts of demands listed for each. */
const MOST_CONFLICTS = 6;
const MOST_DEMANDS = 40;

/** Most texts of a core. */
const MOST_CORE = 1000;

/**
 * Answers every question about a sitting.
 *
 * @param sitting  with `world` entered; its numbers are written over meanwhile and put back
 */
export function feasibilityOf(sitting: CompiledForum, world: World, ask: FeasibilityAsk): Feasibility {
  const { game, rules } = sitting;
  const asked: Inquiry[] = [];
  const until = (share: number): Inquiry => {
    const inquiry = new Inquiry(game, ask.stopAt(share));
    asked.push(inquiry);
    return inquiry;
  };
  const exists = dealExists(until(UNTIL.exists), carriersOf(game, rules));
  const slack = slackOf(until(UNTIL.slack), rules);
  const points = solutionPoints(until(UNTIL.points));
  const counts = countTexts(until(UNTIL.counts), rules);
  const blame = until(UNTIL.blame);
  const isVote = !rules.procedure.isUnanimous(rules);
  const answers = {
    exists,
    slack,
    points,
    counts,
    options: optionStandings(blame, sitting, counts.deals, counts.perCell),
    holdOuts: holdOuts(blame, counts.zone),
    deadlock: exists === false ? deadlockOf(blame, sitting) : null,
    coalitions: game.seatIds.length <= MOST_FOR_COALITIONS ? countCoalitions(blame) : [],
    vote: isVote ? voteAnswers(until(UNTIL.vote), rules) : null,
    ...worldAnswers(until(UNTIL.worlds), sitting, world, ask),
    frontier: ask.frontier ? summariseFrontier(game, ask.stopAt(UNTIL.frontier)) : null,
  };
  return { ...answers, isExact: isSettled(answers) && asked.every((inquiry) => !inquiry.wasCut) };
}

function voteAnswers(inquiry: Inquiry, rules: Rules): Feasibility['vote'] {
  return { core: coreOf(inquiry, rules, MOST_CORE), isGridlocked: isGridlocked(inquiry, rules) };
}

function worldAnswers(
  inquiry: Inquiry,
  sitting: CompiledForum,
  world: World,
  ask: FeasibilityAsk,
): Pick<Feasibility, 'trust' | 'drawn'> {
  const isAsked = ask.runs > 0 && isDrawn(sitting);
  return {
    trust: trustThreshold(inquiry, sitting, world),
    drawn: isAsked ? drawnShare(inquiry, sitting, world, ask) : null,
  };
}

/** Whether worlds differ from run to run: scores are not drawn. */
function isDrawn({ coding, actors }: CompiledForum): boolean {
  return actors.some((actor) => !isScored(coding.scenario.actors[actor]!));
}

/** The minimal conflicting sets of seats, each with what it is about. */
export function deadlockOf(inquiry: Inquiry, sitting: CompiledForum, raise = 0): Deadlock {
  const consents = absentConsents(sitting);
  const found = seatConflicts(inquiry, raise, undefined, MOST_CONFLICTS);
  const conflicts = found.sets.map((seats) => ({
    seats,
    demands: demandConflicts(inquiry, seats, { consents, raise, most: MOST_DEMANDS }),
  }));
  return { conflicts, isComplete: found.isComplete };
}

function isSettled(found: Omit<Feasibility, 'isExact'>): boolean {
  const { counts, slack, points, drawn, frontier, deadlock, vote } = found;
  const lists = [
    ...(vote === null ? [] : [vote.core]),
    ...(deadlock === null ? [] : [deadlock, ...deadlock.conflicts.map(({ demands }) => demands)]),
  ];
  const scores = points === null ? [] : [points.nash, points.egalitarian, points.utilitarian, ...points.best];
  const bounds = [
    counts.tableable,
    counts.zone,
    counts.deals,
    slack.rise,
    ...counts.winSets,
    ...found.holdOuts.map((holdOut) => holdOut.withoutIt),
    ...scores.flatMap((point) => point?.score ?? []),
    ...(frontier === null ? [] : [frontier.texts]),
  ];
  return (
    found.exists !== null &&
    bounds.every(isExact) &&
    lists.every(({ isComplete }) => isComplete) &&
    scores.every((point) => point !== null) &&
    (drawn === null || drawn.unsettled === 0)
  );
}
