/** How the two arms of a contrast are called. */
import { type Contrast, forumOf, type StudyPlan, settingOf } from './plan.ts';

/** Names of both arms, and where both are meant: " (rivalry 0.2)", or empty. */
export interface ContrastNames {
  readonly first: string;
  readonly second: string;
  readonly where: string;
}

/** The setting of an arm is named with the arm where the two differ in it, and once where they share one of several. */
export function contrastNames(plan: StudyPlan, { first, second }: Contrast): ContrastNames {
  const labelOf = (arm: number): string => plan.settings[settingOf(plan, arm)]!.label;
  const forums = { first: forumOf(plan, first), second: forumOf(plan, second) };
  if (plan.settings.length === 1) return { ...forums, where: '' };
  if (labelOf(first) === labelOf(second)) return { ...forums, where: ` (${labelOf(first)})` };
  return { first: `${forums.first} (${labelOf(first)})`, second: `${forums.second} (${labelOf(second)})`, where: '' };
}
