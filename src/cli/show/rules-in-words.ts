/** Red lines, linkages and compatibility rules in words, each with what it rests on. */
import type { RedLine } from '../../actors/actor.ts';
import type { LinkageRule, OptionByIssue } from '../../scenarios/scenario.ts';
import { listOf } from '../../trace/names.ts';
import { plainNumber, sourceOf, spacedOption } from '../words.ts';

export { compatibilityInWords } from '../../trace/compatibility-in-words.ts';

const atLeast = (conditions: OptionByIssue): string =>
  listOf(Object.entries(conditions).map(([issue, option]) => `${issue} ${option}`));

function basis(line: RedLine): string {
  const leaning = line.phrases === undefined || line.phrases.length === 0 ? '' : `; leans on ${listOf(line.phrases)}`;
  const note = line.judgement === undefined ? '' : `: ${line.judgement}`;
  return `${sourceOf(line.evidence)}${leaning}${note}`;
}

/** "never verification front-loaded". */
export function redLineRule(line: RedLine): string {
  const option = spacedOption(line.option);
  return line.unlessAtLeast === undefined
    ? `never ${option}`
    : `${option} only with at least ${atLeast(line.unlessAtLeast)}`;
}

/** "never verification front-loaded (our reading, without a source; leans on DPRK-I2)". */
export function redLineInWords(line: RedLine): string {
  const text = line.text === undefined ? '' : `: ${line.text}`;
  return `${redLineRule(line)}${text} (${basis(line)})`;
}

/** "once the text has at least costs contribution, its losses on water-release count 0.6 times (the prose: HIGH-P2)". */
export function linkageInWords(rule: LinkageRule): string {
  const { any, all } = rule.when;
  const when = any !== undefined ? listOf(any.map(atLeast), 'or') : listOf((all ?? []).map(atLeast));
  const { issues, factor } = rule.scaleLosses;
  const source = rule.source === undefined ? '' : `: ${rule.source}`;
  const note = rule.judgement === undefined ? '' : `; ${rule.judgement}`;
  return `once the text has at least ${when}, its losses on ${listOf(issues)} count ${plainNumber(factor)} times (${sourceOf(rule.evidence)}${source}${note})`;
}
