/**
 * The texts of an additive worth table in order of worth, without listing them.
 *
 * The agenda is cut in two and the sums of each half are sorted, once a session. For every sum
 * of the first half the ladder keeps the least sum of the second that still suffices; the cheapest
 * text is among these pairs. Limits mostly fall from one question to the next, so each search goes
 * on from where the last one ended; and until a limit has passed the next cheaper text, the last
 * answer stands.
 *
 * Source of the halves: Horowitz and Sahni (1974), docs/sources.md#horowitz-sahni1974.
 */
import { type Case, copyText, type Text } from './case.ts';
import { combinations, Half } from './ladder-half.ts';

/** Most texts of a ladder; beyond, sorting the halves costs more than a search. */
const MOST = 2 ** 20;

export class Ladder {
  private readonly head: Half;
  private readonly tail: Half;
  /** Per sum of the head: how many sums of the tail do not suffice, as far as is known. */
  private readonly steps: Int32Array;
  /** Per sum of the head: the most that falls short with it, as far as is known; -Infinity where none does. */
  private readonly next: Float64Array;
  /** The lowest sum of the head with which all of the tail suffices; the higher ones make no cheaper text. */
  private highest = 0;
  /** The halves of the status quo, which is no answer; -1 where it cannot be chosen. */
  private readonly barredHead: number;
  private readonly barredTail: number;
  /** The last answer, its worth (Infinity for none), and the limit down to which (exclusive) it stands. */
  private readonly answer: Text;
  private worth = -Infinity;
  private below = Infinity;

  private constructor(game: Case, choices: readonly Uint8Array[], cut: number) {
    this.head = new Half(choices, game.offset, 0, cut);
    this.tail = new Half(choices, game.offset, cut, choices.length);
    this.answer = new Uint8Array(choices.length);
    this.steps = new Int32Array(this.head.size);
    this.next = new Float64Array(this.head.size);
    const standing = game.statusQuo;
    this.barredHead = standing === null ? -1 : this.head.numberOf(standing);
    this.barredTail = standing === null ? -1 : this.tail.numberOf(standing);
  }

  /** A ladder over the texts that `choices` ([issue] -> options, ascending) leaves; null where they are too many. */
  static over(game: Case, choices: readonly Uint8Array[]): Ladder | null {
    return combinations(choices) > MOST ? null : new Ladder(game, choices, cutOf(choices));
  }

  /** Takes over a table (worth per cell); before the first question, and whenever its numbers have changed. */
  build(table: Float64Array): void {
    this.head.build(table);
    this.tail.build(table);
    this.climb();
    this.worth = -Infinity;
    this.below = Infinity;
  }

  /**
   * The text worth least among those worth at least `limit`, the status quo aside, into `out`; the
   * lexicographically lowest on ties. False, and `out` left as it was, when there is none.
   */
  cheapest(limit: number, out: Text): boolean {
    if (limit <= this.below || limit > this.worth) this.find(limit);
    if (this.worth === Infinity) return false;
    copyText(this.answer, out);
    return true;
  }

  private find(limit: number): void {
    if (limit > this.worth) this.climb();
    const { head, tail, steps, next, barredHead, barredTail } = this;
    const heads = head.sums;
    const tails = tail.sums;
    const most = tails.length;
    let below = -Infinity;
    let worth = Infinity;
    let best = -1;
    let bestStep = -1;
    for (let i = this.highest; i >= 0; i--) {
      const start = heads[i]!;
      let step = steps[i]!;
      let after = next[i]!;
      if (after >= limit && step > 0) {
        do after = --step > 0 ? start + tails[step - 1]! : -Infinity;
        while (after >= limit && step > 0);
        steps[i] = step;
        next[i] = after;
      }
      if (after > below) below = after;
      // The lower the sum of the head, the more the tail must give.
      if (step === most) break;
      let sum = start + tails[step]!;
      if (head.numbers[i] === barredHead && tail.numbers[step] === barredTail) {
        if (++step === most) continue;
        sum = start + tails[step]!;
      } else if (step === 0) this.highest = i;
      if (sum < worth || (sum === worth && head.numbers[i]! < head.numbers[best]!)) {
        worth = sum;
        best = i;
        bestStep = step;
      }
    }
    this.below = below;
    this.worth = worth;
    if (best < 0) return;
    head.write(best, this.answer);
    tail.write(bestStep, this.answer);
  }

  /** Starts again from above every text. */
  private climb(): void {
    const { head, tail, steps, next } = this;
    const top = tail.size > 0 ? tail.sums[tail.size - 1]! : -Infinity;
    for (let i = 0; i < head.size; i++) {
      steps[i] = tail.size;
      next[i] = head.sums[i]! + top;
    }
    this.highest = head.size - 1;
  }
}

/** The issue at which to cut so that the halves together are smallest; of two such, the one with the smaller head. */
function cutOf(choices: readonly Uint8Array[]): number {
  let best = 0;
  let least = Infinity;
  for (let cut = 0; cut <= choices.length; cut++) {
    const size = combinations(choices.slice(0, cut)) + combinations(choices.slice(cut));
    if (size < least) {
      least = size;
      best = cut;
    }
  }
  return best;
}
