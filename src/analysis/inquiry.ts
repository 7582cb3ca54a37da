/**
 * Asking the exact searcher, with a way out: what could not be finished in time comes back as bounds.
 */
import type { Case, Text } from '../engine/case.ts';
import { type Objective, type Question, Searcher } from '../engine/search.ts';
import type { Bounds } from './bounds.ts';

/** One case, the searcher that answers questions on it, and the caller's reason to stop. */
export class Inquiry {
  readonly game: Case;
  /** Whether any answer so far was cut short, or the caller was asked and wanted no more. */
  wasCut = false;
  private readonly searcher: Searcher;
  private readonly shouldStop: () => boolean;

  /** @param shouldStop  asked now and then; once it says yes, answers become bounds. Never by default. */
  constructor(game: Case, shouldStop: () => boolean = () => false) {
    this.game = game;
    this.shouldStop = shouldStop;
    this.searcher = new Searcher(game);
    this.searcher.shouldStop = shouldStop;
  }

  /** Whether the caller wants no more; for loops over many small questions. */
  get isSpent(): boolean {
    if (this.shouldStop()) this.wasCut = true;
    return this.wasCut;
  }

  /** Whether a text answers, null when the search was cut short before it found one; with `out`, the lexicographically lowest (of those seen, when cut short). */
  exists(question: Question, out?: Text): boolean | null {
    if (this.searcher.exists(question, out)) return true;
    return this.settled() ? false : null;
  }

  /** Number of answers; with `perCell`, how many choose each cell (of those found, when cut short). */
  count(question: Question, perCell?: Float64Array): Bounds {
    const low = this.searcher.count(question, perCell);
    return { low, high: this.settled() ? low : this.searcher.bound };
  }

  /** Largest score of an answer, -Infinity when there is none; with `out`, the lexicographically lowest text of the score found. */
  best(question: Question, objective: Objective, out?: Text): Bounds {
    const low = this.searcher.maximise(question, objective, out);
    return { low, high: this.settled() ? low : this.searcher.bound };
  }

  /** Visits all answers in lexicographic order (the text is reused); false when cut short. */
  each(question: Question, visit: (text: Text) => void): boolean {
    this.searcher.forEach(question, visit);
    return this.settled();
  }

  private settled(): boolean {
    if (!this.searcher.isExact) this.wasCut = true;
    return this.searcher.isExact;
  }
}
