/** What a scenario may name because it is registered: procedures and strategies. */
import { concessions } from '../actors/concession/index.ts';
import { draftings } from '../actors/drafting/index.ts';
import { procedures } from '../forums/index.ts';
import type { KnownUnits } from './checks/world-index.ts';

/** The registries as `validateScenario` and `parseScenario` take them. */
export const knownUnits: KnownUnits = {
  procedures: procedures.all,
  concessions: concessions.ids,
  draftings: draftings.ids,
};
