/**
 * The Pareto frontier: texts that no other improves on for someone without costing someone else.
 *
 * It ranges over the texts that may be tabled, make sense and cross no participant's red line, what stands included.
 * A text is dominated when another is no worse for anyone and better for someone, in surplus; equal texts all count.
 * Sums of worths are exact, so these comparisons need no slack.
 *
 * What must be kept in memory are partial texts over all issues but one, never the frontier itself.
 */
import type { Case, Text } from '../engine/case.ts';
import { allowedCells, allSeats } from '../engine/mandate.ts';
import type { Question } from '../engine/search.ts';
import type { Bounds } from './bounds.ts';
import { BoxFrontier, isBeaten, isLost } from './frontier-box.ts';
import { eachSettledBox, type SettledBox } from './settled-boxes.ts';

/** Texts of the frontier that are worth the same to everyone. */
export interface FrontierPoint {
  /** Per seat. Reused: copy what you keep. */
  readonly surpluses: Float64Array;
  /** How many texts there are. The same surpluses may come again in another point. */
  readonly count: number;
  /** The texts, one after another in one buffer; to be read before the next point is asked for. */
  texts(): Generator<Text>;
}

/** Candidates between two questions whether to stop. */
const POLL = 1024;

export class Frontier {
  /** Whether the last pass over the points ran to its end. */
  isComplete = false;
  private readonly game: Case;
  private readonly shouldStop: () => boolean;
  private boxes: BoxFrontier[] | null = null;
  /** Of the last pass: texts given out, and texts behind the candidates that it has not come to. */
  private seen = 0;
  private unseen = Infinity;

  constructor(game: Case, shouldStop: () => boolean = () => false) {
    this.game = game;
    this.shouldStop = shouldStop;
  }

  /** The points in a fixed order of no meaning. Ends early when told to stop. */
  *points(): Generator<FrontierPoint> {
    this.isComplete = false;
    this.seen = 0;
    this.unseen = Infinity;
    const boxes = this.merged();
    if (boxes === null) return;
    this.unseen = boxes.reduce((sum, { layer, last }) => sum + total(layer.texts) * last.options.length, 0);
    for (const box of boxes) {
      yield* this.pointsOf(box, boxes);
      if (!this.isComplete) return;
    }
    this.isComplete = true;
  }

  /** Every text of the frontier with its surpluses; both are reused between texts. */
  *texts(): Generator<{ readonly text: Text; readonly surpluses: Float64Array }> {
    for (const point of this.points()) {
      for (const text of point.texts()) yield { text, surpluses: point.surpluses };
    }
  }

  /** Number of texts on the frontier; bounds when told to stop. */
  count(): Bounds {
    for (const _ of this.points());
    return this.bounds;
  }

  /** What the last pass over the points says of their number, as far as it went. */
  get bounds(): Bounds {
    return { low: this.seen, high: this.isComplete ? this.seen : this.seen + this.unseen };
  }

  private merged(): BoxFrontier[] | null {
    if (this.boxes !== null) return this.boxes;
    const boxes: BoxFrontier[] = [];
    const keep = (settled: SettledBox): unknown => boxes.push(new BoxFrontier(settled));
    if (!eachSettledBox(this.game, frontierQuestion(this.game), this.shouldStop, keep)) return null;
    for (const box of boxes) if (!box.merge(this.shouldStop)) return null;
    this.boxes = boxes;
    return boxes;
  }

  private *pointsOf(own: BoxFrontier, boxes: readonly BoxFrontier[]): Generator<FrontierPoint> {
    const { layer, last, open, words, seats } = own;
    const worth = new Float64Array(seats);
    const target = new Float64Array(seats);
    const met = new Int32Array(words);
    let candidates = 0;
    this.isComplete = false;
    for (let entry = 0; entry < layer.count; entry++) {
      for (let choice = 0; choice < last.options.length; choice++) {
        if (++candidates % POLL === 0 && this.shouldStop()) return;
        this.unseen -= layer.texts[entry]!;
        for (let w = 0; w < words; w++) met[w] = layer.tree.met[entry * words + w]! | last.met[choice * words + w]!;
        if (isLost(met, last.closing, open)) continue;
        for (let s = 0; s < seats; s++)
          worth[s] = layer.tree.worth[entry * seats + s]! + last.worth[choice * seats + s]!;
        if (boxes.some((box) => isBeaten(box.layer, box.last, box === own ? choice : -1, worth, box.open, target)))
          continue;
        this.seen += layer.texts[entry]!;
        yield this.pointAt(own, entry, choice, worth);
      }
    }
    this.isComplete = true;
  }

  private pointAt(box: BoxFrontier, entry: number, choice: number, surpluses: Float64Array): FrontierPoint {
    const text: Text = new Uint8Array(this.game.options.length);
    return {
      surpluses,
      count: box.layer.texts[entry]!,
      *texts() {
        text[box.last.issue] = box.last.options[choice]!;
        for (const _ of box.textsOf(entry, text)) yield text;
      },
    };
  }
}

/** The texts that the frontier ranges over. */
export function frontierQuestion(game: Case): Question {
  const seats = allSeats(game);
  return {
    rows: seats.map((seat) => ({ tables: game.worth[seat]!, seat, floor: -Infinity })),
    allowed: allowedCells(game, seats),
    lines: game.conditionalLines,
    compatibility: game.compatibility,
    excludeStatusQuo: false,
  };
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
