/** Asks for its best from the first round to the last. */
import type { Concession } from '../../engine/contracts.ts';

export const hardliner: Concession = {
  id: 'hardliner',
  summary: 'concedes nothing; a yardstick for other strategies',
  source: 'Baarslag 2016',
  dependsOn: 'time',
  conceded: () => 0,
};
