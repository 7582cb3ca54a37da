import { describe, expect, test } from 'vitest';
import type { CodedActor } from '../../src/actors/actor.ts';
import { knownUnits } from '../../src/scenarios/known-units.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { validateScenario } from '../../src/scenarios/validate.ts';
import { writeStarter } from '../../src/scenarios/write.ts';
import { changed, errorOf } from '../fixtures/damaged.ts';

const STARTER = writeStarter();

/** Problems of the starter after the changes, as "path: message". */
function problemsAfter(...changes: readonly (readonly [string, string])[]): string[] {
  return errorOf(changed(STARTER, ...changes)).problems.map(({ path, message }) => `${path}: ${message}`);
}

function warningsAfter(...changes: readonly (readonly [string, string])[]): string[] {
  const { warnings } = parseScenario(changed(STARTER, ...changes), knownUnits);
  return warnings.map(({ path, message }) => `${path}: ${message}`);
}

test.each([
  ['northeast-asia', northeastAsia],
  ['three-towns', parseScenario(STARTER, knownUnits).scenario],
])('nothing is wrong or doubtful in %s', (_, scenario) => {
  expect(validateScenario(scenario, knownUnits)).toEqual({ problems: [], warnings: [] });
});

test('an actor is not called what --set means something else by', () => {
  expect(problemsAfter(['id: HIGH', 'id: forum'])).toContainEqual(
    expect.stringContaining('actors[0].id: an actor cannot be called forum'),
  );
});

test('two actors of one name are doubtful', () => {
  const [first, second] = parseScenario(STARTER, knownUnits).scenario.actors;
  expect(warningsAfter([`name: ${second!.name}`, `name: ${first!.name}`])).toEqual([
    `actors[1].name: ${first!.id} has the same name: pages could not tell them apart`,
  ]);
});

