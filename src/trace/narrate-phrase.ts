/** Phrases as they appear in a narration: quoted once, cited by their id afterwards. */
import type { EvidenceClass } from '../actors/actor.ts';

/** Longest quotation, in letters; longer phrases are cut at a word. */
const LONGEST = 64;

/** What is needed to quote a phrase. */
export interface Quotable {
  readonly id: string;
  readonly text: string;
  readonly evidence: EvidenceClass;
  readonly paraphrase?: boolean;
}

/** A text cut at a word to a length that can be quoted. */
export function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= LONGEST) return text;
  const cut = letters.slice(0, LONGEST - 4).join('');
  const blank = cut.lastIndexOf(' ');
  return `${(blank < 0 ? cut : cut.slice(0, blank)).replace(/[,;:]$/, '')} ...`;
}

/** Whether the words are the source's own: not a paraphrase, and not a summary of the record. */
export function isQuotation(phrase: Quotable): boolean {
  return phrase.evidence !== 'history' && phrase.paraphrase !== true;
}

/** `"help maintain the regime" DPRK-I2` the first time, `DPRK-I2` afterwards; what is no quotation has no quotation marks. */
export function cited(phrase: Quotable, quoted: Set<string>): string {
  if (quoted.has(phrase.id)) return phrase.id;
  quoted.add(phrase.id);
  const text = shortened(phrase.text);
  return isQuotation(phrase) ? `"${text}" ${phrase.id}` : `${phrase.id}: ${text}`;
}
