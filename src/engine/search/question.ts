/**
 * What the exact searcher is asked: which texts count, by cells, rules and floors on accounts.
 *
 * A text answers a question when every cell it chooses is allowed, no line of `lines`
 * is crossed, no rule of `compatibility` is broken, every row totals at least its floor
 * and, where asked, it is not the status quo.
 */
import type { CompatibilityRule, ConditionalLine } from '../case.ts';

/** One account: totals over issues that a question constrains or rewards. */
export interface Row {
  /** One table (cells) per linkage state of `seat`; tables.length is 1 or 2^linkages(seat). */
  readonly tables: readonly Float64Array[];
  /** Whose linkages switch the table; ignored when there is one table. */
  readonly seat: number;
  /** Least total allowed (compared with the slack of base/numbers: total >= floor - SLACK); -Infinity when free. */
  floor: number;
}

export interface Question {
  readonly rows: readonly Row[];
  /** 1 for cells that may be chosen. */
  readonly allowed: Uint8Array;
  /** Conditional red lines in force. */
  readonly lines: readonly ConditionalLine[];
  /** Compatibility rules in force (normally `game.compatibility`; conflict analysis drops some). */
  readonly compatibility: readonly CompatibilityRule[];
  /** Whether the status-quo text itself is no answer. */
  readonly excludeStatusQuo: boolean;
}