describe('ids that are not there', () => {
  test.each([
    [
      'actor in requires',
      ['requires: [MILL, PORT]', 'requires: [MILL, PORTS]'],
      'issues[2].options[2].requires[1]: there is no actor "PORTS"',
    ],
    [
      'status quo',
      ['statusQuo: as-today', 'statusQuo: today'],
      'issues[0].statusQuo: there is no option "today" of water-release',
    ],
    [
      'issue of a phrase',
      ['issue: water-release, strength: 4, shape: down', 'issue: water, strength: 4, shape: down'],
      'actors[0].phrases[0].bearsOn[0].issue: there is no issue "water"',
    ],
    [
      'option of a shape',
      ['upto:minimum', 'upto:minimal'],
      'actors[1].phrases[0].bearsOn[0].shape: there is no option "minimal" of water-release',
    ],
    [
      'option of a red line',
      ['water-release.shared', 'water-release.share'],
      'actors[0].redLines[0].option: there is no option "share" of water-release',
    ],
    [
      'issue of a red line',
      ['water-release.shared', 'release.shared'],
      'actors[0].redLines[0].option: there is no issue "release"',
    ],
    [
      'phrase of a red line',
      ['[HIGH-P1]', '[PORT-P1]'],
      'actors[0].redLines[0].phrases[0]: there is no phrase "PORT-P1" of HIGH',
    ],
    [
      'condition of a red line',
      ['{ waste-water: basic }', '{ waste-water: some }'],
      'actors[2].redLines[0].unlessAtLeast.waste-water: there is no option "some" of waste-water',
    ],
    [
      'concession strategy',
      ['patience: 0.7', 'patience: 0.7\n    concession: linaer'],
      'actors[0].concession: there is no concession strategy "linaer"',
    ],
    [
      'drafting strategy',
      ['patience: 0.7', 'patience: 0.7\n    drafting: best'],
      'actors[0].drafting: there is no drafting strategy "best"',
    ],
    [
      'actor of a linkage',
      ['actor: HIGH\n    when', 'actor: HIGHER\n    when'],
      'linkages[0].actor: there is no actor "HIGHER"',
    ],
    [
      'condition of a linkage',
      ['any: [{ costs: contribution }]', 'any: [{ cost: contribution }]'],
      'linkages[0].when.any[0].cost: there is no issue "cost"',
    ],
    [
      'issue of scaled losses',
      ['issues: [water-release], factor', 'issues: [water], factor'],
      'linkages[0].scaleLosses.issues[0]: there is no issue "water"',
    ],
    [
      'if of a rule',
      ['if: { waste-water: full }', 'if: { waste-water: fully }'],
      'compatibility[0].if.waste-water: there is no option "fully" of waste-water',
    ],
    [
      'needs of a rule',
      ['needs: { costs: fund }', 'needs: { money: fund }'],
      'compatibility[0].needs.money: there is no issue "money"',
    ],
    [
      'variable of a weight effect',
      ['variable: drought, actor: PORT', 'variable: draught, actor: PORT'],
      'environment.weightEffects[1].variable: there is no variable "draught"',
    ],
    [
      'variable of a margin effect',
      ['variable: drought, actor: MILL, gamma', 'variable: rain, actor: MILL, gamma'],
      'environment.marginEffects[0].variable: there is no variable "rain"',
    ],
    [
      'actor who must be present',
      ['gamma: -0.03', 'gamma: -0.03, whenPresent: HI'],
      'environment.marginEffects[0].whenPresent: there is no actor "HI"',
    ],
    [
      'variable of a moment',
      ['{ drought: 0.9, trust: 0.4 }', '{ drougth: 0.9, trust: 0.4 }'],
      'environment.moments[0].environment.drougth: there is no variable "drougth"',
    ],
    [
      'participant',
      ['participants: [HIGH, MILL]', 'participants: [HIGH, MIL]'],
      'forums[2].participants[1]: there is no actor "MIL"',
    ],
    [
      'issue of an agenda',
      ['agenda: [water-release, costs]', 'agenda: [water-release, cost]'],
      'forums[2].agenda[1]: there is no issue "cost"',
    ],
    [
      'issue of limits',
      ['      water-release: [as-today', '      water-releases: [as-today'],
      'forums[1].limits.water-releases: there is no issue "water-releases"',
    ],
    [
      'option of limits',
      ['[as-today, minimum, shared]', '[as-today, minimal, shared]'],
      'forums[1].limits.water-release[1]: there is no option "minimal" of water-release',
    ],
    [
      'procedure',
      ['kind: alternating', 'kind: alternate'],
      'forums[2].procedure.kind: there is no procedure "alternate"',
    ],
    [
      'chair',
      ['chair: PORT', 'chair: FORT'],
      'forums[1].procedure.chair: there is no participant "FORT" in conference',
    ],
    [
      'forum of a stage',
      ['forum: upper-valley, rounds', 'forum: upper, rounds'],
      'forums[3].stages[0].forum: there is no forum "upper"',
    ],
    [
      'forum it is a variant of',
      ['name: River conference', 'name: River conference\n    variantOf: conference'],
      'forums[1].variantOf: there is no other forum "conference"',
    ],
    [
      'issue of a metric',
      ['issues: [waste-water, water-release]', 'issues: [waste-water, water]'],
      'metrics[0].issues[1]: there is no issue "water"',
    ],
  ] as const)('%s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  test('come with the nearest known one and all of them', () => {
    const { problems } = errorOf(changed(STARTER, ['kind: alternating', 'kind: majorty']));
    expect(problems[0]!.hint).toBe(
      'Did you mean majority? Known: consensus, alternating, chair-text, co-chairs, majority, simultaneous.',
    );
  });
});

