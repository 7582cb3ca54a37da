/** An observer that holds everything it hears against the laws of a session, under every procedure. */
import type { Text } from '../engine/case.ts';
import type { Ending, Frictions, Observer, SessionFacts } from '../engine/contracts.ts';
import type { Session } from '../engine/session.ts';
import { checkAgreement, checkRatifiers, isUnanimous } from './agreement-laws.ts';
import { broken } from './law.ts';
import { checkAnswer, checkAsks, checkFloor, checkTabled, shown } from './move-laws.ts';

/** The answers to the text a seat has tabled this round, as bit masks; `accepted` begins with the tabling seat. */
export interface Answers {
  readonly text: Text;
  accepted: number;
  objected: number;
}

/** Moves a seat can make in one round before the round counts as endless. */
const ENDLESS = 200;

/** Throws `BrokenLaw` when a session it hears breaks a law. Hears one session after another. */
export class SessionLaws implements Observer {
  private readonly frictions: Frictions;
  private answers = new Map<number, Answers>();
  private asks: readonly number[] = [];
  private round = 0;
  private moves = 0;
  private tabledTexts = 0;
  private agreedText: Text | null = null;
  private isShocked = false;
  private isClosed = false;
  private ratifiers = 0;
  private refused = 0;

  constructor(frictions: Frictions) {
    this.frictions = frictions;
  }

  opened(session: SessionFacts): void {
    this.round = session.rules.consultation === null ? -1 : -2;
    this.tabledTexts = 0;
    this.agreedText = null;
    this.isShocked = false;
    this.isClosed = false;
    this.ratifiers = 0;
    this.refused = 0;
  }

  roundOpened(round: number, session: SessionFacts): void {
    this.isOpen('round');
    if (round !== this.round + 1 || round >= session.rules.rounds)
      broken('rounds follow one another, as many as the rules say', `round ${round} of ${session.rules.rounds}`);
    this.round = round;
    this.moves = 0;
    // Where rounds are counted in moves, the answers to a text may run on into the next one.
    if (session.rules.roundOf !== 'moves' || round <= 0) this.answers = new Map();
    this.asks = session.game.seatIds.map((_, seat) => session.asks(seat));
    for (let seat = 0; seat < this.asks.length; seat++) checkAsks(session, seat);
  }

  tabled(seat: number, text: Text, session: SessionFacts): void {
    this.move(session);
    this.tabledTexts++;
    if (session.tabledBy !== seat) broken('the seat that tables holds the floor', shown(session, text, seat));
    checkFloor(session, this.frictions, text);
    checkTabled(session, this.frictions, isUnanimous(session), seat, text);
    this.answers.set(seat, { text: text.slice(), accepted: 1 << seat, objected: 0 });
  }

  passed(_seat: number, session: SessionFacts): void {
    this.move(session);
  }

  answered(seat: number, accepts: boolean, named: readonly number[], session: SessionFacts): void {
    this.move(session);
    checkAnswer(session, seat, accepts, named);
    const answers = this.answersOnFloor(session);
    if (accepts) answers.accepted |= 1 << seat;
    else answers.objected |= 1 << seat;
  }

  agreed(text: Text, tabledBy: number, session: SessionFacts): void {
    this.isOpen('agreement');
    if (session.round < 0) broken('a consultation binds nobody', shown(session, text, tabledBy));
    if (tabledBy !== session.tabledBy) broken('what is agreed lies on the floor', shown(session, text, tabledBy));
    checkFloor(session, this.frictions, text);
    checkAgreement(session, this.answersOnFloor(session));
    this.agreedText = text.slice();
  }

  ratified(seat: number, ratifies: boolean, chance: number, session: SessionFacts): void {
    const found = `${session.game.seatIds[seat]}, chance ${chance}, ${ratifies ? 'ratifies' : 'refuses'}`;
    if (this.agreedText === null) broken('only what was agreed is ratified', found);
    if ((this.ratifiers & (1 << seat)) !== 0) broken('a capital decides once', found);
    if (!(chance >= 0 && chance <= 1)) broken('a chance lies between 0 and 1', found);
    if ((chance === 1 && !ratifies) || (chance === 0 && ratifies)) broken('what is certain happens', found);
    this.ratifiers |= 1 << seat;
    if (!ratifies) this.refused |= 1 << seat;
  }

  shock(round: number, session: SessionFacts): void {
    this.isOpen('shock');
    if (session.game.shockHazard === 0) broken('no shock without a hazard', `round ${round}`);
    this.isShocked = true;
  }

  closed(ending: Ending): void {
    if (this.isClosed) broken('a session closes once', ending);
    this.isClosed = true;
    const atTable = this.refused === 0 ? 'ratified' : 'refused';
    const expected = this.isShocked ? 'shock' : this.agreedText === null ? 'expired' : atTable;
    if (ending !== expected) broken('a session ends as it went', `${ending}, expected ${expected}`);
  }

  /** Holds the fields of a session that has just been played against what was heard. */
  after(session: Session): void {
    if (!this.isClosed) broken('a session closes', `ending ${session.ending}`);
    const agreed = session.agreedRound < 0 ? null : session.agreedText.join();
    if (agreed !== (this.agreedText?.join() ?? null)) broken('the session keeps what was agreed', `${agreed}`);
    if (session.textsTabled !== this.tabledTexts)
      broken('the session counts the texts tabled', `${session.textsTabled}, heard ${this.tabledTexts}`);
    if (session.ratifiers !== this.ratifiers || session.refused !== this.refused)
      broken('only ratifiers ratify', `masks ${session.ratifiers}, heard ${this.ratifiers}`);
    if (agreed !== null) checkRatifiers(session, this.answersOnFloor(session));
  }

  private isOpen(what: string): void {
    if (this.agreedText !== null || this.isShocked || this.isClosed)
      broken('nothing happens once a text is agreed or the talks have ended', what);
  }

  private move(session: SessionFacts): void {
    this.isOpen('move');
    this.moves++;
    if (this.moves > ENDLESS * session.game.seatIds.length) broken('a round ends', `${this.moves} moves and no end`);
    this.asks.forEach((asks, seat) => {
      if (session.asks(seat) !== asks)
        broken(
          'aspirations are fixed once a round',
          `${session.game.seatIds[seat]}: ${asks}, then ${session.asks(seat)}`,
        );
    });
  }

  private answersOnFloor(session: SessionFacts): Answers {
    const answers = this.answers.get(session.tabledBy);
    if (answers === undefined || answers.text.join() !== session.text.join())
      broken('what is on the floor was tabled this round', shown(session, session.text, session.tabledBy));
    return answers;
  }
}
