/** Consensus: every seat tables in turn, and one objection blocks. */
import type { Procedure } from '../engine/contracts.ts';

export const consensus: Procedure = {
  id: 'consensus',
  title: 'Consensus',
  summary: 'every seat tables in turn; one objection blocks',
  rules:
    'In each round every seat tables a text in speaking order and all others answer. A text that nobody objects to is agreed.',
  reads: ['rotates', 'opener'],
  needs: [],
  isUnanimous: () => true,
  round(floor) {
    for (const seat of floor.order) {
      if (floor.invite(seat) && floor.askOthers() === 0) return floor.agree(true);
    }
  },
};
