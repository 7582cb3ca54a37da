/** Events grouped as people remember them: stages, drafts with their answers, passes in a row. */
import type {
  Agreed,
  Answered,
  Closed,
  Passed,
  Ratification,
  Shock,
  StageClosed,
  StageOpened,
  Tabled,
  TextById,
  TraceEvent,
} from './events.ts';
import { isSameText } from './text-by-id.ts';

/** A tabled text and what it met. */
export interface Draft {
  readonly kind: 'draft';
  readonly event: Tabled;
  readonly answers: readonly Answered[];
  /** The text on the floor before; null for the first of a stage. */
  readonly previous: TextById | null;
  /** Number of the latest earlier draft of the stage with the same text; null when it is new. */
  readonly sameAs: number | null;
}

/** Seats that tabled nothing, one after another. */
export interface Passes {
  readonly kind: 'passes';
  readonly events: readonly Passed[];
}

export type Turn = Draft | Passes | Shock;

/** One stage of a run. */
export interface Chapter {
  readonly opened: StageOpened;
  readonly turns: readonly Turn[];
  readonly agreed: Agreed | null;
  readonly ratifications: readonly Ratification[];
  readonly closed: StageClosed | null;
}

/** A run in chapters; `closed` is null where its end is missing. */
export interface Story {
  readonly chapters: readonly Chapter[];
  readonly closed: Closed | null;
}

function turnsOf(events: readonly TraceEvent[]): Turn[] {
  const answers = new Map<number, Answered[]>();
  for (const event of events) {
    if (event.kind !== 'answered') continue;
    const list = answers.get(event.draft);
    if (list === undefined) answers.set(event.draft, [event]);
    else list.push(event);
  }
  const turns: Turn[] = [];
  const earlier: Tabled[] = [];
  let passes: Passed[] | null = null;
  for (const event of events) {
    if (event.kind === 'tabled') {
      const sameAs = earlier.findLast((draft) => isSameText(draft.text, event.text))?.draft ?? null;
      const previous = earlier.at(-1)?.text ?? null;
      turns.push({ kind: 'draft', event, answers: answers.get(event.draft) ?? [], previous, sameAs });
      earlier.push(event);
    } else if (event.kind === 'shock') turns.push(event);
    if (event.kind !== 'passed') {
      // A round that opens between two passes does not part them.
      if (event.kind !== 'round-opened') passes = null;
    } else if (passes === null) {
      passes = [event];
      turns.push({ kind: 'passes', events: passes });
    } else passes.push(event);
  }
  return turns;
}

/** Tells the events of a run apart by stage and turn. */
export function storyOf(events: readonly TraceEvent[]): Story {
  const chapters = events
    .filter((event) => event.kind === 'stage-opened')
    .map((opened): Chapter => {
      const own = events.filter((event) => 'stage' in event && event.stage === opened.stage && event.kind !== 'closed');
      return {
        opened,
        turns: turnsOf(own),
        agreed: own.find((event) => event.kind === 'agreed') ?? null,
        ratifications: own.filter((event) => event.kind === 'ratification'),
        closed: own.find((event) => event.kind === 'stage-closed') ?? null,
      };
    });
  return { chapters, closed: events.find((event) => event.kind === 'closed') ?? null };
}
