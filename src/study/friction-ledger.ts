/**
 * The friction ledger: what each friction costs.
 *
 * A setting is held against the one that equals it in everything but the frictions, so that with
 * several moments or environments no row mixes the price of a friction with that of another world.
 */
import { canonicalJson } from '../trace/canonical.ts';
import { armIndex, type Contrast, type StudyPlan } from './plan.ts';

/** What a setting is but for its frictions, as text. */
function surroundings({ scenario, settings }: StudyPlan['settings'][number]): string {
  const { frictions, ...rest } = settings;
  return canonicalJson([scenario, rest]);
}

/** Every setting against the first that differs from it in frictions alone, forum by forum. */
export function ledgerContrasts(plan: Pick<StudyPlan, 'forums' | 'settings'>): Contrast[] {
  const bases = new Map<string, number>();
  return plan.settings.flatMap((setting, index) => {
    const key = surroundings(setting);
    const base = bases.get(key);
    if (base === undefined) {
      bases.set(key, index);
      return [];
    }
    return plan.forums.map((_, forum) => ({
      first: armIndex(plan, forum, index),
      second: armIndex(plan, forum, base),
    }));
  });
}
