/**
 * What the exact searcher maximises: a score of row totals that never falls when a total rises.
 *
 * Scores are computed by one function wherever they are needed, so equal texts score equal bits.
 */
import { power, SLACK } from '../../base/numbers.ts';

/** What is maximised. Beside `score`, the shape lets the searcher bound whole boxes of texts at once. */
export interface Objective {
  /** `least`: min of (total - minus) / scale; `sum`; `product` of powers of (total - minus); `other`: any monotone score. */
  readonly kind: 'least' | 'sum' | 'product' | 'other';
  /** Indices of the rows it reads, each once. */
  readonly rows: readonly number[];
  /** Per entry of `rows`; read at every call, so callers may change it between calls. Null means 0. */
  readonly minus: ArrayLike<number> | null;
  /** `least`: positive divisors; `product`: exponents. Per entry of `rows`; null means 1. */
  readonly scale: ArrayLike<number> | null;
  /**
   * The score of a text with these totals, one per row of the question (meaningless for rows that are not
   * among `rows`); -Infinity for a text that is no answer.
   */
  score(totals: Float64Array): number;
}

class Least implements Objective {
  readonly kind = 'least';
  readonly rows: readonly number[];
  readonly minus: ArrayLike<number> | null;
  readonly scale: ArrayLike<number> | null;

  constructor(rows: readonly number[], minus: ArrayLike<number> | null, scale: ArrayLike<number> | null) {
    this.rows = rows;
    this.minus = minus;
    this.scale = scale;
  }

  score(totals: Float64Array): number {
    let lowest = Infinity;
    for (let i = 0; i < this.rows.length; i++) {
      const part = (totals[this.rows[i]!]! - (this.minus?.[i] ?? 0)) / (this.scale?.[i] ?? 1);
      if (part < lowest) lowest = part;
    }
    return lowest;
  }
}

class Sum implements Objective {
  readonly kind = 'sum';
  readonly rows: readonly number[];
  readonly minus = null;
  readonly scale = null;

  constructor(rows: readonly number[]) {
    this.rows = rows;
  }

  score(totals: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < this.rows.length; i++) sum += totals[this.rows[i]!]!;
    return sum;
  }
}

class Product implements Objective {
  readonly kind = 'product';
  readonly rows: readonly number[];
  readonly minus: ArrayLike<number> | null;
  readonly scale: ArrayLike<number> | null;

  constructor(rows: readonly number[], minus: ArrayLike<number> | null, weights: ArrayLike<number> | null) {
    this.rows = rows;
    this.minus = minus;
    this.scale = weights;
  }

  score(totals: Float64Array): number {
    let product = 1;
    for (let i = 0; i < this.rows.length; i++) {
      const factor = totals[this.rows[i]!]! - (this.minus?.[i] ?? 0);
      if (factor < -SLACK) return -Infinity;
      const held = factor < 0 ? 0 : factor;
      product *= this.scale === null ? held : power(held, this.scale[i]!);
    }
    return product;
  }
}

class Other implements Objective {
  readonly kind = 'other';
  readonly rows: readonly number[];
  readonly minus = null;
  readonly scale = null;
  readonly score: (totals: Float64Array) => number;

  constructor(rows: readonly number[], score: (totals: Float64Array) => number) {
    this.rows = rows;
    this.score = score;
  }
}

/** The total of one row. */
export function row(index: number): Objective {
  return new Least([index], null, null);
}

/**
 * The least of (total - minus) / scale over some rows; Infinity over none.
 *
 * @param minus  per entry of `rows`, in the rows' units; 0 where absent
 * @param scale  per entry of `rows`, positive; 1 where absent (Kalai-Smorodinsky divides by the best gains)
 */
export function least(rows: readonly number[], minus?: ArrayLike<number>, scale?: ArrayLike<number>): Objective {
  return new Least(rows, minus ?? null, scale ?? null);
}

/** The sum of some rows' totals. */
export function sum(rows: readonly number[]): Objective {
  return new Sum(rows);
}

/**
 * The product of (total - minus) to the power of its weight, over texts where no factor is
 * negative; a factor below 0 by no more than the slack counts as 0.
 *
 * @param weights  positive exponents; 1 where absent
 */
export function product(rows: readonly number[], minus?: ArrayLike<number>, weights?: ArrayLike<number>): Objective {
  return new Product(rows, minus ?? null, weights ?? null);
}

/**
 * Any score that never falls when a total rises, not even by rounding; -Infinity marks texts that are no answer.
 * Bounded only by the rows' largest totals, so it is searched more slowly than the others.
 *
 * @param rows  the rows it reads
 */
export function monotone(rows: readonly number[], score: (totals: Float64Array) => number): Objective {
  return new Other(rows, score);
}
