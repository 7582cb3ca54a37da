/**
 * One seat's side of a session: its aspiration, what it has been offered, and its view when it drafts.
 *
 * The seat itself is the view that drafting strategies read. It is reused for every
 * draft, so nothing in it may be kept.
 */
import { SLACK } from '../base/numbers.ts';
import { type Stream, streamFor } from '../base/streams.ts';
import type { Beliefs } from './beliefs.ts';
import {
  breaksRule,
  type Case,
  clearsSecond,
  crossesLine,
  isStatusQuo,
  linkageState,
  seatsOf,
  surplus,
  type Text,
  total,
} from './case.ts';
import type { ConcessionView, DraftingView } from './contracts.ts';
import { Ladder } from './ladder.ts';
import type { Mandate } from './mandate.ts';
import { Objectors } from './objection.ts';
import { least, type Objective, type Question, type Row, row, type Searcher } from './search.ts';

/** What a seat is handed when a session is set up. */
export interface SeatSetup {
  readonly game: Case;
  readonly seat: number;
  readonly mandate: Mandate;
  readonly beliefs: Beliefs;
  readonly searcher: Searcher;
  readonly effort: number;
}

/** The mind of a built-in seat; reused from session to session. */
export class Seat implements DraftingView, ConcessionView {
  readonly game: Case;
  readonly seat: number;
  readonly effort: number;
  readonly mandate: Mandate;
  round = 0;
  rounds = 1;
  time = 0;
  threshold = 0;
  working: Text | null = null;
  revised: Text | null = null;
  readonly named: number[] = [];
  best = Number.NaN;
  firstOffered = Number.NaN;
  bestOffered = Number.NaN;
  /** What the seat asks for this round: max(m, aspiration). */
  asks = 0;
  /** Its last tabled text, and who has objected to it; kept for a chair's revision. */
  readonly lastTabled: Text;
  hasTabled = false;
  readonly objectors = new Objectors();
  readonly scratch: Text;

  private seed = '';
  private run = 0;
  private drawn: Stream | null = null;
  private ladder: Ladder | null | undefined;
  private isLadderBuilt = false;
  private readonly beliefs: Beliefs;
  private readonly searcher: Searcher;
  private readonly linked: Uint8Array;
  private readonly question: Question & { readonly rows: Row[] };
  private readonly own: Row;
  private readonly secondRow: Row | null;
  private readonly others: readonly Row[];
  private readonly otherSeats: readonly number[];
  private readonly ownScore: Objective;
  private readonly leastScore: Objective;
  private readonly believedMargins: Float64Array;
  private readonly cheapest: {
    readonly question: Question;
    readonly tables: readonly Float64Array[];
    readonly score: Objective;
  };

  constructor(setup: SeatSetup) {
    const { game, seat, mandate, beliefs } = setup;
    this.game = game;
    this.seat = seat;
    this.mandate = mandate;
    this.beliefs = beliefs;
    this.searcher = setup.searcher;
    this.effort = setup.effort;
    this.lastTabled = new Uint8Array(game.options.length);
    this.scratch = new Uint8Array(game.options.length);
    this.linked = new Uint8Array(game.options.length);
    for (const linkage of game.linkages[seat]!) for (const c of linkage.when) this.linked[c.issue] = 1;
    this.otherSeats = Array.from({ length: seatsOf(game) }, (_, other) => other).filter((other) => other !== seat);
    this.own = { tables: game.worth[seat]!, seat, floor: -Infinity };
    this.others = this.otherSeats.map((other) => ({
      tables: beliefs.worth(seat, other),
      seat: other,
      floor: -Infinity,
    }));
    this.secondRow = game.second === null ? null : { tables: game.second.worth[seat]!, seat, floor: -Infinity };
    const rows = [this.own, ...this.others, ...(this.secondRow === null ? [] : [this.secondRow])];
    this.question = {
      rows,
      allowed: mandate.allowed,
      lines: mandate.lines,
      compatibility: game.compatibility,
      excludeStatusQuo: game.statusQuo !== null,
    };
    this.believedMargins = new Float64Array(this.others.length);
    this.ownScore = row(0);
    this.leastScore = least(
      this.others.map((_, index) => index + 1),
      this.believedMargins,
    );
    const tables = game.worth[seat]!.map((table) => new Float64Array(table.length));
    this.cheapest = {
      question: { ...this.question, rows: [...rows, { tables, seat, floor: -Infinity }] },
      tables,
      score: row(rows.length),
    };
  }

  get allowed(): Uint8Array {
    return this.mandate.allowed;
  }

  get choices(): readonly Uint8Array[] {
    return this.mandate.choices;
  }

  get patience(): number {
    return this.game.patience[this.seat]!;
  }

  get margin(): number {
    return this.game.reservation[this.seat]!;
  }

  /** Seeded when first drawn from: many seats never draft by chance. */
  get stream(): Stream {
    this.drawn ??= streamFor(this.seed, this.run, 'draft', this.game.seatIds[this.seat]!);
    return this.drawn;
  }

