/**
 * What happens in a run, as plain data with ids instead of indices: one event is one line of a recording.
 *
 * Stages, rounds and drafts count from 1; round 0 is a consultation before the talks. Drafts are
 * numbered through the whole run, stages included. What the table hears is in the event itself or in
 * `heard`; what only we know is in `computed`, in the unit of the actor's worths.
 */
import type { Ending } from '../engine/contracts.ts';

/** Issue id -> option id. */
export type TextById = Readonly<Record<string, string>>;

/** Actor id -> a number in that actor's unit. */
export type NumberByActor = Readonly<Record<string, number>>;

/** A sitting opens. A single forum has one stage. */
export interface StageOpened {
  readonly kind: 'stage-opened';
  readonly stage: number;
  readonly forum: string;
  readonly procedure: string;
  readonly rounds: number;
  /** By seat. */
  readonly participants: readonly string[];
  readonly agenda: readonly string[];
  /** What stands for every issue on the agenda and every issue an earlier stage moved; null without a status quo. */
  readonly standing: TextById | null;
  readonly computed: {
    /** Reservation values. */
    readonly margins: NumberByActor;
    /** The most each hopes to get; null where it sees no such text, or where aspirations are off. */
    readonly best: Readonly<Record<string, number | null>>;
  };
}

/** A round opens and every seat knows what it asks for. */
export interface RoundOpened {
  readonly kind: 'round-opened';
  readonly stage: number;
  readonly round: number;
  readonly computed: { readonly asks: NumberByActor };
}

/** A seat tables a text. */
export interface Tabled {
  readonly kind: 'tabled';
  readonly stage: number;
  readonly round: number;
  readonly draft: number;
  readonly seat: string;
  readonly text: TextById;
  /** Worth of the text to every seat, asked or not. */
  readonly computed: { readonly worth: NumberByActor };
}

/** A seat was asked to table and did not. */
export interface Passed {
  readonly kind: 'passed';
  readonly stage: number;
  readonly round: number;
  readonly seat: string;
}

/** A seat answers a draft. */
export interface Answered {
  readonly kind: 'answered';
  readonly stage: number;
  readonly round: number;
  readonly draft: number;
  readonly seat: string;
  readonly heard: {
    readonly accepts: boolean;
    /** Issues that an objection names; empty for a yes. */
    readonly named: readonly string[];
  };
  readonly computed: {
    readonly worth: number;
    readonly asks: number;
    /** `actor:issue.option` of the first red line of the seat that the text crosses. */
    readonly crossed: string | null;
    /** In a later stage: worth over what the earlier ones left standing; null in the first. */
    readonly overStanding: number | null;
  };
}

/** A text is agreed at the table. */
export interface Agreed {
  readonly kind: 'agreed';
  readonly stage: number;
  readonly round: number;
  readonly draft: number;
  readonly seat: string;
  readonly text: TextById;
}

/** A capital stands by the agreed text, or does not. */
export interface Ratification {
  readonly kind: 'ratification';
  readonly stage: number;
  readonly seat: string;
  readonly ratifies: boolean;
  /** 1 where the text needs no test at home. */
  readonly computed: { readonly chance: number };
}

/** Outside events end the talks at the opening of a round. */
export interface Shock {
  readonly kind: 'shock';
  readonly stage: number;
  readonly round: number;
}

/** A sitting ends. */
export interface StageClosed {
  readonly kind: 'stage-closed';
  readonly stage: number;
  readonly ending: Ending;
  /** The draft with the fewest objections, the latest on ties; null before any answer. */
  readonly working: TextById | null;
}

/** The run ends. */
export interface Closed {
  readonly kind: 'closed';
  readonly outcome: 'ratified' | 'not-ratified' | 'partial' | 'none';
  readonly ending: Ending;
  /** Last stage that was held. */
  readonly stage: number;
  /** What stands in the end, for every issue of the scenario that has an option; null when nothing was ratified. */
  readonly stands: TextById | null;
  /** The last text agreed at a table, ratified or not. */
  readonly agreed: TextById | null;
  readonly tabledBy: string | null;
  readonly textsTabled: number;
  /** Whose capitals refused. */
  readonly refused: readonly string[];
  /** Who objected to the working text of the last stage. */
  readonly blockers: readonly string[];
}

export type TraceEvent =
  | StageOpened
  | RoundOpened
  | Tabled
  | Passed
  | Answered
  | Agreed
  | Ratification
  | Shock
  | StageClosed
  | Closed;

export type EventKind = TraceEvent['kind'];

/** Every kind of event, in the order in which they first come up. */
export const EVENT_KINDS: readonly EventKind[] = [
  'stage-opened',
  'round-opened',
  'tabled',
  'passed',
  'answered',
  'agreed',
  'ratification',
  'shock',
  'stage-closed',
  'closed',
];
