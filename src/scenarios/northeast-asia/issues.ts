/**
 * The fourteen issues, options in order. `requires` names the actors without whose
 * consent an option cannot be delivered. The transnational issues of the paper's
 * sections 3 and 5 are absent: no cell of the matrix bears on them.
 */
import type { Issue } from '../../actors/actor.ts';

/** The issues in world order: draws, tables and texts keep it. */
export const issues: readonly Issue[] = [
  {
    id: 'denuclearization',
    name: 'Denuclearisation of the Korean Peninsula',
    domain: 'military',
    options: [
      { id: 'none', text: 'No commitment: programme continues', requires: [] },
      {
        id: 'pledge',
        text: 'Political commitment in principle to denuclearisation, no dated operational step',
        requires: ['DPRK'],
      },
      {
        id: 'freeze',
        text: 'Moratorium on tests and/or freeze (shutdown) of declared fissile production',
        requires: ['DPRK'],
      },
      {
        id: 'disable',
        text: 'Disablement/dismantlement of declared facilities (Yongbyon) plus programme declaration',
        requires: ['DPRK'],
      },
      {
        id: 'cvid',
        text: 'Complete verified dismantlement, weapons included, with a deadline (the US term: CVID)',
        requires: ['DPRK'],
      },
    ],
    statusQuo: 'none',
    source: "Matrix US-P2, CN-I3, RU-I3, JP-I2; paper s2 'won't easily give up the nuclear capability'",
  },
  {
    id: 'verification',
    name: 'Verification and sequencing',
    domain: 'military',
    options: [
      { id: 'none', text: 'No agreed verification or sequence (declaratory only)', requires: [] },
      { id: 'phased', text: 'Action-for-action, phased; IAEA/other monitoring of declared sites', requires: ['DPRK'] },
      {
        id: 'protocol',
        text: 'Written verification protocol (sampling, undeclared sites) before next phase',
        requires: ['DPRK'],
      },
      { id: 'front-loaded', text: "'Big deal': full declaration/removal first, benefits after", requires: ['DPRK'] },
    ],
    statusQuo: 'none',
    source: "Paper s2 'big deal'; 2005 JS 'action for action'; Dec-2008 protocol failure; Hanoi",
  },
  {
    id: 'sanctions',
    name: 'Sanctions relief for North Korea',
    domain: 'economic',
    options: [
      { id: 'maintain', text: 'All measures kept in force', requires: [] },
      { id: 'humanitarian', text: 'Humanitarian/inter-Korean project exemptions only', requires: ['US'] },
      { id: 'partial', text: 'Named measures suspended or lifted in step with nuclear actions', requires: ['US'] },
      { id: 'lift', text: 'Comprehensive lifting', requires: ['US', 'CN', 'RU'] },
    ],
    statusQuo: 'maintain',
    source: 'Matrix DPRK-P3, DPRK-I4, US-I3',
  },
  {
    id: 'assurance',
    name: 'Security assurance to North Korea',
    domain: 'military',
    options: [
      { id: 'none', text: 'None beyond general UN Charter obligations', requires: [] },
      {
        id: 'statement',
        text: 'Joint political statement of no hostile intent / no intention to attack',
        requires: [],
      },
      { id: 'written', text: 'Written (formal or multilateral) security assurance', requires: ['US'] },
      { id: 'binding', text: 'Legally binding non-aggression/guarantee treaty', requires: ['US'] },
    ],
    statusQuo: 'none',
    source: "Matrix DPRK-I4 'security assurance', DPRK-I2 'maintain the regime'",
  },
  {
    id: 'recognition',
    name: 'Diplomatic recognition of North Korea (US, Japan)',
    domain: 'political',
    options: [
      { id: 'none', text: 'No relations, no process', requires: [] },
      { id: 'talks', text: "Agreed normalisation talks / 'new relations' process", requires: ['US'] },
      {
        id: 'liaison',
        text: 'Liaison offices exchanged with the US (and with Japan where Japan sits)',
        requires: ['US'],
      },
      { id: 'full', text: 'Full diplomatic relations with the US (and with Japan where Japan sits)', requires: ['US'] },
    ],
    statusQuo: 'none',
    source: "Matrix DPRK-I4 'diplomatic recognition', DPRK-I3",
  },
  {
    id: 'peace-regime',
    name: 'Peace regime (armistice to treaty)',
    domain: 'political',
    options: [
      { id: 'armistice', text: '1953 Armistice continues', requires: [] },
      { id: 'talks', text: 'Agreed undertaking/forum to negotiate a permanent peace regime', requires: ['DPRK'] },
      { id: 'end-of-war', text: 'End-of-war declaration actually issued', requires: ['ROK', 'DPRK', 'US'] },
      {
        id: 'treaty',
        text: 'Peace treaty replacing the Armistice, with guarantor arrangement',
        requires: ['ROK', 'DPRK', 'US', 'CN'],
      },
    ],
    statusQuo: 'armistice',
    source: 'Matrix ROK-P3; paper s4 Panmunjom, 2000 Communique, 2005 JS',
  },
  {
    id: 'alliance-posture',
    name: 'US forces, exercises and alliance posture in Korea and the region',
    domain: 'military',
    options: [
      {
        id: 'reinforce',
        text: 'Posture reinforced (added deployments, missile defence, trilateral exercises)',
        requires: ['US', 'ROK'],
      },
      { id: 'current', text: 'Current deployments and exercises', requires: [] },
      { id: 'exercises', text: 'Major exercises suspended or scaled down', requires: ['US'] },
      { id: 'reduce', text: 'Negotiated force reduction/redeployment', requires: ['US'] },
      { id: 'withdraw', text: 'Withdrawal / end of stationing', requires: ['US'] },
    ],
    statusQuo: 'current',
    source: "Matrix CN-P4, US-P1, US-P3, JP-P1, ROK-P1; paper s2 alliance 'rethink'",
  },
  {
    id: 'japan-role',
    name: "Japan's regional security role",
    domain: 'military',
    options: [
      { id: 'restrain', text: 'Regionally agreed restraint on Japanese build-up', requires: ['JP'] },
      { id: 'current', text: 'Current role (exclusively defence-oriented, US-Japan alliance)', requires: [] },
      { id: 'transparent', text: 'Expanded role under regional transparency/consultation', requires: ['JP'] },
      {
        id: 'expand',
        text: 'Expanded operational role incl. direct intelligence sharing with ROK/US',
        requires: ['JP'],
      },
    ],
    statusQuo: 'current',
    source: 'Matrix JP-P2, JP-I3, CN-P3, RU-I2',
  },
  {
    id: 'military-transparency',
    name: 'Regional military transparency and confidence-building measures',
    domain: 'military',
    options: [
      { id: 'none', text: 'None beyond unilateral white papers', requires: [] },
      { id: 'dialogue', text: 'Regular defence-policy dialogue (SDD type)', requires: ['CN'] },
      { id: 'notification', text: 'Advance notification, observers, hotlines', requires: ['CN'] },
      { id: 'limits', text: 'Agreed ceilings/arms-restraint measures', requires: ['CN'] },
    ],
    statusQuo: 'none',
    source: 'Matrix CN-I2, CN-P2, JP-I1, RU-I1',
  },
  {
    id: 'economic-cooperation',
    name: 'Economic cooperation and energy aid',
    domain: 'economic',
    options: [
      { id: 'none', text: 'No new cooperation', requires: [] },
      { id: 'humanitarian', text: 'Humanitarian/food assistance', requires: [] },
      { id: 'energy', text: 'Energy assistance (HFO, LWR, power)', requires: [] },
      { id: 'projects', text: 'Cross-border development projects (rail, road, gas, zones)', requires: [] },
      { id: 'regional', text: 'Institutionalised regional economic cooperation (investment/FTA/fund)', requires: [] },
    ],
    statusQuo: 'none',
    source: 'Matrix DPRK-I1, CN-I1, RU-P2',
  },
  {
    id: 'nonproliferation',
    name: 'WMD non-proliferation and implementation of UN sanctions',
    domain: 'military',
    options: [
      { id: 'national', text: 'Uneven national implementation', requires: [] },
      { id: 'reaffirm', text: 'Joint reaffirmation of NPT/UNSC obligations', requires: [] },
      { id: 'coordinated', text: 'Coordinated enforcement and reporting among those at the table', requires: [] },
      {
        id: 'regime',
        text: 'Standing regional non-proliferation/WMD-free regime with monitoring',
        requires: ['CN', 'RU'],
      },
    ],
    statusQuo: 'national',
    source: 'Matrix JP-I2, US-I3, DPRK-P2/P3',
  },
  {
    id: 'inter-korean',
    name: 'Inter-Korean integration and unification',
    domain: 'political',
    options: [
      { id: 'none', text: 'No functioning cooperation', requires: [] },
      { id: 'exchange', text: 'Humanitarian/people exchanges (family reunions)', requires: ['ROK', 'DPRK'] },
      { id: 'cooperation', text: 'Economic and military-tension cooperation programmes', requires: ['ROK', 'DPRK'] },
      {
        id: 'standing',
        text: 'Standing joint bodies (liaison office, joint commissions meeting regularly)',
        requires: ['ROK', 'DPRK'],
      },
      { id: 'union', text: 'Agreed roadmap to union/confederation', requires: ['ROK', 'DPRK'] },
    ],
    statusQuo: 'none',
    source: "Matrix ROK-I2, ROK-P2; paper s2 Moon 'political and economic integration'",
  },
  {
    id: 'institution',
    name: 'Institutional form of the regional security regime',
    domain: 'political',
    options: [
      { id: 'adhoc', text: 'Ad hoc meetings', requires: [] },
      { id: 'regular', text: "Regularised officials'/ministers' meeting or working group", requires: [] },
      { id: 'summit', text: 'Annual regional summit', requires: [] },
      { id: 'secretariat', text: 'Permanent secretariat', requires: [] },
      { id: 'treaty', text: 'Treaty-based security organisation', requires: [] },
    ],
    statusQuo: 'adhoc',
    source: 'Paper title question, s3, s5 (annual summit, institutionalisation)',
  },
  {
    id: 'leadership',
    name: 'Leadership and venue',
    domain: 'political',
    nominal: true,
    options: [
      { id: 'none', text: 'No agreed lead', requires: [] },
      { id: 'us-rok', text: 'US-ROK co-lead', requires: ['US', 'ROK'] },
      { id: 'koreas', text: 'Two Koreas lead, US and China support', requires: ['ROK', 'DPRK'] },
      { id: 'china', text: 'China hosts/chairs', requires: ['CN'] },
      { id: 'rotating', text: 'Rotating chair', requires: [] },
    ],
    statusQuo: 'none',
    source: "Paper s4 'Who Takes the Lead'",
  },
];
