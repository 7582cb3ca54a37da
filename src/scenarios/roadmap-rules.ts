/**
 * The rules of a roadmap: stages over years, what moves a path up or down, what
 * agreements do to the environment, and what may end it. Data only; `roadmap/` plays it.
 */
import type { OptionByIssue } from './scenario.ts';

/** Something that can be true at the end of a year. */
export type RoadmapCondition =
  | { readonly kind: 'variable-at-least'; readonly variable: string; readonly value: number }
  | { readonly kind: 'variable-at-most'; readonly variable: string; readonly value: number }
  /** Some agreement of this path has been kept for so many years. */
  | { readonly kind: 'agreement-kept'; readonly years: number }
  /** Every named option or a later one stands, agreed by all actors of the world. */
  | { readonly kind: 'agreed-by-all'; readonly atLeast: OptionByIssue }
  /** Every named option or a later one has been agreed anew in each of so many successive years. */
  | { readonly kind: 'renewed'; readonly atLeast: OptionByIssue; readonly years: number }
  /** Mean share of agreed options that were kept, over the last years. */
  | { readonly kind: 'implementation'; readonly atLeast: number; readonly years: number }
  | { readonly kind: 'dispute-open'; readonly years: number }
  /** So many successive summits did not take place. */
  | { readonly kind: 'summits-cancelled'; readonly inRow: number };

/** One stage: where the actors may meet, on what, how far, and what moves them on or back. */
export interface RoadmapStage {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** Ids of the forums that may be convened. */
  readonly forums: readonly string[];
  /** Issues that may be discussed; `all` leaves each forum its own agenda. */
  readonly agenda: readonly string[] | 'all';
  /** How many options away from the status quo a text may go on an issue; null for no cap. */
  readonly cap: number | null;
  /** Options that the cap does not bind, on the named path only. */
  readonly uncapped?: { readonly path: string; readonly options: readonly string[] };
  /**
   * Before the talks every actor names the options it could accept; they open when every issue
   * on the agenda has an option beside the status quo that all participants named.
   */
  readonly identifiesIssues: boolean;
  /** Change of a variable for every agreement kept through a year. */
  readonly onKept?: { readonly variable: string; readonly change: number };
  /** All are needed to move up (or, in the last stage, to complete the path). */
  readonly promoteWhen: readonly RoadmapCondition[];
  /** Any suffices to move down. */
  readonly demoteWhen: readonly RoadmapCondition[];
}

/** An event outside the talks that ends the path: chance a year = base + slope * max(0, variable - above). */
export interface Hazard {
  readonly id: string;
  readonly base: number;
  readonly slope: number;
  readonly variable: string;
  readonly above: number;
  readonly source: string;
  readonly judgement?: string;
}

/** What standing agreements do to the environment each year. */
export interface Feedback {
  readonly id: string;
  /** One of these, kept through a year, suffices; each reads "at least". */
  readonly whenAny: readonly OptionByIssue[];
  readonly variable: string;
  readonly change: number;
  readonly source: string;
  readonly judgement?: string;
}

/** Consensus-building before formal talks. */
export interface ConsensusFirst {
  /** Procedure of the non-binding round: it makes the first working text and the learning, nothing else. */
  readonly procedure: string;
  /** Whether an issue is dropped when no text on it was acceptable to anyone but its proposer. */
  readonly dropsUnsupportedIssues: boolean;
  readonly source: string;
}

/** The whole roadmap as data. */
export interface RoadmapRules {
  readonly stages: readonly RoadmapStage[];
  readonly hazards: readonly Hazard[];
  readonly feedback: readonly Feedback[];
  readonly consensusFirst: ConsensusFirst;
}
