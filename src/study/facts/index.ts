/** What the paper leads one to expect, in its order. Adding a fact: its own entry, and its line here. */
import { S1, S7 } from './coded-facts.ts';
import type { Fact } from './fact.ts';
import { S2, S6, S9, S11 } from './format-facts.ts';
import { S3, S5 } from './gap-facts.ts';
import { S4, S8, S10 } from './text-facts.ts';

export const facts: readonly Fact[] = [S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11];
