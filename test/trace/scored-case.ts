/** A case of scored actors without a status quo: two who plan a lunch. */
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { type RecordedRun, recordRun } from '../../src/trace/record-run.ts';

const actor = (id: string, name: string, place: readonly number[], time: readonly number[], reservation: number) => ({
  id,
  name,
  patience: 0.5,
  ratificationScale: 0,
  reservation,
  redLines: [],
  scores: {
    place: { cafe: place[0]!, park: place[1]!, office: place[2]! },
    time: { noon: time[0]!, one: time[1]! },
  },
});

/** Ana likes the cafe at one, Bo the park at noon. */
export const lunch: Scenario = {
  id: 'lunch',
  title: 'Lunch',
  issues: [
    {
      id: 'place',
      name: 'Where',
      options: ['cafe', 'park', 'office'].map((id) => ({ id, text: id, requires: [] })),
    },
    { id: 'time', name: 'When', options: ['noon', 'one'].map((id) => ({ id, text: id, requires: [] })) },
  ],
  actors: [actor('ana', 'Ana', [6, 3, 0], [1, 4], 4), actor('bo', 'Bo', [2, 6, 0], [4, 2], 4)],
  linkages: [],
  compatibility: [],
  environment: { variables: [], weightEffects: [], marginEffects: [], moments: [] },
  forums: [
    {
      id: 'table',
      name: 'At the table',
      participants: ['ana', 'bo'],
      procedure: { kind: 'consensus', rounds: 4 },
      agenda: ['place', 'time'],
      limits: {},
    },
  ],
  metrics: [],
  sources: [],
};

/** One run of it. */
export function scored(run = 0): RecordedRun {
  return recordRun({ scenario: lunch, forumId: 'table', settings: DEFAULT_SETTINGS, seed: 'lunch', run });
}
