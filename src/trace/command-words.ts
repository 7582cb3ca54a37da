/** Flags of the command line that lead to settings and scenarios, as words. */
import { DEFAULT_SCENARIO } from '../scenarios/builtin.ts';
import { llmDeliberation } from '../scenarios/llm-deliberation.ts';
import { northeastAsia } from '../scenarios/northeast-asia/index.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { DEFAULT_FRICTIONS, DEFAULT_SETTINGS, NO_FRICTIONS, type Settings } from '../scenarios/settings.ts';
import { canonicalJson } from './canonical.ts';
import type { RecordingHeader } from './recording.ts';

/** The words for evidence, coding and environment; nothing for what is usual. */
export function settingsWords({ evidence, environment, coded }: Settings): string[] {
  return [
    ...(evidence === DEFAULT_SETTINGS.evidence ? [] : ['--evidence', evidence]),
    ...(coded ? ['--coded'] : []),
    ...Object.entries(environment).flatMap(([id, value]) => ['--env', `${id}=${value}`]),
  ];
}

/** What was changed of the frictions, each as `path=value` for `--set`. */
export function frictionChanges({ frictions }: Settings): string[] {
  const names = Object.keys(DEFAULT_FRICTIONS) as (keyof typeof DEFAULT_FRICTIONS)[];
  return names
    .filter((name) => frictions[name] !== DEFAULT_FRICTIONS[name])
    .map((name) => {
      const value = frictions[name];
      return `frictions.${name}=${typeof value === 'boolean' ? (value ? 'on' : 'off') : value}`;
    });
}

/** Built-in scenarios that are plain data; one that is read from a text first would bring its reader along. */
const AT_HAND: readonly Scenario[] = [northeastAsia, llmDeliberation];

/** The words that name a scenario: none for the usual one; null where it is not a built-in one as it came. */
export function scenarioWords(scenario: Scenario): string[] | null {
  const same = AT_HAND.find(
    (own) => own === scenario || (own.id === scenario.id && canonicalJson(own) === canonicalJson(scenario)),
  );
  if (same === undefined) return null;
  return same.id === DEFAULT_SCENARIO ? [] : ['--scenario', same.id];
}

function frictionWords(settings: Settings): string[] {
  if (canonicalJson(settings.frictions) === canonicalJson(NO_FRICTIONS)) return ['--frictions', 'none'];
  return frictionChanges(settings).flatMap((change) => ['--set', change]);
}

/** The words that lead to the world of a header; null where no flags are known to. */
export function worldWordsOf({ scenario, settings, set = [] }: RecordingHeader): string[] | null {
  const named = scenarioWords(scenario);
  if (named === null || set.length > 0 || settings.environmentSpread > 0) return null;
  return [...named, ...settingsWords(settings), ...frictionWords(settings)];
}
