/**
 * Two formats in the same drawn world, and the first round in which they part.
 *
 * Rounds are compared by what happened in them: who tabled what, who answered how. Formats with different
 * seats part in the first round as a rule; the comparison says so rather than hide it.
 */
import { codeScenario } from '../scenarios/coding.ts';
import { Format, type Outcome } from '../scenarios/format.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { worldOf } from '../scenarios/world.ts';
import { WorldSurplus } from '../scenarios/world-surplus.ts';
import { RoundLog, type TabledText } from './round-log.ts';

/** What happened in a round of one format. */
export interface RoundSummary {
  /** From 1 over all sittings; 0 for a consultation before the talks. */
  readonly round: number;
  readonly texts: readonly TabledText[];
}

/** One of the two. */
export interface Side {
  readonly forum: string;
  readonly outcome: Outcome;
  readonly rounds: readonly RoundSummary[];
  /** Per actor: world surplus of what stands in the end; null where nothing does. */
  readonly worth: readonly number[] | null;
}

/** Both formats in one world. */
export interface SideBySide {
  readonly seed: string;
  readonly run: number;
  readonly sides: readonly [Side, Side];
  /** First round in which something differs; -1 when all rounds and the end are alike. */
  readonly part: number;
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
  const { scenario, settings, seed, run } = world;
  const coding = codeScenario(scenario, settings.evidence);
  const drawn = worldOf(coding, settings, seed, run);
  const surplus = new WorldSurplus(coding, settings);
  surplus.enter(drawn);
  const play = (forum: string): Side => {
    const log = new RoundLog();
    const outcome = new Format(coding, forum, settings).play(drawn, seed, run, log.attend);
    const { stands } = outcome;
    const worth = stands === null ? null : scenario.actors.map((_, actor) => surplus.of(actor, stands));
    return { forum, outcome, rounds: log.rounds, worth };
  };
  const sides = [play(first), play(second)] as const;
  return { seed, run, sides, part: parting(sides[0].rounds, sides[1].rounds) };
}

function parting(one: readonly RoundSummary[], other: readonly RoundSummary[]): number {
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const [a, b] = [one[i], other[i]];
    if (a === undefined || b === undefined || JSON.stringify(a) !== JSON.stringify(b)) return (a ?? b)!.round;
  }
  return -1;
}
