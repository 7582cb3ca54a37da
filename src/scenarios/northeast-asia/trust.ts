/** How `trust` was coded for the episodes and moments: a base and five facts known before the talks. */
import type { TrustFlag } from '../episode.ts';

/** Trust among participants of whom nothing below holds. */
export const trustBase = 0.5;

/**
 * What each fact adds to trust: a prior accord in force; contact of leaders or envoys within 12
 * months; a prior accord that collapsed within 3 years; an open dispute over compliance or history;
 * a nuclear or long-range test or a lethal clash among the participants within 12 months.
 */
export const trustShifts: Readonly<Record<TrustFlag, number>> = {
  accordInForce: 0.15,
  recentContact: 0.1,
  accordCollapsed: -0.2,
  openDispute: -0.2,
  provocation: -0.1,
};