describe('ids that are there twice', () => {
  test.each([
    ['issues', ['- id: costs', '- id: waste-water'], 'issues[2].id: the issue "waste-water" is there twice'],
    ['options', ['id: basic', 'id: none'], 'issues[1].options[1].id: the option "none" is there twice'],
    ['actors', ['- id: MILL\n', '- id: HIGH\n'], 'actors[1].id: the actor "HIGH" is there twice'],
    [
      'phrases, also of different actors',
      ['id: MILL-P1', 'id: HIGH-P1'],
      'actors[1].phrases[0].id: the phrase "HIGH-P1" is there twice',
    ],
    ['variables', ['- id: drought', '- id: trust'], 'environment.variables[1].id: the variable "trust" is there twice'],
    ['forums', ['- id: conference', '- id: assembly'], 'forums[1].id: the forum "assembly" is there twice'],
    [
      'participants',
      ['participants: [HIGH, MILL]', 'participants: [HIGH, HIGH]'],
      'forums[2].participants[1]: the participant "HIGH" is there twice',
    ],
    [
      'issues on an agenda',
      ['agenda: [water-release, costs]', 'agenda: [costs, costs]'],
      'forums[2].agenda[1]: the issue "costs" is there twice',
    ],
  ] as const)('%s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });
});

describe('interests', () => {
  test.each([
    [
      'values without an option',
      ['highbridge: 1, millford: 0, rotating: 0.6', 'highbridge: 1, millford: 0'],
      'actors[0].phrases[2].bearsOn[0].values: expected a number for every option of board-seat, rotating missing',
    ],
    [
      'values of an unknown option',
      ['highbridge: 1, millford: 0, rotating: 0.6', 'highbridge: 1, millford: 0, rotating: 0.6, port: 1'],
      'actors[0].phrases[2].bearsOn[0].values.port: there is no option "port" of board-seat',
    ],
    [
      'values that are missing',
      ['            values: { none: 0.3, highbridge: 1, millford: 0, rotating: 0.6 }\n', ''],
      'actors[0].phrases[2].bearsOn[0].values: "values" is missing, expected a number from 0 to 1 for every option',
    ],
    [
      'values beside another shape',
      ['strength: 4, shape: down', 'strength: 4, shape: down, values: { less: 1 }'],
      'actors[0].phrases[0].bearsOn[0].values: the shape is down, expected "values" only with the shape values',
    ],
    [
      'an order of a nominal issue',
      [
        'strength: 2\n            shape: values\n            values: { none: 0.3, highbridge: 1, millford: 0, rotating: 0.6 }',
        'strength: 2\n            shape: up',
      ],
      'actors[0].phrases[2].bearsOn[0].shape: the options of board-seat have no order, expected the shape values',
    ],
    [
      'an issue twice in a phrase',
      ['issue: waste-water, strength: 3', 'issue: costs, strength: 3'],
      'actors[1].phrases[1].bearsOn[1].issue: the issue "costs" is there twice',
    ],
    [
      'weights above 1',
      ['patience: 0.7', 'patience: 0.7\n    weights: { costs: 0.7, water-release: 0.6 }'],
      'actors[0].weights: the weights sum to 1.3, expected at most 1',
    ],
    [
      'weights below 0',
      ['patience: 0.7', 'patience: 0.7\n    weights: { costs: -0.1 }'],
      'actors[0].weights.costs: expected a number from 0 to 1, found -0.1',
    ],
    [
      'weights that leave a rest to nobody',
      ['patience: 0.7', 'patience: 0.7\n    weights: { costs: 0.3, water-release: 0.3, board-seat: 0.3 }'],
      'actors[0].weights: the weights sum to 0.9, expected 1',
    ],
    [
      'weights of an unknown issue',
      ['patience: 0.7', 'patience: 0.7\n    weights: { cost: 0.3 }'],
      'actors[0].weights.cost: there is no issue "cost"',
    ],
    [
      'nothing at stake',
      ['agenda: [water-release, costs]', 'agenda: [waste-water]'],
      'forums[2].participants[0]: no phrase of HIGH bears on the agenda of upper-valley',
    ],
  ] as const)('%s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  test('weights that sum to 1 leave nothing for the others, which is said', () => {
    expect(warningsAfter(['patience: 0.7', 'patience: 0.7\n    weights: { costs: 0.4, water-release: 0.6 }'])).toEqual([
      'actors[0].weights: the weights sum to 1, which leaves nothing for board-seat',
    ]);
  });

  test('a red line on the status quo is crossed by nothing, which is said', () => {
    expect(warningsAfter(['option: water-release.shared', 'option: water-release.as-today'])).toEqual([
      'actors[0].redLines[0].option: water-release.as-today is the status quo, which crosses no red line',
    ]);
  });
});

