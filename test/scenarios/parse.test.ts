import { describe, expect, test } from 'vitest';
import { knownUnits } from '../../src/scenarios/known-units.ts';
import { checkScenario, parseScenario } from '../../src/scenarios/parse.ts';
import { writeStarter } from '../../src/scenarios/write.ts';
import { changed, errorOf, linesOf } from '../fixtures/damaged.ts';

const SMALL = `id: lunch
issues:
  - id: place
    options: [{ id: home }, { id: cafe }]
    statusQuo: home
actors:
  - id: ANA
    margin: 0.1
    phrases:
      - id: ANA-P1
        text: I like the cafe
        bearsOn: [{ issue: place, strength: 3, shape: up }]
  - id: BO
    margin: 0
    phrases:
      - id: BO-P1
        text: so do I
        bearsOn: [{ issue: place, strength: 1, shape: up }]
forums:
  - id: table
`;

describe('a small file', () => {
  const { scenario, warnings } = parseScenario(SMALL, knownUnits);

  test('is filled up with defaults', () => {
    expect(warnings).toEqual([]);
    expect(scenario.title).toBe('Lunch');
    expect(scenario.issues[0]).toEqual({
      id: 'place',
      name: 'Place',
      options: [
        { id: 'home', text: 'Home', requires: [] },
        { id: 'cafe', text: 'Cafe', requires: [] },
      ],
      statusQuo: 'home',
    });
    expect(scenario.actors[0]).toMatchObject({ name: 'ANA', patience: 0.5, ratificationScale: 0.02, redLines: [] });
    expect(scenario.forums).toEqual([
      {
        id: 'table',
        name: 'Table',
        participants: ['ANA', 'BO'],
        procedure: { kind: 'consensus', rounds: 6 },
        agenda: ['place'],
        limits: {},
      },
    ]);
    expect(scenario.environment).toEqual({ variables: [], weightEffects: [], marginEffects: [], moments: [] });
    expect([scenario.linkages, scenario.compatibility, scenario.metrics, scenario.sources]).toEqual([[], [], [], []]);
  });

  test.each([
    ['with a byte order mark', `\uFEFF${SMALL}`],
    ['with Windows line ends', SMALL.replaceAll('\n', '\r\n')],
    ['as bytes', new TextEncoder().encode(SMALL)],
    ['as JSON indented by tabs', JSON.stringify(scenario, null, '\t')],
    ['with the schema named inside', `$schema: ./winset.schema.json\n${SMALL}`],
    [
      'with an alias',
      changed(
        SMALL,
        ['bearsOn: [', 'bearsOn: &all ['],
        ['bearsOn: [{ issue: place, strength: 1, shape: up }]', 'bearsOn: *all'],
      ),
    ],
  ])('is read %s', (_, text) => {
    expect(parseScenario(text, knownUnits).scenario.forums).toEqual(scenario.forums);
  });

  test('reads the words that older YAML took for true and false', () => {
    const text = changed(
      SMALL,
      ['{ id: home }', '{ id: no }'],
      ['{ id: cafe }', '{ id: on }'],
      ['statusQuo: home', 'statusQuo: no'],
    );
    expect(parseScenario(text, knownUnits).scenario.issues[0]!.options.map((option) => option.id)).toEqual([
      'no',
      'on',
    ]);
  });

  test('takes a year for the id of a moment', () => {
    const text = `${SMALL}environment:\n  moments: [{ id: 2019, environment: {} }]\n`;
    expect(parseScenario(text, knownUnits).scenario.environment.moments[0]!.id).toBe('2019');
  });

  test('seats in a staged forum whoever sits in its stages', () => {
    const text = `${SMALL}  - { id: twice, stages: [{ forum: table }, { forum: table, rounds: 2 }] }\n`;
    expect(parseScenario(text, knownUnits).scenario.forums[1]!.participants).toEqual(['ANA', 'BO']);
  });
});

