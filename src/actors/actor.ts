/**
 * Actors, issues and what ties them, as a person writes them down.
 *
 * These are the shapes of the data files; `scenarios/schema.ts` checks the same
 * shapes at the door. Options are named `issue.option` where both are meant.
 */

/** Where a reading comes from. `judgement`: our reading, without a source. */
export type EvidenceClass = 'matrix' | 'text' | 'history' | 'judgement';

/** How far to read: the table alone, the table and the paper's prose, or also the historical record. */
export const EVIDENCE_LEVELS = ['matrix', 'paper', 'all'] as const;

export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** One way to settle an issue. */
export interface Option {
  readonly id: string;
  readonly text: string;
  /** Actors without whose consent the option cannot be delivered. */
  readonly requires: readonly string[];
}

/** A question on the table. */
export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly domain?: string;
  /** The options have no order. */
  readonly nominal?: boolean;
  /** Two to eight for people; an imported additive case may have up to 255. */
  readonly options: readonly Option[];
  /** Id of the option that stands today; only a scenario of scored actors may leave it out. */
  readonly statusQuo?: string;
  readonly source?: string;
}

/** `up`, `down`: linear along the order; `peak:x`, `upto:x`; `values`: option by option. See docs/model.md. */
export type Shape = 'up' | 'down' | 'values' | `peak:${string}` | `upto:${string}`;

/** One issue that a phrase bears on. */
export interface Bearing {
  readonly issue: string;
  /** 1 to 5. */
  readonly strength: number;
  readonly shape: Shape;
  /** With shape `values`: one number in [0, 1] for every option. */
  readonly values?: Readonly<Record<string, number>>;
}

/** A short quotation from the source, and what we read in it. */
export interface Phrase {
  readonly id: string;
  /** Where it stands: "perception", "interest", "s3 text", "history". */
  readonly cell: string;
  readonly evidence: 'matrix' | 'text' | 'history';
  readonly text: string;
  /** Signed attitude towards multilateral forums, -5 to 5. */
  readonly attitude: number;
  readonly bearsOn: readonly Bearing[];
  /** What is debatable in the reading. */
  readonly judgement?: string;
  /** The quotation is broken by the table's layout in the source. */
  readonly split?: boolean;
  /** Not a quotation. */
  readonly paraphrase?: boolean;
}

/** An option an actor never accepts, or accepts only when every entry of `unlessAtLeast` is met. */
export interface RedLine {
  /** `issue.option`. */
  readonly option: string;
  /** Issue -> option; absent for an absolute red line. */
  readonly unlessAtLeast?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly evidence: EvidenceClass;
  /** Ids of the actor's phrases that it leans on. */
  readonly phrases?: readonly string[];
  readonly judgement?: string;
}

interface AnyActor {
  readonly id: string;
  /** For prose: "South Korea". */
  readonly name: string;
  readonly officialName?: string;
  /** 0 to 1: how late it concedes. */
  readonly patience: number;
  /** How sharply its capital ratifies, in the unit of its worths; 0 ratifies exactly when S >= m. */
  readonly ratificationScale: number;
  /** Id of a registered concession strategy; `time-dependent` when absent. */
  readonly concession?: string;
  /** Id of a registered drafting strategy; `satisficing` when absent. */
  readonly drafting?: string;
  readonly concessionStyle?: string;
  readonly batna?: string;
  readonly redLines: readonly RedLine[];
}

/** An actor whose interests are read from phrases. */
export interface CodedActor extends AnyActor {
  readonly phrases: readonly Phrase[];
  /** What an agreement must be worth over the status quo, 0 to 1. */
  readonly margin: number;
  /** Coded weights set by hand (tuning); the other weights are rescaled. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** An actor of an imported additive case: its numbers are kept unscaled. */
export interface ScoredActor extends AnyActor {
  /** Issue -> option -> score. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What walking away is worth, in the unit of the scores. */
  readonly reservation: number;
}

export type Actor = CodedActor | ScoredActor;

/** Whether the actor's interests are given as scores. */
export function isScored(actor: Actor): actor is ScoredActor {
  return 'scores' in actor;
}