describe('options', () => {
  test('more than eight are too many for people', () => {
    const more = Array.from({ length: 8 }, (_, n) => `      - { id: more-${n} }\n`).join('');
    expect(problemsAfter(['      - { id: less,', `${more}      - { id: less,`])).toEqual([
      'issues[0].options: expected a list of 2 to 8 options, or up to 255 where actors are scored, found a list of 12',
    ]);
  });

  test('one is too few, by the same limit', () => {
    const { problems } = errorOf('schema: 1\nissues:\n  - id: a\n    options: [{ id: x }]\n');
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toContain(
      'issues[0].options: expected a list of 2 to 8 options, or up to 255 where actors are scored, found a list of 1',
    );
  });

  test('need a status quo', () => {
    expect(problemsAfter(['    statusQuo: as-today\n', ''])).toContain(
      'issues[0].statusQuo: "statusQuo" is missing, expected the option that stands today',
    );
  });

  test('whose consent sits in no forum with the issue are a problem', () => {
    const [split] = problemsAfter(
      [
        '  - id: assembly',
        '  - id: lower\n    participants: [MILL, PORT]\n    agenda: [waste-water]\n  - id: assembly',
      ],
      [
        '{ id: full, text: A full treatment plant, requires: [MILL] }',
        '{ id: full, text: A full treatment plant, requires: [HIGH, PORT] }',
      ],
      ['agenda: [water-release, waste-water, costs, board-seat]', 'agenda: [water-release, costs, board-seat]'],
      ['agenda: [water-release, waste-water, costs, board-seat]', 'agenda: [water-release, costs, board-seat]'],
    );
    expect(split).toBe(
      'issues[1].options[2].requires: no forum with waste-water on its agenda seats all whose consent it needs (HIGH, PORT)',
    );
  });

  test('that the limits of every forum leave out are doubtful, and so are issues on no agenda', () => {
    expect(
      warningsAfter(
        [
          'agenda: [water-release, waste-water, costs, board-seat]\n\n',
          'agenda: [water-release, waste-water, costs]\n    limits: { waste-water: [basic] }\n\n',
        ],
        [
          'agenda: [water-release, waste-water, costs, board-seat]\n    limits:\n',
          'agenda: [water-release, waste-water, costs]\n    limits:\n      waste-water: [basic]\n',
        ],
      ),
    ).toEqual([
      'issues[1].options[2]: the limits of every forum leave waste-water.full out',
      "issues[3]: board-seat is on no forum's agenda",
    ]);
  });

  test('limits without the status quo are in order, which may be tabled whatever they say', () => {
    expect(warningsAfter(['[as-today, minimum, shared]', '[minimum, shared]'])).toEqual([]);
  });
});

