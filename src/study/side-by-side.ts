/** Two formats in the same drawn world, and the first round in which they part. */
import { codeScenario } from '../scenarios/coding.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { WorldSurplus } from '../scenarios/world-surplus.ts';
import type { Closed, StageClosed, TextById, TraceEvent } from '../trace/events.ts';
import { recordRun } from '../trace/record-run.ts';

/** A text on the table and the answers it drew; names are ids. */
export interface TabledText {
  readonly by: string;
  readonly text: TextById;
  readonly accept: readonly string[];
  readonly object: readonly string[];
}

/** What names a round in either format. */
export interface RoundName {
  /** From 1; 0 for a consultation before the talks. */
  readonly round: number;
  /** From 1. */
  readonly stage: number;
}

/** What happened in one round. */
export interface RoundSummary extends RoundName {
  readonly texts: readonly TabledText[];
  /** How the round ended the sitting; null when talks went on. */
  readonly ending: StageClosed['ending'] | null;
}

/** One of the two. */
export interface Side {
  readonly forum: string;
  readonly rounds: readonly RoundSummary[];
  readonly closed: Closed;
  /** Per actor id: world surplus of what stands in the end; null where nothing does. */
  readonly worth: Readonly<Record<string, number>> | null;
}

/** Both formats in one world. Plain data. */
export interface SideBySide {
  readonly seed: string;
  readonly run: number;
  readonly first: Side;
  readonly second: Side;
  /** The first round in which they differ; null when they went the same way to the end. */
  readonly part: RoundName | null;
}

/** What names the world that both meet. */
export interface SharedWorld {
  readonly scenario: Scenario;
  readonly settings: Settings;
  readonly seed: string;
  readonly run: number;
}

/** @throws WinsetError `forum/unknown` */
export function sideBySide(world: SharedWorld, first: string, second: string): SideBySide {
  const sides = { first: sideOf(world, first), second: sideOf(world, second) };
  return { seed: world.seed, run: world.run, ...sides, part: parting(sides.first, sides.second) };
}

function sideOf({ scenario, settings, seed, run }: SharedWorld, forum: string): Side {
  const { events, world, outcome } = recordRun({ scenario, forumId: forum, settings, seed, run });
  const surplus = new WorldSurplus(codeScenario(scenario, settings.evidence), settings);
  surplus.enter(world);
  const stands = outcome?.stands ?? null;
  const closed = events.find((event) => event.kind === 'closed')!;
  const worth =
    stands === null
      ? null
      : Object.fromEntries(scenario.actors.map((actor, index) => [actor.id, surplus.of(index, stands)]));
  return { forum, rounds: roundsIn(events), closed, worth };
}

function roundsIn(events: readonly TraceEvent[]): RoundSummary[] {
  const closings = new Map(events.filter((e) => e.kind === 'stage-closed').map((e) => [e.stage, e.ending]));
  const opened = events.filter((event) => event.kind === 'round-opened');
  return opened.map(({ stage, round }, index) => ({
    stage,
    round,
    texts: textsIn(events, stage, round),
    ending: opened[index + 1]?.stage === stage ? null : (closings.get(stage) ?? null),
  }));
}

function textsIn(events: readonly TraceEvent[], stage: number, round: number): TabledText[] {
  const answers = events.filter((event) => event.kind === 'answered');
  return events
    .filter((event) => event.kind === 'tabled')
    .filter((event) => event.stage === stage && event.round === round)
    .map(({ draft, seat, text }) => {
      const heard = answers.filter((event) => event.draft === draft);
      const who = (accepts: boolean): string[] => heard.filter((e) => e.heard.accepts === accepts).map((e) => e.seat);
      return { by: seat, text, accept: who(true), object: who(false) };
    });
}

/** The round of that name; undefined where the side held none. */
export function roundOf({ rounds }: Side, { stage, round }: RoundName): RoundSummary | undefined {
  return rounds.find((held) => held.stage === stage && held.round === round);
}

/** Rounds are matched by name: only one of two formats may have a consultation before its talks. */
function parting(one: Side, other: Side): RoundName | null {
  const names = [...one.rounds, ...other.rounds].sort((a, b) => a.stage - b.stage || a.round - b.round);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const found =
    names.find((name) => !same(roundOf(one, name), roundOf(other, name))) ??
    (same(one.closed, other.closed) ? undefined : names.at(-1));
  return found === undefined ? null : { stage: found.stage, round: found.round };
}
