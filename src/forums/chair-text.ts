/** A chair's single text, revised round after round. Source: Raiffa (1982), docs/sources.md#raiffa1982. */
import type { Procedure } from '../engine/contracts.ts';

export const chairText: Procedure = {
  id: 'chair-text',
  title: "Chair's text",
  summary: 'each round the chair tables one text and revises it after objections',
  rules:
    'In each round the chair tables one text and all others answer; one objection blocks. After an objection the chair revises what objectors named. The chair asks for itself only part of the way (chairBias) from its margin to its aspiration.',
  reads: ['chair', 'chairBias', 'chairRotates'],
  needs: ['chair'],
  isUnanimous: () => true,
  round(floor) {
    if (floor.invite(floor.rules.chair, floor.rules.chairBias, true) && floor.askOthers() === 0) floor.agree(true);
  },
};
