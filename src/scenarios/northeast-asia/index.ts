/** The built-in world: the six actors of Northeast Asia and the forum formats of the paper. */
import { northeastAsiaActors } from '../../actors/index.ts';
import type { Scenario } from '../scenario.ts';
import { compatibility } from './compatibility.ts';
import { environment } from './environment.ts';
import { forums } from './forums.ts';
import { issues } from './issues.ts';
import { linkages } from './linkages.ts';
import { metrics } from './metrics.ts';
import { sources } from './sources.ts';

/** What is our reading in it, what is built in and what the record does not support: docs/world.md. */
export const northeastAsia: Scenario = {
  id: 'northeast-asia',
  title: 'Northeast Asia',
  summary: 'A regional security framework among the six actors of Northeast Asia, coded from Cho Kyung Hwan.',
  issues,
  actors: northeastAsiaActors,
  linkages,
  compatibility,
  environment,
  forums,
  metrics,
  sources,
};
