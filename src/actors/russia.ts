/**
 * Russia: its phrases in the matrix, the prose and the record, and what we read in them.
 *
 * Texts from the paper are quoted unless marked `paraphrase`; `history` is summarised.
 * Strengths, shapes, attitudes, margin, patience, ratification scale and red lines are
 * our reading (docs/world.md).
 */
import type { CodedActor } from './actor.ts';

/** Russia as coded from the paper; `judgement` marks what is debatable. */
export const russia: CodedActor = {
  id: 'RU',
  name: 'Russia',
  officialName: 'Russia',
  margin: 0.01,
  patience: 0.7,
  ratificationScale: 0.008,
  concessionStyle: 'accommodating; seeks a seat and a process',
  batna: 'Excluded from 3/4-party formats: low cost of no deal, low leverage',
  redLines: [{ option: 'japan-role.expand', evidence: 'matrix', phrases: ['RU-I2'] }],
  phrases: [
    {
      id: 'RU-P1',
      cell: 'perception',
      evidence: 'matrix',
      text: 'strongest advocate',
      attitude: 5,
      bearsOn: [{ issue: 'institution', strength: 5, shape: 'up' }],
    },
    {
      id: 'RU-P2',
      cell: 'perception',
      evidence: 'matrix',
      text: 'create an favorable environment for the economy especially',
      attitude: 2,
      bearsOn: [{ issue: 'economic-cooperation', strength: 4, shape: 'up' }],
      judgement: 'as printed; the cell is cut off',
      split: true,
    },
    {
      id: 'RU-P3',
      cell: 'perception',
      evidence: 'matrix',
      text: "useful tool for actualize Putin's foreign policy toward East Asia",
      attitude: 3,
      bearsOn: [
        { issue: 'institution', strength: 3, shape: 'up' },
        {
          issue: 'leadership',
          strength: 2,
          shape: 'values',
          values: { none: 0.4, 'us-rok': 0.2, koreas: 0.2, china: 0.2, rotating: 1 },
        },
        { issue: 'alliance-posture', strength: 2, shape: 'up' },
      ],
      judgement: 'multipolarity reading; judgement call',
      split: true,
    },
    {
      id: 'RU-I1',
      cell: 'interest',
      evidence: 'matrix',
      text: 'help Russia to reduce defense expenditure',
      attitude: 2,
      bearsOn: [
        { issue: 'military-transparency', strength: 4, shape: 'up' },
        { issue: 'alliance-posture', strength: 2, shape: 'peak:exercises' },
      ],
      split: true,
    },
    {
      id: 'RU-I2',
      cell: 'interest',
      evidence: 'matrix',
      text: 'interested in being free from Japanese threat',
      attitude: 1,
      bearsOn: [
        { issue: 'japan-role', strength: 4, shape: 'down' },
        { issue: 'military-transparency', strength: 1, shape: 'up' },
      ],
    },
    {
      id: 'RU-I3',
      cell: 'interest',
      evidence: 'matrix',
      text: 'influence North Korea denuclearization process',
      attitude: 2,
      bearsOn: [
        { issue: 'denuclearization', strength: 3, shape: 'upto:disable' },
        { issue: 'verification', strength: 2, shape: 'peak:phased' },
        {
          issue: 'leadership',
          strength: 2,
          shape: 'values',
          values: { none: 0.4, 'us-rok': 0.2, koreas: 0.2, china: 0.2, rotating: 1 },
        },
      ],
      split: true,
    },
    {
      id: 'RU-T1',
      cell: 's3 text',
      evidence: 'text',
      text: 'historically ... in favor of a multilateral security regime',
      attitude: 4,
      bearsOn: [],
    },
    {
      id: 'RU-T2',
      cell: 's4 text',
      evidence: 'text',
      text: 'Putin mentioned six-party talks as a way to resolve the issue (2019-04-25)',
      attitude: 2,
      bearsOn: [{ issue: 'assurance', strength: 2, shape: 'up' }],
      judgement: "assurance from Putin's remark, reported by AP 2019-04-28",
      paraphrase: true,
    },
    {
      id: 'RU-H1',
      cell: 'history',
      evidence: 'history',
      text: 'step-wise relief; tri-lateral rail/gas; peace and normalisation support',
      attitude: 0,
      bearsOn: [
        { issue: 'sanctions', strength: 2, shape: 'peak:partial' },
        { issue: 'nonproliferation', strength: 1, shape: 'peak:reaffirm' },
        { issue: 'inter-korean', strength: 2, shape: 'peak:cooperation' },
        { issue: 'peace-regime', strength: 1, shape: 'up' },
        { issue: 'recognition', strength: 1, shape: 'up' },
      ],
    },
  ],
};
