/**
 * The core: texts that no coalition which could carry another text unanimously prefers to replace.
 *
 * A text beats another when the seats to which it is worth more, and across whose red lines it does not go, carry it by
 * the forum's rule. Preferences decide, not margins. The core ranges over all texts that may be tabled and make sense, what
 * stands included; gridlock means that what stands is in the core.
 *
 * Texts are not tried one by one: a text that is beaten by y falls with every text that leaves the same seats worse off
 * than y. What remains is searched in boxes of least surpluses.
 *
 * Sources: Gillies (1959) for the core; Romer, Rosenthal (1978) and Krehbiel (1998) for gridlock.
 */
import { SLACK } from '../base/numbers.ts';
import { type Case, crossesRedLine, seatsOf, surplus, type Text } from '../engine/case.ts';
import type { Rules } from '../engine/contracts.ts';
import { allSeats } from '../engine/mandate.ts';
import { least, type Question } from '../engine/search.ts';
import { type Carrier, carriersOf, membersOf } from './carriers.ts';
import { tableQuestion } from './deal-question.ts';
import type { Inquiry } from './inquiry.ts';
import { winsForText } from './power-index.ts';

/** The texts that nothing beats. */
export interface Core {
  /** In lexicographic order; the first ones found, when the list is not complete. */
  readonly texts: readonly Text[];
  readonly isComplete: boolean;
}

/** A text that beats another, and who would carry it. */
export interface Beater {
  readonly text: Text;
  readonly seats: readonly number[];
}

/** Texts of a box that are tried one by one rather than divided further. */
const FEW = 64;

/** "More" means by more than the slack of every comparison; the last part is one step of the grid of worths. */
const MORE = 2 * SLACK + 2 ** -40;

/**
 * A text that beats the given one, null when none does, undefined when that could not be settled in time. Of those that
 * the same coalition prefers, the one that gives its least contented member most.
 *
 * @param carriers  asked without margins (`carriersOf` with a raise of -Infinity)
 */
export function beaterOf(inquiry: Inquiry, carriers: readonly Carrier[], text: Text): Beater | null | undefined {
  const { game } = inquiry;
  const out: Text = new Uint8Array(game.options.length);
  let isSettled = true;
  for (const { seats, question } of carriers) {
    const standing = seats.map((seat) => surplus(game, seat, text));
    const better: Question = {
      ...question,
      rows: seats.map((seat, i) => ({ tables: game.worth[seat]!, seat, floor: standing[i]! + MORE })),
      excludeStatusQuo: false,
    };
    const rows = seats.map((_, r) => r);
    const found = inquiry.best(better, least(rows, standing), out);
    if (found.low > -Infinity) return { text: out, seats };
    if (found.high > -Infinity) isSettled = false;
  }
  return isSettled ? null : undefined;
}

/** Whether nothing beats what stands; null when that could not be settled in time or nothing stands. */
export function isGridlocked(inquiry: Inquiry, rules: Rules): boolean | null {
  const { game } = inquiry;
  if (game.statusQuo === null) return null;
  const beater = beaterOf(inquiry, carriersOf(game, rules, -Infinity), game.statusQuo);
  return beater === undefined ? null : beater === null;
}

/** All texts that nothing beats, at most `most` of them. */
export function coreOf(inquiry: Inquiry, rules: Rules, most = 10_000): Core {
  const search = new CoreSearch(inquiry, rules, most);
  const floors = new Float64Array(seatsOf(inquiry.game)).fill(-Infinity);
  const isComplete = search.explore(inquiry.game.tableable, floors);
  return { texts: [...search.found.values()].sort(inOrder), isComplete };
}

class CoreSearch {
  readonly found = new Map<string, Text>();
  private readonly inquiry: Inquiry;
  private readonly game: Case;
  private readonly rules: Rules;
  private readonly carriers: readonly Carrier[];
  private readonly most: number;
  /** By cells: boxes that were searched to the end. */
  private readonly done = new Map<string, Float64Array[]>();
  /** Texts that beat others, the last useful one first. */
  private readonly beaters: Text[] = [];

  constructor(inquiry: Inquiry, rules: Rules, most: number) {
    this.inquiry = inquiry;
    this.game = inquiry.game;
    this.rules = rules;
    this.most = most;
    this.carriers = carriersOf(inquiry.game, rules, -Infinity);
  }

