/**
 * A published scorable game: a harbour resort, six parties, five issues, 720 texts.
 *
 * The scores, thresholds and the rule that a text passes with five of six yeses, those of the developer and of the tourism
 * department among them, are those of the base game of LLM-Deliberation (github.com/S-Abdelnabi/LLM-Deliberation,
 * MIT licence, copyright (c) 2023 Sahar Abdelnabi). The words are ours. Scores have no common unit: sums over
 * parties mean nothing.
 */
import type { Issue, ScoredActor } from '../actors/actor.ts';
import type { Scenario } from './scenario.ts';

type OptionText = readonly [id: string, text: string];

const issue = (id: string, name: string, options: readonly OptionText[]): Issue => ({
  id,
  name,
  options: options.map(([option, text]) => ({ id: option, text, requires: [] })),
});

const issues: readonly Issue[] = [
  issue('infrastructure', 'Where the resort is built', [
    ['water', 'On the water'],
    ['water-and-land', 'On water and land'],
    ['land', 'On land'],
  ]),
  issue('ecology', 'What the harbour must suffer', [
    ['damage', 'Some lasting damage'],
    ['balance', 'Damage and repair in balance'],
    ['improvement', 'A harbour in better state than before'],
  ]),
  issue('employment', 'Who is hired', [
    ['union-only', 'Union members first, without limit'],
    ['two-to-one', 'Two union members to one other'],
    ['one-to-one', 'One union member to one other'],
    ['open', 'Anyone'],
  ]),
  issue('loan', 'How much the state lends', [
    ['three-billion', 'Three billion'],
    ['two-billion', 'Two billion'],
    ['one-billion', 'One billion'],
    ['none', 'Nothing'],
  ]),
  issue('compensation', 'What other ports are paid', [
    ['full', 'All that they ask'],
    ['three-quarters', 'Three quarters of it'],
    ['half', 'Half of it'],
    ['quarter', 'A quarter of it'],
    ['none', 'Nothing'],
  ]),
];

type Row = readonly number[];

const party = (id: string, name: string, reservation: number, scores: readonly Row[]): ScoredActor => ({
  id,
  name,
  reservation,
  patience: 0.5,
  ratificationScale: 0,
  redLines: [],
  scores: Object.fromEntries(
    issues.map(({ id: issueId, options }, i) => [
      issueId,
      Object.fromEntries(options.map((option, o) => [option.id, scores[i]![o]!])),
    ]),
  ),
});

const actors: readonly ScoredActor[] = [
  party('MAYOR', 'Mayor', 30, [
    [14, 8, 0],
    [12, 8, 0],
    [24, 18, 12, 0],
    [40, 30, 23, 0],
    [0, 2, 4, 7, 10],
  ]),
  party('PORTS', 'Other ports', 31, [
    [0, 4, 10],
    [0, 0, 0],
    [12, 8, 6, 0],
    [0, 8, 13, 18],
    [60, 45, 30, 15, 0],
  ]),
  party('UNION', 'Labour union', 50, [
    [15, 20, 0],
    [0, 0, 0],
    [42, 35, 25, 0],
    [30, 20, 10, 0],
    [2, 4, 6, 8, 0],
  ]),
  party('DEVELOPER', 'Developer', 55, [
    [14, 8, 0],
    [11, 7, 0],
    [0, 5, 10, 17],
    [35, 29, 20, 0],
    [0, 5, 10, 15, 23],
  ]),
  party('TOURISM', 'Department of tourism', 65, [
    [0, 11, 5],
    [0, 20, 25],
    [0, 2, 4, 9],
    [10, 26, 40, 0],
    [4, 8, 15, 12, 0],
  ]),
  party('LEAGUE', 'Environmental league', 55, [
    [0, 22, 45],
    [0, 25, 55],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]),
];

const participants = actors.map((actor) => actor.id);
const agenda = issues.map(({ id }) => id);

/** The base game of LLM-Deliberation in winset's own format. */
export const llmDeliberation: Scenario = {
  id: 'llm-deliberation',
  title: 'A harbour resort',
  summary: 'A published scorable game of six parties, with its own scores and thresholds.',
  issues,
  actors,
  linkages: [],
  compatibility: [],
  environment: { variables: [], weightEffects: [], marginEffects: [], moments: [] },
  forums: [
    {
      id: 'vote',
      name: 'Five of six, with the developer and the tourism department',
      participants,
      procedure: {
        kind: 'majority',
        k: 5,
        vetoes: [{ actor: 'DEVELOPER' }, { actor: 'TOURISM' }],
        order: ['DEVELOPER', ...participants.filter((id) => id !== 'DEVELOPER')],
        rounds: 4,
      },
      agenda,
      limits: {},
    },
    {
      id: 'unanimity',
      name: 'All six must agree',
      participants,
      procedure: { kind: 'consensus', rounds: 4 },
      agenda,
      limits: {},
    },
  ],
  metrics: [],
  sources: [
    {
      id: 'abdelnabi2023',
      citation:
        'Sahar Abdelnabi, Amr Gomaa, Sarath Sivaprasad, Lea Schönherr, Mario Fritz, LLM-Deliberation: Evaluating LLMs with interactive multi-agent negotiation games, 2023',
      note: 'scores and thresholds of the base game: github.com/S-Abdelnabi/LLM-Deliberation at 78e11e0, MIT licence, (c) 2023 Sahar Abdelnabi',
    },
  ],
};
