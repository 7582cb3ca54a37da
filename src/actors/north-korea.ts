/**
 * North Korea: its phrases in the matrix, the prose and the record, and what we read in them.
 *
 * Texts from the paper are quoted unless marked `paraphrase`; `history` is summarised.
 * Strengths, shapes, attitudes, margin, patience, ratification scale and red lines are
 * our reading (docs/world.md).
 */
import type { CodedActor } from './actor.ts';

/** North Korea as coded from the paper; `judgement` marks what is debatable. */
export const northKorea: CodedActor = {
  id: 'DPRK',
  name: 'North Korea',
  officialName: 'DPR Korea',
  margin: 0.05,
  patience: 0.8,
  ratificationScale: 0.008,
  concessionStyle: 'tables late, in small steps; action for action; ties issues to the United States',
  batna: 'Nuclear deterrent plus Chinese/Russian leeway; eroded by pressure, raised by nuclear-level',
  redLines: [
    { option: 'verification.front-loaded', evidence: 'judgement', phrases: ['DPRK-I2'] },
    { option: 'inter-korean.union', evidence: 'judgement', phrases: ['DPRK-I2'] },
    {
      option: 'verification.protocol',
      unlessAtLeast: { sanctions: 'partial' },
      text: 'intrusive verification only for relief',
      evidence: 'judgement',
    },
    {
      option: 'denuclearization.cvid',
      unlessAtLeast: { assurance: 'written', sanctions: 'lift', recognition: 'full' },
      text: 'arsenal only for the DPRK-I4 triple',
      evidence: 'matrix',
      phrases: ['DPRK-I4'],
    },
    {
      option: 'nonproliferation.regime',
      unlessAtLeast: { assurance: 'written', sanctions: 'lift', recognition: 'full' },
      text: 'as CVID',
      evidence: 'judgement',
      phrases: ['DPRK-I4'],
    },
  ],
  phrases: [
    {
      id: 'DPRK-P1',
      cell: 'perception',
      evidence: 'matrix',
      text: 'force to seek security cooperation',
      attitude: -2,
      bearsOn: [{ issue: 'assurance', strength: 2, shape: 'up' }],
      judgement: "read 'forced to'; judgement call",
      split: true,
    },
    {
      id: 'DPRK-P2',
      cell: 'perception',
      evidence: 'matrix',
      text: 'prevent isolation by collective pressures',
      attitude: 1,
      bearsOn: [
        { issue: 'sanctions', strength: 3, shape: 'up' },
        { issue: 'nonproliferation', strength: 3, shape: 'down' },
      ],
      judgement: 'joins to avoid isolation (+1) while resisting enforcement',
      split: true,
    },
    {
      id: 'DPRK-P3',
      cell: 'perception',
      evidence: 'matrix',
      text: 'leeway to survive international sanctions',
      attitude: 1,
      bearsOn: [
        { issue: 'sanctions', strength: 4, shape: 'up' },
        { issue: 'nonproliferation', strength: 3, shape: 'down' },
      ],
      split: true,
    },
    {
      id: 'DPRK-I1',
      cell: 'interest',
      evidence: 'matrix',
      text: 'contribute to resolving economic hardship',
      attitude: 1,
      bearsOn: [{ issue: 'economic-cooperation', strength: 5, shape: 'peak:projects' }],
      judgement: "'regional' integration threatens control; peak at projects; judgement call",
      split: true,
    },
    {
      id: 'DPRK-I2',
      cell: 'interest',
      evidence: 'matrix',
      text: 'help maintain the regime',
      attitude: 0,
      bearsOn: [
        { issue: 'assurance', strength: 4, shape: 'up' },
        { issue: 'denuclearization', strength: 4, shape: 'down' },
        { issue: 'verification', strength: 3, shape: 'down' },
        { issue: 'inter-korean', strength: 3, shape: 'peak:cooperation' },
      ],
      judgement: 'deterrent=survival and fear of absorption; judgement call',
    },
    {
      id: 'DPRK-I3',
      cell: 'interest',
      evidence: 'matrix',
      text: 'better win-set to make a deal with the U.S.',
      attitude: 1,
      bearsOn: [
        { issue: 'recognition', strength: 3, shape: 'up' },
        { issue: 'alliance-posture', strength: 3, shape: 'up' },
      ],
      judgement: 'instrumental but useful: the column is interests toward a multilateral regime',
      split: true,
    },
    {
      id: 'DPRK-I4',
      cell: 'interest',
      evidence: 'matrix',
      text: 'seek security assurance, sanction relief, and diplomatic recognition',
      attitude: 0,
      bearsOn: [
        { issue: 'assurance', strength: 5, shape: 'up' },
        { issue: 'sanctions', strength: 5, shape: 'up' },
        { issue: 'recognition', strength: 5, shape: 'up' },
      ],
      split: true,
    },
    {
      id: 'DPRK-T1',
      cell: 's2 text',
      evidence: 'text',
      text: "Kim Jong Un won't easily give up the nuclear capability until he feels secured",
      attitude: 0,
      bearsOn: [
        { issue: 'denuclearization', strength: 4, shape: 'down' },
        { issue: 'assurance', strength: 2, shape: 'up' },
      ],
      judgement: 'also drives interaction DPRK-X1',
    },
    {
      id: 'DPRK-T2',
      cell: 's3 text',
      evidence: 'text',
      text: 'historically ... less enthusiasm over the idea',
      attitude: -4,
      bearsOn: [],
    },
    {
      id: 'DPRK-T3',
      cell: 's4 text',
      evidence: 'text',
      text: '2019 New Year Address: peace regime via multilateral negotiations',
      attitude: 1,
      bearsOn: [{ issue: 'peace-regime', strength: 3, shape: 'up' }],
      paraphrase: true,
    },
    {
      id: 'DPRK-T4',
      cell: 's4 text',
      evidence: 'text',
      text: 'the North had long sought talks only with the U.S.',
      attitude: -2,
      bearsOn: [],
    },
    {
      id: 'DPRK-H1',
      cell: 'history',
      evidence: 'history',
      text: "US troop withdrawal demand (Four-Party 1997-99); opposition to Japan's role",
      attitude: 0,
      bearsOn: [
        { issue: 'alliance-posture', strength: 3, shape: 'up' },
        { issue: 'japan-role', strength: 1, shape: 'down' },
      ],
      judgement: 'source: AP 1997-08-08',
    },
    {
      id: 'DPRK-T5',
      cell: 's4 text',
      evidence: 'text',
      text: 'turning the armistice into a peace treaty',
      attitude: 0,
      bearsOn: [{ issue: 'peace-regime', strength: 3, shape: 'up' }],
    },
  ],
};
