/**
 * The three steps of the paper's section 5 as rules. The steps are the paper's;
 * thresholds, caps, rates and magnitudes are judgement.
 */
import type { RoadmapRules } from '../roadmap-rules.ts';

/** A favourable environment, then enlarged cooperation, then an institution. One round of talks is a year. */
export const roadmap: RoadmapRules = {
  stages: [
    {
      id: 'environment',
      name: 'Favourable environment',
      source: "s5 'creating a favorable environment'",
      forums: ['two-koreas', 'us-dprk', 'four-party', 'rok-us-china', 'annual-summit', 'three-party'],
      agenda: [
        'peace-regime',
        'assurance',
        'recognition',
        'military-transparency',
        'economic-cooperation',
        'inter-korean',
      ],
      cap: 1,
      uncapped: { path: 'summit-first', options: ['institution.summit'] },
      identifiesIssues: true,
      onKept: { variable: 'trust', change: 0.1 },
      promoteWhen: [
        { kind: 'variable-at-least', variable: 'trust', value: 0.5 },
        { kind: 'variable-at-most', variable: 'crisis', value: 0.6 },
        { kind: 'agreement-kept', years: 2 },
      ],
      demoteWhen: [{ kind: 'variable-at-least', variable: 'crisis', value: 0.8 }],
    },
    {
      id: 'cooperation',
      name: 'Enlarge realistic cooperation',
      source: "s5 'enlarging the realistic cooperation'",
      forums: ['staged-4to6', 'six-party', 'rok-china-japan', 'annual-summit'],
      agenda: 'all',
      cap: 2,
      identifiesIssues: false,
      promoteWhen: [
        { kind: 'agreed-by-all', atLeast: { institution: 'regular' } },
        { kind: 'implementation', atLeast: 0.7, years: 3 },
        { kind: 'variable-at-most', variable: 'rivalry', value: 0.7 },
      ],
      demoteWhen: [{ kind: 'dispute-open', years: 2 }],
    },
    {
      id: 'institution',
      name: 'Institutionalisation',
      source: "s5 'accomplish institutionalization'; annual summit",
      forums: ['annual-summit'],
      agenda: 'all',
      cap: null,
      identifiesIssues: false,
      promoteWhen: [{ kind: 'renewed', atLeast: { institution: 'summit' }, years: 3 }],
      // The ROK-China-Japan summit lapsed in 2013-14 and in 2016-17.
      demoteWhen: [{ kind: 'summits-cancelled', inRow: 2 }],
    },
  ],
  hazards: [
    {
      id: 'armed-clash',
      base: 0.02,
      slope: 0.4,
      variable: 'rivalry',
      above: 0.85,
      source: "s2 'destined for war'",
      judgement: 'illustrative; ends the path; counted separately; off when a path of known facts is played',
    },
    {
      id: 'peninsular-war',
      base: 0.02,
      slope: 0.4,
      variable: 'crisis',
      above: 0.85,
      source: "s2 'unnecessary war'",
      judgement: 'illustrative; ends the path; counted separately; off when a path of known facts is played',
    },
  ],
  feedback: [
    {
      id: 'interdependence',
      whenAny: [{ 'economic-cooperation': 'regional' }, { institution: 'summit' }],
      variable: 'rivalry',
      change: -0.01,
      source:
        "s2 'economic interdependence, mutual vulnerabilities, norms, and institutions ... can shape and constraint conflicts'",
      judgement: 'the magnitude is ours; can be switched off',
    },
  ],
  consensusFirst: {
    procedure: 'simultaneous',
    dropsUnsupportedIssues: false,
    source: "s5 'starting the conversation early ... consensus in advance of formal discussions'",
  },
};
