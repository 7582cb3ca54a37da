/**
 * The frontier's candidates in one settled box: issue after issue is merged into the partial texts that survive.
 *
 * A partial text is dropped when another over the same issues is nowhere worse for anyone, somewhere better, and meets at
 * least the clauses it meets: then whatever completes the one completes the other to a better text. The last issue is
 * left open, for the caller to merge as a stream.
 */
import type { Text } from '../engine/case.ts';
import { emptyLayer, type Layer, LayerBuilder, type Step, type Ways } from './frontier-layer.ts';
import type { SettledBox } from './settled-boxes.ts';

/** Candidates between two questions whether to stop. */
const POLL = 4096;

/** Most numbers kept for one layer (worths of entries, by seat): half a gigabyte. */
const MOST_KEPT = 2 ** 26;

export class BoxFrontier {
  readonly seats: number;
  readonly words: number;
  /** Clauses that the box leaves undecided. */
  readonly open: Int32Array;
  /** The issue that is left, and its options. */
  readonly last: Step;
  /** Partial texts over all other issues. */
  layer: Layer;
  private readonly steps: readonly Step[];
  private readonly history: Ways[] = [];

  constructor(settled: SettledBox) {
    const { box } = settled;
    this.seats = box.rows;
    const isOpen = box.open.subarray(0, box.clauses.words).some((word) => word !== 0);
    this.words = isOpen ? box.clauses.words : 0;
    this.open = box.open.slice(0, this.words);
    this.steps = stepsOf(settled, this.open);
    this.last = this.steps.at(-1)!;
    this.layer = emptyLayer(this.seats, this.words);
  }

  /** Merges all issues but the last; false when told to stop, or memory would not do, before that was done. */
  merge(shouldStop: () => boolean): boolean {
    for (let depth = 0; depth + 1 < this.steps.length; depth++) {
      const next = this.mergeStep(this.steps[depth]!, shouldStop);
      if (next === null) return false;
      this.layer = next;
      this.history.push(next.ways);
    }
    return true;
  }

  /** Writes the texts behind an entry of the last layer into `text`, one after another; the last issue is left alone. */
  *textsOf(entry: number, text: Text): Generator<void> {
    yield* this.unfold(this.history.length - 1, entry, text);
  }

  private *unfold(depth: number, entry: number, text: Text): Generator<void> {
    if (depth < 0) {
      yield;
      return;
    }
    const { start, parent, option } = this.history[depth]!;
    for (let k = start[entry]!; k < start[entry + 1]!; k++) {
      text[this.steps[depth]!.issue] = option[k]!;
      yield* this.unfold(depth - 1, parent[k]!, text);
    }
  }

  private mergeStep(step: Step, shouldStop: () => boolean): Layer | null {
    const { seats, words, layer, open } = this;
    const builder = new LayerBuilder(seats, words);
    const worth = new Float64Array(seats);
    const met = new Int32Array(words);
    const target = new Float64Array(seats);
    let candidates = 0;
    for (let entry = 0; entry < layer.count; entry++) {
      for (let choice = 0; choice < step.options.length; choice++) {
        if (++candidates % POLL === 0 && (shouldStop() || builder.size * seats > MOST_KEPT)) return null;
        for (let s = 0; s < seats; s++)
          worth[s] = layer.tree.worth[entry * seats + s]! + step.worth[choice * seats + s]!;
        for (let w = 0; w < words; w++) met[w] = layer.tree.met[entry * words + w]! | step.met[choice * words + w]!;
        if (isLost(met, step.closing, open)) continue;
        if (isBeaten(layer, step, choice, worth, met, target)) continue;
        builder.add(worth, met, entry, step.options[choice]!);
      }
    }
    return builder.finish(layer.texts);
  }
}

/** Whether an open clause is unmet that nothing later can meet. */
export function isLost(met: Int32Array, closing: Int32Array, open: Int32Array): boolean {
  for (let w = 0; w < met.length; w++) if ((open[w]! & closing[w]! & ~met[w]!) !== 0) return true;
  return false;
}

/**
 * Whether some entry with some choice is worth at least `worth` to all and more to someone, and meets all of `needed`.
 *
 * @param own     the choice that the asker itself made; -1 when it comes from elsewhere
 * @param target  a buffer
 */
export function isBeaten(
  layer: Layer,
  step: Step,
  own: number,
  worth: Float64Array,
  needed: Int32Array,
  target: Float64Array,
): boolean {
  const seats = worth.length;
  const words = needed.length;
  for (let choice = 0; choice < step.options.length; choice++) {
    // Entries of one layer do not beat each other, unless they meet different clauses.
    if (choice === own && words === 0) continue;
    for (let s = 0; s < seats; s++) target[s] = worth[s]! - step.worth[choice * seats + s]!;
    if (layer.tree.exceeds(target, needed, step.met.subarray(choice * words, (choice + 1) * words))) return true;
  }
  return false;
}

/** The issues of a box in the order in which they are merged: those that open clauses touch, then small ones first. */
function stepsOf({ box, domain }: SettledBox, open: Int32Array): Step[] {
  const { game, rows, table, clauses } = box;
  const issues = Array.from(game.options, (_, issue) => issue);
  const choices = issues.map((issue) =>
    domain.cell.slice(game.offset[issue]!, game.offset[issue]! + domain.length[issue]!),
  );
  const maskOf = (cell: number, word: number): number => clauses.mask[word * game.cells + cell]! & open[word]!;
  const words = Array.from(open, (_, word) => word);
  const reach = choices.map((cells) => words.map((word) => cells.reduce((mask, cell) => mask | maskOf(cell, word), 0)));
  const isTouched = (issue: number): number => (reach[issue]!.some((mask) => mask !== 0) ? 0 : 1);
  const order = issues.sort((i, j) => isTouched(i) - isTouched(j) || choices[i]!.length - choices[j]!.length || i - j);
  return order.map((issue, at): Step => {
    const cells = choices[issue]!;
    const later = order.slice(at + 1);
    return {
      issue,
      options: Uint8Array.from(cells, (cell) => cell - game.offset[issue]!),
      worth: Float64Array.from([...cells].flatMap((cell) => Array.from({ length: rows }, (_, r) => table[r]![cell]!))),
      met: Int32Array.from([...cells].flatMap((cell) => words.map((word) => maskOf(cell, word)))),
      closing: Int32Array.from(words, (word) => ~later.reduce((mask, other) => mask | reach[other]![word]!, 0)),
    };
  });
}
