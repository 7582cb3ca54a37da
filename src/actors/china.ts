/**
 * China: its phrases in the matrix, the prose and the record, and what we read in them.
 *
 * Texts from the paper are quoted unless marked `paraphrase`; `history` is summarised.
 * Strengths, shapes, attitudes, margin, patience, ratification scale and red lines are
 * our reading (docs/world.md).
 */
import type { CodedActor } from './actor.ts';

/** China as coded from the paper; `judgement` marks what is debatable. */
export const china: CodedActor = {
  id: 'CN',
  name: 'China',
  officialName: 'China',
  margin: 0.03,
  patience: 0.9,
  ratificationScale: 0.008,
  concessionStyle: 'patient; mediates; trades process for position; splits differences',
  batna: 'Rising power, time works for it (s2); border crisis and added US deployments are its cost of no deal',
  redLines: [
    {
      option: 'military-transparency.limits',
      evidence: 'judgement',
      phrases: ['CN-I2'],
      judgement: 'dialogue, not limits',
    },
    { option: 'japan-role.expand', evidence: 'matrix', phrases: ['CN-P3'] },
    { option: 'nonproliferation.regime', evidence: 'judgement', phrases: ['CN-H1'] },
    { option: 'alliance-posture.reinforce', evidence: 'matrix', phrases: ['CN-P4'] },
  ],
  phrases: [
    {
      id: 'CN-P1',
      cell: 'perception',
      evidence: 'matrix',
      text: 'platform for China-Bashing',
      attitude: -4,
      bearsOn: [
        { issue: 'military-transparency', strength: 2, shape: 'down' },
        { issue: 'institution', strength: 2, shape: 'peak:regular' },
      ],
    },
    {
      id: 'CN-P2',
      cell: 'perception',
      evidence: 'matrix',
      text: "reduce regional suspicion over China's hegemony",
      attitude: 2,
      bearsOn: [
        { issue: 'military-transparency', strength: 3, shape: 'peak:dialogue' },
        { issue: 'institution', strength: 2, shape: 'peak:summit' },
      ],
    },
    {
      id: 'CN-P3',
      cell: 'perception',
      evidence: 'matrix',
      text: "deter Japan's military build up",
      attitude: 1,
      bearsOn: [{ issue: 'japan-role', strength: 5, shape: 'down' }],
    },
    {
      id: 'CN-P4',
      cell: 'perception',
      evidence: 'matrix',
      text: 'lessen U.S. military deployment and possible intervention in the region',
      attitude: 1,
      bearsOn: [
        { issue: 'alliance-posture', strength: 5, shape: 'up' },
        { issue: 'peace-regime', strength: 2, shape: 'up' },
        { issue: 'assurance', strength: 2, shape: 'up' },
      ],
      judgement: 'peace/assurance as instruments; judgement call',
      split: true,
    },
    {
      id: 'CN-I1',
      cell: 'interest',
      evidence: 'matrix',
      text: "contribute to sustainable China's economic growth",
      attitude: 1,
      bearsOn: [{ issue: 'economic-cooperation', strength: 5, shape: 'up' }],
    },
    {
      id: 'CN-I2',
      cell: 'interest',
      evidence: 'matrix',
      text: "a forum for enhancing China's defense strategy",
      attitude: 1,
      bearsOn: [
        { issue: 'military-transparency', strength: 3, shape: 'peak:dialogue' },
        {
          issue: 'leadership',
          strength: 2,
          shape: 'values',
          values: { none: 0.4, 'us-rok': 0.2, koreas: 0.2, china: 1, rotating: 0.6 },
        },
      ],
      judgement: "ambiguous: explain vs. strengthen its strategy; coded 'dialogue, not limits'",
    },
    {
      id: 'CN-I3',
      cell: 'interest',
      evidence: 'matrix',
      text: 'better room to join North Korea denuclearization process as a stakeholder',
      attitude: 2,
      bearsOn: [
        { issue: 'denuclearization', strength: 4, shape: 'upto:disable' },
        { issue: 'verification', strength: 2, shape: 'peak:phased' },
        {
          issue: 'leadership',
          strength: 3,
          shape: 'values',
          values: { none: 0.4, 'us-rok': 0.2, koreas: 0.2, china: 1, rotating: 0.6 },
        },
        { issue: 'peace-regime', strength: 2, shape: 'up' },
      ],
      judgement: 'stake in process > stake in CVID; judgement call',
    },
    {
      id: 'CN-T1',
      cell: 's3 text',
      evidence: 'text',
      text: 'historically ... less enthusiasm over the idea',
      attitude: -4,
      bearsOn: [],
    },
    {
      id: 'CN-T2',
      cell: 's3 text',
      evidence: 'text',
      text: 'recently ... rationale and necessity of multilateral security cooperation',
      attitude: 2,
      bearsOn: [],
    },
    {
      id: 'CN-T3',
      cell: 's3 text',
      evidence: 'text',
      text: 'a chasm that China is willing to exploit',
      attitude: 0,
      bearsOn: [{ issue: 'alliance-posture', strength: 2, shape: 'up' }],
      judgement: 'wedge motive',
    },
    {
      id: 'CN-H1',
      cell: 'history',
      evidence: 'history',
      text: 'step-by-step relief, limited enforcement (2017 dual suspension; 2018-10, 2019-12 UNSC positions)',
      attitude: 0,
      bearsOn: [
        { issue: 'sanctions', strength: 2, shape: 'peak:partial' },
        { issue: 'nonproliferation', strength: 2, shape: 'peak:reaffirm' },
      ],
    },
    {
      id: 'CN-H2',
      cell: 'history',
      evidence: 'history',
      text: 'peninsula stability: relations with DPRK by all, inter-Korean calm',
      attitude: 0,
      bearsOn: [
        { issue: 'recognition', strength: 1, shape: 'up' },
        { issue: 'inter-korean', strength: 1, shape: 'peak:cooperation' },
      ],
    },
    {
      id: 'CN-T4',
      cell: 's2 text',
      evidence: 'text',
      text: 'responsible stakeholder and strategic reassurance',
      attitude: 1,
      bearsOn: [],
      judgement: "the author's expectation of China",
    },
    {
      id: 'CN-T5',
      cell: 's4 text',
      evidence: 'text',
      text: 'contribute to resolving comprehensively their concerns for the purpose of regional peace and security',
      attitude: 1,
      bearsOn: [],
      judgement: '2018 trilateral joint statement',
    },
  ],
};
