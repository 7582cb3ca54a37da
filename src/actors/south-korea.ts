/**
 * South Korea: its phrases in the matrix, the prose and the record, and what we read in them.
 *
 * Texts from the paper are quoted unless marked `paraphrase`; `history` is summarised.
 * Strengths, shapes, attitudes, margin, patience, ratification scale and red lines are
 * our reading (docs/world.md).
 */
import type { CodedActor } from './actor.ts';

/** South Korea as coded from the paper; `judgement` marks what is debatable. */
export const southKorea: CodedActor = {
  id: 'ROK',
  name: 'South Korea',
  officialName: 'Republic of Korea',
  margin: 0.02,
  patience: 0.6,
  ratificationScale: 0.02,
  concessionStyle: 'brokers; concedes early when rok-engagement is high, asks for reciprocity when it is low',
  batna: 'ROK-US alliance deterrence; very high cost of war on own soil',
  redLines: [{ option: 'alliance-posture.withdraw', evidence: 'matrix', phrases: ['ROK-P1'] }],
  phrases: [
    {
      id: 'ROK-P1',
      cell: 'perception',
      evidence: 'matrix',
      text: 'consistent preference for multilateral security regime on the basis of ROK-U.S. alliance',
      attitude: 5,
      bearsOn: [
        { issue: 'institution', strength: 4, shape: 'up' },
        {
          issue: 'alliance-posture',
          strength: 4,
          shape: 'values',
          values: { reinforce: 0.9, current: 1, exercises: 0.55, reduce: 0.2, withdraw: 0 },
        },
      ],
    },
    {
      id: 'ROK-P2',
      cell: 'perception',
      evidence: 'matrix',
      text: 'utilize geo-strategic importance to reduce tension on the Peninsula',
      attitude: 2,
      bearsOn: [
        { issue: 'inter-korean', strength: 3, shape: 'up' },
        {
          issue: 'leadership',
          strength: 3,
          shape: 'values',
          values: { none: 0.4, 'us-rok': 0.2, koreas: 1, china: 0.2, rotating: 0.6 },
        },
        { issue: 'assurance', strength: 2, shape: 'upto:written' },
      ],
      split: true,
    },
    {
      id: 'ROK-P3',
      cell: 'perception',
      evidence: 'matrix',
      text: 'form a favorable environment to turn the armistice to a peace regime',
      attitude: 2,
      bearsOn: [{ issue: 'peace-regime', strength: 5, shape: 'up' }],
      split: true,
    },
    {
      id: 'ROK-I1',
      cell: 'interest',
      evidence: 'matrix',
      text: 'induce North Korea to become a regional responsible member',
      attitude: 2,
      bearsOn: [
        { issue: 'denuclearization', strength: 4, shape: 'up' },
        { issue: 'recognition', strength: 3, shape: 'up' },
        { issue: 'economic-cooperation', strength: 3, shape: 'peak:projects' },
        { issue: 'sanctions', strength: 2, shape: 'peak:partial' },
        { issue: 'verification', strength: 2, shape: 'peak:phased' },
      ],
      judgement: 'bundle reading; judgement call',
      split: true,
    },
    {
      id: 'ROK-I2',
      cell: 'interest',
      evidence: 'matrix',
      text: 'contribute to the Korean unification',
      attitude: 1,
      bearsOn: [{ issue: 'inter-korean', strength: 5, shape: 'up' }],
      split: true,
    },
    {
      id: 'ROK-T1',
      cell: 's3 text',
      evidence: 'text',
      text: 'historically ... in favor of a multilateral security regime',
      attitude: 4,
      bearsOn: [],
    },
    {
      id: 'ROK-T2',
      cell: 's2 text',
      evidence: 'text',
      text: 'President Moon ... political and economic integration between the two Koreas',
      attitude: 0,
      bearsOn: [
        { issue: 'inter-korean', strength: 3, shape: 'up' },
        { issue: 'economic-cooperation', strength: 2, shape: 'peak:projects' },
      ],
      judgement: 'administration-specific; scaled by rok-engagement',
    },
    {
      id: 'ROK-H1',
      cell: 'history',
      evidence: 'history',
      text: 'security ties with Japan constrained by history (2012) yet concluded under threat (2014, 2016)',
      attitude: 0,
      bearsOn: [{ issue: 'japan-role', strength: 2, shape: 'peak:transparent' }],
    },
    {
      id: 'ROK-H2',
      cell: 'history',
      evidence: 'history',
      text: 'host of TCS (2010-11) and SDD; NPT interest',
      attitude: 0,
      bearsOn: [
        { issue: 'institution', strength: 2, shape: 'peak:secretariat' },
        { issue: 'military-transparency', strength: 1, shape: 'peak:notification' },
        { issue: 'nonproliferation', strength: 2, shape: 'up' },
        { issue: 'economic-cooperation', strength: 1, shape: 'up' },
      ],
    },
    {
      id: 'ROK-T3',
      cell: 's4 text',
      evidence: 'text',
      text: 'turning the armistice into a peace treaty',
      attitude: 0,
      bearsOn: [{ issue: 'peace-regime', strength: 3, shape: 'up' }],
    },
    {
      id: 'ROK-T4',
      cell: 's4 text',
      evidence: 'text',
      text: 'contribute to resolving comprehensively their concerns for the purpose of regional peace and security',
      attitude: 1,
      bearsOn: [],
      judgement: '2018 trilateral joint statement',
    },
  ],
};