describe('linkages, rules and metrics', () => {
  const four = Array.from(
    { length: 4 },
    (_, n) =>
      `  - { id: l${n}, actor: HIGH, when: { all: [{ costs: fund }] }, scaleLosses: { issues: [costs], factor: 1 } }\n`,
  ).join('');

  test.each([
    [
      'a fifth linkage',
      ['linkages:\n', `linkages:\n${four}`],
      'linkages[4]: HIGH has more than 4 linkages, expected at most 4',
    ],
    [
      'neither any nor all',
      ['when: { any: [{ costs: contribution }] }', 'when: {}'],
      'linkages[0].when: expected exactly one of any and all, found neither',
    ],
    [
      'both any and all',
      ['{ any: [{ costs: contribution }] }', '{ any: [{ costs: fund }], all: [{ costs: fund }] }'],
      'linkages[0].when: expected exactly one of any and all, found both',
    ],
    [
      'two issues in one condition',
      ['any: [{ costs: contribution }]', 'any: [{ costs: fund, waste-water: basic }]'],
      'linkages[0].when.any[0]: expected one issue with the option it must at least reach, found a block with "costs", "waste-water"',
    ],
    [
      'a nominal issue in a linkage',
      ['any: [{ costs: contribution }]', 'any: [{ board-seat: rotating }]'],
      'linkages[0].when.any[0].board-seat: the options of board-seat have no order, so nothing is "at least" one of them',
    ],
    [
      'a nominal issue in a rule',
      ['if: { waste-water: full }', 'if: { board-seat: rotating }'],
      'compatibility[0].if.board-seat: the options of board-seat have no order, so nothing is "at least" one of them',
    ],
    [
      'a nominal issue in a red line',
      ['{ waste-water: basic }', '{ board-seat: rotating }'],
      'actors[2].redLines[0].unlessAtLeast.board-seat: the options of board-seat have no order, so nothing is "at least" one of them',
    ],
    [
      'a condition on nothing',
      ['{ waste-water: basic }', '{}'],
      'actors[2].redLines[0].unlessAtLeast: expected at least one issue with the option it must reach, found an empty block',
    ],
    [
      'a metric of a nominal issue',
      ['issues: [waste-water, water-release]', 'issues: [board-seat]'],
      'metrics[0].issues[0]: the options of board-seat have no order, so a position among them says nothing',
    ],
  ] as const)('%s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  test.each([
    [
      'a linkage that always holds',
      ['any: [{ costs: contribution }]', 'any: [{ costs: own }]'],
      'linkages[0].when: this holds already at the status quo, so the linkage is always in force',
    ],
    [
      'a rule that the status quo breaks',
      ['if: { waste-water: full }', 'if: { waste-water: none }'],
      'compatibility[0]: the status quo breaks this rule',
    ],
    [
      'an effect that turns a weight over',
      ['beta: 0.8', 'beta: 3'],
      'environment.weightEffects[0].beta: this takes the weight below 0 for some values, where it is held at 0',
    ],
  ] as const)('%s is doubtful', (_, change, warning) => {
    expect(warningsAfter(change)).toEqual([warning]);
  });
});

