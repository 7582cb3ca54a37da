/** What the paper leads one to expect, as experiments: what a fact is, and how it is judged. */
import { holm } from '../statistics/holm.ts';
import { FEWEST_RUNS } from '../statistics/verdict.ts';
import type { Measured } from './measured.ts';
import type { Sampling } from './sampling.ts';

/** A claim and the experiment that puts it to the test. */
export interface Fact {
  readonly id: string;
  /** One sentence without a full stop. */
  readonly claim: string;
  /** What would agree with it, in words. */
  readonly expected: string;
  /** How much of an answer can be new: it follows from the coding, in part from how the model is built, or is open. */
  readonly status: 'from the coding' | 'in part built in' | 'open';
  /** The forums and environments it is played in, in words. */
  readonly arms: string;
  /** What the model settles of it beforehand, in sentences. */
  readonly note?: string;
  /** Plays the experiment. Pure: the sampling decides the numbers. */
  readonly measure: (sampling: Sampling) => Measured[];
}

export type Answer = 'holds' | 'does not hold' | 'cannot tell';

/** A measured difference with what it says. */
export interface JudgedMeasure extends Measured {
  /** Adjusted (Holm) for all differences of all facts. */
  readonly adjustedP: number;
  readonly answer: Answer;
}

/** A fact after its experiment. Plain data. */
export interface JudgedFact {
  readonly id: string;
  readonly claim: string;
  readonly expected: string;
  readonly status: Fact['status'];
  readonly arms: string;
  readonly note?: string;
  readonly measured: readonly JudgedMeasure[];
  /** Holds when every difference does; does not hold when one goes the other way beyond chance. */
  readonly answer: Answer;
}

const SIGNIFICANCE = 0.05;

function answerOf({ interval }: Measured, adjustedP: number): Answer {
  if (!(adjustedP < SIGNIFICANCE)) return 'cannot tell';
  if (interval.low > 0) return 'holds';
  return interval.high < 0 ? 'does not hold' : 'cannot tell';
}

/**
 * Judges all facts together, so that asking many questions does not find differences that are not there.
 *
 * @param runs  of each experiment; too few for a verdict answer nothing
 */
export function judge(
  facts: readonly { readonly fact: Fact; readonly measured: readonly Measured[] }[],
  runs: number,
): JudgedFact[] {
  const adjusted = holm(facts.flatMap(({ measured }) => measured.map((one) => one.p)));
  let next = 0;
  return facts.map(({ fact, measured }) => {
    const judged = measured.map((one): JudgedMeasure => {
      const adjustedP = adjusted[next++]!;
      return { ...one, adjustedP, answer: runs < FEWEST_RUNS ? 'cannot tell' : answerOf(one, adjustedP) };
    });
    const { measure, ...told } = fact;
    return { ...told, measured: judged, answer: overall(judged) };
  });
}

function overall(measured: readonly JudgedMeasure[]): Answer {
  if (measured.some((one) => one.answer === 'does not hold')) return 'does not hold';
  return measured.every((one) => one.answer === 'holds') ? 'holds' : 'cannot tell';
}
