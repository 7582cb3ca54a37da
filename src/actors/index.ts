/** The built-in actors, one file each. Adding one is a file, its import and its entry here. */
import type { CodedActor } from './actor.ts';
import { china } from './china.ts';
import { japan } from './japan.ts';
import { northKorea } from './north-korea.ts';
import { russia } from './russia.ts';
import { southKorea } from './south-korea.ts';
import { unitedStates } from './united-states.ts';

/** The six actors of Northeast Asia, in the order of the matrix; seats, tables and draws keep it. */
export const northeastAsiaActors: readonly CodedActor[] = [unitedStates, china, japan, russia, southKorea, northKorea];
