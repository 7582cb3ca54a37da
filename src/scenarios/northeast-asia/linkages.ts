/** Conditions under which an actor counts its losses for less: security first, action for action. */
import type { LinkageRule } from '../scenario.ts';

/** In force at every evidence level; each says what it rests on. */
export const linkages: readonly LinkageRule[] = [
  {
    id: 'DPRK-X1',
    actor: 'DPRK',
    when: { any: [{ assurance: 'written' }, { 'peace-regime': 'end-of-war' }, { recognition: 'liaison' }] },
    scaleLosses: { issues: ['denuclearization', 'verification'], factor: 0.7 },
    source: "s2 'until he feels secured'",
    evidence: 'text',
    judgement: 'the end-of-war and liaison triggers are our reading',
  },
  {
    id: 'US-X1',
    actor: 'US',
    when: { all: [{ denuclearization: 'freeze' }, { verification: 'phased' }] },
    scaleLosses: { issues: ['sanctions', 'assurance', 'recognition', 'peace-regime'], factor: 0.6 },
    source: 'action-for-action principle, JS 2005 para 5; US view that relief is payment for denuclearisation',
    evidence: 'history',
  },
  {
    id: 'JP-X1',
    actor: 'JP',
    when: { all: [{ denuclearization: 'freeze' }, { verification: 'phased' }] },
    scaleLosses: { issues: ['sanctions', 'assurance', 'recognition', 'peace-regime'], factor: 0.8 },
    source: 'JP-H1 abductions linkage makes Japan less elastic',
    evidence: 'history',
  },
];
