/** What may and what may not be concluded from a comparison, in sentences. */
import { counted } from '../trace/names.ts';
import type { ArmReport } from './arm-report.ts';
import type { Comparison, ContrastReport } from './comparison.ts';
import type { ContrastNames } from './contrast-names.ts';
import { type DifferenceKind, inWords } from './forum-differences.ts';
import { SAME_KEYS } from './plan.ts';
import { grouped, range, rate, size } from './points.ts';
import { covers, type Interval } from './statistics/interval.ts';
import { runsOf } from './statistics/pair-counts.ts';
import { FEWEST_RUNS, isWithinMargin } from './statistics/verdict.ts';
import { wilsonInterval } from './statistics/wilson.ts';

/** Sentences without their common beginning ("You can say:"). */
export interface Sayings {
  readonly can: readonly string[];
  readonly cannot: readonly string[];
}

const CHANCE_ONLY =
  'that history would do the same, or that the model is right: intervals measure chance within this model';

/** What each contrast allows to be said. */
export function sayings(
  contrasts: readonly ContrastReport[],
  names: (contrast: ContrastReport) => ContrastNames,
  arms: readonly ArmReport[],
): Sayings {
  const differing: string[] = [];
  const equal: string[] = [];
  const cannot: string[] = [];
  for (const contrast of contrasts) {
    const { first, second, where } = names(contrast);
    const { interval, verdict } = contrast.ratified;
    if (verdict === 'differs') {
      const more = interval.estimate > 0 ? 'more' : 'less';
      const rest = [contrast.first, contrast.second].map((arm) => earlierText(arms[arm]!)).join('');
      differing.push(`${first} is ratified ${more} often than ${second}, by ${size(interval)}${where}${rest}`);
    } else if (verdict === 'equal within 2 points')
      equal.push(`${first} and ${second} do equally well, within 2 points${where}`);
    else if (verdict === 'identical in every run') equal.push(alike(contrast, first, second) + where);
    else if (verdict === 'no difference shown')
      cannot.push(`that ${first} does better or worse than ${second}: ${undecided(interval)}${where}`);
  }
  return { can: [...differing, ...equal], cannot: [...cannot, CHANCE_ONLY] };
}

/** Of a sequence: how often it is not ratified whole and yet leaves an earlier stage's text. */
function earlierText({ forum, partial }: ArmReport): string {
  if (partial.estimate === 0) return '';
  return `; in a further ${rate(partial.estimate)} % of the runs of ${forum} the text of an earlier stage stands`;
}

/** Why a difference is not claimed: the interval holds 0, or it does not but the correction for many comparisons takes it back. */
function undecided(interval: Interval): string {
  if (covers(interval, 0)) return `anything from ${range(interval)} is possible`;
  return `its own interval (${range(interval)}) leaves 0 out, but among so many comparisons that may be chance; more runs would tell`;
}

/** Runs that all ended alike are equality only where the interval leaves no room, or where both are the same format. */
function alike(contrast: ContrastReport, first: string, second: string): string {
  const { pairs, interval } = contrast.ratified;
  const { both, neither } = pairs;
  if (contrast.identical === runsOf(pairs))
    return `${first} and ${second} went the same way in every run, to the last text`;
  const how =
    neither === 0 ? 'both ratified every time' : both === 0 ? 'neither was ratified once' : 'ratified in the same runs';
  const open = isWithinMargin(interval) ? '' : `; other runs may part them by up to ${rate(interval.high)} points`;
  return `${first} and ${second} ended alike in every run (${how})${open}; their texts were not always the same`;
}

/** How a contrast's formats differ and how to read it; empty for two settings of one format. */
export function readingOf({ differences }: ContrastReport): string {
  if (differences.length === 0) return 'the same format under two names';
  if (differences.includes('stages')) return 'one is a sequence of forums: read it as the effect of the whole sequence';
  const [only] = differences;
  if (differences.length === 1) {
    const isOne = only === 'agenda' || only === 'procedure';
    return `only the ${only} ${isOne ? 'differs: read it as its' : 'differ: read it as their'} effect`;
  }
  const sharable = differences.filter((kind): kind is DifferenceKind & (typeof SAME_KEYS)[number] =>
    (SAME_KEYS as readonly string[]).includes(kind),
  );
  if (!differences.includes('seats'))
    return `${inWords(differences)} differ, and not who sits there: read it as their joint effect`;
  return `${inWords(differences)} differ; for the seats alone: --same ${sharable.join(',')}`;
}

/**
 * What the sheer number of capitals costs a format. Null where nothing was agreed at the table, and for a sequence of
 * forums, whose capitals are asked after every stage.
 */
export function headCount({ isSequence, chances, atTable, lostAtHome, lostByHeadCount }: ArmReport): string | null {
  const agreed = atTable.estimate;
  if (isSequence || agreed === 0 || chances.length === 0) return null;
  const heads = counted(chances.length, 'capital');
  return `${rate(lostAtHome / agreed)} % of its agreed texts lost at home; ${heads} alone: about ${rate(lostByHeadCount / agreed)} %`;
}

/** What must be said before any number is read: too few runs, runs that failed, formats that all agree or never do. */
export function cautions(comparison: Comparison): string[] {
  const { runs, arms, failed, missing } = comparison;
  const said: string[] = [];
  if (missing > 0)
    said.push(
      `Interrupted: ${counted(missing, 'block')} of runs not played. What follows is not the result of the study.`,
    );
  if (runs < FEWEST_RUNS) {
    const { low, high } = wilsonInterval(Math.floor(runs / 2), runs);
    const known = runs === 0 ? '' : ` A rate near one half could be anything from ${rate(low)} to ${rate(high)} %.`;
    said.push(
      `${runs === 1 ? 'One run is a story' : `${runs} runs are too few`}: no verdict is given below ${FEWEST_RUNS}.${known} Use --runs 10000.`,
    );
  }
  if (failed > 0) said.push(failureText(comparison));
  if (arms.length > 1 && runs >= FEWEST_RUNS) {
    const rates = arms.map((arm) => arm.ratified.estimate);
    if (rates.every((value) => value === 1))
      said.push(
        'Every format was ratified in every run: by rates these runs cannot tell them apart. Look at what a yes is worth, or at harder times (--env rivalry=0.8, --env trust=0.2).',
      );
    if (rates.every((value) => value === 0))
      said.push(
        'No format was ratified in any run: these runs cannot tell them apart. Look at who blocks, at easier times (--env trust=0.8), or at whether a deal exists at all (winset feasible).',
      );
  }
  return said;
}

function failureText({ plan, arms, failed, firstErrors }: Comparison): string {
  const [first] = firstErrors;
  const [noun, verb] = failed === 1 ? ['run', 'is'] : ['runs', 'are'];
  const where =
    first === undefined
      ? ''
      : `; the first: ${arms[first.arm]!.forum}, seed ${plan.seed}, run ${first.run}: ${first.message}`;
  return `${grouped(failed)} ${noun} failed and ${verb} left out of every rate, and of every difference with the same run of another format${where}. A stored study plays them again with --retry-failed.`;
}