describe('problems stand at their line and column, in order, all at once', () => {
  test('wrong types, ranges, unknown keys and unknown ids together', () => {
    const text = changed(
      SMALL,
      ['margin: 0.1', 'margin: "high"'],
      ['strength: 3', 'strength: 9'],
      ['margin: 0\n', 'margins: 0\n    margin: .nan\n'],
      ['issue: place, strength: 1', 'issue: plaice, strength: 1'],
    );
    const error = errorOf(text);
    expect(error.code).toBe('scenario/invalid');
    expect(linesOf(error)).toEqual([
      '8:13 actors[0].margin: expected a number from 0 to 1, found "high"',
      '12:45 actors[0].phrases[0].bearsOn[0].strength: expected a number from 1 to 5, found 9',
      '14:5 actors[1].margins: there is no key "margins" here',
      '15:13 actors[1].margin: expected a number from 0 to 1, found something that is not a number (.nan)',
      '19:28 actors[1].phrases[0].bearsOn[0].issue: there is no issue "plaice"',
    ]);
    expect(error.problems[2]!.hint).toMatch(/^Did you mean margin\? Known: id, name/);
    expect(error.problems[4]!.hint).toBe('Did you mean place? Known: place.');
  });

  test.each([
    [
      'a missing key',
      ['    margin: 0.1\n', ''],
      '7:5 actors[0].margin: "margin" is missing, expected a number from 0 to 1',
    ],
    [
      'an empty value',
      ['margin: 0.1', 'margin:'],
      '8:5 actors[0].margin: expected a number from 0 to 1, found nothing',
    ],
    [
      'infinity',
      ['margin: 0.1', 'margin: .inf'],
      '8:13 actors[0].margin: expected a number from 0 to 1, found infinity',
    ],
    ['a number for an id', ['id: lunch', 'id: 7'], '1:5 id: expected an id (like-this or LIKE-THIS), found 7'],
    [
      'an id in no form',
      ['id: lunch', 'id: Big Lunch'],
      '1:5 id: expected an id (like-this or LIKE-THIS), found "Big Lunch"',
    ],
    [
      'a word every object has',
      ['id: lunch', 'id: constructor'],
      '1:5 id: expected an id (like-this or LIKE-THIS), found "constructor"',
    ],
    [
      'a number for text',
      ['text: so do I', 'text: 1953'],
      '17:15 actors[1].phrases[0].text: expected text, found 1953',
    ],
    [
      'a control character',
      ['so do I', '"\\e[31mred"'],
      '17:15 actors[1].phrases[0].text: expected text without control characters, found "\\u001b[31mred"',
    ],
    [
      'half a character',
      ['so do I', '"\\uD800"'],
      '17:15 actors[1].phrases[0].text: expected text without control characters, found "\\ud800"',
    ],
    [
      'a shape there is not',
      ['shape: up }]\n  - id: BO', 'shape: upp }]\n  - id: BO'],
      '12:55 actors[0].phrases[0].bearsOn[0].shape: expected up, down, values, peak:OPTION or upto:OPTION, found "upp"',
    ],
    ['a list for a block', ['  - id: table', '  - [table]'], '20:5 forums[0]: expected a forum, found a list of 1'],
    ['a key given twice', ['id: lunch', 'id: lunch\nid: supper'], '2:1 the key "id" is given twice in this block'],
    [
      'a key that reaches the prototype',
      ['id: lunch', 'id: lunch\n__proto__: {}'],
      '2:1 the key "__proto__" cannot be used',
    ],
    ['a cycle', ['bearsOn: [{', 'bearsOn: &a [*a, {'], '12:22 the alias *a stands inside what it repeats'],
    [
      'rounds that are not whole',
      ['  - id: table', '  - { id: table, procedure: { rounds: 1.5 } }'],
      '20:39 forums[0].procedure.rounds: expected a whole number from 1 to 1000, found 1.5',
    ],
  ] as const)('%s', (_, change, line) => {
    expect(linesOf(errorOf(changed(SMALL, change)))).toContain(line);
  });

  test.each([
    ['7', 'Put quotes around it: "7".'],
    ['yes-No', 'Write it as yes-no.'],
    ['SportCo', 'Write it as sport-co.'],
  ])('an id %s comes with the way out', (id, hint) => {
    expect(errorOf(changed(SMALL, ['id: lunch', `id: ${id}`])).problems[0]!.hint).toBe(hint);
  });

  test.each([
    ['"0.2"', 'Without the quotes it is a number: 0.2.'],
    ['0,2', 'Write it with a point: 0.2.'],
  ])('a number written %s comes with the way out', (number, hint) => {
    expect(errorOf(changed(SMALL, ['margin: 0.1', `margin: ${number}`])).problems[0]!.hint).toBe(hint);
  });

  test('of the keys of a foreign file three are named', () => {
    const error = errorOf('services: 1\nnetworks: 2\nvolumes: 3\nsecrets: 4\nconfigs: 5\n');
    expect(linesOf(error).slice(-2)).toEqual([
      '3:1 volumes: there is no key "volumes" here',
      '4:1 secrets: there are 2 more unknown keys here',
    ]);
  });

  test('of more than a hundred problems the rest is counted', () => {
    const rules = Array.from(
      { length: 120 },
      (_, n) => `  - { id: r${n}, if: { no-${n}: x }, needs: { place: home } }`,
    );
    const error = errorOf(`${SMALL}compatibility:\n${rules.join('\n')}\n`);
    expect(error.problems).toHaveLength(101);
    expect(error.problems.at(-1)!.message).toBe('and 20 more problems');
  });
});

