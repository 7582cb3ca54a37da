/** `why` in words: what it says of beliefs, aspirations, drafts, hypothetical texts and red lines. */
import { expect, test } from 'vitest';
import { narrateWhy } from '../../src/trace/narrate-why.ts';
import type { RecordedRun } from '../../src/trace/record-run.ts';
import { explainDecision } from '../../src/trace/why.ts';
import type { WhyQuestion } from '../../src/trace/why-choice.ts';
import { play } from './any-run.ts';
import { scored } from './scored-case.ts';

/** The explanation on one line. */
const told = (run: RecordedRun, question: WhyQuestion = {}): string =>
  narrateWhy(explainDecision(run, question)!, run.header.scenario).replace(/\s+/g, ' ');

test('the gain believed of a scored actor is in its scores: worth believed less margin believed', () => {
  const run = scored();
  const why = explainDecision(run)!;
  const { believedWorth, believedMargin } = why.beliefs[0]!;
  const gain = String(Math.round((believedWorth - believedMargin) * 100) / 100);
  expect(told(run)).toMatch(new RegExp(`gain believed [A-Z].* ${gain.replace('.', '\\.')} `));
});

test('with aspirations switched off a seat asks for its margin for that reason, whatever it might hope for', () => {
  const run = play('us-dprk', '3', 0, ['frictions.aspirations=off']);
  expect(told(run)).toContain('It asks for its margin, 5: aspirations are switched off.');
  expect(told(run)).not.toContain('hopes for no text above it');
});

test.each([
  [
    'satisficing',
    ['ROK.drafting=satisficing'],
    'Of its drafts that were worth enough to itself it tabled the one whose',
  ],
  ['aspiration', ['ROK.drafting=aspiration'], 'it tabled the one worth least to itself.'],
  ['exhaustive', ['ROK.drafting=exhaustive'], 'Of all texts that were worth enough to itself it tabled the one whose'],
  [
    'exhaustive as a setting, whatever the strategy',
    ['ROK.drafting=aspiration', 'frictions.draftingEffort=exhaustive'],
    'Of all texts that were worth enough to itself it tabled the one whose',
  ],
])('a tabling names the rule of its drafting strategy: %s', (_, changes, sentence) => {
  expect(told(play('two-koreas', 'winset', 0, changes), { draft: 1, actor: 'ROK' })).toContain(sentence);
});
