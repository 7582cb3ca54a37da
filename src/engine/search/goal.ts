/**
 * What a search still has to reach: the score to attain, and the best text found so far.
 *
 * A goal rises with every text found. Where the objective allows it, it is passed on to the
 * rows as totals that they must reach, so that the rows' own bounds prune for it.
 */
import { SLACK } from '../../base/numbers.ts';
import type { Text } from '../case.ts';
import type { Box } from './box.ts';
import type { Objective } from './objective.ts';

/** Half a unit in the last place, a little enlarged: adding this share of a double steps to the next one. */
const STEP = 2 ** -53 * (1 + 2 ** -52);

/** Worths are multiples of this, and so are scores that only add and subtract them. */
const GRID = 2 ** -40;

/** Rounding of a product of powers, relative; plain sums and products round monotonically and need none. */
const LOOSE = 1 + 2 ** -40;

/** The next double above a finite value (Rump, Zimmermann, Boldo, Melquiond 2009). */
export function nextUp(value: number): number {
  return value + (Math.abs(value) * STEP + Number.MIN_VALUE);
}

export class Goal {
  objective: Objective | null = null;
  /** Score of the best text found; -Infinity before any. */
  best = -Infinity;
  /** Score that a text must attain to be taken; -Infinity while any answer with a score will do. */
  value = -Infinity;
  /** Whether the first text taken ends the search. */
  stopsAtFirst = false;
  isMet = false;
  readonly text: Text;
  /** Least difference between two scores; 0 where any is possible. */
  private step = 0;

  constructor(issues: number) {
    this.text = new Uint8Array(issues);
  }

  /** Starts a search for a score of at least `value`; the box has begun the question. */
  begin(box: Box, objective: Objective | null, value: number, stopsAtFirst: boolean): void {
    this.objective = objective;
    this.step = objective !== null && isOnGrid(objective) ? GRID : 0;
    this.best = -Infinity;
    this.value = value;
    this.stopsAtFirst = stopsAtFirst;
    this.isMet = false;
    if (objective === null) return;
    const { rows, minus } = objective;
    for (let i = 0; i < rows.length; i++) {
      box.used[rows[i]!] = 1;
      if (objective.kind === 'product') lift(box, rows[i]!, (minus?.[i] ?? 0) - SLACK);
    }
    this.raise(box);
  }

  /** Whether no text whose totals, by row, are at most `totals` can attain the goal. */
  isBeyond(totals: Float64Array): boolean {
    const { objective } = this;
    if (objective === null) return false;
    const bound = objective.score(totals);
    if (objective.kind === 'product' && objective.scale !== null) return bound * LOOSE < this.value;
    return bound < this.value || bound === -Infinity;
  }

  /** Takes a text with this score if it attains the goal; the caller then writes `text`. */
  take(box: Box, score: number): boolean {
    if (!(score >= this.value) || score === -Infinity) return false;
    this.best = score;
    this.value = Math.max(nextUp(score), score + this.step);
    this.isMet = this.stopsAtFirst;
    this.raise(box);
    return true;
  }

  /** Raises the limits of the rows to what the goal implies for each alone. */
  private raise(box: Box): void {
    const { objective, value } = this;
    if (objective === null || objective.kind !== 'least' || value === -Infinity) return;
    const { rows, minus, scale } = objective;
    for (let i = 0; i < rows.length; i++) {
      lift(box, rows[i]!, minus === null && scale === null ? value : reaching(value, minus?.[i] ?? 0, scale?.[i] ?? 1));
    }
  }
}

/** Whether the objective only adds and subtracts multiples of GRID. */
function isOnGrid({ kind, minus, scale }: Objective): boolean {
  if (kind === 'sum') return true;
  if (kind !== 'least' || scale !== null) return false;
  if (minus !== null) for (let i = 0; i < minus.length; i++) if (!Number.isInteger(minus[i]! / GRID)) return false;
  return true;
}

function lift(box: Box, r: number, limit: number): void {
  if (limit > box.limit[r]!) box.limit[r] = limit;
}

/** A total below which (total - minus) / scale is less than `value`, at most a few units in the last place too low. */
function reaching(value: number, minus: number, scale: number): number {
  let total = value * scale + minus;
  let step = (Math.abs(total) + Math.abs(minus)) * 2 ** -52 + Number.MIN_VALUE;
  while ((total - minus) / scale >= value) {
    total -= step;
    step *= 2;
  }
  return total;
}
