/** Aspiration drafting: the cheapest text that still reaches the aspiration, as automated-negotiation agents draft. */
import type { Drafting } from '../../engine/contracts.ts';

export const aspiration: Drafting = {
  id: 'aspiration',
  summary: 'tables the text worth least to itself among those still worth its aspiration',
  source: 'Faratin, Sierra, Jennings 1998',
  chose: 'Of all texts that were worth enough to itself it tabled the one worth least to itself.',
  draft: (view, out) => view.exactCheapest(out),
};
