/**
 * What seats ask for: they start from the most they hope for and come down to their margin.
 *
 * Sources: Faratin, Sierra and Jennings (1998), docs/sources.md#faratin1998.
 */
import { snap } from '../base/numbers.ts';
import type { Concession } from './contracts.ts';
import type { Seat } from './seat.ts';

/** The aspirations of one sitting, whatever is played in it. */
export class Aspirations {
  /** Seats whose concession depends on what others table. */
  readonly listeners: readonly number[];
  private readonly concessions: readonly Concession[];
  /** [round + 1][seat] -> share conceded, for concessions that depend on time alone; NaN until needed. */
  private readonly shares: number[];

  /** @param concessions  per seat */
  constructor(concessions: readonly Concession[], rounds: number) {
    this.concessions = concessions;
    this.listeners = concessions.flatMap((concession, seat) => (concession.dependsOn === 'time' ? [] : [seat]));
    this.shares = new Array<number>(concessions.length * (rounds + 1)).fill(Number.NaN);
  }

  /** What the seat asks for in the round it is in: its margin, or more where it hopes for more. */
  of(mind: Seat): number {
    const { margin, best } = mind;
    if (Number.isNaN(best)) return margin;
    return Math.max(margin, snap(margin + (best - margin) * (1 - this.conceded(mind))));
  }

  private conceded(mind: Seat): number {
    const concession = this.concessions[mind.seat]!;
    if (concession.dependsOn !== 'time') return concession.conceded(mind);
    const at = (mind.round + 1) * this.concessions.length + mind.seat;
    const known = this.shares[at]!;
    if (!Number.isNaN(known)) return known;
    const share = concession.conceded(mind);
    this.shares[at] = share;
    return share;
  }
}
