/** The tables of a comparison: how far each format gets, and what a yes is worth. */
import { isScored } from '../actors/actor.ts';
import { signed } from '../trace/amounts.ts';
import type { Block } from '../trace/document.ts';
import type { Column } from '../trace/layout.ts';
import { listOf } from '../trace/names.ts';
import type { ArmReport } from './arm-report.ts';
import type { Comparison, ContrastReport, RateDifference } from './comparison.ts';
import { bar, difference, rate } from './points.ts';
import type { Verdict } from './statistics/verdict.ts';

const MARKS: Readonly<Record<Verdict, string>> = {
  differs: ' *',
  'equal within 2 points': ' =',
  'identical in every run': ' alike',
  'no difference shown': '',
  'too few runs': '',
};

/** Arms of one setting, with the contrast that each is the first part of, if any. */
export interface Group {
  readonly arms: readonly ArmReport[];
  readonly contrasts: ReadonlyMap<number, ContrastReport>;
  /** Arm the others are held against; null where nothing is compared. */
  readonly against: ArmReport | null;
}

/** Failures below which a share of them would say more than there is. */
const FEWEST_FAILURES = 10;

/** An issue that most texts leave at its status quo. */
const UNMOVED = 'unmoved';

const right = (title: string): Column => ({ title, align: 'right' });

/** How often each format of a group agrees and is ratified, and how it differs from the one it is held against. */
export function rateTable(group: Group): Block {
  const { arms, against } = group;
  const hasPartial = arms.some((arm) => arm.partial.estimate > 0);
  const columns: Column[] = [
    { title: 'format' },
    right('at table'),
    { title: 'ratified' },
    ...(hasPartial ? [right('stage 1')] : []),
    { title: against === null ? '95 % interval' : `vs ${against.forum}` },
    { title: 'blocks most' },
    ...(hasPartial ? [] : [{ title: 'commonest' }]),
  ];
  const units = [
    '',
    '%',
    '  %',
    ...(hasPartial ? ['only, %'] : []),
    against === null ? '%' : 'points',
    'of failures',
    ...(hasPartial ? [] : ['']),
  ];
  const rows = arms.map((arm) => [
    arm.forum,
    rate(arm.atTable.estimate),
    `${rate(arm.ratified.estimate).padStart(3)} ${bar(arm.ratified.estimate)}`,
    ...(hasPartial ? [rate(arm.partial.estimate)] : []),
    comparedText(group, arm),
    blockText(arm),
    ...(hasPartial ? [] : [kindText(arm)]),
  ]);
  return { kind: 'table', columns, rows: [units, ...rows] };
}

function comparedText({ against, contrasts }: Group, arm: ArmReport): string {
  const { low, high } = arm.ratified;
  if (against === null) return `${rate(low)} to ${rate(high)}`;
  const contrast = contrasts.get(arm.arm);
  if (contrast === undefined) return 'baseline';
  return difference(contrast.ratified.interval) + MARKS[contrast.ratified.verdict];
}

/** A change of a rate in whole points, marked where it is beyond chance: "+12 *". */
export function changeText({ interval, verdict }: RateDifference): string {
  if (Number.isNaN(interval.estimate)) return '?';
  const points = Math.round(100 * interval.estimate);
  return (points > 0 ? `+${points}` : String(points + 0)) + (verdict === 'differs' ? ' *' : '');
}

function blockText(arm: ArmReport): string {
  const [most] = arm.blocks;
  if (most === undefined) return '-';
  const share = `${rate(most.value)} %`;
  const count = Math.round(most.value * arm.unratified);
  return `${most.actor} ${arm.unratified < FEWEST_FAILURES ? `${count} of ${arm.unratified}` : share}`;
}

const kindText = ({ kind }: ArmReport): string => (kind === null ? '-' : kind.isStatusQuo ? UNMOVED : kind.option);

/** What it saves that all formats meet the same worlds. */
function pairingText(contrasts: readonly ContrastReport[]): string[] {
  const factors = contrasts.map((contrast) => contrast.ratified.varianceReduction).filter(Number.isFinite);
  // Hardly anything saved is nothing to tell.
  if (!factors.some((factor) => factor >= 1.05)) return [];
  const [least, most] = [Math.min(...factors), Math.max(...factors)].map((factor) => factor.toFixed(1));
  const times = least === most ? most : `${least} to ${most}`;
  return [`In worlds of its own each format would need ${times} times as many runs for intervals as narrow`];
}