describe('forums', () => {
  const procedure = (rules: string) => ['{ kind: chair-text, chair: PORT, rounds: 6 }', rules] as const;

  test.each([
    [
      'one participant twice',
      ['participants: [HIGH, MILL]', 'participants: [HIGH, HIGH]'],
      'forums[2].participants: expected at least 2 participants',
    ],
    [
      'one participant',
      ['participants: [HIGH, MILL]', 'participants: [HIGH]'],
      'forums[2].participants: expected a list of 2 to 16 actor ids, found a list of 1',
    ],
    [
      'an order without somebody',
      procedure('{ kind: chair-text, chair: PORT, order: [PORT, HIGH] }'),
      'forums[1].procedure.order: MILL missing, expected every participant once',
    ],
    [
      'an order with somebody twice',
      procedure('{ kind: consensus, order: [PORT, HIGH, MILL, HIGH] }'),
      'forums[1].procedure.order[3]: the actor "HIGH" is there twice',
    ],
    [
      'no chair',
      procedure('{ kind: chair-text }'),
      'forums[1].procedure.chair: chair-text needs chair, which is missing',
    ],
    [
      'no co-chairs',
      procedure('{ kind: co-chairs }'),
      'forums[1].procedure.coChairs: co-chairs needs coChairs, which is missing',
    ],
    [
      'a co-chair who does not sit',
      procedure('{ kind: co-chairs, coChairs: [PORT, SEA] }'),
      'forums[1].procedure.coChairs[1]: there is no participant "SEA" in conference',
    ],
    [
      'one co-chair twice',
      procedure('{ kind: co-chairs, coChairs: [PORT, PORT] }'),
      'forums[1].procedure.coChairs[1]: the actor "PORT" is there twice',
    ],
    [
      'no majority',
      procedure('{ kind: majority }'),
      'forums[1].procedure.k: majority needs k or votes, which is missing',
    ],
    [
      'a majority above the seats',
      procedure('{ kind: majority, k: 4 }'),
      'forums[1].procedure.k: expected at most 3, the number of seats, found 4',
    ],
    [
      'votes without a quota',
      procedure('{ kind: majority, votes: { HIGH: 1 } }'),
      'forums[1].procedure.votes: "quota" is missing, expected the votes that must be reached',
    ],
    [
      'a quota without votes',
      procedure('{ kind: majority, k: 2, quota: 3 }'),
      'forums[1].procedure.quota: a quota counts votes, and there are none',
    ],
    [
      'a quota nobody reaches',
      procedure('{ kind: majority, votes: { HIGH: 1, PORT: 2 }, quota: 4 }'),
      'forums[1].procedure.quota: expected at most 3, all votes together, found 4',
    ],
    [
      'a quota of nothing',
      procedure('{ kind: majority, votes: { HIGH: 1 }, quota: 0 }'),
      'forums[1].procedure.quota: expected a number above 0, found 0',
    ],
    [
      'votes of a stranger',
      procedure('{ kind: majority, votes: { SEA: 1, PORT: 2 }, quota: 2 }'),
      'forums[1].procedure.votes.SEA: there is no participant "SEA" in conference',
    ],
    [
      'a veto of a stranger',
      procedure('{ kind: majority, k: 2, vetoes: [{ actor: SEA }] }'),
      'forums[1].procedure.vetoes[0].actor: there is no participant "SEA" in conference',
    ],
    [
      'a veto over an option there is not',
      procedure('{ kind: majority, k: 2, vetoes: [{ actor: HIGH, options: [costs.all] }] }'),
      'forums[1].procedure.vetoes[0].options[0]: there is no option "all" of costs',
    ],
    [
      'a stage that is staged',
      ['forum: upper-valley, rounds: 3', 'forum: two-then-three, rounds: 3'],
      'forums[3].stages[0].forum: two-then-three cannot be a stage of itself, expected a forum that sits',
    ],
    [
      'a stage of another staged forum',
      [
        '  - id: two-then-three',
        '  - { id: round-about, stages: [{ forum: two-then-three }], participants: [HIGH, MILL] }\n  - id: two-then-three',
      ],
      'forums[3].stages[0].forum: two-then-three is staged itself, expected a forum that sits',
    ],
    [
      'a stage with strangers',
      ['participants: [HIGH, MILL, PORT]\n    stages', 'participants: [HIGH, MILL]\n    stages'],
      'forums[3].stages[1].forum: conference seats PORT, who take no part in two-then-three',
    ],
  ] as const)('%s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  test.each([
    [
      'a field that the procedure does not read',
      procedure('{ kind: consensus, chair: PORT }'),
      'forums[1].procedure.chair: consensus does not read chair',
    ],
    [
      'limits off the agenda',
      ['agenda: [water-release, costs]', 'agenda: [water-release, costs]\n    limits: { waste-water: [basic] }'],
      'forums[2].limits.waste-water: waste-water is not on the agenda, so its limits limit nothing',
    ],
    [
      'a veto off the agenda',
      [
        '{ kind: alternating, rounds: 4, opener: drawn }',
        '{ kind: majority, k: 1, vetoes: [{ actor: HIGH, options: [waste-water.basic] }] }',
      ],
      'forums[2].procedure.vetoes[0].options[0]: waste-water is not on the agenda',
    ],
    [
      'a k beside votes',
      procedure('{ kind: majority, votes: { HIGH: 0.1, PORT: 0.7 }, quota: 0.8, k: 2 }'),
      'forums[1].procedure.k: k is not read where there are votes: the quota decides',
    ],
    [
      'a participant of no stage',
      ['      - { forum: conference, rounds: 3 }\n', ''],
      'forums[3].participants[2]: PORT sits in none of the stages',
    ],
  ] as const)('%s is doubtful', (_, change, warning) => {
    expect(warningsAfter(change)).toEqual([warning]);
  });

  test('two thirds of the votes, a veto over some options and a consultation are in order', () => {
    const rules =
      '{ kind: majority, votes: { HIGH: 1, MILL: 1, PORT: 1 }, quota: 2, consultation: true, vetoes: [{ actor: HIGH, options: [water-release.shared] }] }';
    expect(warningsAfter(procedure(rules))).toEqual([]);
  });
});

