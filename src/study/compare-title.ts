/** How a comparison's page begins: what was played, in which worlds. */
import { isScored } from '../actors/actor.ts';
import type { Settings } from '../scenarios/settings.ts';
import type { Block } from '../trace/document.ts';
import { evidenceInWords } from '../trace/evidence-in-words.ts';
import { counted } from '../trace/names.ts';
import type { Comparison } from './comparison.ts';
import { inWords } from './forum-differences.ts';
import type { StudyPlan } from './plan.ts';
import { countOf } from './points.ts';

/** Title, and one paragraph. */
export function titleBlocks({ plan, runs }: Comparison): Block[] {
  const shared = plan.same.length === 0 ? '' : ` All formats share the ${inWords(plan.same)} (--same).`;
  return [
    {
      kind: 'title',
      left: `${plan.scenarios[0]!.title}: ${counted(plan.forums.length, 'format')} compared`,
      right: `seed ${plan.seed}, ${countOf(runs, 'run')}`,
    },
    { kind: 'paragraph', text: `${worldsText(plan, runs)}. ${settingText(plan)}Intervals 95 %.${shared}` },
  ];
}

function worldsText({ settings, scenarios }: StudyPlan, runs: number): string {
  const all = runs === 1 ? 'one run' : `all of ${countOf(runs, 'run')}`;
  if (scenarios[0]!.actors.every(isScored)) return `The same scores in ${all}; what is drawn is the play`;
  if (settings[0]!.settings.coded) return `The coded world in ${all}`;
  return `Same ${runs === 1 ? 'drawn world' : countOf(runs, 'drawn world')} for every format`;
}

function settingText({ settings, scenarios }: StudyPlan): string {
  if (settings.length > 1) return `${settings.length} settings. `;
  const [{ settings: only }] = settings as readonly [StudyPlan['settings'][number]];
  const { environment, actors } = scenarios[0]!;
  return [
    ...(environment.variables.length === 0 ? [] : [`${environmentText(only)} `]),
    ...(actors.every(isScored) ? [] : [`Evidence: ${evidenceInWords(scenarios[0]!, only.evidence)}. `]),
  ].join('');
}

function environmentText(settings: Settings): string {
  const set = Object.entries(settings.environment);
  return set.length === 0
    ? 'Neutral environment.'
    : `Environment: ${set.map(([id, value]) => `${id} ${value}`).join(', ')}.`;
}
