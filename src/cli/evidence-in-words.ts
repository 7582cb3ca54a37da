/** What is read of a scenario, in words. */
import { type EvidenceClass, isScored } from '../actors/actor.ts';
import { bindsAt } from '../actors/interest.ts';
import { listOf } from '../trace/names.ts';
import type { View } from './view.ts';

const CLASSES: readonly (readonly [EvidenceClass, string])[] = [
  ['matrix', 'the matrix'],
  ['text', 'the prose'],
  ['history', 'the historical record'],
];

/** Whether a phrase of the scenario is of this class. */
function has({ scenario }: View, evidence: EvidenceClass): boolean {
  return scenario.actors.some(
    (actor) => !isScored(actor) && actor.phrases.some((phrase) => phrase.evidence === evidence),
  );
}

/** Whether anything in the scenario is read from a matrix, so that it means something not to. */
export function hasMatrix(view: View): boolean {
  return has(view, 'matrix');
}

/** "the matrix and the prose": of the classes that the level reads, those that the scenario has. */
export function evidenceInWords(view: View): string {
  const read = CLASSES.filter(([evidence]) => bindsAt(evidence, view.evidence) && has(view, evidence));
  return read.length === 0 ? 'nothing at this level' : listOf(read.map(([, words]) => words));
}
