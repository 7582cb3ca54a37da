/** Small words for output. */
import type { EvidenceClass } from '../actors/actor.ts';

/** A share or valuation with two decimals: ".24", "1.00", "0". */
export function share(value: number): string {
  if (value === 0) return '0';
  return value.toFixed(2).replace(/^(-?)0\./, '$1.');
}

/** The same with its sign: "+.29", "-.10", "0". */
export function signedShare(value: number): string {
  const text = share(value);
  return value > 0 ? `+${text}` : text;
}

/** A number as one would write it in a file, without noise in the last digits. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

const SOURCES: Readonly<Record<EvidenceClass, string>> = {
  matrix: 'the matrix',
  text: 'the prose',
  history: 'the historical record',
  judgement: 'our reading, without a source',
};

/** Where a reading comes from, in words. */
export function sourceOf(evidence: EvidenceClass): string {
  return SOURCES[evidence];
}

/** `issue.option` as "issue option". */
export function spacedOption(option: string): string {
  return option.replace('.', ' ');
}

/** The text with a full stop, unless it has one. */
export function stopped(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
