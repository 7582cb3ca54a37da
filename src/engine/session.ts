/**
 * One session: seats table texts under a procedure until one is agreed or the talks end.
 *
 * The session takes an observer or null and never behaves differently for it. A session
 * object is set up once for a case and played any number of times: its buffers are
 * reused, and the numbers of the case may change between plays.
 */
import { SLACK, snap } from '../base/numbers.ts';
import { drawBelow, streamFor } from '../base/streams.ts';
import { Aspirations } from './aspirations.ts';
import { Beliefs } from './beliefs.ts';
import { type Case, copyText, crossesRedLine, linkageState, seatsOf, surplus, type Text, total } from './case.ts';
import type { Concession, Drafting, Ending, Floor, Frictions, Observer, Rules, SessionFacts } from './contracts.ts';
import { mandatesOf } from './mandate.ts';
import { gatherNames, nameIssues } from './objection.ts';
import { DecisionList, type Pending, StopForDecision } from './outside.ts';
import { consentsOf, passes } from './pass.ts';
import { ratificationChance, ratifiesByChance } from './ratification.ts';
import { Searcher } from './search.ts';
import { Seat } from './seat.ts';
import { WorkingText } from './working-text.ts';

/** How a seat concedes and drafts. */
export interface Strategy {
  readonly concession: Concession;
  readonly drafting: Drafting;
}

/** What a session is set up from, once for a case. */
export interface SessionSetup {
  readonly game: Case;
  readonly rules: Rules;
  readonly frictions: Frictions;
  /** Per seat. */
  readonly strategies: readonly Strategy[];
}

const NOBODY_OUTSIDE = new DecisionList(null);
const NO_ISSUES: readonly number[] = [];

/** A sitting of a forum over one case. Set it up once, play it any number of times, read its fields after each play. */
export class Session implements Floor, SessionFacts {
  readonly game: Case;
  readonly rules: Rules;
  readonly seats: number;
  readonly rounds: number;
  readonly text: Text;
  readonly order: Int32Array;
  readonly shelf: readonly Text[];
  round = 0;
  speaker = 0;
  accepted = 0;
  objectors = 0;
  /** Seat of the text on the floor; -1 before any. */
  tabledBy = -1;

  /** How the last play ended; undefined while it waits for an outside seat. */
  ending: Ending | undefined;
  /** The text agreed at the table, valid when `agreedRound` >= 0. */
  readonly agreedText: Text;
  /** 0-based round and seat of the agreed text; -1 when none was agreed. */
  agreedRound = -1;
  agreedBy = -1;
  /** Bit masks of seats: whose capital must ratify, and whose refused. */
  ratifiers = 0;
  refused = 0;
  textsTabled = 0;

  private readonly frictions: Frictions;
  private readonly strategies: readonly Strategy[];
  private readonly beliefs: Beliefs;
  private readonly minds: readonly Seat[];
  private readonly base: Int32Array;
  /** Seat -> who speaks after it; the same in every round. */
  private readonly successor: Int32Array;
  private readonly standing: WorkingText;
  private readonly draftText: Text;
  private readonly aspirations: Aspirations;
  private readonly isOutside: Uint8Array;
  private readonly namedNow: number[] = [];
  private asked = 0;
  private closed = false;
  private observer: Observer | null = null;
  private decisions = NOBODY_OUTSIDE;
  private seed = '';
  private run = 0;

  constructor(setup: SessionSetup) {
    const { game, rules, frictions } = setup;
    this.game = game;
    this.rules = rules;
    this.frictions = frictions;
    this.strategies = setup.strategies;
    this.seats = seatsOf(game);
    this.rounds = rules.rounds;
    const blank = (): Text => new Uint8Array(game.options.length);
    this.text = blank();
    this.agreedText = blank();
    this.standing = new WorkingText(game.options.length);
    this.draftText = blank();
    this.shelf = game.seatIds.map(blank);
    this.order = Int32Array.from(rules.order);
    this.base = Int32Array.from(rules.order);
    this.successor = new Int32Array(this.seats);
    for (let i = 0; i < this.seats; i++) this.successor[this.base[i]!] = this.base[(i + 1) % this.seats]!;
    const concessions = setup.strategies.map((strategy) => strategy.concession);
    this.aspirations = new Aspirations(concessions, rules.rounds);
    this.isOutside = new Uint8Array(this.seats);
    this.beliefs = new Beliefs(game, frictions.information);
    const searcher = new Searcher(game);
    const effort = frictions.draftingEffort === 'exhaustive' ? 1 : frictions.draftingEffort;
    const mandates = mandatesOf(game, rules.procedure.isUnanimous(rules), frictions.information);
    this.minds = mandates.map(
      (mandate, seat) => new Seat({ game, seat, mandate, beliefs: this.beliefs, searcher, effort }),
    );
  }

