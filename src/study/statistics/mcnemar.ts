/** McNemar's test: do two formats say yes equally often in the same runs? Only runs in which they differ speak. */
import { binomialCdf, binomialPmf } from './binomial.ts';
import { normalTwoSided } from './normal.ts';
import { discordantIn, type PairCounts } from './pair-counts.ts';

/** The test in its four usual forms; all p values are two-sided. */
export interface McNemar {
  /** Conditional exact p value: the binomial tail, doubled; at most 1. The one that winset prints. */
  readonly exact: number;
  /** The exact one less the probability of the very split observed: less cautious. */
  readonly midP: number;
  /** (b - c)^2 / (b + c), one degree of freedom, and its p value. */
  readonly chiSquare: number;
  readonly p: number;
  /** The same after lowering |b - c| by 1, at most to 0. */
  readonly chiSquareCorrected: number;
  readonly pCorrected: number;
}

/**
 * Compares the two kinds of run that differ. Where none does nothing speaks against equality, and every p is 1;
 * so is the mid-p of an even split.
 *
 * Sources: McNemar (1947), docs/sources.md#mcnemar1947; for the mid-p Fagerland, Lydersen, Laake (2013),
 * docs/sources.md#fagerland2013.
 */
export function mcnemar(pairs: PairCounts): McNemar {
  const discordant = discordantIn(pairs);
  const gap = Math.abs(pairs.onlyFirst - pairs.onlySecond);
  if (gap === 0) return { exact: 1, midP: 1, chiSquare: 0, p: 1, chiSquareCorrected: 0, pCorrected: 1 };
  const fewer = Math.min(pairs.onlyFirst, pairs.onlySecond);
  const doubled = 2 * binomialCdf(fewer, discordant, 0.5);
  const chiSquare = (gap * gap) / discordant;
  const chiSquareCorrected = ((gap - 1) * (gap - 1)) / discordant;
  return {
    exact: Math.min(1, doubled),
    midP: doubled - binomialPmf(fewer, discordant, 0.5),
    chiSquare,
    p: normalTwoSided(Math.sqrt(chiSquare)),
    chiSquareCorrected,
    pCorrected: normalTwoSided(Math.sqrt(chiSquareCorrected)),
  };
}
