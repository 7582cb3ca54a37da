/** What one format gives each actor beside another: mean differences of world surplus, with their intervals. */
import { isScored } from '../actors/actor.ts';
import type { Block } from '../trace/document.ts';
import type { Group } from './compare-tables.ts';
import type { Comparison, ContrastReport } from './comparison.ts';
import { forumOf } from './plan.ts';

import { countOf, worthDifference } from './points.ts';
import type { Interval } from './statistics/interval.ts';

/** Formats shown with the ends of their intervals; of more, only the means are. */
const MOST_WITH_INTERVALS = 4;

/** A row for each format, a column for each actor. Nothing where nothing is compared or nothing ever differs. */
export function yieldTable({ plan }: Comparison, { arms, against, contrasts }: Group): Block[] {
  const told = [...contrasts.values()];
  const differs = ({ yields }: ContrastReport): boolean => yields.some(({ estimate, sd }) => estimate !== 0 || sd > 0);
  if (against === null || !told.some(differs)) return [];
  const { actors } = plan.scenarios[0]!;
  const scored = actors.every(isScored);
  const isShort = told.length > MOST_WITH_INTERVALS;
  const row = (title: string, intervals: readonly Interval[], text: (of: Interval) => string): string[] => [
    title,
    ...intervals.map(text),
  ];
  const rows = told.flatMap((contrast) => {
    const intervals = contrast.yieldsBca ?? contrast.yields;
    const forum = forumOf(plan, contrast.first);
    if (isShort) return [row(forum, intervals, (of) => bracketed(of, scored))];
    return [
      row(forum, intervals, (of) => worthDifference(of.estimate, scored)),
      row('95 % from', intervals, (of) => worthDifference(of.low, scored)),
      row('95 % to', intervals, (of) => worthDifference(of.high, scored)),
    ];
  });
  const kind = kindOf(told[0]!);
  const counted = scored ? 'Mean score a run, failures counted' : 'Mean points of world surplus a run, failures as 0';
  const hasSequence = arms.some(({ isSequence }) => isSequence);
  const unit = `${counted}${hasSequence ? " and an earlier stage's text that stands as what it gives" : ''}`;
  const intervals = `95 % interval (${kind}, each for itself)`;
  return [
    {
      kind: 'table',
      columns: [
        { title: `What each gets beside ${against.forum}` },
        ...actors.map(({ id }) => ({ title: id, align: 'right' as const })),
      ],
      rows,
    },
    {
      kind: 'paragraph',
      text: isShort ? `${unit}; in brackets where the ${intervals} holds 0.` : `${unit}, with the ${intervals}.`,
    },
  ];
}

/** What kind of interval it is; of very few runs every resample is taken, not a draw of them. */
function kindOf({ yieldsBca }: ContrastReport): string {
  if (yieldsBca === null) return 'paired t';
  const { resamples, isEnumerated } = yieldsBca[0]!;
  return `BCa, ${isEnumerated ? 'all ' : ''}${countOf(resamples, 'resample')} of the runs`;
}

function bracketed({ estimate, low, high }: Interval, scored: boolean): string {
  const text = worthDifference(estimate, scored);
  return low <= 0 && high >= 0 ? `(${text})` : text;
}