describe('scores', () => {
  const scored: Scenario = parseScenario(
    `id: scored
issues:
  - id: A
    options: [{ id: A1 }, { id: A2 }, { id: A3 }]
actors:
  - { id: ONE, reservation: 5, scores: { A: { A1: 0, A2: 10, A3: -3 } } }
  - { id: TWO, reservation: 0, scores: { A: { A1: 7, A2: 1, A3: 0.5 } } }
forums: [{ id: table }]
`,
    knownUnits,
  ).scenario;
  const [one, two] = scored.actors;
  const messages = (actors: readonly unknown[]): string[] =>
    validateScenario({ ...scored, actors } as Scenario, knownUnits).problems.map(
      ({ path, message }) => `${path}: ${message}`,
    );

  test('are read without a status quo', () => {
    expect(validateScenario(scored, knownUnits)).toEqual({ problems: [], warnings: [] });
    expect(one).toMatchObject({ ratificationScale: 0, reservation: 5 });
  });

  test('are needed for every option of every issue, and finite', () => {
    expect(messages([one, { ...two, scores: { A: { A1: 7, A2: Number.NaN } } }])).toEqual([
      'actors[1].scores.A.A2: expected a number that is finite, found something that is not a number (.nan)',
      'actors[1].scores.A: expected a number for every option of A, A3 missing',
    ]);
    expect(messages([one, { ...two, scores: { B: {} } }])).toEqual([
      'actors[1].scores.B: there is no issue "B"',
      'actors[1].scores: there are no scores for A',
    ]);
  });

  test('and phrases do not mix', () => {
    const coded = { id: 'TWO', name: 'TWO', patience: 0.5, ratificationScale: 0, redLines: [], margin: 0, phrases: [] };
    expect(messages([one, coded])).toContain(
      'actors[1]: TWO has phrases and ONE has scores: expected one kind for all actors',
    );
  });

  test('allow up to 255 options', () => {
    const options = Array.from({ length: 255 }, (_, n) => ({ id: `o${n}`, text: 'x', requires: [] }));
    const scores = { A: Object.fromEntries(options.map((option, n) => [option.id, n])) };
    const many = {
      ...scored,
      issues: [{ id: 'A', name: 'A', options }],
      actors: [
        { ...one, scores },
        { ...two, scores },
      ],
    } as Scenario;
    expect(validateScenario(many, knownUnits).problems).toEqual([]);
  });
});

describe('a tuned scenario, which no file schema has seen', () => {
  const us = northeastAsia.actors[0] as CodedActor;
  const withUs = (change: Partial<CodedActor>): Scenario => ({
    ...northeastAsia,
    actors: [{ ...us, ...change }, ...northeastAsia.actors.slice(1)],
  });

  test.each([
    ['margin', withUs({ margin: Number.NaN }), 'actors[0].margin'],
    ['patience', withUs({ patience: 1.2 }), 'actors[0].patience'],
    ['ratification scale', withUs({ ratificationScale: -1 }), 'actors[0].ratificationScale'],
    ['weight', withUs({ weights: { sanctions: -0.5 } }), 'actors[0].weights.sanctions'],
    [
      'moment',
      {
        ...northeastAsia,
        environment: { ...northeastAsia.environment, moments: [{ id: 'x', environment: { trust: 2 } }] },
      },
      'environment.moments[0].environment.trust',
    ],
  ])('is told of a %s out of range', (_, scenario, path) => {
    expect(validateScenario(scenario, knownUnits).problems.map((problem) => problem.path)).toContain(path);
  });
});

test('everything is said at once', () => {
  const problems = problemsAfter(
    ['requires: [MILL, PORT]', 'requires: [MILL, PORTS]'],
    ['statusQuo: none\n\n  - id: costs', 'statusQuo: nothing\n\n  - id: costs'],
    ['upto:minimum', 'upto:minimal'],
    ['chair: PORT', 'chair: FORT'],
    ['{ drought: 0.9, trust: 0.4 }', '{ drougth: 0.9, trust: 0.4 }'],
    ['forum: upper-valley, rounds', 'forum: upper, rounds'],
  );
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'issues[1].statusQuo',
    'issues[2].options[2].requires[1]',
    'actors[1].phrases[0].bearsOn[0].shape',
    'environment.moments[0].environment.drougth',
    'forums[1].procedure.chair',
    'forums[3].stages[0].forum',
  ]);
});
