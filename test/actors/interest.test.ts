import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bearing, CodedActor, EvidenceLevel, Issue, Phrase, Shape } from '../../src/actors/actor.ts';
import { northeastAsiaActors } from '../../src/actors/index.ts';
import { bindsAt, deriveInterests, readIssue } from '../../src/actors/interest.ts';
import { northKorea } from '../../src/actors/north-korea.ts';
import { shapeValues } from '../../src/actors/shape.ts';
import { unitedStates } from '../../src/actors/united-states.ts';
import { WinsetError } from '../../src/base/errors.ts';
import { issues } from '../../src/scenarios/northeast-asia/issues.ts';

interface Derived {
  readonly weights: Readonly<Record<string, number>>;
  readonly valuations: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly attitude: number;
}

const LEVELS: readonly EvidenceLevel[] = ['matrix', 'paper', 'all'];
const oracle: Record<string, Record<EvidenceLevel, Derived>> = JSON.parse(
  readFileSync(new URL('../oracles/derived.json', import.meta.url), 'utf8'),
);

/** Half a unit of the oracle's third decimal, and a last bit. */
const ROUNDING = 0.0005 + 1e-12;

const issueOf = (count: number, id = 'k', nominal = false): Issue => ({
  id,
  name: id,
  ...(nominal ? { nominal } : {}),
  options: Array.from({ length: count }, (_, i) => ({ id: `o${i}`, text: `option ${i}`, requires: [] })),
  statusQuo: 'o0',
});

const phraseOf = (id: string, bearsOn: readonly Bearing[], more: Partial<Phrase> = {}): Phrase => ({
  id,
  cell: 'interest',
  evidence: 'matrix',
  text: id,
  attitude: 0,
  bearsOn,
  ...more,
});

const actorOf = (phrases: readonly Phrase[], weights?: Readonly<Record<string, number>>): CodedActor => ({
  id: 'A',
  name: 'A',
  patience: 0.5,
  ratificationScale: 0,
  redLines: [],
  margin: 0,
  phrases,
  ...(weights === undefined ? {} : { weights }),
});