/** Which issue stands for the deal of each format. */
function dealText(arms: readonly ArmReport[]): string[] {
  const issues = [...new Set(arms.flatMap((arm) => (arm.kind === null ? [] : [arm.kind.issue])))];
  if (issues.length === 0 || arms.some((arm) => arm.partial.estimate > 0)) return [];
  const [first, ...others] = issues;
  const named = others.map((issue) => {
    const forums = arms.filter((arm) => arm.kind?.issue === issue).map((arm) => arm.forum);
    return `${listOf(forums)}: ${issue}`;
  });
  const exceptions = named.length === 0 ? '' : ` (${named.join('; ')})`;
  const unmoved = arms.some((arm) => arm.kind?.isStatusQuo === true) ? `; ${UNMOVED}: the status quo` : '';
  return [`commonest: the most frequent option of texts that stand on ${first}${exceptions}${unmoved}`];
}

const SEQUENCES =
  'at table: of a sequence, in its last sitting; failures: runs not ratified whole, an earlier text standing or not';

/** What the star means; `comparisons` were made together. */
export function differsText(comparisons: number): string {
  return `* differs beyond chance${comparisons > 1 ? ` after correction for ${comparisons} comparisons` : ''}`;
}

/**
 * What the marks of the table mean; as many lines as there are marks.
 *
 * @param comparisons  made together in the study, measures included
 */
export function legend(group: Group, comparisons: number): string[] {
  const verdicts = new Set([...group.contrasts.values()].map((contrast) => contrast.ratified.verdict));
  return [
    ...(verdicts.has('differs') ? [differsText(comparisons)] : []),
    ...(verdicts.has('equal within 2 points') ? ['= equal within 2 points'] : []),
    ...(verdicts.has('identical in every run')
      ? ['alike: no run ended otherwise; the interval says what that leaves open']
      : []),
    ...(group.arms.some(({ isSequence }) => isSequence) ? [SEQUENCES] : []),
    ...dealText(group.arms),
    ...pairingText([...group.contrasts.values()]),
  ];
}

const mean = (value: number, decimals = 0): string => (Number.isNaN(value) ? '-' : value.toFixed(decimals));

function leftOutText(arm: ArmReport, scored: boolean): string {
  if (arm.leftOut.length === 0) return '-';
  const ids = arm.leftOut.map((entry) => entry.actor).join(' ');
  const losers = arm.leftOut.filter((entry) => entry.value < -0.0005);
  if (losers.length === 0 || scored) return ids;
  return `${ids} (${losers.map((entry) => `${entry.actor} ${signed(entry.value, scored)}`).join(', ')})`;
}

/** What the texts that stand move and give, and who is left outside; nothing where no text stands anywhere. */
export function worthTable({ plan }: Comparison, arms: readonly ArmReport[]): Block[] {
  if (arms.every((arm) => arm.issuesMoved.count === 0)) return [];
  const scenario = plan.scenarios[0]!;
  const scored = scenario.actors.every(isScored);
  const [metric] = scenario.metrics;
  const columns: Column[] = [
    { title: 'What a yes is' },
    { title: 'issues' },
    ...(metric === undefined ? [] : [right(metric.id)]),
    { title: scored ? 'seats' : 'worst-off' },
    right('texts'),
    right('in'),
    { title: 'left out' },
  ];
  const units = [
    'worth',
    'moved',
    ...(metric === undefined ? [] : ['0-100']),
    scored ? '' : 'seat, points',
    'tabled',
    'round',
    scored ? '' : 'if worse off',
  ];
  const rows = arms.map((arm) => [
    arm.forum,
    `${mean(arm.issuesMoved.mean)} of ${arm.issuesOnAgenda}`,
    ...(metric === undefined ? [] : [arm.metricsOnAgenda[0] === true ? mean(arm.metrics[0]!.mean) : '-']),
    scored ? String(arm.seated.length) : worstText(arm),
    mean(arm.textsTabled.mean, 1),
    mean(arm.rounds.mean, 1),
    leftOutText(arm, scored),
  ]);
  return [{ kind: 'table', columns, rows: [units, ...rows] }];
}

function worstText({ worstOff }: ArmReport): string {
  return worstOff === null ? '-' : `${worstOff.actor} ${signed(worstOff.value, false)}`;
}
