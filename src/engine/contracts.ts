/**
 * What the engine asks of the outside: procedures, concession and drafting
 * strategies, observers. Implementations live in `forums/` and `actors/`.
 *
 * Views and floors are reused between calls: read them, never keep them.
 */
import type { Unit } from '../base/registry.ts';
import type { Stream } from '../base/streams.ts';
import type { Case, Text } from './case.ts';

/** How a vote passes. Absent parts do not bind; `k` counts the tabling seat. */
export interface PassRule {
  /** How many seats must accept; the number of seats for unanimity. */
  readonly k: number;
  /** Votes per seat and what must be reached, or null to count seats. */
  readonly votes: Float64Array | null;
  readonly quota: number;
  /** A veto holder's objection counts when the text changes one of `cells` (every cell when null). */
  readonly vetoes: readonly { readonly seat: number; readonly cells: Uint8Array | null }[];
}

/** The rules of procedure, with seats for actors. */
export interface Rules {
  readonly procedure: Procedure;
  /** Seats in speaking order. */
  readonly order: readonly number[];
  readonly rotates: boolean;
  readonly openerDrawn: boolean;
  /** At least 1. */
  readonly rounds: number;
  /**
   * What a round of alternating offers is made of: with `moves`, one answer a seat, and its own text where it
   * objects; when absent, as many tablings as there are seats.
   */
  readonly roundOf?: 'moves' | undefined;
  /** Seat of the chair; -1 where there is none. */
  readonly chair: number;
  readonly chairBias: number;
  readonly coChairs: readonly number[];
  readonly pass: PassRule;
  /** Played once before the talks without binding anyone; null for none. */
  readonly consultation: Procedure | null;
}

/** The frictions in force; `docs/model.md` gives each its source. */
export interface Frictions {
  /** 0 to 1; 1 is full information. */
  readonly information: number;
  /** Share by which an objection shrinks others' errors about the two issues it names, 0 to 1. */
  readonly learning: number;
  /** Drafts a seat makes before it tables one; `exhaustive` tables the exact best. */
  readonly draftingEffort: number | 'exhaustive';
  /** Whether aspirations start above the margin. */
  readonly aspirations: boolean;
  /** Whether capitals may refuse a text that is worth their margin. */
  readonly ratification: boolean;
}

/** What a procedure can do. Text put on the floor stays in `text` until the next is tabled. */
export interface Floor {
  readonly game: Case;
  readonly rules: Rules;
  readonly seats: number;
  /** 0-based. */
  readonly round: number;
  readonly rounds: number;
  /** Speaking order of this round: rotated and opened as the rules say. */
  readonly order: Int32Array;
  /** Who tables next where the procedure carries it over rounds; set to the opener when talks begin. */
  speaker: number;
  /** The text on the floor. */
  readonly text: Text;
  /** Seat that tabled it; -1 before any. */
  readonly tabledBy: number;
  /** Seats that have objected to it so far, as a bit mask. */
  readonly objectors: number;
  /** Seat that speaks after this one. */
  after(seat: number): number;
  /** One buffer a seat, for procedures that keep several texts. */
  readonly shelf: readonly Text[];
  /**
   * Asks a seat to table. False when it passes; otherwise its text is on the floor.
   * @param restraint  how far from its margin to its aspiration the seat asks for itself, 0 to 1
   * @param revises    whether it revises its last text after an objection
   */
  invite(seat: number, restraint?: number, revises?: boolean): boolean;
  /** Asks one seat about the text on the floor. An objection is heard by all, and they learn from it. */
  ask(seat: number): boolean;
  /** Asks every seat but the one that tabled, in speaking order from the seat after it; returns the number of objections. */
  askOthers(): number;
  /** Seats that accepted the text on the floor, as a bit mask; the tabling seat always has. */
  readonly accepted: number;
  /** Whether the answers to the text on the floor pass `rules.pass`, with the consents its changes need. */
  passes(): boolean;
  /** Puts a text tabled earlier in this round back on the floor, with the answers it has had. */
  restore(text: Text, tabledBy: number, accepted: number): void;
  /** Worth of the text on the floor to a seat. For counting votes, never for deciding them. */
  worth(seat: number): number;
  /**
   * Closes the talks: the text on the floor is agreed at the table.
   * @param everyone  whether every capital must ratify; otherwise those who accepted and those required
   */
  agree(everyone: boolean): void;
}

/** The rules of a forum, as the engine plays them. Holds no state of its own. */
export interface Procedure extends Unit {
  readonly title: string;
  /** The rules in words, for help and reference docs: one or two sentences. */
  readonly rules: string;
  /** What a round is, for procedures that read `roundOf`: as a rule, and where it is `moves`. */
  readonly roundIs?: { readonly asRule: string; readonly moves: string };
  /** Fields of `ProcedureRules` it reads beside `rounds` and `order`. */
  readonly reads: readonly string[];
  /** Fields it cannot do without. */
  readonly needs: readonly string[];
  /** Whether every participant must agree. Then absolute red lines bind what anyone tables. */
  isUnanimous(rules: Rules): boolean;
  /** Plays one round; stops at once after `floor.agree`. */
  round(floor: Floor): void;
}

