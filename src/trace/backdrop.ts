/**
 * What lies behind a recording: its world, and the tables at which it was played.
 *
 * Rebuilt from the header and the opening events, so that a recording read from a file can be
 * explained as well as one just made.
 */
import type { Text } from '../engine/case.ts';
import { type Coding, codeScenario } from '../scenarios/coding.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { Format } from '../scenarios/format.ts';
import { type World, worldOf } from '../scenarios/world.ts';
import { WorldSurplus } from '../scenarios/world-surplus.ts';
import type { StageOpened, TextById } from './events.ts';
import { type Contribution, contributionsOf } from './explain.ts';
import type { Recording } from './recording.ts';
import { tableText, wholeText } from './text-by-id.ts';

/** A recording's world and tables. */
export interface Backdrop {
  readonly coding: Coding;
  /** The world of the run, as drawn. */
  readonly world: World;
  /** The tables of the stages that were held, in order; the world has been entered into each. */
  readonly tables: readonly CompiledForum[];
  /** Number of stages of the format, held or not. */
  readonly stages: number;
  /** World surplus of a text to an actor (index in the scenario), and what each issue of the world adds to it. */
  worldWorth(actor: number, whole: ArrayLike<number>): number;
  worldContributions(actor: number, whole: ArrayLike<number>): Contribution[];
}

/** The world and the tables behind a recording. */
export function backdropOf({ header, events }: Recording): Backdrop {
  const { scenario, settings, seed, run } = header;
  const coding = codeScenario(scenario, settings.evidence);
  const world = worldOf(coding, settings, seed, run);
  const format = new Format(coding, header.forum, settings);
  const tables = events
    .filter((event) => event.kind === 'stage-opened')
    .map((event, stage) => tableOf(format, event, stage, world));
  const whole = new WorldSurplus(coding, settings);
  whole.enter(world);
  return {
    coding,
    world,
    tables,
    stages: format.stages.length,
    worldWorth: (actor, text) => whole.of(actor, text),
    worldContributions: (actor, text) =>
      contributionsOf(
        whole.table,
        world,
        actor,
        Uint8Array.from(text, (option) => Math.max(0, option)),
      ),
  };
}

function tableOf(format: Format, event: StageOpened, stage: number, world: World): CompiledForum {
  const { coding } = format;
  const standing =
    event.standing === null ? coding.statusQuo : wholeText(coding.scenario, event.standing, coding.statusQuo);
  const { compiled } = format.sittingAt(stage, standing);
  compiled.enter(world);
  return compiled;
}

/** A seat and a text by ids, as a table counts them. */
export interface Place {
  readonly compiled: CompiledForum;
  readonly seat: number;
  readonly text: Text;
}

/** An actor's seat at the table of a stage (from 1), and a text there; null when the actor does not sit. */
export function placeOf(backdrop: Backdrop, stage: number, actor: string, text: TextById): Place | null {
  const compiled = backdrop.tables[stage - 1];
  const seat = compiled?.game.seatIds.indexOf(actor) ?? -1;
  if (compiled === undefined || seat < 0) return null;
  return { compiled, seat, text: tableText(compiled, text) };
}
