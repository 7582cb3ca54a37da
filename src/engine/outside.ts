/**
 * Seats played from outside: by a person, another program, a language model.
 *
 * Their moves come from a list. When it runs out, play stops and says which seat must
 * decide what; the caller appends the decision and plays again from the start.
 */
import { knownHint } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';
import { type Case, isStatusQuo, type Text } from './case.ts';
import type { Decision } from './contracts.ts';

/** What an outside seat is asked, with only what that seat may know. */
export interface Pending {
  /** Id of the actor in the seat. */
  readonly seat: string;
  readonly wants: 'table' | 'answer' | 'ratify';
  /** 0-based; -1 in a consultation before the talks. */
  readonly round: number;
  /** The text it must answer or ratify; null when it is to table. */
  readonly text: readonly number[] | null;
  /** Who tabled that text; null when it is to table. */
  readonly tabledBy: string | null;
  /** What that text is worth to the seat; NaN when it is to table. */
  readonly worth: number;
  /** Its margin, and what the built-in seat would ask for now. */
  readonly margin: number;
  readonly asks: number;
}

/** Seats played from outside and their moves so far, in order. */
export interface Outside {
  /** Ids of the actors in those seats. */
  readonly seats: readonly string[];
  readonly decisions: readonly Decision[];
}

/** Thrown inside a session when the list runs out; caught by `Session.play`. */
export class StopForDecision {
  readonly pending: Pending;

  constructor(pending: Pending) {
    this.pending = pending;
  }
}

const KINDS = { table: ['table', 'pass'], answer: ['accept', 'object'], ratify: ['ratify', 'refuse'] } as const;

/** Deals out the decisions one after another and refuses those that are out of turn. */
export class DecisionList {
  private readonly outside: Outside | null;
  private index = -1;

  constructor(outside: Outside | null) {
    this.outside = outside;
  }

  plays(seat: string): boolean {
    return this.outside?.seats.includes(seat) ?? false;
  }

  /** @throws WinsetError `decision/seat` for a seat that none of the sittings has */
  checkSeats(seated: readonly string[]): void {
    const unknown = this.outside?.seats.find((seat) => !seated.includes(seat));
    if (unknown === undefined) return;
    throw new WinsetError('decision/seat', {
      path: 'seats',
      message: `${unknown} does not sit here`,
      hint: knownHint(unknown, seated),
    });
  }

  /** @throws WinsetError `decision/illegal` when decisions are left that nobody asked for */
  checkSpent(): void {
    const { seat, kind } = this.outside?.decisions[++this.index] ?? {};
    if (seat !== undefined) throw this.illegal(`the talks are over, found one more decision: ${seat}, ${kind}`);
  }

  /**
   * The next decision.
   * @throws StopForDecision when the list has run out
   * @throws WinsetError `decision/illegal` when it is another seat's or of the wrong kind
   */
  take(pending: Pending): Decision {
    const decision = this.outside!.decisions[this.index + 1];
    if (decision === undefined) throw new StopForDecision(pending);
    this.index++;
    const kinds: readonly string[] = KINDS[pending.wants];
    if (decision.seat !== pending.seat || !kinds.includes(decision.kind)) {
      throw this.illegal(`${pending.seat} must ${kinds.join(' or ')}, found: ${decision.seat}, ${decision.kind}`);
    }
    return decision;
  }

  /**
   * The text of a decision to table, checked.
   * @throws WinsetError `decision/illegal` when it is no text of the case, changes nothing, or may not be tabled
   */
  legalText(decision: Decision, game: Case, isSound: (text: Text) => boolean): Text {
    const given = decision.text ?? [];
    if (given.length !== game.options.length) {
      throw this.illegal(`a text names one option for each of ${game.options.length} issues, found ${given.length}`);
    }
    given.forEach((option, issue) => {
      if (!Number.isInteger(option) || option < 0 || option >= game.options[issue]!) {
        throw this.illegal(`${game.issueIds[issue]} has options 0 to ${game.options[issue]! - 1}, found ${option}`);
      }
    });
    const text = Uint8Array.from(given);
    if (isStatusQuo(game, text)) throw this.illegal('the text changes nothing');
    if (!isSound(text))
      throw this.illegal(
        'the text cannot be tabled here: a limit, a consent, a red line or a compatibility rule forbids it',
      );
    return text;
  }

  private illegal(message: string): WinsetError {
    return new WinsetError('decision/illegal', { path: `decisions[${this.index}]`, message });
  }
}
