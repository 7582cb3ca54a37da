/** Narration: within its columns, neutral, and silent about what the table did not hear. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import type { TraceEvent } from '../../src/trace/events.ts';
import { widthOf } from '../../src/trace/layout.ts';
import { narrate } from '../../src/trace/narrate.ts';
import { shortened } from '../../src/trace/narrate-phrase.ts';
import { type RecordedRun, recordRun } from '../../src/trace/record-run.ts';
import type { Recording } from '../../src/trace/recording.ts';
import type { NarrateOptions } from '../../src/trace/telling.ts';
import { anyScenario } from '../fixtures/any-scenario.ts';
import { anyRun, play } from './any-run.ts';
import { scored } from './scored-case.ts';

const FORMS: readonly NarrateOptions[] = [{}, { brief: true }, { asHeard: true }, { all: true }];
const widest = (text: string): number => Math.max(...text.split('\n').map(widthOf));

test('no line is wider than 80 columns, nor than asked for', () => {
  fc.assert(
    fc.property(anyRun, fc.constantFrom(...FORMS), fc.integer({ min: 40, max: 120 }), (run, form, width) => {
      expect(widest(narrate(run, form))).toBeLessThanOrEqual(80);
      expect(widest(narrate(run, { ...form, width }))).toBeLessThanOrEqual(width);
    }),
    { numRuns: 40 },
  );
});

test('a scenario with awkward names and any procedure is told within its columns', () => {
  fc.assert(
    fc.property(anyScenario, fc.constantFrom('vote', 'steps'), fc.nat(5), (scenario, forumId, run) => {
      const recorded = recordRun({ scenario, forumId, settings: DEFAULT_SETTINGS, seed: 'any', run });
      for (const form of FORMS) expect(widest(narrate(recorded, form))).toBeLessThanOrEqual(80);
      expect(narrate(recorded, { markdown: true })).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 40 },
  );
});

test('a long phrase is cut between letters, at a word where it has any', () => {
  const emoji = '\u{1f54a}'.repeat(40);
  expect(shortened(emoji)).toBe(emoji);
  expect(shortened(emoji + emoji)).toBe(`${'\u{1f54a}'.repeat(60)} ...`);
  expect(shortened(`${'word '.repeat(12)}, and more of it`)).toBe(`${'word '.repeat(11)}word ...`);
});

test('nothing is left blank that should have been filled in', () => {
  fc.assert(
    fc.property(anyRun, fc.constantFrom(...FORMS), fc.boolean(), (run, form, markdown) => {
      expect(narrate(run, { ...form, markdown })).not.toMatch(/undefined|NaN|null|\[object|Infinity| ,|\(\)|\.\.\.\./);
    }),
    { numRuns: 40 },
  );
});

describe('as heard', () => {
  /** The same run as the table heard it, with everything else replaced: every number computed, every reason. */
  function scrambled({ header, events }: Recording, noise: number): Recording {
    const replace = (value: unknown): unknown => {
      if (typeof value === 'number') return value * noise - noise;
      if (Array.isArray(value)) return value.map(replace);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replace(part)]));
    };
    const hidden = events.map((event) =>
      'computed' in event ? { ...event, computed: replace(event.computed) } : event,
    );
    const actors = header.scenario.actors.map((actor) => ({ ...actor, margin: noise, phrases: [], redLines: [] }));
    return { header: { ...header, scenario: { ...header.scenario, actors } }, events: hidden as TraceEvent[] };
  }

  test('is the same whatever we compute', () => {
    fc.assert(
      fc.property(anyRun, fc.double({ min: 2, max: 9, noNaN: true }), (run, noise) => {
        const told = narrate(run, { asHeard: true });
        expect(narrate(scrambled(run, noise), { asHeard: true })).toBe(told);
      }),
      { numRuns: 30 },
    );
  });

  test('names no phrase, no worth, no margin, no chance, no red line', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const told = narrate(run, { asHeard: true });
        expect(told).not.toMatch(/\s[+-]\d|\d %|"|worth|margin (of|is)|points|red line|asks for|chance|short of/);
        const phrases = run.header.scenario.actors.flatMap((actor) => ('phrases' in actor ? actor.phrases : []));
        expect(phrases.filter((phrase) => told.includes(phrase.id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('has the text and the status quo of the full form, also where a stage of several fails', () => {
    /** The first columns of the table headed "The text", and what it calls unchanged. */
    const tableOf = (told: string, columns: number): string[][] => {
      const lines = told.split('\n');
      const start = lines.findIndex((line) => line.startsWith('The text '));
      const end = lines.indexOf('', start);
      return start < 0 ? [] : lines.slice(start, end).map((line) => line.split(/\s{2,}/).slice(0, columns));
    };
    const wide = { width: 160 };
    const endings = [14, 344].map((run) => {
      const recorded = play('staged-4to6', 'winset', run);
      const full = tableOf(narrate(recorded, wide), 3);
      expect(full.length).toBeGreaterThan(2);
      expect(tableOf(narrate(recorded, { ...wide, asHeard: true }), 3)).toEqual(full);
      return `${recorded.outcome!.outcome}, ${recorded.outcome!.ending}`;
    });
    expect(endings).toEqual(['ratified, ratified', 'partial, refused']);
  });

  test('says who tabled, who said yes, who objected and the issues named', () => {
    const told = narrate(play('six-party', '7'), { asHeard: true });
    expect(told).toContain('Draft 4, round 4: China');
    expect(told).toContain('  moves    inter-korean to cooperation');
    expect(told).toContain('  yes      Japan, Russia, South Korea and North Korea');
    expect(told).toContain('  objects  United States, naming sanctions and assurance');
  });
});

describe('brief', () => {
  test('gives every draft one entry and keeps the result', () => {
    const run = play('us-dprk', '3');
    const told = narrate(run, { brief: true });
    const drafts = run.events.filter((event) => event.kind === 'tabled').length;
    expect(told.match(/^ {2}draft \d+/gm)).toHaveLength(drafts);
    expect(told).toContain('Result: ');
    expect(told).not.toContain('short of');
  });
});

describe('what a narration owes its reader', () => {
  const run = play('six-party', '7');
  const told = narrate(run);

  test('the answer comes first, and again as the result', () => {
    expect(told.split('\n')[1]).toMatch(/^No agreement after 6 rounds/);
    expect(told).toContain('Result: No agreement after 6 rounds.');
    expect(told).toContain("Here that is called a chairman's statement.");
  });

  test('each reason is tied to a phrase, quoted once and cited afterwards', () => {
    expect(told.match(/"help maintain the regime" DPRK-I2/g)).toHaveLength(1);
    const flat = told.replaceAll(/\s+/g, ' ');
    expect(flat.match(/"have China and Russia abide by the international sanction \.\.\." US-I3/g)).toHaveLength(1);
    expect(flat.match(/US-I3/g)!.length).toBeGreaterThan(1);
    expect(flat.indexOf('US-I3')).toBe(flat.indexOf('" US-I3') + 2);
  });

  test('a red line says what it rests on', () => {
    expect(told.replace(/\s+/g, ' ')).toContain(
      'It accepts sanctions partial only with at least denuclearization freeze (no relief without at least a freeze; our reading, not the matrix).',
    );
  });

  test('it says what may be concluded, how to ask why and how to repeat it', () => {
    expect(told).toContain('One run is a story, no forecast.');
    expect(told).toContain('winset why run.jsonl --draft 6 --actor US');
    expect(told).toContain('Again: winset run six-party --seed 7 --run 0');
  });

  test('the command is echoed as given, quoted for a shell, and broken behind backslashes', () => {
    const argv = [
      'winset',
      'run',
      'six-party',
      '--set',
      'US.margin=0.1',
      '--seed',
      "o'clock two",
      ...Array<string>(12).fill('--coded'),
    ];
    const echoed = narrate(run, { argv });
    expect(echoed).toContain("--seed 'o'\\''clock");
    expect(echoed).toMatch(/ \\\n/);
    expect(widest(echoed)).toBeLessThanOrEqual(80);
  });

  test('lines supplied by others are told with the result', () => {
    const more = narrate(run, {
      existed: 'A deal existed.',
      howOften: (telling) => `Seed ${telling.header.seed} is one of many.`,
    });
    expect(more).toContain('\nA deal existed.\nSeed 7 is one of many.\n');
  });

  test('Markdown has headings, tables and how to cite', () => {
    const markdown = narrate(run, { markdown: true });
    expect(markdown).toMatch(/^# Six-Party Talks\n/);
    expect(markdown).toContain('## Draft 1, round 1: China');
    expect(markdown).toContain('| The text | status quo | draft 6 | gains most | pays |');
    expect(markdown).toContain('## To cite');
    expect(markdown).toContain('Joint Statement 2005-09-19');
  });

  test('marks change nothing but the marks', () => {
    const mark = (text: string): string => `\u001b[1m${text}\u001b[22m`;
    const marked = narrate(run, { paint: { strong: mark, dim: mark, good: mark, bad: mark } });
    expect(marked).not.toBe(told);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are what is taken out
    expect(marked.replace(/\u001b\[\d+m/g, '')).toBe(told);
  });
});

describe('other endings', () => {
  const find = (forum: string, outcome: string, changes: readonly string[] = []): RecordedRun => {
    for (let run = 0; run < 200; run++) {
      const recorded = play(forum, 'endings', run, changes);
      if (recorded.outcome?.outcome === outcome) return recorded;
    }
    throw new Error(`no run of ${forum} ended ${outcome}`);
  };

  test('a refusal names the capital and its chance', () => {
    const told = narrate(find('us-dprk', 'not-ratified')).replace(/\s+/g, ' ');
    expect(told).toMatch(/but not ratified: refused at home by (the United States|North Korea)/);
    expect(told).toMatch(/its chance of ratifying was/);
  });

  test('a later stage that fails leaves the earlier text', () => {
    const told = narrate(find('staged-4to6', 'partial')).replace(/\s+/g, ' ');
    expect(told).toContain('Partial: what stage 1 agreed stands. Stage 2: ');
    expect(told).toContain('What stage 1 agreed is the status quo now: ');
    expect(told).toContain('Japan and Russia join.');
    expect(told).toMatch(/Left outside: Japan [+-]?\d+/);
  });

  test('a first stage that fails ends the format', () => {
    expect(narrate(find('staged-4to6', 'none')).replace(/\s+/g, ' ')).toContain('The format ends with nothing.');
  });

  test('actors left outside are told of with their world surplus and what takes most from them', () => {
    expect(narrate(find('two-koreas', 'ratified'))).toMatch(/Left outside: .*United\s+States/s);
  });

  test('scores are told as scores, and the missing status quo is said', () => {
    const told = narrate(scored()).replace(/\s+/g, ' ');
    expect(told).toContain('There is no status quo');
    expect(told).not.toMatch(/hundredths|\+\d/);
  });

  test('a long session tells its middle in short, unless all of it is wanted', () => {
    const run = find('four-party', 'none', ['forum.rounds=40', 'US.margin=0.9']);
    const told = narrate(run);
    const drafts = run.events.filter((event) => event.kind === 'tabled').length;
    expect(drafts).toBeGreaterThan(60);
    expect(told.split('\n').length).toBeLessThan(250);
    expect(told).toMatch(/Drafts 5 to \d+, rounds \d+ to \d+, in short/);
    expect(narrate(run, { all: true }).match(/^Draft \d+/gm)).toHaveLength(drafts);
  });

  test('a run that waits for a seat from outside says so', () => {
    const waiting = recordRun({
      scenario: play('two-koreas', 'x').header.scenario,
      forumId: 'two-koreas',
      settings: DEFAULT_SETTINGS,
      seed: 'x',
      run: 0,
      outside: { seats: ['ROK'], decisions: [] },
    });
    expect(waiting.waiting?.waitsFor.seat).toBe('ROK');
    expect(narrate(waiting)).toContain('the run waits for a decision from outside (South Korea)');
  });
});

describe('what the page must not claim', () => {
  const flat = (run: RecordedRun): string => narrate(run, { width: 80 }).replaceAll(/\s+/g, ' ');

  test('rules that the procedure does not read are not in force', () => {
    expect(flat(play('two-koreas', '7', 0, ['forum.k=1']))).toContain('Alternating offers: one text on the floor');
    expect(flat(play('two-koreas', '7', 0, ['forum.k=1']))).not.toContain('carry a text');
    expect(flat(play('two-koreas', '7', 0, ['forum.procedure=majority', 'forum.k=1']))).toContain(
      '1 of 2 carry a text',
    );
  });

  test('one capital alone ratifies, in the singular', () => {
    const run = play('us-dprk', '7');
    const [opened] = run.events;
    if (opened?.kind !== 'stage-opened') throw new Error('a run opens with a stage');
    const ending = 'ratified' as const;
    const text = { sanctions: 'partial' };
    const worth = { US: 1 };
    const alone = {
      header: run.header,
      events: [
        { ...opened, participants: ['US'] },
        { kind: 'tabled', stage: 1, round: 1, draft: 1, seat: 'US', text, computed: { worth } },
        { kind: 'agreed', stage: 1, round: 1, draft: 1, seat: 'US', text },
        { kind: 'ratification', stage: 1, seat: 'US', ratifies: true, computed: { chance: 1 } },
        { kind: 'stage-closed', stage: 1, ending, working: text },
      ] satisfies TraceEvent[],
    };
    const told = narrate(alone, { asHeard: true });
    expect(told).toContain('At home: the United States ratifies.');
    expect(told).not.toContain('all one');
  });

  test('a round of moves is told as one', () => {
    const told = 'A round is one move a seat: an answer, or an objection and a text. Up to';
    expect(flat(play('two-koreas', '7', 0, ['forum.roundOf=moves']))).toContain(told);
    expect(flat(play('two-koreas', '7'))).not.toContain('A round is');
    const unread = ['forum.roundOf=moves', 'forum.procedure=consensus'];
    expect(flat(play('two-koreas', '7', 0, unread))).not.toContain('A round is');
  });

  test('red lines that nothing tabled there can cross, and linkages that can never hold, are not in force', () => {
    // Of North Korea's two lines one is outside the limits of two-koreas; its linkage needs options that are, too.
    expect(flat(play('two-koreas', '7'))).toContain('not from the matrix: 1 red line and the forum');
    // Six seats: ten lines lie on issues of the agenda, and the limits leave out the options of two.
    expect(flat(play('six-party', '7'))).toContain('not from the matrix: 8 red lines, 3 linkages and the forum');
  });

  test('where nobody tabled anything there is no decision to ask about', () => {
    const silent = play('two-koreas', '7', 0, ['forum.agenda=sanctions']);
    expect(silent.events.some((event) => event.kind === 'tabled')).toBe(false);
    expect(flat(silent)).not.toContain('winset why');
    expect(flat(play('two-koreas', '7'))).toContain('winset why');
  });

  test('no command repeats a run with a seat played from outside', () => {
    const settings = DEFAULT_SETTINGS;
    const decisions = (['accept', 'ratify'] as const).map((kind) => ({ seat: 'DPRK', kind }));
    const outside = { seats: ['DPRK'], decisions };
    const scenario = play('two-koreas', '7').header.scenario;
    const run = recordRun({ scenario, forumId: 'two-koreas', settings, seed: '7', run: 0, outside });
    expect(flat(run)).not.toMatch(/Again:|Often:/);
  });

  test('of several texts that are enough, the page says why one is taken', () => {
    const run = play('rok-us-japan', '7', 0, ['forum.procedure=simultaneous', 'forum.k=2']);
    const taken = run.events.flatMap((event) => (event.kind === 'agreed' ? [event] : []));
    const text = narrate(run, { width: 80, all: true });
    const carried = [...text.matchAll(/it carries/g)].length;
    expect(taken).toHaveLength(1);
    expect(carried).toBe(1);
  });

  test('a text that is enough and not taken does not carry, whatever became of the one before it', () => {
    const changes = ['forum.procedure=simultaneous', 'forum.k=1'];
    const text = flat(play('rok-us-china', '7', 2, changes));
    expect(text.match(/it carries/g)).toHaveLength(1);
    expect(text).toContain('enough, but draft 1 had more acceptances, and failed.');
    expect(text).toContain('enough, but draft 8 was worth as much and came first.');
  });

  test('the agreed draft is told in full, and of several that all accept it is said why it is taken', () => {
    const run = play('six-party', 'q', 0, ['forum.procedure=simultaneous', 'forum.rounds=30']);
    const agreed = run.events.find((event) => event.kind === 'agreed')!;
    const text = flat(run);
    expect(text).toContain(`Drafts 5 to ${agreed.draft - 1}, `);
    expect(text).toContain(`Draft ${agreed.draft}, round ${agreed.round}: `);
    expect(text).toContain(
      `6 of 6 accept, 6 needed: enough, but draft ${agreed.draft} was worth more to those who accept.`,
    );
    expect(text).not.toContain('fewer than 0');
  });

  test('drafts of one round told in short name one round', () => {
    // The narration groups by what the events say; so many drafts in one round take more seats than the built-in world has.
    const run = play('six-party', '7', 0, ['forum.rounds=40', 'US.margin=0.9']);
    const events = run.events.map((event) => ('round' in event ? { ...event, round: 3 } : event));
    expect(flat({ ...run, events })).toMatch(/Drafts 5 to \d+, round 3, in short/);
  });

  test('the first draft after those told in short is told whole, not as moves from a text that was not', () => {
    const lines = narrate(play('three-party', '7'), { width: 80 }).split('\n');
    const short = lines.findIndex((line) => /^Drafts \d+ to \d+, .*in short$/.test(line));
    const next = lines.findIndex((line, at) => at > short && /^Draft \d+, round/.test(line));
    expect(short).toBeGreaterThan(0);
    expect(lines[next + 1]).toMatch(/^ {2}tables/);
  });
});
