/** Red lines in words, with what each rests on. */
import type { EvidenceClass, Phrase } from '../actors/actor.ts';
import { listOf } from './names.ts';
import { cited } from './narrate-phrase.ts';
import type { CrossedLine } from './red-lines.ts';

const BASIS: Readonly<Record<EvidenceClass, string>> = {
  matrix: 'from the matrix',
  text: "from the paper's prose, not the matrix",
  history: 'from the historical record, not the matrix',
  judgement: 'our reading, not the matrix',
};

/** What a red line rests on: our words for it, its class of evidence, the phrases it leans on. */
function basisOf(line: CrossedLine, quoted: Set<string>): string {
  const leans = line.phrases.map((phrase: Phrase) => cited(phrase, quoted));
  const said = line.text === null ? [] : [line.text];
  return [...said, BASIS[line.evidence], ...(leans.length === 0 ? [] : [`leans on ${listOf(leans)}`])].join('; ');
}

/** A red line as a sentence about the actor that holds it. */
export function lineInWords(line: CrossedLine, quoted: Set<string>): string {
  const option = `${line.issue} ${line.option}`;
  const needs = line.unless.map((condition) => `${condition.issue} ${condition.option}`);
  const rule =
    needs.length === 0 ? `It never accepts ${option}` : `It accepts ${option} only with at least ${listOf(needs)}`;
  return `${rule} (${basisOf(line, quoted)}).`;
}
