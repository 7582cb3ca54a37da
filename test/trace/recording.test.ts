/** Recordings: written, read, played again, and what is said of those that do not fit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WinsetError } from '../../src/base/errors.ts';
import { VERSION } from '../../src/base/version.ts';
import type { Decision } from '../../src/engine/contracts.ts';
import { DEFAULT_FRICTIONS, DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { canonicalJson, fingerprint, fnv1a64 } from '../../src/trace/canonical.ts';
import type { StageOpened, TraceEvent } from '../../src/trace/events.ts';
import { narrate } from '../../src/trace/narrate.ts';
import { narrateWhy } from '../../src/trace/narrate-why.ts';
import { readRecording } from '../../src/trace/read-recording.ts';
import { recordRun } from '../../src/trace/record-run.ts';
import { type RunRequest, writeRecording } from '../../src/trace/recording.ts';
import { replay } from '../../src/trace/replay.ts';
import { narrateTranscript } from '../../src/trace/transcript.ts';
import { requestOf, verifyRecording } from '../../src/trace/verify-recording.ts';
import { explainDecision } from '../../src/trace/why.ts';
import { anyRun, play } from './any-run.ts';
import { scored } from './scored-case.ts';

const run = play('six-party', '7');
const text = writeRecording(run);
const lines = text.trimEnd().split('\n');
const withLine = (index: number, line: string): string => lines.with(index, line).join('\n');
const withHeader = (change: Record<string, unknown>): string =>
  withLine(0, JSON.stringify({ ...JSON.parse(lines[0]!), ...change }));

const withSettings = (change: Record<string, unknown>): string =>
  withHeader({ settings: { ...DEFAULT_SETTINGS, ...change } });

function codeOf(input: string): string {
  try {
    readRecording(input);
  } catch (error) {
    if (error instanceof WinsetError)
      return `${error.code}${error.problems[0]?.line === undefined ? '' : ` line ${error.problems[0].line}`}`;
    throw error;
  }
  return 'read';
}

test('what is written is read back, and playing it again gives the same events', () => {
  fc.assert(
    fc.property(anyRun, (recorded) => {
      const read = readRecording(writeRecording(recorded));
      expect(read.events).toEqual(recorded.events);
      expect(read.header).toEqual(recorded.header);
      expect([read.truncated, read.warnings]).toEqual([false, []]);
      expect(verifyRecording(read)).toBeNull();
      expect(narrate(read)).toBe(narrate(recorded));
    }),
    { numRuns: 25 },
  );
});

test('a recording of scored actors without a status quo is read back', () => {
  const read = readRecording(writeRecording(scored()));
  expect(verifyRecording(read)).toBeNull();
});

test('the run is the same whether or not anybody records it', () => {
  const again = recordRun(requestOf(run));
  expect(again.outcome).toEqual(run.outcome);
  expect(again.events).toEqual(run.events);
});

test('a run with a seat played from outside is recorded with its decisions, and played again from them', () => {
  const decisions: Decision[] = [];
  const request = {
    scenario: run.header.scenario,
    forumId: 'us-dprk',
    settings: DEFAULT_SETTINGS,
    seed: 'outside',
    run: 3,
  };
  const ANSWERS = { table: 'pass', answer: 'accept', ratify: 'ratify' } as const;
  let recorded = recordRun({ ...request, outside: { seats: ['US'], decisions } });
  while (recorded.waiting !== null) {
    expect(verifyRecording(readRecording(writeRecording(recorded)))).toBeNull();
    decisions.push({ seat: 'US', kind: ANSWERS[recorded.waiting.waitsFor.wants] });
    recorded = recordRun({ ...request, outside: { seats: ['US'], decisions: [...decisions] } });
  }
  expect(decisions.length).toBeGreaterThan(1);
  const read = readRecording(writeRecording(recorded));
  expect(verifyRecording(read)).toBeNull();
  expect(narrate(read)).toContain('Played from outside: the United States.');
});

test('a changed event is found where it stands', () => {
  fc.assert(
    fc.property(fc.nat(run.events.length - 1), (index) => {
      const events = run.events.map((event, i) => (i === index ? { ...event, stage: 9 } : event));
      expect(verifyRecording({ header: run.header, events })).toMatchObject({ index, found: { stage: 9 } });
    }),
  );
});

test('a changed worth, a missing event and one too many are found', () => {
  const at = run.events.findIndex((event) => event.kind === 'answered');
  const answered = run.events[at]!;
  if (answered.kind !== 'answered') throw new Error('no answer in this run');
  const worth = { ...answered, computed: { ...answered.computed, worth: answered.computed.worth + 1e-12 } };
  expect(verifyRecording({ header: run.header, events: run.events.with(at, worth) })?.index).toBe(at);
  expect(verifyRecording({ header: run.header, events: run.events.toSpliced(at, 1) })?.index).toBe(at);
  const last = run.events.length;
  expect(verifyRecording({ header: run.header, events: [...run.events, answered] })).toMatchObject({
    index: last,
    expected: null,
  });
  expect(verifyRecording({ header: run.header, events: run.events.slice(0, -1) })).toMatchObject({
    index: last - 1,
    found: null,
  });
});

describe('a file that was cut off', () => {
  test('in its last line is read up to there, with a warning', () => {
    fc.assert(
      fc.property(fc.integer({ min: lines[0]!.length + 2, max: text.length - 2 }), (length) => {
        const read = readRecording(text.slice(0, length));
        expect(read.truncated).toBe(true);
        expect(read.warnings.map((warning) => warning.code)).toEqual(['recording/truncated']);
        expect(read.events).toEqual(run.events.slice(0, read.events.length));
        expect(verifyRecording(read)).toBeNull();
        expect(narrate(read)).toContain('Unfinished');
      }),
      { numRuns: 30 },
    );
  });

  test('in its header cannot be read', () => {
    expect(codeOf(text.slice(0, 200))).toBe('recording/not-json line 1');
  });

  test('anywhere else says which line is not JSON', () => {
    expect(codeOf(withLine(4, lines[4]!.slice(0, -3)))).toBe('recording/not-json line 5');
  });
});

describe('what is no recording', () => {
  test.each([
    ['', 'recording/empty'],
    [' \n\n', 'recording/empty'],
    ['{}', 'recording/not-a-recording line 1'],
    ['[1, 2]', 'recording/not-a-recording line 1'],
    ['seed,run\n7,0', 'recording/not-json line 1'],
    ['{"winset":"1.0.0","format":1}', 'recording/not-a-recording line 1'],
    [withHeader({ format: 2, winset: '9.0.0' }), 'recording/newer-format line 1'],
    [withHeader({ run: -1 }), 'recording/not-a-recording line 1'],
    [withHeader({ settings: {} }), 'recording/not-a-recording line 1'],
    [
      withHeader({ settings: { evidence: 'guess', environment: {}, frictions: {} } }),
      'recording/not-a-recording line 1',
    ],
    [withHeader({ outside: 7 }), 'recording/not-a-recording line 1'],
    [withHeader({ seed: '' }), 'recording/not-a-recording line 1'],
    [withSettings({ coded: 'yes' }), 'recording/not-a-recording line 1'],
    [withSettings({ coded: undefined }), 'recording/not-a-recording line 1'],
    [withSettings({ frictions: { ...DEFAULT_FRICTIONS, shocks: 'x' } }), 'recording/not-a-recording line 1'],
    [withSettings({ frictions: { ...DEFAULT_FRICTIONS, promises: null } }), 'recording/not-a-recording line 1'],
    [withLine(3, '{"kind":"sang"}'), 'recording/not-a-recording line 4'],
    [withLine(3, '{"kind":"tabled","stage":1}'), 'recording/not-a-recording line 4'],
  ])('%#', (input, code) => {
    expect(codeOf(input)).toBe(code);
  });

  test('a scenario that does not hold together is refused with its problems', () => {
    expect(codeOf(withHeader({ scenario: { id: 'x' } }))).toMatch(/^scenario\/invalid/);
  });
});

describe('events that are no run of the forum', () => {
  const two = writeRecording(play('two-koreas', '7')).trimEnd().split('\n');
  const opening = JSON.parse(two[1]!) as StageOpened;
  const opened = (change: Partial<StageOpened>): string =>
    two.with(1, JSON.stringify({ ...opening, ...change })).join('\n');
  const { computed, participants, agenda } = opening;

  test('a participant or an issue that the forum does not have is refused where the stage opens', () => {
    const margins = { ...computed.margins, US: 0.1 };
    expect(codeOf(opened({}))).toBe('read');
    expect(codeOf(opened({ participants: [...participants, 'US'], computed: { ...computed, margins } }))).toBe(
      'recording/not-a-recording line 2',
    );
    expect(codeOf(opened({ participants: participants.slice(1) }))).toBe('recording/not-a-recording line 2');
    expect(codeOf(opened({ agenda: [...agenda, 'sanctions', 'leadership'] }))).toBe('recording/not-a-recording line 2');
  });

  test('a run ends, and a stage opens, only where the stage before it has closed', () => {
    const last = two.length - 1;
    expect((JSON.parse(two[last - 1]!) as TraceEvent).kind).toBe('stage-closed');
    expect(codeOf(two.toSpliced(last - 1, 1).join('\n'))).toBe(`recording/not-a-recording line ${last}`);
    const sequence = writeRecording(play('staged-4to6', 'edited', 1))
      .trimEnd()
      .split('\n');
    const closing = sequence.findIndex((line) => line.includes('"kind":"stage-closed"'));
    expect(codeOf(sequence.toSpliced(closing, 1).join('\n'))).toBe(`recording/not-a-recording line ${closing + 1}`);
    const doubled = two.toSpliced(last, 0, two[2]!);
    expect(codeOf(doubled.join('\n'))).toBe(`recording/not-a-recording line ${last + 1}`);
  });
});

test('a run that could not be read back is not recorded', () => {
  const { header } = run;
  const refused = (change: Partial<RunRequest>): string => {
    try {
      recordRun({ ...requestOf({ header, events: [] }), ...change });
    } catch (error) {
      if (error instanceof WinsetError) return `${error.code}: ${error.problems[0]!.message}`;
      throw error;
    }
    return 'recorded';
  };
  for (const number of [-1, 1.5, Number.NaN, 2 ** 60])
    expect(refused({ run: number })).toBe('run/invalid: run must be a whole number from 0 up');
  expect(refused({ seed: '' })).toBe('seed/invalid: seed must be a text, not an empty one');
});

test('Windows line ends, a byte order mark and blank lines at the end do not matter', () => {
  expect(readRecording(`\uFEFF${lines.join('\r\n')}\r\n\r\n`).events).toEqual(run.events);
});

test('another version and an edited scenario are said', () => {
  const other = readRecording(withHeader({ winset: '0.0.1' }));
  expect(other.warnings.map((w) => w.code)).toEqual(['recording/other-version']);
  expect(other.warnings[0]!.message).toContain(VERSION);
  const edited = structuredClone(run.header.scenario) as { title: string };
  edited.title = 'Elsewhere';
  expect(readRecording(withHeader({ scenario: edited })).warnings.map((w) => w.code)).toEqual(['recording/edited']);
});

describe('an edited recording is read or refused, and what is read can be told', () => {
  const ODD: readonly unknown[] = [
    null,
    '',
    'XX',
    'tabled',
    0,
    -1,
    1e9,
    true,
    [],
    {},
    ['US'],
    { sanctions: 'lift' },
    { nowhere: 'x' },
  ];

  /** Every place in a line, as a path. */
  function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [path];
    return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
  }

  function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
    const [key, ...rest] = path;
    if (key === undefined) return by;
    if (Array.isArray(value))
      return value.map((part, index) => (String(index) === key ? replaced(part, rest, by) : part));
    return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
  }

  /** Reads, tells and explains; anything but a WinsetError is a bug. */
  function tellAll(input: string): string {
    try {
      const read = readRecording(input);
      for (const form of [{}, { asHeard: true }, { brief: true, markdown: true }]) narrate(read, form);
      narrateTranscript(read);
      replay(read.events);
      const why = explainDecision(read);
      return why === null ? 'gone' : narrateWhy(why, read.header.scenario).slice(0, 3);
    } catch (error) {
      if (error instanceof WinsetError) return error.code;
      throw error;
    }
  }

  const staged = writeRecording(play('staged-4to6', 'edited', 1))
    .trimEnd()
    .split('\n');
  const anyFile = fc.constantFrom(lines, staged);

  test('with one value replaced', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(), fc.constantFrom(...ODD), (file, at, place, odd) => {
        const index = 1 + (at % (file.length - 1));
        const event: unknown = JSON.parse(file[index]!);
        const paths = pathsIn(event).slice(1);
        const path = paths[place % paths.length]!;
        expect(tellAll(file.with(index, JSON.stringify(replaced(event, path, odd))).join('\n'))).toMatch(
          /^(Why|gone|recording\/|why\/)/,
        );
      }),
      { numRuns: 250 },
    );
  });

  test('with a line left out, doubled or moved', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(), fc.constantFrom('out', 'double', 'move'), (file, from, to, how) => {
        const index = 1 + (from % (file.length - 1));
        const target = 1 + (to % (file.length - 1));
        const without = how === 'double' ? file : file.toSpliced(index, 1);
        const edited = how === 'out' ? without : without.toSpliced(target, 0, file[index]!);
        expect(tellAll(edited.join('\n'))).toMatch(/^(Why|gone|recording\/|why\/)/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('fingerprints', () => {
  test.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n],
  ])('of "%s" are as published with FNV-1a', (text, hash) => {
    expect(fnv1a64(new TextEncoder().encode(text))).toBe(hash);
  });

  test('do not depend on the order of keys, nor on parts that are undefined', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 1, c: undefined }] })).toBe('{"a":[{"d":1}],"b":1}');
    expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: 2 }));
  });
});