  /**
   * Plays the session that (seed, run) names, from the start.
   *
   * @param decisions  seats played from outside and their moves so far; shared by the stages of a format
   * @returns null when the session ended (read the fields), or what an outside seat must decide
   * @throws WinsetError `decision/illegal` when a decision does not fit
   */
  play(seed: string, run: number, observer: Observer | null = null, decisions = NOBODY_OUTSIDE): Pending | null {
    this.seed = seed;
    this.run = run;
    this.observer = observer;
    this.decisions = decisions;
    for (let seat = 0; seat < this.seats; seat++)
      this.isOutside[seat] = decisions.plays(this.game.seatIds[seat]!) ? 1 : 0;
    this.reset();
    try {
      this.talk();
      this.finish();
      return null;
    } catch (stop) {
      if (stop instanceof StopForDecision) return stop.pending;
      throw stop;
    }
  }

  get working(): Text | null {
    return this.standing.text;
  }

  /** Seats that objected to the working text, as a bit mask; 0 before any answer. */
  get blockers(): number {
    return this.standing.blockers;
  }

  asks(seat: number): number {
    return this.minds[seat]!.asks;
  }

  best(seat: number): number {
    return this.minds[seat]!.best;
  }

  believedWorth(believer: number, subject: number, text: Text): number {
    return total(this.game, this.beliefs.worth(believer, subject)[linkageState(this.game, subject, text)]!, text);
  }

  believedMargin(believer: number, subject: number): number {
    return this.beliefs.margin(believer, subject);
  }

  worth(seat: number): number {
    return surplus(this.game, seat, this.text);
  }

  after(seat: number): number {
    return this.successor[seat]!;
  }

  invite(seat: number, restraint = 1, revises = false): boolean {
    const mind = this.minds[seat]!;
    this.settle();
    const found = this.isOutside[seat] === 1 ? this.tableFromOutside(seat) : this.draft(mind, restraint, revises);
    if (!found) {
      this.observer?.passed(seat, this);
      return false;
    }
    copyText(mind.lastTabled, this.text);
    this.textsTabled++;
    this.put(seat, 1 << seat);
    for (const other of this.aspirations.listeners) if (other !== seat) this.minds[other]!.hear(this.worth(other));
    this.observer?.tabled(seat, this.text, this);
    return true;
  }

  ask(seat: number): boolean {
    const mind = this.minds[seat]!;
    const accepts = this.isOutside[seat] === 1 ? this.answerFromOutside(seat) : this.accepts(mind);
    this.asked |= 1 << seat;
    if (accepts) this.accepted |= 1 << seat;
    else this.object(seat);
    this.observer?.answered(seat, accepts, accepts ? NO_ISSUES : this.namedNow, this);
    return accepts;
  }

  askOthers(): number {
    let objections = 0;
    let seat = this.tabledBy;
    for (let i = 1; i < this.seats; i++) {
      seat = this.after(seat);
      if (!this.ask(seat)) objections++;
    }
    return objections;
  }

  passes(): boolean {
    return passes(this.game, this.rules.pass, this.text, this.accepted);
  }

  restore(text: Text, tabledBy: number, accepted: number): void {
    this.settle();
    copyText(text, this.text);
    this.put(tabledBy, accepted);
  }

  agree(everyone: boolean): void {
    if (this.round < 0) return;
    this.closed = true;
    this.agreedRound = this.round;
    this.agreedBy = this.tabledBy;
    copyText(this.text, this.agreedText);
    this.ratifiers = everyone ? (1 << this.seats) - 1 : this.accepted | consentsOf(this.game, this.text);
    this.observer?.agreed(this.text, this.tabledBy, this);
  }

  private reset(): void {
    this.ending = undefined;
    this.closed = false;
    this.round = 0;
    this.accepted = 0;
    this.text.fill(0);
    this.agreedRound = -1;
    this.agreedBy = -1;
    this.ratifiers = 0;
    this.refused = 0;
    this.textsTabled = 0;
    this.standing.clear();
    this.tabledBy = -1;
    this.asked = 0;
    this.objectors = 0;
    this.beliefs.draw(this.seed, this.run);
    for (let seat = 0; seat < this.seats; seat++) {
      const mind = this.minds[seat]!;
      mind.open(this.seed, this.run);
      mind.rounds = this.rounds;
      if (this.frictions.aspirations) mind.findBest();
    }
    this.observer?.opened(this);
  }

  private talk(): void {
    const { rules } = this;
    const opener = rules.openerDrawn ? drawBelow(streamFor(this.seed, this.run, 'opener'), this.seats) : 0;
    const shocks = this.game.shockHazard > 0 ? streamFor(this.seed, this.run, 'shock') : null;
    this.speaker = this.base[opener]!;
    if (rules.consultation !== null) {
      this.openRound(-1, opener);
      rules.consultation.round(this);
      this.settle();
      // A chair revises what it tabled in the talks, not what it tried out before them.
      for (const mind of this.minds) mind.objectors.count = 0;
      // Nothing of it stays on the floor.
      this.tabledBy = -1;
    }
    for (let round = 0; round < this.rounds; round++) {
      this.openRound(round, opener + (rules.rotates ? round : 0));
      if (shocks !== null && shocks() < this.game.shockHazard) {
        this.ending = 'shock';
        this.observer?.shock(round, this);
        return;
      }
      rules.procedure.round(this);
      if (this.closed) return;
      // Where rounds are counted in moves, the answers to a text may go on in the next one.
      if (rules.roundOf !== 'moves' || this.objectors !== 0) this.settle();
    }
  }

