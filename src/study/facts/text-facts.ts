/** Facts about what texts hold: S4, S8, S10. */
import { rate } from '../points.ts';
import type { Fact } from './fact.ts';
import { RatePair, ValuePair } from './measured.ts';
import { eachRun, experiment } from './sampling.ts';

export const S4: Fact = {
  id: 'S4',
  claim: 'South Korea, China and Japan institutionalise the economy before security',
  expected: 'ratified texts reach regional economic cooperation more often than military notification',
  status: 'open',
  arms: 'rok-china-japan',
  measure(sampling) {
    const measures = [
      { id: 'economy', exactly: { 'economic-cooperation': 'regional' } },
      { id: 'security', atLeast: { 'military-transparency': 'notification' } },
    ];
    const plan = experiment({ forums: ['rok-china-japan'], measures }, sampling);
    const pair = new RatePair();
    eachRun(plan, (view) => pair.add(view.meets(0, 'economy'), view.meets(0, 'security')));
    return [
      pair.measured(
        'ratified with economic-cooperation regional, less with military-transparency notification or beyond',
      ),
    ];
  },
};

export const S8: Fact = {
  id: 'S8',
  claim: 'North Korea disarms further when a written assurance is on the table',
  expected: 'a higher mean step of denuclearization, and disablement more often',
  status: 'in part built in',
  arms: 'us-dprk as it is, and with assurance limited to a statement',
  measure(sampling) {
    const plan = experiment(
      {
        forums: ['us-dprk', { forum: 'us-dprk', as: 'statement only', set: ['forum.limits.assurance=none,statement'] }],
        measures: [{ id: 'disable', atLeast: { denuclearization: 'disable' } }],
      },
      sampling,
    );
    const steps = new ValuePair();
    const disabled = new RatePair();
    eachRun(plan, (view) => {
      steps.add(view.metric(0, 'disarmament'), view.metric(1, 'disarmament'));
      disabled.add(view.meets(0, 'disable'), view.meets(1, 'disable'));
    });
    return [
      steps.measured(
        'mean step of denuclearization where both are ratified, written assurance less statement only',
        'metric',
      ),
      disabled.measured('ratified with disable or beyond, written assurance less statement only'),
    ];
  },
};

export const S10: Fact = {
  id: 'S10',
  claim: 'an annual summit comes before a secretariat or a treaty',
  expected: 'ratified texts stop at the summit more often than they go deeper',
  status: 'open',
  arms: 'annual-summit',
  measure(sampling) {
    const measures = [
      { id: 'summit', exactly: { institution: 'summit' } },
      { id: 'deeper', atLeast: { institution: 'secretariat' } },
      { id: 'any', atLeast: { institution: 'summit' } },
    ];
    const plan = experiment({ forums: ['annual-summit'], measures }, sampling);
    const pair = new RatePair();
    let below = 0;
    eachRun(plan, (view) => {
      pair.add(view.meets(0, 'summit'), view.meets(0, 'deeper'));
      if (view.ratified(0) && !view.meets(0, 'any')) below++;
    });
    const rest = `${rate(below / sampling.runs)} % are ratified below a summit`;
    return [pair.measured(`ratified with institution summit, less with secretariat or treaty (${rest})`)];
  },
};
