/**
 * Japan: its phrases in the matrix, the prose and the record, and what we read in them.
 *
 * Texts from the paper are quoted unless marked `paraphrase`; `history` is summarised.
 * Strengths, shapes, attitudes, margin, patience, ratification scale and red lines are
 * our reading (docs/world.md).
 */
import type { CodedActor } from './actor.ts';

/** Japan as coded from the paper; `judgement` marks what is debatable. */
export const japan: CodedActor = {
  id: 'JP',
  name: 'Japan',
  officialName: 'Japan',
  margin: 0.04,
  patience: 0.75,
  ratificationScale: 0.015,
  concessionStyle: 'keeps close to the United States; ties steps to the abductions; asks to be included',
  batna: 'US-Japan alliance',
  redLines: [
    { option: 'japan-role.restrain', evidence: 'matrix', phrases: ['JP-P2', 'JP-I3'] },
    { option: 'alliance-posture.withdraw', evidence: 'matrix', phrases: ['JP-P1'] },
    {
      option: 'recognition.full',
      unlessAtLeast: { denuclearization: 'disable' },
      text: 'normalisation only after nuclear progress; abductions stand behind it',
      evidence: 'history',
      phrases: ['JP-H1'],
      judgement:
        'decides whether full dismantlement is ever reachable; the overlay japan-recognition-absolute reads it as absolute',
    },
  ],
  phrases: [
    {
      id: 'JP-P1',
      cell: 'perception',
      evidence: 'matrix',
      text: 'concerned about the possible harm to U.S.-Japan alliance',
      attitude: -3,
      bearsOn: [
        {
          issue: 'alliance-posture',
          strength: 4,
          shape: 'values',
          values: { reinforce: 0.9, current: 1, exercises: 0.55, reduce: 0.2, withdraw: 0 },
        },
        { issue: 'institution', strength: 2, shape: 'peak:regular' },
      ],
      split: true,
    },
    {
      id: 'JP-P2',
      cell: 'perception',
      evidence: 'matrix',
      text: 'dilute negative perception to strengthen its security role in the region',
      attitude: 3,
      bearsOn: [
        { issue: 'japan-role', strength: 3, shape: 'peak:transparent' },
        { issue: 'institution', strength: 2, shape: 'up' },
      ],
      split: true,
    },
    {
      id: 'JP-I1',
      cell: 'interest',
      evidence: 'matrix',
      text: "contain China's emergence as a military superpower",
      attitude: 2,
      bearsOn: [
        { issue: 'military-transparency', strength: 5, shape: 'up' },
        { issue: 'alliance-posture', strength: 2, shape: 'down' },
      ],
      split: true,
    },
    {
      id: 'JP-I2',
      cell: 'interest',
      evidence: 'matrix',
      text: 'contribute to the non-proliferation of WMD',
      attitude: 2,
      bearsOn: [
        { issue: 'nonproliferation', strength: 5, shape: 'up' },
        { issue: 'denuclearization', strength: 4, shape: 'up' },
        { issue: 'verification', strength: 3, shape: 'up' },
      ],
      split: true,
    },
    {
      id: 'JP-I3',
      cell: 'interest',
      evidence: 'matrix',
      text: 'increase security role in the region',
      attitude: 1,
      bearsOn: [{ issue: 'japan-role', strength: 5, shape: 'up' }],
      split: true,
    },
    {
      id: 'JP-T1',
      cell: 's3 text',
      evidence: 'text',
      text: 'historically ... in favor of a multilateral security regime',
      attitude: 4,
      bearsOn: [],
    },
    {
      id: 'JP-H1',
      cell: 'history',
      evidence: 'history',
      text: 'abductions linkage: normalisation and aid withheld; autonomous sanctions since 2006',
      attitude: 0,
      bearsOn: [
        { issue: 'recognition', strength: 2, shape: 'peak:talks' },
        { issue: 'sanctions', strength: 3, shape: 'down' },
      ],
      judgement: 'replaces a separate abductions issue',
    },
    {
      id: 'JP-H2',
      cell: 'history',
      evidence: 'history',
      text: '1998-99 call for NEA security forum; CJK economic cooperation',
      attitude: 0,
      bearsOn: [
        { issue: 'institution', strength: 2, shape: 'peak:summit' },
        {
          issue: 'economic-cooperation',
          strength: 2,
          shape: 'values',
          values: { none: 0.5, humanitarian: 0.4, energy: 0.2, projects: 0.3, regional: 1 },
        },
        {
          issue: 'leadership',
          strength: 1,
          shape: 'values',
          values: { none: 0.4, 'us-rok': 0.2, koreas: 0.2, china: 0.2, rotating: 1 },
        },
      ],
      judgement: 'source: Japan Times 1999-05-16',
    },
    {
      id: 'JP-H3',
      cell: 'history',
      evidence: 'history',
      text: 'wary of peace regime made without it',
      attitude: 0,
      bearsOn: [{ issue: 'peace-regime', strength: 1, shape: 'peak:talks' }],
      judgement: 'judgement call',
    },
    {
      id: 'JP-T2',
      cell: 's4 text',
      evidence: 'text',
      text: 'contribute to resolving comprehensively their concerns for the purpose of regional peace and security',
      attitude: 1,
      bearsOn: [],
      judgement: '2018 trilateral joint statement',
    },
  ],
};