/** The error that `call` throws; the test fails when it throws none. */
function errorOf(call: () => unknown): WinsetError {
  try {
    call();
  } catch (error) {
    if (error instanceof WinsetError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe.each(northeastAsiaActors)('$name reads as the oracle says', (actor) => {
  test.each(LEVELS)('at evidence level %s', (level) => {
    const derived = oracle[actor.id]![level];
    const interests = deriveInterests(actor, issues, level);
    expect(Object.keys(derived.weights)).toEqual(issues.map((issue) => issue.id));
    const misses = [{ what: 'attitude', found: interests.attitude, expected: derived.attitude }];
    issues.forEach((issue, k) => {
      misses.push({ what: issue.id, found: interests.weights[k]!, expected: derived.weights[issue.id]! });
      issue.options.forEach((option, o) => {
        const expected = derived.valuations[issue.id]![option.id]!;
        misses.push({ what: `${issue.id}.${option.id}`, found: interests.valuations[k]![o]!, expected });
      });
    });
    expect(misses.filter(({ found, expected }) => !(Math.abs(found - expected) <= ROUNDING))).toEqual([]);
  });
});

describe('shapes over five options', () => {
  test.each<[Shape, number[]]>([
    ['up', [0, 0.25, 0.5, 0.75, 1]],
    ['down', [1, 0.75, 0.5, 0.25, 0]],
    ['peak:o0', [1, 0.75, 0.5, 0.25, 0]],
    ['peak:o1', [2 / 3, 1, 2 / 3, 1 / 3, 0]],
    ['peak:o2', [0, 0.5, 1, 0.5, 0]],
    ['peak:o4', [0, 0.25, 0.5, 0.75, 1]],
    ['upto:o0', [1, 1, 1, 1, 1]],
    ['upto:o2', [0, 0.5, 1, 1, 1]],
    ['upto:o4', [0, 0.25, 0.5, 0.75, 1]],
  ])('%s is %j', (shape, expected) => {
    const values = shapeValues({ issue: 'k', strength: 1, shape }, issueOf(5));
    expect(values).toHaveLength(5);
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i]!, 14);
  });

  test('values are taken option by option, in the order of the issue', () => {
    const bearing: Bearing = { issue: 'k', strength: 1, shape: 'values', values: { o2: 0.1, o0: 0.9, o1: 0.4 } };
    expect(shapeValues(bearing, issueOf(3, 'k', true))).toEqual([0.9, 0.4, 0.1]);
  });

  test('a shape with an order says nothing about a nominal issue', () => {
    const error = errorOf(() => shapeValues({ issue: 'k', strength: 1, shape: 'up' }, issueOf(3, 'k', true)));
    expect(error.code).toBe('actor/shape');
    expect(error.problems[0]!.hint).toContain('shape: values');
  });

  test('an unknown option and a missing value are named', () => {
    expect(errorOf(() => shapeValues({ issue: 'k', strength: 1, shape: 'peak:o9' }, issueOf(3))).message).toContain(
      'k has no option "o9"',
    );
    expect(
      errorOf(() => shapeValues({ issue: 'k', strength: 1, shape: 'values', values: { o0: 1 } }, issueOf(2))).message,
    ).toContain('k.o1');
    expect(
      errorOf(() => shapeValues({ issue: 'k', strength: 1, shape: 'flat' as Shape }, issueOf(2))).message,
    ).toContain('Known: up, down');
  });
});

describe('the rule on cases one can check by hand', () => {
  const two = [issueOf(3, 'a'), issueOf(2, 'b')];

  test('strengths 3 and 1 on one issue, 4 on the other: weights one half each', () => {
    const actor = actorOf([
      phraseOf('p', [
        { issue: 'a', strength: 3, shape: 'up' },
        { issue: 'b', strength: 4, shape: 'down' },
      ]),
      phraseOf('q', [{ issue: 'a', strength: 1, shape: 'down' }]),
    ]);
    const interests = deriveInterests(actor, two, 'matrix');
    expect(interests.weights).toEqual([0.5, 0.5]);
    expect(interests.valuations).toEqual([
      [0, 0.5, 1],
      [1, 0],
    ]);
    const reading = readIssue(actor, two, two[0]!, 'matrix');
    expect(reading.means).toEqual([0.25, 0.5, 0.75]);
    expect(reading.reasons.map(({ phrase, strength, share }) => [phrase.id, strength, share])).toEqual([
      ['p', 3, 3 / 8],
      ['q', 1, 1 / 8],
    ]);
    expect([reading.strength, reading.totalStrength, reading.weight]).toEqual([4, 8, 0.5]);
  });

  test('up and down of equal strength cancel out: flat 0.5, and the weight stays', () => {
    const actor = actorOf([
      phraseOf('p', [{ issue: 'a', strength: 2, shape: 'up' }]),
      phraseOf('q', [{ issue: 'a', strength: 2, shape: 'down' }]),
    ]);
    const interests = deriveInterests(actor, two, 'matrix');
    expect(interests.weights).toEqual([1, 0]);
    expect(interests.valuations[0]).toEqual([0.5, 0.5, 0.5]);
    expect(interests.silent).toEqual([false, true]);
  });

  test('an actor of whom the source says nothing has no weights, flat valuations and attitude 0', () => {
    const interests = deriveInterests(actorOf([phraseOf('p', [], { evidence: 'text', attitude: 3 })]), two, 'matrix');
    expect(interests).toEqual({
      weights: [0, 0],
      valuations: [
        [0.5, 0.5, 0.5],
        [0.5, 0.5],
      ],
      attitude: 0,
      silent: [true, true],
    });
  });

  test('attitudes +3, -1 and 0 make one half', () => {
    const actor = actorOf([3, -1, 0].map((attitude, i) => phraseOf(`p${i}`, [], { attitude })));
    expect(deriveInterests(actor, two, 'matrix').attitude).toBe(0.5);
  });

  test('North Korea: DPRK-I2 gives 4 of the 8 strengths behind denuclearization in the paper', () => {
    const reading = readIssue(northKorea, issues, issues[0]!, 'paper');
    expect(reading.reasons.map(({ phrase, strength }) => [phrase.id, strength])).toEqual([
      ['DPRK-I2', 4],
      ['DPRK-T1', 4],
    ]);
    expect(reading.strength).toBe(8);
  });

  test('levels read further and further', () => {
    const classes = ['matrix', 'text', 'history', 'judgement'] as const;
    expect(LEVELS.map((level) => classes.filter((evidence) => bindsAt(evidence, level)))).toEqual([
      ['matrix'],
      ['matrix', 'text'],
      ['matrix', 'text', 'history'],
    ]);
    expect(bindsAt(unitedStates.phrases[6]!, 'matrix')).toBe(false);
  });
});

describe('weights set by hand', () => {
  const set = (weights: Readonly<Record<string, number>>) =>
    deriveInterests({ ...unitedStates, weights }, issues, 'paper').weights;
  const coded = deriveInterests(unitedStates, issues, 'paper').weights;

  test('stand as given, and the others keep their proportions', () => {
    const weights = set({ sanctions: 0.4, 'inter-korean': 0.1 });
    const k = (id: string) => issues.findIndex((issue) => issue.id === id);
    expect(weights[k('sanctions')]).toBe(0.4);
    expect(weights[k('inter-korean')]).toBe(0.1);
    expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(weights[k('denuclearization')]! / weights[k('verification')]!).toBeCloseTo(
      coded[k('denuclearization')]! / coded[k('verification')]!,
      12,
    );
  });

  test('nothing set changes nothing', () => expect(set({})).toEqual(coded));

  test('a whole of 1 leaves nothing for the others', () => {
    expect(set({ sanctions: 1 }).filter((weight) => weight > 0)).toEqual([1]);
  });

  test.each<[string, Readonly<Record<string, number>>, string]>([
    ['more than 1', { sanctions: 0.7, verification: 0.4 }, 'sum to 1.1, which is more than 1'],
    ['below 0', { sanctions: -0.1 }, 'not -0.1'],
    ['not a number', { sanctions: Number.NaN }, 'not NaN'],
    ['an unknown issue', { sanction: 0.1 }, 'Did you mean sanctions?'],
    [
      'less than 1 with nothing left to carry the rest',
      Object.fromEntries(issues.map((issue) => [issue.id, 0.01])),
      'no other issue',
    ],
  ])('%s is an error', (_, weights, message) => {
    const error = errorOf(() => set(weights));
    expect(error.code).toBe('actor/weights');
    expect(error.message).toContain(message);
  });

  test('every problem is reported, not just the first', () => {
    expect(errorOf(() => set({ sanctions: -1, nothing: 0.5 })).problems).toHaveLength(2);
  });
});

const world = [issueOf(2, 'a'), issueOf(3, 'b'), issueOf(5, 'c')];

const anyBearing: fc.Arbitrary<Bearing> = fc.constantFrom(...world).chain((issue) =>
  fc.record({
    issue: fc.constant(issue.id),
    strength: fc.integer({ min: 1, max: 5 }),
    shape: fc.constantFrom<Shape>(
      'up',
      'down',
      ...issue.options.flatMap((o): Shape[] => [`peak:${o.id}`, `upto:${o.id}`]),
    ),
  }),
);

const anyActor = fc
  .array(
    fc.record({
      bearsOn: fc.array(anyBearing, { maxLength: 4 }),
      attitude: fc.integer({ min: -5, max: 5 }),
      evidence: fc.constantFrom('matrix' as const, 'text' as const, 'history' as const),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => actorOf(parts.map((part, i) => phraseOf(`p${i}`, part.bearsOn, part))));

describe.each(LEVELS)('for any phrases, at level %s', (level) => {
  test('weights sum to 1, or all are 0 and every issue is silent', () => {
    fc.assert(
      fc.property(anyActor, (actor) => {
        const { weights, silent } = deriveInterests(actor, world, level);
        const expected = silent.every((is) => is) ? 0 : 1;
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(expected, 12);
        expect(weights.map((weight) => weight === 0)).toEqual(silent);
      }),
    );
  });

  test('a valuation spans 0 to 1, or is flat at 0.5', () => {
    fc.assert(
      fc.property(anyActor, (actor) => {
        for (const options of deriveInterests(actor, world, level).valuations) {
          const span = [Math.min(...options), Math.max(...options)];
          expect([
            [0, 1],
            [0.5, 0.5],
          ]).toContainEqual(span);
        }
      }),
    );
  });

  test('the shares of the reasons sum to the weight they explain', () => {
    fc.assert(
      fc.property(anyActor, (actor) => {
        const { weights } = deriveInterests(actor, world, level);
        const shares = world.map((issue) =>
          readIssue(actor, world, issue, level).reasons.reduce((sum, reason) => sum + reason.share, 0),
        );
        for (const [k, share] of shares.entries()) expect(share).toBeCloseTo(weights[k]!, 12);
      }),
    );
  });

  test('doubling every strength and every attitude changes nothing', () => {
    fc.assert(
      fc.property(anyActor, (actor) => {
        const louder = actor.phrases.map((phrase) => ({
          ...phrase,
          attitude: 2 * phrase.attitude,
          bearsOn: phrase.bearsOn.map((bearing) => ({ ...bearing, strength: 2 * bearing.strength })),
        }));
        expect(deriveInterests({ ...actor, phrases: louder }, world, level)).toEqual(
          deriveInterests(actor, world, level),
        );
      }),
    );
  });
});
