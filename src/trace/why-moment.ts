/**
 * The moment of a decision: the run is played again, and the session is asked what it knew just then.
 *
 * Beliefs are those of the seat that tabled, when it tabled: later objections change them.
 */
import { snap } from '../base/numbers.ts';
import { surplus, type Text } from '../engine/case.ts';
import type { Observer, SessionFacts } from '../engine/contracts.ts';
import { codeScenario } from '../scenarios/coding.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { Format, type Witness } from '../scenarios/format.ts';
import { type World, worldOf } from '../scenarios/world.ts';
import type { Tabled, TextById, TraceEvent } from './events.ts';
import { recorder } from './recorder.ts';
import type { RecordingHeader } from './recording.ts';
import { tableText } from './text-by-id.ts';

/** What the seat that tabled believed of another, and what was true. */
export interface Belief {
  readonly actor: string;
  readonly believedWorth: number;
  readonly worth: number;
  readonly believedMargin: number;
  readonly margin: number;
}

/** What a seat asked for, and how it came down to it. */
export interface Aspiration {
  /** Whether aspirations are switched off: then every seat asks for its margin throughout. */
  readonly isOff: boolean;
  /** The most it hoped for at the opening, by its beliefs; null where it saw no such text or aspirations are off. */
  readonly best: number | null;
  /** Share of the way from its best to its margin, 0 to 1; null without a best above the margin. */
  readonly conceded: number | null;
  readonly asks: number;
  /** What a text of its own had to be worth: less than `asks` for a chair that restrains itself. */
  readonly threshold: number;
}

/** Everything known at the moment of a decision. */
export interface Moment {
  readonly compiled: CompiledForum;
  readonly world: World;
  readonly seat: number;
  readonly tabler: number;
  readonly text: Text;
  readonly aspiration: Aspiration;
  readonly beliefs: readonly Belief[];
}

function beliefsOf(session: SessionFacts, tabler: number, text: Text): Belief[] {
  const { game } = session;
  return game.seatIds.flatMap((actor, subject) =>
    subject === tabler
      ? []
      : [
          {
            actor,
            believedWorth: session.believedWorth(tabler, subject, text),
            worth: surplus(game, subject, text),
            believedMargin: session.believedMargin(tabler, subject),
            margin: game.reservation[subject]!,
          },
        ],
  );
}

function aspirationOf(session: SessionFacts, seat: number, isOff: boolean): Aspiration {
  const { rules, game } = session;
  const margin = game.reservation[seat]!;
  const [best, asks] = [session.best(seat), session.asks(seat)];
  const isChair = rules.procedure.reads.includes('chairBias') && rules.chair === seat;
  return {
    isOff,
    best: Number.isNaN(best) ? null : best,
    conceded: best > margin ? 1 - (asks - margin) / (best - margin) : null,
    asks,
    threshold: isChair ? snap(margin + rules.chairBias * (asks - margin)) : asks,
  };
}

/** Hears what a recorder hears, and asks the session when the draft is tabled. Aspirations hold for the round. */
function listener(
  number: number,
  capture: (compiled: CompiledForum, tabler: number, session: SessionFacts) => void,
): Witness {
  const events: TraceEvent[] = [];
  const record = recorder((event) => events.push(event));
  return (compiled, stage): Observer | null => {
    const inner = record(compiled, stage);
    if (inner === null) return null;
    return {
      ...inner,
      tabled(tabler, text, session) {
        inner.tabled(tabler, text, session);
        const event = events.at(-1);
        if (event?.kind === 'tabled' && event.draft === number) capture(compiled, tabler, session);
      },
    };
  };
}

/**
 * Plays a run again and returns what was known when a draft of it was tabled and answered.
 *
 * @param actor  whose decision it is
 * @param text  another text to hold up instead of the draft; the draft itself when null
 * @returns null when the run played again has no such draft
 */
export function momentOf(header: RecordingHeader, actor: string, tabled: Tabled, text: TextById | null): Moment | null {
  const { scenario, settings, seed, run, outside } = header;
  const coding = codeScenario(scenario, settings.evidence);
  const world = worldOf(coding, settings, seed, run);
  const found: Moment[] = [];
  const capture = (compiled: CompiledForum, tabler: number, session: SessionFacts): void => {
    const seat = compiled.game.seatIds.indexOf(actor);
    if (seat < 0) return;
    const held = tableText(compiled, { ...tabled.text, ...text });
    const beliefs = beliefsOf(session, tabler, held);
    const aspiration = aspirationOf(session, seat, !settings.frictions.aspirations);
    found.push({ compiled, world, seat, tabler, text: held, aspiration, beliefs });
  };
  const format = new Format(coding, header.forum, settings);
  format.play(world, seed, run, listener(tabled.draft, capture), outside);
  return found[0] ?? null;
}
