/** What is measured of an agreed text beside its worth to the actors. */
import type { Metric } from '../scenario.ts';

/** Each is 0 at the first option of its issues and 100 at the last; an issue off the agenda counts at its status quo. */
export const metrics: readonly Metric[] = [
  {
    id: 'depth',
    name: 'Depth of the institution',
    issues: ['institution'],
    note: 'not comparable across memberships: a secretariat of three is not one of six',
  },
  { id: 'disarmament', name: 'Nuclear disarmament', issues: ['denuclearization'] },
  { id: 'peace', name: 'Peace regime', issues: ['peace-regime'] },
  {
    id: 'normalisation',
    name: 'Assurance, relief and recognition of North Korea',
    issues: ['assurance', 'sanctions', 'recognition'],
  },
  { id: 'economy', name: 'Economic cooperation', issues: ['economic-cooperation'] },
  { id: 'transparency', name: 'Military transparency', issues: ['military-transparency'] },
];
