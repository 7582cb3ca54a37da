/** A comparison as a page to read. */
import { type Block, spaced } from '../trace/document.ts';
import { listOf } from '../trace/names.ts';
import type { ArmReport } from './arm-report.ts';
import { measureTable } from './compare-measures.ts';
import { cautions, headCount, readingOf, sayings } from './compare-sayings.ts';
import { acrossBlocks, isLedger, settingBlocks, settingContrasts, solveBlocks } from './compare-settings.ts';
import { type Group, legend, rateTable, worthTable } from './compare-tables.ts';
import { titleBlocks } from './compare-title.ts';
import { yieldTable } from './compare-yields.ts';
import type { Comparison } from './comparison.ts';
import { contrastNames } from './contrast-names.ts';
import { aligned } from './entries.ts';
import { armName, forumOf, type StudyPlan, settingOf } from './plan.ts';
import { countOf } from './points.ts';
import { widthOf } from './statistics/interval.ts';
import { stoppingOn } from './until-width.ts';

/** What the page says beside the study itself. */
export interface PageOptions {
  /** Sentences from resolving the plan. */
  readonly notes?: readonly string[];
  /** The command that gives this page again. */
  readonly again?: string;
  /** The command that plays one run of an arm alone, or beside another; null where no command line can say it. */
  readonly runCommand?: (run: number, arm: number, versus: number | null) => string | null;
}

/** The whole page, for `renderPlain` and `renderMarkdown`. */
export function comparisonPage(comparison: Comparison, options: PageOptions = {}): Block[] {
  const { plan } = comparison;
  const groups = plan.settings.map((_, setting) => groupOf(comparison, setting));
  const ofSettings = settingContrasts(comparison);
  const isAboutFrictions = isLedger(comparison);
  return spaced([
    titleBlocks(comparison),
    paragraphs([
      ...(options.notes ?? []),
      ...stopText(comparison),
      ...sameFormats(comparison),
      ...cautions(comparison),
    ]),
    // Where formats are only compared with themselves, the first setting's tables tell the rest.
    ...(isAboutFrictions ? groups.slice(0, 1) : groups).flatMap((group, setting) =>
      groupBlocks(comparison, group, setting),
    ),
    solveBlocks(comparison, isAboutFrictions ? groups[0]!.arms : comparison.arms),
    isAboutFrictions ? [] : acrossBlocks(comparison),
    settingBlocks(comparison, ofSettings),
    differenceBlocks(comparison),
    sayingBlocks(comparison),
    groups.length === 1 || isAboutFrictions ? headCountBlocks(groups[0]!.arms) : [],
    commandBlocks(comparison, options),
  ]);
}

const paragraphs = (texts: readonly string[]): Block[] =>
  texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }));

const points = (share: number): string => {
  const text = String(Number((100 * share).toPrecision(2)));
  return `${text} ${text === '1' ? 'point' : 'points'}`;
};

/** At the limit: whether the intervals became narrow enough in the end, and if not, how wide the widest still is. */
function reachedText({ plan, arms, contrasts }: Comparison, width: number): string {
  const intervals = contrasts.length > 0 ? contrasts.map((c) => c.ratified.interval) : arms.map((arm) => arm.ratified);
  const widest = Math.max(...intervals.map(widthOf));
  const which = `the widest interval of a ${stoppingOn(plan)} is ${points(widest)} wide`;
  return widest <= width
    ? `There ${which}, and ${points(width)} were asked for.`
    : `The width asked for, ${points(width)}, was not reached: ${which}.`;
}

/** Why a study that stops by itself has the runs it has. */
function stopText(comparison: Comparison): string[] {
  const { plan, runs } = comparison;
  if (plan.untilWidth === undefined || comparison.missing > 0) return [];
  return [
    runs < plan.runs
      ? `Stopped after ${countOf(runs, 'run')}: the interval of every ${stoppingOn(plan)} is at most ${points(plan.untilWidth)} wide.`
      : `Stopped after ${countOf(runs, 'run')}, the limit. ${reachedText(comparison, plan.untilWidth)}`,
  ];
}

function sameFormats({ contrasts, plan }: Comparison): string[] {
  const pairs = contrasts.filter(
    (c) => c.differences.length === 0 && forumOf(plan, c.first) !== forumOf(plan, c.second),
  );
  const names = new Set(pairs.map((c) => `${forumOf(plan, c.first)} and ${forumOf(plan, c.second)}`));
  return [...names].map((both) => `${both} are the same format here; they can only differ by nothing.`);
}

function groupOf({ plan, arms, contrasts }: Comparison, setting: number): Group {
  const own = contrasts.filter((c) => settingOf(plan, c.first) === setting && settingOf(plan, c.second) === setting);
  const against = own[0] === undefined ? null : arms[own[0].second]!;
  return {
    arms: arms.slice(setting * plan.forums.length, (setting + 1) * plan.forums.length),
    contrasts: new Map(own.map((c) => [c.first, c])),
    against,
  };
}

