/** The scenarios that come with winset. Adding one: its data, and its entry here. */
import { registry, type Unit } from '../base/registry.ts';
import type { Scenario } from './scenario.ts';

/** A scenario known by its id alone; its data is read when it is asked for. */
export interface BuiltinScenario extends Unit {
  load(): Promise<Scenario>;
}

export const builtinScenarios = registry<BuiltinScenario>('scenario', [
  {
    id: 'northeast-asia',
    summary: 'a regional security framework among the six actors of Northeast Asia',
    load: async () => (await import('./northeast-asia/index.ts')).northeastAsia,
  },
  {
    id: 'three-towns',
    summary: 'three invented towns and the river they share; the file that winset init writes',
    load: async () => (await import('./three-towns.ts')).threeTowns(),
  },
  {
    id: 'llm-deliberation',
    summary: 'a harbour resort: a published scorable game of six parties, with its own scores (MIT licence)',
    load: async () => (await import('./llm-deliberation.ts')).llmDeliberation,
  },
]);

/** The scenario of a command that names none. */
export const DEFAULT_SCENARIO = 'northeast-asia';
