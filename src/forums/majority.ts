/** Majority: a text passes when enough seats accept and no veto or missing consent stands against it. */
import type { Procedure } from '../engine/contracts.ts';

export const majority: Procedure = {
  id: 'majority',
  title: 'Vote',
  summary: 'every seat tables in turn; k acceptances (or the votes) carry a text, vetoes and consents aside',
  rules:
    'In each round every seat tables in turn and all others vote. A text passes when k seats accept (or the votes reach the quota), no veto holder objects to an option its veto covers, and every actor whose consent its changes need accepts. Those who accepted, and those required, ratify.',
  reads: ['rotates', 'opener', 'k', 'votes', 'quota', 'vetoes'],
  needs: ['k|votes'],
  isUnanimous: () => false,
  round(floor) {
    for (const seat of floor.order) {
      if (!floor.invite(seat)) continue;
      floor.askOthers();
      if (floor.passes()) return floor.agree(false);
    }
  },
};
