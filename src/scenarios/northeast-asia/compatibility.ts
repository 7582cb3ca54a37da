/** Texts that make sense for no one and so cannot be tabled. Every agreed episode satisfies these rules. */
import type { CompatibilityEntry } from '../scenario.ts';

/** Our reading of what goes with what; kept few, since each forbids texts outright. */
export const compatibility: readonly CompatibilityEntry[] = [
  {
    id: 'freeze-needs-monitoring',
    if: { denuclearization: 'freeze' },
    needs: { verification: 'phased' },
  },
  {
    id: 'dismantlement-needs-protocol',
    if: { denuclearization: 'cvid' },
    needs: { verification: 'protocol' },
  },
  {
    id: 'projects-need-exemptions',
    if: { 'economic-cooperation': 'projects' },
    needs: { sanctions: 'humanitarian' },
    exactly: true,
    onlyWhere: 'all-on-agenda',
    note: 'UN exemptions; this option alone, not regional cooperation',
  },
];