function groupBlocks(comparison: Comparison, group: Group, setting: number): Block[][] {
  const { plan, comparisons } = comparison;
  const heading: Block[] = plan.settings.length === 1 ? [] : [{ kind: 'heading', text: plan.settings[setting]!.label }];
  return [
    [...heading, rateTable(group), ...paragraphs(legend(group, comparisons))],
    worthTable(comparison, group.arms),
    measureTable(comparison, group),
    yieldTable(comparison, group),
  ];
}

function differenceBlocks({ plan, contrasts }: Comparison): Block[] {
  const seen = new Map<string, string>();
  for (const contrast of contrasts) {
    if (contrast.differences.length === 0) continue;
    seen.set(`${forumOf(plan, contrast.first)} / ${forumOf(plan, contrast.second)}`, readingOf(contrast));
  }
  if (seen.size === 0) return [];
  return [{ kind: 'heading', text: 'What sets these formats apart' }, ...aligned([...seen])];
}

/** Sentences shown. */
const MOST_SAYINGS = 8;

function sayingBlocks({ plan, contrasts, arms }: Comparison): Block[] {
  const { can, cannot } = sayings(contrasts, (contrast) => contrastNames(plan, contrast), arms);
  const confounded = contrasts.some(
    (c) => c.ratified.verdict === 'differs' && c.differences.length > 1 && c.differences.includes('seats'),
  );
  const aboutSeats = confounded ? ['that the number of seats makes the difference: other rules differ too'] : [];
  return [
    ...entriesUnder('You can say, of this model', can),
    ...entriesUnder('You cannot say', [...aboutSeats, ...cannot]),
  ];
}

function entriesUnder(heading: string, texts: readonly string[]): Block[] {
  if (texts.length === 0) return [];
  const over = texts.length - MOST_SAYINGS;
  const more = `and ${over + 1} more (--json has every verdict)`;
  const kept = over > 1 ? [...texts.slice(0, MOST_SAYINGS - 2), more, texts.at(-1)!] : texts;
  return [{ kind: 'heading', text: heading }, ...kept.map((text): Block => ({ kind: 'entry', label: '-', text }))];
}

function headCountBlocks(arms: readonly ArmReport[]): Block[] {
  if (arms.length < 2) return [];
  const entries = aligned(
    arms.flatMap((arm): [string, string][] => {
      const text = headCount(arm);
      return text === null ? [] : [[arm.forum, text]];
    }),
  );
  if (entries.length === 0) return [];
  const text =
    'Built in, not a finding: more capitals, more chances to refuse. If each capital had its mean chance over these formats:';
  return [{ kind: 'paragraph', text }, ...entries];
}

function commandBlocks(comparison: Comparison, { again, runCommand }: PageOptions): Block[] {
  const note = `rows ${comparison.contentHash.slice(0, 12)}`;
  return [
    ...(runCommand === undefined ? [] : runBlocks(comparison, runCommand)),
    ...(again === undefined ? [] : [{ kind: 'command', label: 'Again:', command: again, note } as const]),
  ];
}

/** The first run in which two arms part: both in one command or else each in its own, and what no command can say. */
function runBlocks({ plan, contrasts }: Comparison, runCommand: NonNullable<PageOptions['runCommand']>): Block[] {
  const apart = contrasts.find((c) => c.firstApart >= 0);
  if (apart === undefined) return singleBlocks(plan, runCommand, 0, [plan.baseline]);
  const pair = runCommand(apart.firstApart, apart.second, apart.first);
  return pair === null
    ? singleBlocks(plan, runCommand, apart.firstApart, [apart.second, apart.first])
    : [{ kind: 'command', label: 'Run:', command: pair, note: 'the first run that only one of them ratified' }];
}

function singleBlocks(
  plan: StudyPlan,
  runCommand: NonNullable<PageOptions['runCommand']>,
  run: number,
  arms: readonly number[],
): Block[] {
  const singles = arms.map((arm) => ({ name: armName(plan, arm), command: runCommand(run, arm, null) }));
  const unsaid = singles.filter(({ command }) => command === null).map(({ name }) => name);
  const text = `No command line plays a single run of ${listOf(unsaid, 'or')} as it is played here: its row is in the table of all runs, which --out keeps.`;
  return [
    ...singles.flatMap(({ name, command }, index): Block[] => {
      if (command === null) return [];
      const note = arms.length === 1 ? {} : { note: `${name}, in the first run that only one of them ratified` };
      return [{ kind: 'command', label: index === 0 ? 'Run:' : 'And:', command, ...note }];
    }),
    ...(unsaid.length === 0 ? [] : paragraphs([text])),
  ];
}
