/**
 * The interest rule: from phrases to weights, valuations and an attitude.
 *
 * Every number is a strength-weighted share or mean of what phrases say, unrounded,
 * so each traces back to quotations: `readIssue` gives the reasons, and
 * `deriveInterests` is made of nothing but its readings and the weights set by hand.
 */
import type { Bearing, CodedActor, EvidenceClass, EvidenceLevel, Issue, Phrase } from './actor.ts';
import { setWeights } from './set-weights.ts';
import { shapeValues } from './shape.ts';

/** What an actor wants, by issue and option index. */
export interface Interests {
  /** Per issue; sums to 1, or all 0 when no phrase bears on any issue at this level. */
  readonly weights: readonly number[];
  /** [issue][option] in [0, 1]: worst 0, best 1; flat 0.5 where silent or indifferent. */
  readonly valuations: readonly (readonly number[])[];
  /** Towards multilateral forums, -1 to 1; 0 when no phrase has one. */
  readonly attitude: number;
  /** Per issue: no phrase bears on it at this level. The source is silent, the actor not content. */
  readonly silent: readonly boolean[];
}

/** One phrase that bears on an issue, and its part in the weight. */
export interface Reason {
  readonly phrase: Phrase;
  readonly bearing: Bearing;
  readonly strength: number;
  /** Of all the actor's strengths at this level; the shares of an issue's reasons sum to its coded weight. */
  readonly share: number;
  /** The phrase's own shape over the options. */
  readonly values: readonly number[];
}

/** An issue as an actor's phrases give it, with the reasons. */
export interface IssueReading {
  readonly issue: Issue;
  readonly reasons: readonly Reason[];
  /** Sum over the reasons, and over all issues: "4 of 8 strengths". */
  readonly strength: number;
  readonly totalStrength: number;
  /** Coded weight, before any weight set by hand. */
  readonly weight: number;
  /** Per option: strength-weighted mean of the shapes; flat 0.5 when silent. */
  readonly means: readonly number[];
  /** Per option: the means rescaled to worst 0, best 1. */
  readonly valuations: readonly number[];
}

/** Which classes of evidence each level reads. */
const READS: Readonly<Record<EvidenceLevel, readonly EvidenceClass[]>> = {
  matrix: ['matrix'],
  paper: ['matrix', 'text'],
  all: ['matrix', 'text', 'history'],
};

/**
 * Whether a phrase, or anything of its evidence class, counts at a level. Red lines and linkages
 * are in force at every level; for them this says only whether they lie within what was read.
 */
export function bindsAt(of: EvidenceClass | { readonly evidence: EvidenceClass }, level: EvidenceLevel): boolean {
  return READS[level].includes(typeof of === 'string' ? of : of.evidence);
}

/** The actor's phrases that count at a level, in their order. */
export function phrasesAt(actor: CodedActor, level: EvidenceLevel): readonly Phrase[] {
  return actor.phrases.filter((phrase) => bindsAt(phrase, level));
}

/** Total strength of an actor's phrases over the given issues. */
function totalStrength(phrases: readonly Phrase[], issues: readonly Issue[]): number {
  const known = new Set(issues.map((issue) => issue.id));
  let total = 0;
  for (const phrase of phrases)
    for (const bearing of phrase.bearsOn) if (known.has(bearing.issue)) total += bearing.strength;
  return total;
}

/** Signed attitudes over their absolute values. */
function attitudeOf(phrases: readonly Phrase[]): number {
  let signed = 0;
  let absolute = 0;
  for (const { attitude } of phrases) {
    signed += attitude;
    absolute += Math.abs(attitude);
  }
  return absolute === 0 ? 0 : signed / absolute;
}

/**
 * Worst 0 and best 1. Where every option has the same mean although phrases bear on the issue
 * (they cancel out), the valuation is a flat 0.5 and the issue keeps its weight, so that the
 * other issues count for no more than their phrases give them.
 */
function rescale(means: readonly number[]): number[] {
  const worst = Math.min(...means);
  const range = Math.max(...means) - worst;
  // Means that cancel out exactly on paper may differ in the last bits.
  return means.map((mean) => (range < 1e-12 ? 0.5 : (mean - worst) / range));
}

function read(phrases: readonly Phrase[], issue: Issue, total: number): IssueReading {
  const reasons: Reason[] = [];
  let strength = 0;
  const sums = issue.options.map(() => 0);
  for (const phrase of phrases) {
    for (const bearing of phrase.bearsOn) {
      if (bearing.issue !== issue.id) continue;
      const values = shapeValues(bearing, issue);
      values.forEach((value, option) => {
        sums[option]! += bearing.strength * value;
      });
      strength += bearing.strength;
      reasons.push({ phrase, bearing, strength: bearing.strength, share: bearing.strength / total, values });
    }
  }
  const means = sums.map((sum) => (strength === 0 ? 0.5 : sum / strength));
  const weight = total === 0 ? 0 : strength / total;
  return { issue, reasons, strength, totalStrength: total, weight, means, valuations: rescale(means) };
}

/**
 * How one issue's weight and valuation come about: the phrases behind them, their shares, and the
 * valuation before and after rescaling. `issues` are all issues of the scenario, which the shares refer to.
 *
 * @throws WinsetError `actor/shape`, see `shapeValues`
 */
export function readIssue(
  actor: CodedActor,
  issues: readonly Issue[],
  issue: Issue,
  level: EvidenceLevel,
): IssueReading {
  const phrases = phrasesAt(actor, level);
  return read(phrases, issue, totalStrength(phrases, issues));
}

/**
 * An actor's interests over all issues of a scenario, in their order.
 *
 * Weights set by hand (`actor.weights`) are taken as they are; the coded ones among the rest are
 * rescaled so that all sum to 1. A weight may be set on a silent issue: its valuation stays flat.
 *
 * @throws WinsetError `actor/shape`, or `actor/weights` when weights set by hand cannot hold
 */
export function deriveInterests(actor: CodedActor, issues: readonly Issue[], level: EvidenceLevel): Interests {
  const phrases = phrasesAt(actor, level);
  const total = totalStrength(phrases, issues);
  const readings = issues.map((issue) => read(phrases, issue, total));
  const coded = readings.map((reading) => reading.weight);
  return {
    weights: actor.weights === undefined ? coded : setWeights(actor.id, issues, coded, actor.weights),
    valuations: readings.map((reading) => reading.valuations),
    attitude: attitudeOf(phrases),
    silent: readings.map((reading) => reading.strength === 0),
  };
}