/** What a concession strategy knows when aspirations are set, once a round. */
export interface ConcessionView {
  readonly seat: number;
  /** 0 at the opening, 1 in the last round; 1 when there is only one. */
  readonly time: number;
  readonly round: number;
  readonly rounds: number;
  /** 0 to 1. */
  readonly patience: number;
  /** Its margin m, and the most it believes it can get. */
  readonly margin: number;
  readonly best: number;
  /** Worth to this seat of the first and of the best text that others have tabled; NaN before any. */
  readonly firstOffered: number;
  readonly bestOffered: number;
}

/** How far a seat comes down from its best to its margin. */
export interface Concession extends Unit {
  /** Short reference: "Faratin, Sierra, Jennings 1998". */
  readonly source: string;
  /**
   * `time` when the share depends on nothing but time, round, rounds and patience: it is then computed once for
   * each round of a sitting, and what others table is not noted down for the seat.
   */
  readonly dependsOn?: 'time';
  /** Share conceded, 0 (asks for its best) to 1 (asks for its margin). */
  conceded(view: ConcessionView): number;
}

/** What a drafting strategy knows and can do when its seat is asked to table. */
export interface DraftingView {
  readonly game: Case;
  readonly seat: number;
  readonly round: number;
  /** What a draft must be worth to count: max(m, aspiration), less a chair's restraint. */
  readonly threshold: number;
  /** Drafts to make; at least 1. */
  readonly effort: number;
  /** The seat's own stream. */
  readonly stream: Stream;
  /** 1 for cells this seat may put in a text here: tableable, not across a red line that is public. */
  readonly allowed: Uint8Array;
  /** [issue] -> the allowed options. */
  readonly choices: readonly Uint8Array[];
  /** The working text, or null while there is none. */
  readonly working: Text | null;
  /** After an objection to its last text, a chair revises: that text, and the issues that objectors named. */
  readonly revised: Text | null;
  readonly named: readonly number[];
  /** A buffer to draft in. */
  readonly scratch: Text;
  /** Worth of a text to this seat. */
  worth(text: Text): number;
  /** Worth after one issue of the text is set to another option, given the worth before. The text is left as it was. */
  worthAfter(text: Text, worth: number, issue: number, option: number): number;
  /** Whether the text keeps to everything this seat knows to bind: compatibility and the red lines it knows of. */
  isSound(text: Text): boolean;
  /** The same for a text that was sound before this one issue of it changed; looks at what the issue touches alone. */
  staysSound(text: Text, issue: number): boolean;
  /** Whether the draft counts: sound, not the status quo, worth the threshold. */
  counts(text: Text): boolean;
  /** Least of what the others are believed to gain over their margins. */
  leastForOthers(text: Text): number;
  /** The exact best draft (largest `leastForOthers` among those that count) into `out`; false when none counts. */
  exactBest(out: Text): boolean;
  /** The exact text worth least to this seat among those that count, into `out`; false when none counts. */
  exactCheapest(out: Text): boolean;
}

/** How a seat finds the text it tables. */
export interface Drafting extends Unit {
  readonly source: string;
  /** Which text it tabled of those that count, as a sentence about the seat ("it"); `summary` is told when absent. */
  readonly chose?: string;
  /** Writes a text that counts into `out`, or returns false to pass. */
  draft(view: DraftingView, out: Text): boolean;
}

/** Why a session ended. */
export type Ending = 'ratified' | 'refused' | 'expired' | 'shock';

/** A move of a seat that is played from outside. `text` goes with `table` only. */
export interface Decision {
  /** Id of the actor in the seat. */
  readonly seat: string;
  readonly kind: 'table' | 'pass' | 'accept' | 'object' | 'ratify' | 'refuse';
  readonly text?: readonly number[];
}

/**
 * Hears what happens. It is handed live buffers and must copy what it keeps. The
 * session never behaves differently for it.
 */
export interface Observer {
  /** Before the first round; beliefs are drawn. */
  opened(session: SessionFacts): void;
  /** Aspirations per seat are fixed. A consultation before the talks opens as round -1. */
  roundOpened(round: number, session: SessionFacts): void;
  tabled(seat: number, text: Text, session: SessionFacts): void;
  passed(seat: number, session: SessionFacts): void;
  /** `named` holds the issues an objection names; empty when the seat accepts. */
  answered(seat: number, accepts: boolean, named: readonly number[], session: SessionFacts): void;
  agreed(text: Text, tabledBy: number, session: SessionFacts): void;
  /** `chance` is 1 where the text needs no test. */
  ratified(seat: number, ratifies: boolean, chance: number, session: SessionFacts): void;
  shock(round: number, session: SessionFacts): void;
  closed(ending: Ending, session: SessionFacts): void;
}

/** The state of a session, for observers. */
export interface SessionFacts {
  readonly game: Case;
  readonly rules: Rules;
  /** 0-based; -1 during a consultation before the talks. */
  readonly round: number;
  /** The text on the floor, and the seat that tabled it; -1 before any. Answers are about this text. */
  readonly text: Text;
  readonly tabledBy: number;
  /** What the seat asks for this round: max(m, aspiration). */
  asks(seat: number): number;
  /** What the seat hopes to get at most, by its beliefs at the opening; NaN where it sees no such text. */
  best(seat: number): number;
  /** Worth of a text to `subject` as `believer` believes; its own true worth when they are the same. */
  believedWorth(believer: number, subject: number, text: Text): number;
  believedMargin(believer: number, subject: number): number;
  /** The working text, or null. */
  readonly working: Text | null;
}
