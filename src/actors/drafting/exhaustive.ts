/** Exhaustive drafting: the exact best draft, found by search instead of trial. */
import type { Drafting } from '../../engine/contracts.ts';

export const exhaustive: Drafting = {
  id: 'exhaustive',
  summary: 'tables the text that leaves the worst-off other seat the most, among all that count',
  source: 'full rationality, as the yardstick for Simon 1955',
  chose: 'Of all texts that were worth enough to itself it tabled the one whose least gain believed is highest.',
  draft: (view, out) => view.exactBest(out),
};
