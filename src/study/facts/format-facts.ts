/** Facts about who sits and in what order: S2, S6, S9, S11. */
import type { Fact } from './fact.ts';
import { RatePair, ValuePair } from './measured.ts';
import { eachRun, experiment } from './sampling.ts';

export const S2: Fact = {
  id: 'S2',
  claim: 'four parties reach deals on the peace regime more readily than six',
  expected: 'ratified with the peace regime at end-of-war or beyond more often with four seats',
  status: 'in part built in',
  arms: 'the seats of four-party and six-party; agenda, limits, procedure and rounds shared, the peace regime without limits',
  measure(sampling) {
    const plan = experiment(
      {
        forums: [
          { forum: 'four-party', as: 'four seats' },
          { forum: 'six-party', as: 'six seats' },
        ],
        same: ['agenda', 'limits', 'procedure', 'rounds'],
        settings: { set: [['forum.limits.peace-regime=any']] },
        measures: [{ id: 'end-of-war', atLeast: { 'peace-regime': 'end-of-war' } }],
      },
      sampling,
    );
    const pair = new RatePair();
    eachRun(plan, (view) => pair.add(view.meets(0, 'end-of-war'), view.meets(1, 'end-of-war')));
    return [pair.measured('ratified with end-of-war or beyond, four seats less six')];
  },
};

export const S6: Fact = {
  id: 'S6',
  claim: 'a hard-line United States does better bilaterally than among six',
  expected: 'higher world surplus of the United States in us-dprk',
  status: 'open',
  arms: 'us-dprk and six-party at us-hardline .9',
  measure(sampling) {
    const plan = experiment(
      { forums: ['us-dprk', 'six-party'], settings: { environment: { 'us-hardline': [0.9] } } },
      sampling,
    );
    const pair = new ValuePair();
    eachRun(plan, (view) => pair.add(view.worth(0, 'US'), view.worth(1, 'US')));
    return [pair.measured('world surplus of the United States over all runs, us-dprk less six-party', 'worth')];
  },
};

export const S9: Fact = {
  id: 'S9',
  claim: 'starting with four and widening does better than starting with six',
  expected: 'ratified with a regular institution and peace talks, or beyond, more often',
  status: 'open',
  arms: 'staged-4to6 (3 and 3 rounds) and six-party (6 rounds)',
  note: 'How the sequence is built decides in part: what four agree is the status quo of six, and where it already gives the worst-off seat what it can get, the two who join find little that all could gain by (docs/formats.md).',
  measure(sampling) {
    const goal = { id: 'goal', atLeast: { institution: 'regular', 'peace-regime': 'talks' } };
    const plan = experiment({ forums: ['staged-4to6', 'six-party'], measures: [goal] }, sampling);
    const pair = new RatePair();
    eachRun(plan, (view) => pair.add(view.meets(0, 'goal'), view.meets(1, 'goal')));
    return [
      pair.measured('ratified with institution regular and peace-regime talks or beyond, staged less six at once'),
    ];
  },
};

export const S11: Fact = {
  id: 'S11',
  claim: 'small formats agree more often, on shallower institutions',
  expected: 'two-koreas and us-dprk are ratified more often than six-party, and six-party texts go deeper',
  status: 'in part built in',
  arms: 'two-koreas, us-dprk and six-party',
  note: 'The depth of an institution is settled by the agendas: neither small format has one on its table, so that this part cannot fail.',
  measure(sampling) {
    const small = ['two-koreas', 'us-dprk'];
    const plan = experiment({ forums: [...small, 'six-party'] }, sampling);
    const rates = small.map(() => new RatePair());
    const depths = small.map(() => new ValuePair());
    eachRun(plan, (view) => {
      small.forEach((_, arm) => {
        rates[arm]!.add(view.ratified(arm), view.ratified(2));
        depths[arm]!.add(view.metric(2, 'depth'), view.metric(arm, 'depth'));
      });
    });
    return [
      ...small.map((forum, i) => rates[i]!.measured(`ratified, ${forum} less six-party`)),
      ...small.map((forum, i) =>
        depths[i]!.measured(`depth of the institution where both leave a text, six-party less ${forum}`, 'metric'),
      ),
    ];
  },
};
