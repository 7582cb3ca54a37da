/** The registered concession strategies. Adding one: its own file, and its line here. */
import { registry } from '../../base/registry.ts';
import { hardliner } from './hardliner.ts';
import { boulware, conceder, linear, timeDependent } from './time-dependent.ts';
import { titForTat } from './tit-for-tat.ts';

export const concessions = registry('concession strategy', [
  timeDependent,
  boulware,
  linear,
  conceder,
  titForTat,
  hardliner,
]);
