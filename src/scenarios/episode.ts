/** A negotiation of the past, coded so that the model can be held against it. */
import type { OptionByIssue } from './scenario.ts';

/** A fact, known before the talks, that moves trust among the participants. */
export type TrustFlag = 'accordInForce' | 'recentContact' | 'accordCollapsed' | 'openDispute' | 'provocation';

export interface Episode {
  readonly id: string;
  /** ISO date, or two joined by a slash for a span. */
  readonly date: string;
  readonly title: string;
  /** Id of the forum format; participants and agenda below are those of the day. */
  readonly forum: string;
  readonly participants: readonly string[];
  readonly agenda: readonly string[];
  /** Where the status quo of the day differed from the scenario's. */
  readonly statusQuo: OptionByIssue;
  readonly outcome: 'agreement' | 'none';
  /** One option for every issue on the agenda; null when nothing was agreed. */
  readonly agreed: OptionByIssue | null;
  /** Values of the environment at the time, one for every variable. */
  readonly environment: Readonly<Record<string, number>>;
  /** What held of these; `trust` follows from them. */
  readonly trustFlags: readonly TrustFlag[];
  /** How long the agreement lasted. */
  readonly durability?: string;
  readonly source: string;
  /** Whether the coding rests on a document that was consulted, on general knowledge, or on both. */
  readonly basis: readonly ('document' | 'general-knowledge')[];
  readonly note?: string;
}
