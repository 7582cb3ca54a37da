/** A difference that a fact rests on, measured. */
import type { Interval } from '../statistics/interval.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { type Moments, momentsOf, summarise } from '../statistics/moments.ts';
import { newcombeInterval } from '../statistics/newcombe.ts';
import { addPair, noPairs, type PairCounts, runsOf } from '../statistics/pair-counts.ts';
import { meanInterval } from '../statistics/paired.ts';

/** Plain data. The difference is signed so that positive is what the claim leads one to expect. */
export interface Measured {
  /** What is compared with what: "ratified, four seats less six". */
  readonly what: string;
  /** `points` of a rate, `worth` in points of full satisfaction, `metric` from 0 to 100. */
  readonly unit: 'points' | 'worth' | 'metric';
  /** The two sides, in the unit of the difference; NaN where only the difference has a meaning. */
  readonly first: number;
  readonly second: number;
  readonly interval: Interval;
  /** Two-sided p value; 1 where nothing ever differed. */
  readonly p: number;
}

/** Counts run by run whether each of two questions is answered yes. */
export class RatePair {
  private readonly pairs: PairCounts = noPairs();

  add(first: boolean, second: boolean): void {
    addPair(this.pairs, first, second);
  }

  measured(what: string): Measured {
    const { both, onlyFirst, onlySecond } = this.pairs;
    const runs = runsOf(this.pairs);
    return {
      what,
      unit: 'points',
      first: (both + onlyFirst) / runs,
      second: (both + onlySecond) / runs,
      interval: newcombeInterval(this.pairs),
      p: mcnemar(this.pairs).exact,
    };
  }
}

/** Collects two values run by run; runs in which one is missing (NaN) are left out. */
export class ValuePair {
  private readonly first: number[] = [];
  private readonly second: number[] = [];

  add(first: number, second: number): void {
    if (Number.isNaN(first) || Number.isNaN(second)) return;
    this.first.push(first);
    this.second.push(second);
  }

  measured(what: string, unit: Measured['unit']): Measured {
    const differences = momentsOf(this.first.map((value, i) => value - this.second[i]!));
    const mean = (values: readonly number[]): number => summarise(momentsOf(values)).mean;
    return { what, unit, first: mean(this.first), second: mean(this.second), ...test(differences) };
  }
}

/** Collects one value a run that should be above 0. */
export class Excess {
  private readonly values: number[] = [];

  add(value: number): void {
    if (!Number.isNaN(value)) this.values.push(value);
  }

  measured(what: string, unit: Measured['unit']): Measured {
    return { what, unit, first: Number.NaN, second: Number.NaN, ...test(momentsOf(this.values)) };
  }
}

function test(moments: Moments): { interval: Interval; p: number } {
  const { estimate, low, high, p } = meanInterval(moments);
  return { interval: { estimate, low, high }, p: Number.isNaN(p) ? 1 : p };
}
