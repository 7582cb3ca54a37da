/** The registered procedures. Adding one: its own file, and its line here. */
import { registry } from '../base/registry.ts';
import { alternating } from './alternating.ts';
import { chairText } from './chair-text.ts';
import { coChairs } from './co-chairs.ts';
import { consensus } from './consensus.ts';
import { majority } from './majority.ts';
import { simultaneous } from './simultaneous.ts';

export const procedures = registry('procedure', [consensus, alternating, chairText, coChairs, majority, simultaneous]);
