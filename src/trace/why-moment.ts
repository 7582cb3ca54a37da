/**
 * The moment of a decision: the run is played again, and the session is asked what it knew just then.
 *
 * Beliefs are those of the seat that tabled, when it tabled: later objections change them. What a seat asks for is
 * taken when it decides, which may be a round later than the tabling.
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
import type { Decided } from './why-choice.ts';

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
  /** The decision, and the tabling it is about, as the run played again has them. */
  readonly decided: Decided;
  readonly tabled: Tabled;
  readonly seat: number;
  readonly tabler: number;
  /** The text of the tabling, or the one held up instead. */
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

/** Hears what a recorder hears, and hands on every decision with the session as it stands just then. */
function listener(hear: (decided: Decided, compiled: CompiledForum, session: SessionFacts) => void): Witness {
  const events: TraceEvent[] = [];
  const record = recorder((event) => events.push(event));
  return (compiled, stage): Observer | null => {
    const inner = record(compiled, stage);
    if (inner === null) return null;
    const handOn = (session: SessionFacts): void => {
      const event = events.at(-1);
      if (event?.kind === 'tabled' || event?.kind === 'answered') hear(event, compiled, session);
    };
    return {
      ...inner,
      tabled(tabler, text, session) {
        inner.tabled(tabler, text, session);
        handOn(session);
      },
      answered(seat, accepts, named, session) {
        inner.answered(seat, accepts, named, session);
        handOn(session);
      },
    };
  };
}

/**
 * Plays a run again and returns what was known when a decision of it was made.
 *
 * @param sought  the decision: of whom, on which draft, and of what kind
 * @param held  options to hold up instead of those of the draft; the draft itself when null
 * @returns null when the run played again has no such decision
 */
export function momentOf(header: RecordingHeader, sought: Decided, held: TextById | null): Moment | null {
  const { scenario, settings, seed, run, outside } = header;
  const coding = codeScenario(scenario, settings.evidence);
  const world = worldOf(coding, settings, seed, run);
  const tablings: Pick<Moment, 'tabled' | 'tabler' | 'text' | 'beliefs'>[] = [];
  const found: Moment[] = [];
  const hear = (decided: Decided, compiled: CompiledForum, session: SessionFacts): void => {
    if (decided.draft !== sought.draft) return;
    if (decided.kind === 'tabled') {
      const text = tableText(compiled, { ...decided.text, ...held });
      const tabler = session.tabledBy;
      tablings.push({ tabled: decided, tabler, text, beliefs: beliefsOf(session, tabler, text) });
    }
    const [tabling] = tablings;
    if (tabling === undefined || decided.kind !== sought.kind || decided.seat !== sought.seat) return;
    const seat = compiled.game.seatIds.indexOf(decided.seat);
    const aspiration = aspirationOf(session, seat, !settings.frictions.aspirations);
    found.push({ ...tabling, compiled, world, decided, seat, aspiration });
  };
  new Format(coding, header.forum, settings).play(world, seed, run, listener(hear), outside);
  return found[0] ?? null;
}
