/**
 * Tit for tat: gives up the share that others have given it.
 *
 * What it has been given is how much better, for itself, the best text that others have
 * tabled is than their first, as a share of the way from its margin to its best.
 * Source: after Faratin, Sierra and Jennings (1998), absolute tit-for-tat over the whole
 * history, with all others taken as one; docs/sources.md#faratin1998.
 */
import { clamp } from '../../base/numbers.ts';
import type { Concession } from '../../engine/contracts.ts';

export const titForTat: Concession = {
  id: 'tit-for-tat',
  summary: 'concedes the share that the texts of others have come towards it',
  source: 'after Faratin, Sierra, Jennings 1998',
  conceded(view) {
    const room = view.best - view.margin;
    if (Number.isNaN(view.firstOffered) || room <= 0) return 0;
    return clamp((view.bestOffered - view.firstOffered) / room, 0, 1);
  },
};