describe('files that hold no scenario', () => {
  test.each([
    ['nothing', '', 'scenario/empty', /^the file is empty/],
    ['comments alone', '# later\n', 'scenario/empty', /^the file is empty/],
    ['a null', '~\n', 'scenario/empty', /^the file is empty/],
    ['a word', 'hello', 'scenario/invalid', /^1:1 expected a scenario, found "hello"$/],
    ['a list', '- a\n- b\n', 'scenario/invalid', /^1:1 expected a scenario, found a list of 2$/],
    ['two documents', 'id: a\n---\nid: b\n', 'scenario/not-yaml', /^2:1 a second document starts here/],
    ['a tab', 'id: a\nissues:\n\t- x\n', 'scenario/not-yaml', /^3:1 not YAML: Tabs/],
    ['an open bracket', '{"id": "a"', 'scenario/not-yaml', /^1:11 not YAML: /],
    ['text with a colon', 'id: a\ntitle: one: two\n', 'scenario/not-yaml', /^2:8 not YAML: /],
    ['a NUL', 'id: a\0', 'scenario/not-yaml', /^1:6 a control character \(U\+0000\)/],
    ['YAML 1.1', '%YAML 1.1\n---\nid: no\n', 'scenario/not-yaml', /^1:1 the file says it is YAML 1.1/],
    ['a tag', 'id: !secret x\n', 'scenario/not-yaml', /^1:5 not YAML: Unresolved tag/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'scenario/not-yaml', /^the file is not UTF-8 text$/],
    [
      'brackets without end',
      '['.repeat(2_000_000),
      'scenario/not-yaml',
      /^1:\d+ blocks and lists are nested more than 100 deep$/,
    ],
    [
      'dashes without end',
      '- '.repeat(1_000_000),
      'scenario/not-yaml',
      /^1:\d+ blocks and lists are nested more than 100 deep$/,
    ],
    ['too much', `# ${'x'.repeat(3_000_000)}`, 'scenario/too-large', /^the file has 3 MB, expected at most 2 MB$/],
  ])('%s', (_, text, code, line) => {
    const error = errorOf(text);
    expect(error.code).toBe(code);
    expect(linesOf(error)[0]).toMatch(line);
  });

  test('aliases that multiply are counted, not followed for ever', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `x${n}: &x${n} [${n === 0 ? 'x' : `*x${n - 1}, *x${n - 1}`}]`);
    expect(linesOf(errorOf(`${levels.join('\n')}\n`))).toContainEqual(
      expect.stringContaining('the file stands for more than 200000 values'),
    );
  });
});

describe('data that is already an object', () => {
  test('is checked like a file, with paths and without lines', () => {
    const data = { id: 'x', issues: [], actors: [], forums: [], sauce: 1 };
    expect(() => checkScenario(data, knownUnits)).toThrow(/there is no key "sauce" here/);
  });

  test('of a scenario gives the scenario', () => {
    const { scenario } = parseScenario(writeStarter(), knownUnits);
    expect(checkScenario(scenario, knownUnits)).toEqual({ scenario, warnings: [] });
  });
});

test('warnings have a line too', () => {
  const text = changed(writeStarter(), [
    '    limits:\n      water-release: [as-today, minimum, shared]',
    '    limits:\n      water-release: [as-today, minimum]',
  ]);
  const text2 = changed(text, [
    'agenda: [water-release, costs]',
    'agenda: [costs]\n    limits: { waste-water: [basic] }',
  ]);
  expect(parseScenario(text2, knownUnits).warnings).toMatchObject([
    {
      path: 'forums[2].limits.waste-water',
      message: 'waste-water is not on the agenda, so its limits limit nothing',
      column: 28,
    },
  ]);
});