  private openRound(round: number, shift: number): void {
    this.round = round;
    let from = shift % this.seats;
    for (let i = 0; i < this.seats; i++) {
      this.order[i] = this.base[from]!;
      if (++from === this.seats) from = 0;
    }
    const time = this.rounds === 1 ? 1 : Math.max(0, round) / (this.rounds - 1);
    for (let seat = 0; seat < this.seats; seat++) {
      const mind = this.minds[seat]!;
      mind.round = round;
      mind.time = time;
      mind.asks = this.frictions.aspirations ? this.aspirations.of(mind) : mind.margin;
    }
    this.observer?.roundOpened(round, this);
  }

  private draft(mind: Seat, restraint: number, revises: boolean): boolean {
    const margin = mind.margin;
    mind.threshold = restraint === 1 ? mind.asks : snap(margin + restraint * (mind.asks - margin));
    mind.working = this.working;
    mind.revised = revises && mind.hasTabled && mind.objectors.count > 0 ? mind.lastTabled : null;
    if (mind.revised !== null) gatherNames(this.game, mind.revised, mind.objectors, mind.named);
    const drafting = this.strategies[mind.seat]!.drafting;
    const draft = this.draftText;
    const found = this.frictions.draftingEffort === 'exhaustive' ? mind.exactBest(draft) : drafting.draft(mind, draft);
    if (found) copyText(draft, mind.lastTabled);
    return found;
  }

  private put(seat: number, accepted: number): void {
    this.tabledBy = seat;
    this.accepted = accepted;
    this.asked = 0;
    this.objectors = 0;
    const mind = this.minds[seat]!;
    mind.hasTabled = true;
    mind.objectors.count = 0;
  }

  /** Once the answers to a text are in, it becomes the working text when it drew no more objections. */
  private settle(): void {
    if (this.asked === 0) return;
    this.standing.consider(this.text, this.objectors);
    this.asked = 0;
  }

  private accepts(mind: Seat): boolean {
    if (this.worth(mind.seat) < mind.asks - SLACK) return false;
    return mind.clearsSecond(this.text) && !crossesRedLine(this.game, mind.seat, this.text);
  }

  private object(seat: number): void {
    this.objectors |= 1 << seat;
    this.minds[this.tabledBy]!.objectors.add(seat);
    // Where nobody listens the names need not be worked out; a chair's revision works them out again.
    if (this.frictions.information >= 1 && this.observer === null) return;
    nameIssues(this.game, seat, this.text, this.namedNow);
    for (const issue of this.namedNow) this.beliefs.shrink(seat, issue, this.frictions.learning);
  }

  private finish(): void {
    this.settle();
    if (this.ending === undefined)
      this.ending = this.agreedRound < 0 ? 'expired' : this.ratify() ? 'ratified' : 'refused';
    this.observer?.closed(this.ending, this);
  }

  private ratify(): boolean {
    const tests = this.frictions.ratification;
    for (const seat of this.base) {
      if ((this.ratifiers & (1 << seat)) === 0) continue;
      const chance = ratificationChance(this.game, seat, this.agreedText, tests);
      const ratifies =
        this.decisions.plays(this.game.seatIds[seat]!) && chance < 1
          ? this.ratifyFromOutside(seat)
          : ratifiesByChance(chance, this.seed, this.run, this.game.seatIds[seat]!);
      if (!ratifies) this.refused |= 1 << seat;
      this.observer?.ratified(seat, ratifies, chance, this);
    }
    return this.refused === 0;
  }

  private pending(seat: number, wants: Pending['wants'], text: Text | null): Pending {
    const mind = this.minds[seat]!;
    return {
      seat: this.game.seatIds[seat]!,
      wants,
      round: this.round,
      text: text === null ? null : Array.from(text),
      tabledBy: text === null ? null : this.game.seatIds[this.tabledBy]!,
      worth: text === null ? Number.NaN : surplus(this.game, seat, text),
      margin: mind.margin,
      asks: mind.asks,
    };
  }

  private tableFromOutside(seat: number): boolean {
    const decision = this.decisions.take(this.pending(seat, 'table', null));
    if (decision.kind === 'pass') return false;
    const mind = this.minds[seat]!;
    mind.lastTabled.set(this.decisions.legalText(decision, this.game, (text) => mind.isSound(text)));
    return true;
  }

  private answerFromOutside(seat: number): boolean {
    return this.decisions.take(this.pending(seat, 'answer', this.text)).kind === 'accept';
  }

  private ratifyFromOutside(seat: number): boolean {
    return this.decisions.take(this.pending(seat, 'ratify', this.agreedText)).kind === 'ratify';
  }
}