  /** Forgets the last session. */
  open(seed: string, run: number): void {
    this.seed = seed;
    this.run = run;
    this.drawn = null;
    this.isLadderBuilt = false;
    this.best = Number.NaN;
    this.firstOffered = Number.NaN;
    this.bestOffered = Number.NaN;
    this.hasTabled = false;
    this.objectors.count = 0;
    this.asks = this.margin;
    const second = this.game.second;
    if (this.secondRow !== null && second !== null) this.secondRow.floor = second.reservation[this.seat]!;
    for (let i = 0; i < this.otherSeats.length; i++) {
      this.believedMargins[i] = this.beliefs.margin(this.seat, this.otherSeats[i]!);
    }
  }

  /**
   * Finds the most this seat can hope for: the worthiest text that crosses none of the red lines it
   * knows of and leaves every other seat at its believed margin. NaN where there is none.
   */
  findBest(): void {
    this.own.floor = -Infinity;
    for (let i = 0; i < this.others.length; i++) this.others[i]!.floor = this.believedMargins[i]!;
    const best = this.searcher.maximise(this.question, this.ownScore);
    this.best = best === -Infinity ? Number.NaN : best;
  }

  /** Hears a text that another seat has tabled. */
  hear(worth: number): void {
    if (Number.isNaN(this.firstOffered)) this.firstOffered = worth;
    if (!(worth <= this.bestOffered)) this.bestOffered = worth;
  }

  worth(text: Text): number {
    return surplus(this.game, this.seat, text);
  }

  worthAfter(text: Text, worth: number, issue: number, option: number): number {
    const { game, seat } = this;
    const tables = game.worth[seat]!;
    const before = text[issue]!;
    const first = game.offset[issue]!;
    if (this.linked[issue] === 0) {
      const table = tables.length === 1 ? tables[0]! : tables[linkageState(game, seat, text)]!;
      return worth - table[first + before]! + table[first + option]!;
    }
    text[issue] = option;
    const after = surplus(game, seat, text);
    text[issue] = before;
    return after;
  }

  isSound(text: Text): boolean {
    const { game } = this;
    const { allowed, lines } = this.mandate;
    for (let issue = 0; issue < text.length; issue++)
      if (allowed[game.offset[issue]! + text[issue]!] === 0) return false;
    for (const line of lines) if (crossesLine(line, text)) return false;
    for (const rule of game.compatibility) if (breaksRule(rule, text)) return false;
    return true;
  }

  staysSound(text: Text, issue: number): boolean {
    const { allowed, touching } = this.mandate;
    if (allowed[this.game.offset[issue]! + text[issue]!] === 0) return false;
    const { lines, rules } = touching[issue]!;
    for (const line of lines) if (crossesLine(line, text)) return false;
    for (const rule of rules) if (breaksRule(rule, text)) return false;
    return true;
  }

  counts(text: Text): boolean {
    return (
      this.worth(text) >= this.threshold - SLACK &&
      this.clearsSecond(text) &&
      !isStatusQuo(this.game, text) &&
      this.isSound(text)
    );
  }

  /** Whether the text clears the second account, where the case has one. */
  clearsSecond(text: Text): boolean {
    return clearsSecond(this.game, this.seat, text);
  }

  leastForOthers(text: Text): number {
    let lowest = Infinity;
    for (let i = 0; i < this.otherSeats.length; i++) {
      const other = this.otherSeats[i]!;
      const tables = this.beliefs.worth(this.seat, other);
      const table = tables.length === 1 ? tables[0]! : tables[linkageState(this.game, other, text)]!;
      const gain = total(this.game, table, text) - this.believedMargins[i]!;
      if (gain < lowest) lowest = gain;
    }
    return lowest;
  }

  exactBest(out: Text): boolean {
    this.own.floor = this.threshold;
    for (const other of this.others) other.floor = -Infinity;
    return this.searcher.maximise(this.question, this.leastScore, out) > -Infinity;
  }

  exactCheapest(out: Text): boolean {
    if (this.ladder === undefined) this.ladder = this.isAdditive() ? Ladder.over(this.game, this.choices) : null;
    if (this.ladder === null) return this.searchCheapest(out);
    if (!this.isLadderBuilt) {
      this.ladder.build(this.game.worth[this.seat]![0]!);
      this.isLadderBuilt = true;
    }
    return this.ladder.cheapest(this.threshold - SLACK, out);
  }

  /** Whether a text counts by its options and its worth alone, and its worth is a sum over them. */
  private isAdditive(): boolean {
    const { game, seat, mandate } = this;
    return (
      game.worth[seat]!.length === 1 &&
      mandate.lines.length === 0 &&
      game.compatibility.length === 0 &&
      game.second === null
    );
  }

  private searchCheapest(out: Text): boolean {
    this.own.floor = this.threshold;
    for (const other of this.others) other.floor = -Infinity;
    const worth = this.game.worth[this.seat]!;
    for (let state = 0; state < worth.length; state++) {
      const from = worth[state]!;
      const to = this.cheapest.tables[state]!;
      for (let cell = 0; cell < from.length; cell++) to[cell] = -from[cell]!;
    }
    return this.searcher.maximise(this.cheapest.question, this.cheapest.score, out) > -Infinity;
  }
}
