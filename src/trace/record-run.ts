/** Plays one run with a recorder. */
import { WinsetError } from '../base/errors.ts';
import { codeScenario } from '../scenarios/coding.ts';
import { findActor } from '../scenarios/find.ts';
import { Format, type Outcome, type Waiting } from '../scenarios/format.ts';
import { type World, worldOf } from '../scenarios/world.ts';
import type { TraceEvent } from './events.ts';
import { closedEvent, recorder } from './recorder.ts';
import { headerOf, nameFault, type Recording, type RunRequest } from './recording.ts';

/** A recording still at hand with what it came from. */
export interface RecordedRun extends Recording {
  /** The world of the run, as drawn. */
  readonly world: World;
  /** Null while the run waits for a seat played from outside. */
  readonly outcome: Outcome | null;
  /** Who must decide what; null when the run has ended. */
  readonly waiting: Waiting | null;
}

/**
 * Plays the run that a request names and records it.
 *
 * @throws WinsetError `seed/invalid`, `run/invalid`, `forum/unknown`, `procedure/unknown`, `settings/invalid`,
 *   `actor/unknown` for a seat played from outside, or `decision/illegal` for a decision from there
 */
export function recordRun(request: RunRequest): RecordedRun {
  const { scenario, forumId, settings, seed, run, outside = null } = request;
  const unnamed = nameFault(seed, run);
  if (unnamed !== null) throw new WinsetError(`${unnamed.part}/invalid`, { message: unnamed.message });
  for (const seat of outside?.seats ?? []) findActor(scenario, seat);
  const coding = codeScenario(scenario, settings.evidence);
  const world = worldOf(coding, settings, seed, run);
  const events: TraceEvent[] = [];
  const format = new Format(coding, forumId, settings);
  const result = format.play(
    world,
    seed,
    run,
    recorder((event) => events.push(event)),
    outside,
  );
  const header = headerOf(request);
  if ('waitsFor' in result) return { header, events, world, outcome: null, waiting: result };
  events.push(closedEvent(scenario, result));
  return { header, events, world, outcome: result, waiting: null };
}
