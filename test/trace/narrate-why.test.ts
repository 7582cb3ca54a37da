/** `why` in words: what it says of beliefs, aspirations, drafts, hypothetical texts and red lines. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/scenarios/settings.ts';
import { parseChange, tune } from '../../src/scenarios/tune.ts';
import type { TextById } from '../../src/trace/events.ts';
import { narrateWhy } from '../../src/trace/narrate-why.ts';
import { readRecording } from '../../src/trace/read-recording.ts';
import { type RecordedRun, recordRun } from '../../src/trace/record-run.ts';
import { writeRecording } from '../../src/trace/recording.ts';
import { requestOf, verifyRecording } from '../../src/trace/verify-recording.ts';
import { explainDecision } from '../../src/trace/why.ts';
import { decisionsIn, type WhyQuestion } from '../../src/trace/why-choice.ts';
import { anyRun, play } from './any-run.ts';
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

describe('a text held up instead of the one tabled', () => {
  const run = play('six-party', '7');
  const standing = Object.fromEntries(run.header.scenario.issues.map((issue) => [issue.id, issue.statusQuo!]));
  const agenda = Object.keys(decisionsIn(run).find((event) => event.kind === 'tabled')!.text);
  const statusQuo = Object.fromEntries(agenda.map((issue) => [issue, standing[issue]!]));
  const held = (text: TextById, actor = 'CN'): string => told(run, { actor, draft: 6, text });

  test('the status quo: short of the threshold, and no text', () => {
    const text = held(statusQuo);
    expect(text).toContain('Could China have tabled this instead of draft 6?');
    expect(text).toContain('No. It would have been worth 0 to itself, 2 short of the 2');
    expect(text).toContain('This text could not be tabled here: it changes nothing.');
    expect(text).not.toContain('it tabled the one');
  });

  test('across its own red line', () => {
    const text = held({ nonproliferation: 'regime' });
    expect(text).toMatch(/No\. It would have been worth .* It crosses a red line: nonproliferation regime\./);
    expect(text).toContain('nonproliferation regime (a public red line of China)');
  });

  test('one that it could have tabled', () => {
    const text = held({ sanctions: 'maintain' });
    expect(text).toContain('Yes. It would have been worth +24 to itself, at least the 2');
    expect(text).not.toContain('could not be tabled');
    expect(text).toContain('It tabled draft 6. Of its drafts');
  });

  test('a yes to a text that nobody can table says so', () => {
    expect(held({ denuclearization: 'freeze', verification: 'none' }, 'US')).toContain(
      'This text could not be tabled here: denuclearization freeze or more needs at least verification phased.',
    );
    expect(held({ 'peace-regime': 'treaty' }, 'JP')).toContain('peace-regime treaty (outside the limits).');
    expect(held({ 'inter-korean': 'union' }, 'ROK')).toContain(
      'inter-korean union (outside the limits and a public red line of North Korea).',
    );
    expect(held({ sanctions: 'maintain' }, 'US')).not.toContain('could not be tabled');
  });
});

test('no text that was tabled is barred, and every one could have been tabled by the seat that did', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(), (run, n) => {
      const tablings = decisionsIn(run).filter((event) => event.kind === 'tabled');
      fc.pre(tablings.length > 0);
      const { draft, seat } = tablings[n % tablings.length]!;
      const why = explainDecision(run, { draft, actor: seat, text: {} })!;
      expect([why.bars, why.couldTable]).toEqual([[], true]);
    }),
    { numRuns: 25 },
  );
});

test('a seat played from outside tables for reasons of its own: no word of drafts or of what suffices', () => {
  const decisions = [
    { seat: 'DPRK', kind: 'object' },
    { seat: 'DPRK', kind: 'table', text: [0, 1, 0, 0, 1, 1] },
  ] as const;
  const outside = { seats: ['DPRK'], decisions };
  const request = { scenario: northeastAsia, forumId: 'two-koreas', settings: DEFAULT_SETTINGS, seed: '7', run: 0 };
  const run = recordRun({ ...request, outside });
  const { draft } = decisionsIn(run).find((event) => event.kind === 'tabled' && event.seat === 'DPRK')!;
  const text = told(run, { actor: 'DPRK', draft });
  expect(text).toContain('It was played from outside, which gives no reason. The text is worth +4 to it;');
  expect(text).toContain('a built-in seat would have asked for 24 in a text of its own.');
  expect(text).toContain('What a built-in seat for North Korea would have believed when it was tabled');
  expect(text).not.toMatch(/at least the|it tabled the one/);
  expect(told(run, { actor: 'DPRK', draft, text: { 'inter-korean': 'exchange' } })).not.toContain('short of');
});

test('where rounds are counted in moves, a seat asks for what it asks for when it answers: 1.8 in round 6, not 10', () => {
  const run = play('four-party', '2', 0, ['forum.procedure=alternating', 'forum.roundOf=moves']);
  const why = explainDecision(run, { draft: 14, actor: 'US' })!;
  const answer = decisionsIn(run).find(
    (event) => event.kind === 'answered' && event.draft === 14 && event.seat === 'US',
  )!;
  expect(answer.kind === 'answered' && answer.computed.asks).toBe(why.aspiration.asks);
  expect(told(run, { draft: 14, actor: 'US' })).toContain('Worth +4: enough for the 2 it asks for.');
});

test('of an edited recording the run as played now is explained: answer and text are not those of the file', () => {
  const run = play('six-party', '7');
  const events = run.events.map((event) => {
    if (event.kind === 'answered' && event.draft === 6 && event.seat === 'US')
      return { ...event, heard: { accepts: true, named: [] } };
    if (event.kind === 'tabled' && event.draft === 6)
      return { ...event, text: { ...event.text, sanctions: 'maintain' } };
    return event;
  });
  const edited = { ...run, events };
  expect(told(edited, { draft: 6, actor: 'US' })).toBe(told(run, { draft: 6, actor: 'US' }));
  expect(told(edited, { draft: 6, actor: 'US' })).toContain('Why did the United States object to draft 6?');
});

test.each([
  [
    'one',
    { sanctions: 'partial' },
    'It did not know of the red line: a conditional one is private to the United States.',
  ],
  [
    'two',
    { sanctions: 'lift', 'peace-regime': 'treaty', denuclearization: 'pledge' },
    'It did not know of the red lines: conditional ones are private to the United States.',
  ],
  [
    'one beside an absolute one',
    { sanctions: 'partial', assurance: 'binding', denuclearization: 'pledge' },
    'It did not know of the red line on sanctions partial: a conditional one is private to the United States.',
  ],
])('red lines that the seat that tabled did not know of: %s', (_, text, sentence) => {
  expect(told(play('six-party', '7'), { draft: 6, actor: 'US', text })).toContain(sentence);
});

describe('from the phrases to the weights', () => {
  test('the steps lead to the weight in force', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (run, n) => {
        const decisions = decisionsIn(run);
        fc.pre(decisions.length > 0);
        const { draft, seat } = decisions[n % decisions.length]!;
        const why = explainDecision(run, { draft, actor: seat })!;
        for (const { issue, weight } of why.explanation.contributions) {
          const { strength, of, given, drawn, factor, agendaSum, counts } = why.weights[issue]!;
          expect(given).toBeCloseTo(strength / of, 12);
          expect(counts).toBe(weight);
          expect((drawn * factor) / agendaSum).toBeCloseTo(weight, 12);
        }
      }),
      { numRuns: 20 },
    );
  });

  const set = ['US.margin=0.3', 'DPRK.weights.sanctions=0.4'];
  const tuned = tune({ scenario: northeastAsia, settings: DEFAULT_SETTINGS, forum: 'six-party' }, set.map(parseChange));
  const record = (settings: Partial<Settings>): RecordedRun =>
    recordRun({
      scenario: tuned.scenario,
      forumId: 'six-party',
      settings: { ...DEFAULT_SETTINGS, ...settings },
      seed: 'winset',
      run: 0,
      set,
    });

  test('a weight set by hand is marked, with what the phrases would give', () => {
    const text = told(record({ coded: true }), { actor: 'DPRK' });
    expect(text).toContain('sanctions weight set by hand its phrases would give .179');
    expect(text).toMatch(/sanctions 12 of 67 \.179 \*\.400 \.\d+/);
    expect(text).toContain('a weight set by hand (*) stands and the others share the rest');
  });

  test('a margin set by hand is not called coded', () => {
    expect(told(record({ coded: true }), { actor: 'US' })).toContain('set by hand +30.0');
    expect(told(record({}), { actor: 'US' })).toContain('drawn for this run (set by hand: 30)');
    expect(told(record({ coded: true }), { actor: 'DPRK' })).toContain('as coded +5.0');
  });

  test('the environment is told as a factor, in a coded world too', () => {
    const text = told(record({ coded: true, environment: { pressure: 1 } }), { actor: 'DPRK' });
    expect(text).toMatch(/sanctions 12 of 67 \.179 \*\.400 x \d\.\d+/);
    expect(text).toContain('over the agenda it is divided by the sum there');
    expect(text).not.toContain('drawn for this run');
  });

  test('changes by hand are kept in the file, and no field where there are none', () => {
    const read = readRecording(writeRecording(record({})));
    expect(read.header.set).toEqual(set);
    expect(requestOf(read).set).toEqual(set);
    expect(verifyRecording(read)).toBeNull();
    expect(play('us-dprk', '1').header).not.toHaveProperty('set');
    const broken = writeRecording(record({})).replace('"set":["US.margin=0.3"', '"set":[3');
    expect(() => readRecording(broken)).toThrow('set must list changes');
  });
});
