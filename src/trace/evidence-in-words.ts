/** What is read of a scenario, in words. */
import { type EvidenceClass, type EvidenceLevel, isScored } from '../actors/actor.ts';
import { bindsAt } from '../actors/interest.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { listOf } from './names.ts';

const CLASSES: readonly (readonly [EvidenceClass, string])[] = [
  ['matrix', 'the matrix'],
  ['text', 'the prose'],
  ['history', 'the historical record'],
];

/** Whether a phrase of the scenario is of this class. */
function has({ actors }: Scenario, evidence: EvidenceClass): boolean {
  return actors.some((actor) => !isScored(actor) && actor.phrases.some((phrase) => phrase.evidence === evidence));
}

/** Whether anything in the scenario is read from a matrix, so that it means something not to. */
export function hasMatrix(scenario: Scenario): boolean {
  return has(scenario, 'matrix');
}

/** "the matrix and the prose": of the classes that the level reads, those that the scenario has. */
export function evidenceInWords(scenario: Scenario, level: EvidenceLevel): string {
  const read = CLASSES.filter(([evidence]) => bindsAt(evidence, level) && has(scenario, evidence));
  return read.length === 0 ? 'nothing at this level' : listOf(read.map(([, words]) => words));
}
