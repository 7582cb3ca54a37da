/**
 * What each seat believes the others' worths and margins to be.
 *
 * A belief is the true worth plus normal noise, drawn once a session for each pair,
 * issue and option, none on the status quo, the same in every linkage state; a margin
 * is believed to be `information` times the true one. An objection tells the table
 * about two issues, and every other seat's error about them shrinks.
 *
 * Sources: Fearon (1995), docs/sources.md#fearon1995; Faratin, Sierra and Jennings
 * (2002), docs/sources.md#faratin2002.
 */
import { snap } from '../base/numbers.ts';
import { drawNormal, streamFor } from '../base/streams.ts';
import { type Case, seatsOf } from './case.ts';

/** Standard deviation of the noise with no information at all, in units of satisfaction. Judgement: docs/model.md. */
export const BELIEF_NOISE = 0.07;

/** The beliefs of every seat about every other, for one session at a time. */
export class Beliefs {
  private readonly game: Case;
  private readonly information: number;
  private readonly seats: number;
  /** Subjects in a fixed order by id, so that draws follow the actor and not its seat. */
  private readonly canonical: readonly number[];
  /** [believer * seats + subject] -> noise per cell. */
  private readonly noise: readonly Float64Array[];
  /** [believer * seats + subject][linkage state] -> believed worth per cell. */
  private readonly tables: readonly (readonly Float64Array[])[];

  constructor(game: Case, information: number) {
    this.game = game;
    this.information = information;
    this.seats = seatsOf(game);
    this.canonical = game.seatIds.map((_, seat) => seat).sort((a, b) => (game.seatIds[a]! < game.seatIds[b]! ? -1 : 1));
    const none = new Float64Array(0);
    const noise: Float64Array[] = [];
    const tables: (readonly Float64Array[])[] = [];
    for (let believer = 0; believer < this.seats; believer++) {
      for (let subject = 0; subject < this.seats; subject++) {
        const own = believer === subject || information >= 1;
        noise.push(own ? none : new Float64Array(game.cells));
        const worth = game.worth[subject]!;
        tables.push(own ? worth : worth.map(() => new Float64Array(game.cells)));
      }
    }
    this.noise = noise;
    this.tables = tables;
  }

  /** Draws the beliefs with which a session opens. */
  draw(seed: string, run: number): void {
    if (this.information >= 1) return;
    const { game, seats } = this;
    const standing = game.statusQuo;
    for (let believer = 0; believer < seats; believer++) {
      const stream = streamFor(seed, run, 'beliefs', game.seatIds[believer]!);
      for (const subject of this.canonical) {
        if (subject === believer) continue;
        const noise = this.noise[believer * seats + subject]!;
        const sd = BELIEF_NOISE * (1 - this.information) * game.unit[subject]!;
        for (let issue = 0; issue < game.options.length; issue++) {
          const first = game.offset[issue]!;
          const last = first + game.options[issue]!;
          const quiet = standing === null ? -1 : first + standing[issue]!;
          for (let cell = first; cell < last; cell++) noise[cell] = cell === quiet ? 0 : snap(sd * drawNormal(stream));
        }
        this.fill(believer, subject, 0, game.cells);
      }
    }
  }

  /** Shrinks every other seat's error about one issue of `subject` by `share`. */
  shrink(subject: number, issue: number, share: number): void {
    if (this.information >= 1) return;
    const first = this.game.offset[issue]!;
    const last = first + this.game.options[issue]!;
    for (let believer = 0; believer < this.seats; believer++) {
      if (believer === subject) continue;
      const noise = this.noise[believer * this.seats + subject]!;
      for (let cell = first; cell < last; cell++) noise[cell] = snap(noise[cell]! * (1 - share));
      this.fill(believer, subject, first, last);
    }
  }

  /** Believed worth tables per linkage state of the subject; the true ones for oneself and under full information. */
  worth(believer: number, subject: number): readonly Float64Array[] {
    return this.tables[believer * this.seats + subject]!;
  }

  /** Believed margin of the subject; the true one for oneself. */
  margin(believer: number, subject: number): number {
    const margin = this.game.reservation[subject]!;
    if (believer === subject) return margin;
    const base = this.game.base?.[subject] ?? 0;
    return snap(base + (margin - base) * this.information);
  }

  private fill(believer: number, subject: number, first: number, last: number): void {
    const noise = this.noise[believer * this.seats + subject]!;
    const believed = this.tables[believer * this.seats + subject]!;
    const worth = this.game.worth[subject]!;
    for (let state = 0; state < worth.length; state++) {
      const from = worth[state]!;
      const to = believed[state]!;
      for (let cell = first; cell < last; cell++) to[cell] = from[cell]! + noise[cell]!;
    }
  }
}
