/** Facts that follow from the coding: S1 and S7. */

import { EVIDENCE_LEVELS, type EvidenceLevel } from '../../actors/actor.ts';
import { codeScenario } from '../../scenarios/coding.ts';
import { northeastAsia } from '../../scenarios/northeast-asia/index.ts';
import { DEFAULT_SETTINGS } from '../../scenarios/settings.ts';
import { worldOf } from '../../scenarios/world.ts';
import { WorldSurplus } from '../../scenarios/world-surplus.ts';
import type { Fact } from './fact.ts';
import { type Measured, RatePair, ValuePair } from './measured.ts';
import { eachRun, experiment, type Sampling } from './sampling.ts';

const FAVOUR = ['ROK', 'JP', 'RU'];
const LESS = ['US', 'CN', 'DPRK'];

/** Mean world surplus, in each group, of an annual summit and nothing else. */
function summitWorth(evidence: EvidenceLevel, { runs, seed }: Sampling): Measured {
  const settings = { ...DEFAULT_SETTINGS, evidence };
  const coding = codeScenario(northeastAsia, evidence);
  const surplus = new WorldSurplus(coding, settings);
  const institution = coding.issueIndex.get('institution')!;
  const text = Int16Array.from(coding.statusQuo);
  text[institution] = northeastAsia.issues[institution]!.options.findIndex((option) => option.id === 'summit');
  const mean = (actors: readonly string[]): number =>
    actors.reduce((sum, id) => sum + surplus.of(coding.actorIndex.get(id)!, text), 0) / actors.length;
  const pair = new ValuePair();
  for (let run = 0; run < runs; run++) {
    surplus.enter(worldOf(coding, settings, seed, run));
    pair.add(mean(FAVOUR), mean(LESS));
  }
  const attitude = (actors: readonly string[]): string =>
    (actors.reduce((sum, id) => sum + coding.attitudes[coding.actorIndex.get(id)!]!, 0) / actors.length).toFixed(2);
  return pair.measured(
    `worth of an annual summit alone, evidence ${evidence} (mean attitude ${attitude(FAVOUR)} against ${attitude(LESS)})`,
    'worth',
  );
}

export const S1: Fact = {
  id: 'S1',
  claim: 'South Korea, Japan and Russia favour a multilateral regime; the United States, China and North Korea less',
  expected: 'an annual summit is worth more to the first three, at every level of evidence',
  status: 'from the coding',
  arms: 'no talks: drawn worlds at each level of evidence',
  measure: (sampling) => EVIDENCE_LEVELS.map((evidence) => summitWorth(evidence, sampling)),
};

export const S7: Fact = {
  id: 'S7',
  claim: 'rivalry lowers agreement, accommodation raises it',
  expected: 'ratified less often at each step from rivalry .1 to .5 to .9',
  status: 'from the coding',
  arms: 'four-party, six-party and annual-summit at rivalry .1, .5 and .9',
  measure(sampling) {
    const forums = ['four-party', 'six-party', 'annual-summit'];
    const plan = experiment({ forums, settings: { environment: { rivalry: [0.1, 0.5, 0.9] } } }, sampling);
    const steps = forums.flatMap((forum, index) =>
      [0, 1].map((setting) => ({ forum, first: setting * 3 + index, setting, pair: new RatePair() })),
    );
    eachRun(plan, (view) => {
      for (const { first, pair } of steps) pair.add(view.ratified(first), view.ratified(first + 3));
    });
    const values = ['.1', '.5', '.9'];
    return steps.map(({ forum, setting, pair }) =>
      pair.measured(`${forum} ratified, rivalry ${values[setting]} less ${values[setting + 1]}`),
    );
  },
};
