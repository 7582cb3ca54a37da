/** The registered drafting strategies. Adding one: its own file, and its line here. */
import { registry } from '../../base/registry.ts';
import { aspiration } from './aspiration.ts';
import { exhaustive } from './exhaustive.ts';
import { satisficing } from './satisficing.ts';

export const draftings = registry('drafting strategy', [satisficing, exhaustive, aspiration]);
