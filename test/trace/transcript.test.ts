/** Transcripts: short, and a sentence for every kind of event. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { EVENT_KINDS, type TraceEvent } from '../../src/trace/events.ts';
import { Names } from '../../src/trace/names.ts';
import { LONGEST_TRANSCRIPT, narrateTranscript, sentenceOf } from '../../src/trace/transcript.ts';
import { anyRun, play, playWith } from './any-run.ts';
import { scored } from './scored-case.ts';

test('no transcript is longer than 60 lines, and each is whole', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const lines = narrateTranscript(run).trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(LONGEST_TRANSCRIPT);
      expect(lines[0]).toContain(`forum ${run.header.forum} · seed ${run.header.seed} · run ${run.header.run}`);
      expect(lines.at(-1)).toContain(`outcome ${run.outcome!.outcome}`);
      expect(lines.join('\n')).not.toMatch(/undefined|NaN/);
    }),
    { numRuns: 40 },
  );
});

describe('every kind of event has a sentence', () => {
  const shock = (): TraceEvent[] => {
    const settings = { ...DEFAULT_SETTINGS, environment: { pressure: 1 } };
    for (let run = 0; run < 100; run++) {
      const { events } = playWith(northeastAsia, settings, { forum: 'six-party', seed: 'shock', run, changes: [] });
      if (events.some((event) => event.kind === 'shock')) return [...events];
    }
    return [];
  };
  const events = [...play('four-party', 'kinds', 1).events, ...play('us-dprk', 'kinds', 2).events, ...shock()];
  const names = new Names(northeastAsia);

  test.each(EVENT_KINDS)('%s', (kind) => {
    const event = events.find((candidate) => candidate.kind === kind)!;
    expect(sentenceOf(event, { names, before: null })).toMatch(/^[\w ].{8,}/);
  });
});

test('names stand for ids, and scores for points', () => {
  const told = narrateTranscript(scored());
  expect(told).toMatch(/^scenario lunch · forum table · seed lunch · run 0/);
  expect(told).toMatch(/r1 {2}Ana tables draft 1 \{place: \w+, time: \w+\}, worth \d+ to itself/);
});
