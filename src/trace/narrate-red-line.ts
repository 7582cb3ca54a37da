/** Red lines in words, with what each rests on. */

import type { EvidenceClass, Phrase } from '../actors/actor.ts';
import { hasMatrix } from './evidence-in-words.ts';
import { listOf, type Names } from './names.ts';
import { cited } from './narrate-phrase.ts';
import type { CrossedLine } from './red-lines.ts';

const BASIS: Readonly<Record<EvidenceClass, string>> = {
  matrix: 'from the matrix',
  text: "from the source's prose",
  history: 'from the historical record',
  judgement: 'our reading',
};

/** Where something comes from; said beside a matrix, where the scenario has one. */
export function originOf(evidence: EvidenceClass, names: Names): string {
  return evidence === 'matrix' || !hasMatrix(names.scenario) ? BASIS[evidence] : `${BASIS[evidence]}, not the matrix`;
}

/** What a red line rests on: our words for it, its class of evidence, the phrases it leans on. */
function basisOf(line: CrossedLine, names: Names, quoted: Set<string>): string {
  const leans = line.phrases.map((phrase: Phrase) => cited(phrase, quoted));
  const said = line.text === null ? [] : [line.text];
  return [...said, originOf(line.evidence, names), ...(leans.length === 0 ? [] : [`leans on ${listOf(leans)}`])].join(
    '; ',
  );
}

/** A red line as a sentence about the actor that holds it. */
export function lineInWords(line: CrossedLine, names: Names, quoted: Set<string>): string {
  const option = `${line.issue} ${line.option}`;
  const needs = line.unless.map((condition) => `${condition.issue} ${condition.option}`);
  const rule =
    needs.length === 0 ? `It never accepts ${option}` : `It accepts ${option} only with at least ${listOf(needs)}`;
  return `${rule} (${basisOf(line, names, quoted)}).`;
}