  /** Searches the texts of these cells that are worth at least `floors`; false when it had to stop. */
  explore(allowed: Uint8Array, floors: Float64Array): boolean {
    if (this.inquiry.isSpent || this.found.size >= this.most) return false;
    const key = allowed.join('');
    const before = this.done.get(key) ?? [];
    if (before.some((other) => other.every((floor, seat) => floor <= floors[seat]!))) return true;
    const isDone = this.search(allowed, floors);
    if (isDone) this.done.set(key, [...before, floors]);
    return isDone;
  }

  private search(allowed: Uint8Array, floors: Float64Array): boolean {
    const { game, inquiry } = this;
    const seats = allSeats(game);
    const question: Question = {
      ...tableQuestion(game, true),
      allowed,
      rows: seats.map((seat) => ({ tables: game.worth[seat]!, seat, floor: floors[seat]! })),
    };
    const text: Text = new Uint8Array(game.options.length);
    const answer = inquiry.exists(question, text);
    if (answer !== true) return answer === false;
    const count = inquiry.count(question);
    if (count.high <= FEW) return this.tryEach(question);
    const beater = this.beat(text);
    if (beater === undefined) return false;
    return beater === null ? this.divide(allowed, floors) : this.escape(allowed, floors, beater);
  }

  private tryEach(question: Question): boolean {
    const texts: Text[] = [];
    if (!this.inquiry.each(question, (text) => texts.push(text.slice()))) return false;
    for (const text of texts) {
      if (this.found.size >= this.most) return false;
      const beater = this.beat(text);
      if (beater === undefined) return false;
      if (beater === null) this.found.set(text.join(), text);
    }
    return true;
  }

  /** A text that beats this one; one that has beaten others is tried first. */
  private beat(text: Text): Text | null | undefined {
    const known = this.beaters.findIndex((other) => beats(this.game, this.rules, other, text));
    const found = known >= 0 ? this.beaters[known]! : beaterOf(this.inquiry, this.carriers, text);
    if (found === null || found === undefined) return found;
    const beater = 'seats' in found ? found.text : found;
    if (known >= 0) this.beaters.splice(known, 1);
    this.beaters.unshift(beater);
    return beater;
  }

  /** What `beater` does not beat leaves enough seats no worse off than it would. */
  private escape(allowed: Uint8Array, floors: Float64Array, beater: Text): boolean {
    for (const blocking of blockingSets(this.game, this.rules, beater)) {
      const higher = floors.slice();
      for (const seat of blocking) higher[seat] = Math.max(higher[seat]!, surplus(this.game, seat, beater));
      if (!this.explore(allowed, higher)) return false;
    }
    return true;
  }

  /** Divides the cells by the options of the issue with most of them. */
  private divide(allowed: Uint8Array, floors: Float64Array): boolean {
    const { options, offset } = this.game;
    const choices = Array.from(options, (count, issue) =>
      Array.from({ length: count }, (_, option) => offset[issue]! + option).filter((cell) => allowed[cell] === 1),
    );
    const widest = choices.reduce((best, cells) => (cells.length > best.length ? cells : best));
    for (const cell of widest) {
      const part = allowed.slice();
      for (const other of widest) if (other !== cell) part[other] = 0;
      if (!this.explore(part, floors)) return false;
    }
    return true;
  }
}

/** Whether `text` beats `other` under the rules. */
export function beats(game: Case, rules: Rules, text: Text, other: Text): boolean {
  let coalition = 0;
  for (let seat = 0; seat < seatsOf(game); seat++) {
    if (surplus(game, seat, text) > surplus(game, seat, other) + SLACK && !crossesRedLine(game, seat, text))
      coalition |= 1 << seat;
  }
  return carries(game, rules, text, coalition);
}

function carries(game: Case, rules: Rules, text: Text, coalition: number): boolean {
  if (rules.procedure.isUnanimous(rules)) return coalition === 2 ** seatsOf(game) - 1;
  return winsForText(game, rules.pass, text)(coalition);
}

/** The minimal sets of seats without which the text cannot be carried; seats that cannot accept it are none of them. */
function blockingSets(game: Case, rules: Rules, text: Text): number[][] {
  const able = allSeats(game).filter((seat) => !crossesRedLine(game, seat, text));
  const full = able.reduce((mask, seat) => mask | (1 << seat), 0);
  const isBlocking = (mask: number): boolean => !carries(game, rules, text, full & ~mask);
  const found: number[][] = [];
  for (let mask = full; ; mask = (mask - 1) & full) {
    const members = membersOf(mask);
    if (isBlocking(mask) && !members.some((seat) => isBlocking(mask & ~(1 << seat)))) found.push(members);
    if (mask === 0) return found;
  }
}

function inOrder(a: Text, b: Text): number {
  const at = a.findIndex((option, issue) => option !== b[issue]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
