/** The answer of `winset feasible`: whether there are deals, how robustly, and on what that rests. */
import { isExact } from '../../analysis/bounds.ts';
import { grouped } from '../../study/points.ts';
import { wilsonInterval } from '../../study/statistics/wilson.ts';
import { amount, withUnit } from '../../trace/amounts.ts';
import type { Block } from '../../trace/document.ts';
import { evidenceInWords } from '../../trace/evidence-in-words.ts';
import { listOf } from '../../trace/names.ts';
import { paragraphs } from '../blocks.ts';
import { plainNumber, share } from '../words.ts';
import { countText, shareText, together } from './numbers.ts';
import { actorAt, type Studied } from './study.ts';

const WORDS = ['no', 'one', 'both', 'all three', 'all four', 'all five', 'all six', 'all seven', 'all eight'];

/** "both", "all six". */
export function everyone({ sitting }: Studied): string {
  const count = sitting.game.seatIds.length;
  return WORDS[count] ?? `all ${count}`;
}

function isVote({ sitting }: Studied): boolean {
  return !sitting.rules.procedure.isUnanimous(sitting.rules);
}

function verdict(studied: Studied): string {
  const { found } = studied;
  const { tableable, deals, zone } = found.counts;
  const all = countText(tableable);
  const texts = tableable.high === 1 ? 'text' : 'texts';
  if (found.exists === null)
    return `Not settled within ${plainNumber(studied.budget)} s: of ${all} ${texts} within limits and consents, ${countText(deals)} are deals.`;
  if (!found.exists) {
    const nobody = isVote(studied) ? 'none can pass' : `none satisfies ${everyone(studied)}`;
    return `No deal exists: of the ${all} ${texts} within limits and consents, ${nobody}.`;
  }
  const of = `the ${all} ${texts} within limits and consents`;
  const part = shareText(deals, tableable);
  if (!isVote(studied))
    return `Deals exist: ${everyone(studied)} can live with ${countText(deals)} of ${of} (${part}).`;
  return `Deals exist: ${countText(deals)} of ${of} would pass (${part}); ${everyone(studied)} can live with ${countText(zone)}.`;
}

/** "no text satisfies both A and B". */
function bindingWords(studied: Studied): string {
  const sets = studied.found.slack.binding.map((seats) =>
    together(
      studied.view.names,
      seats.map((seat) => actorAt(studied, seat)),
    ),
  );
  return sets.length === 0 ? '' : `; beyond that no text satisfies ${listOf(sets, 'or')}`;
}

function slackWords(studied: Studied): string {
  const { found, view } = studied;
  const { rise } = found.slack;
  const scored = view.names.allScored;
  if (rise.high === -Infinity) return 'However low the margins, no text respects the red lines and the rules.';
  if (!isExact(rise)) {
    const high = scored ? amount(rise.high, scored) : `${amount(rise.high, scored)} points`;
    return `The slack lies between ${amount(rise.low, scored)} and ${high}.`;
  }
  if (rise.low < 0 && found.exists === false)
    return `All margins would have to fall together by ${withUnit(-rise.low, scored)} before one does${bindingWords(studied)}.`;
  return `All margins could rise together by ${withUnit(Math.max(0, rise.low), scored)}${bindingWords(studied)}.`;
}

function trustWords({ found }: Studied): string {
  const { trust } = found;
  if (trust === null) return '';
  const here = `here ${share(trust.trust)}`;
  const scan = trust.isMonotone ? '' : ', tried in steps since trust also moves weights or margins';
  if (trust.threshold === null) return `None would exist even if promises were fully trusted (trust 1, ${here}).`;
  if (trust.threshold === 0) return `A deal exists at any trust in promises, even 0 (${here}${scan}).`;
  return `A deal exists from a trust of ${trust.threshold.toFixed(3).replace(/^0/, '')} up (${here}${scan}).`;
}

function drawnWords({ found, runs, seed }: Studied): string {
  const { drawn } = found;
  if (drawn === null || drawn.worlds === 0) return '';
  const { low, high } = wilsonInterval(drawn.withDeal, drawn.worlds);
  const interval = `95 % interval ${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)} %`;
  const cut =
    drawn.unsettled === 0 ? '' : ` (${grouped(drawn.unsettled)} of ${grouped(runs)} were not settled in time)`;
  return `Drawn around the coding (seed ${seed}), ${grouped(drawn.withDeal)} of ${grouped(drawn.worlds)} worlds have a deal, ${interval}${cut}.`;
}

function groundsWords(studied: Studied): string {
  const { view, sitting } = studied;
  const set = Object.entries(sitting.settings.environment).map(([name, value]) => `${name} ${plainNumber(value)}`);
  const environment =
    view.scenario.environment.variables.length === 0
      ? ''
      : set.length === 0
        ? ', in the neutral environment'
        : `, in an environment with ${listOf(set)}`;
  if (view.names.allScored)
    return 'Margins and worths are scores as the scenario gives them; scores of different actors do not compare.';
  const evidence = `Evidence: ${evidenceInWords(view.scenario, view.evidence)}.`;
  return `This is the world as coded${environment}. ${evidence} Points are hundredths of full satisfaction, counted from the status quo. This says what could be agreed, not how likely it is.`;
}

function stageWords({ forum, sitting }: Studied): string {
  if (!('stages' in forum)) return '';
  const later = forum.stages.slice(1).map((stage) => stage.forum);
  return `This is the first of ${forum.stages.length} sittings, ${sitting.forum.id}. What ${listOf(later)} could agree depends on what it leaves standing.`;
}

/** Said where time ran out. */
function cutWords({ found, budget }: Studied): string {
  if (found.isExact) return '';
  return `Stopped after ${plainNumber(budget)} s: ranges are bounds, a text under ? is the best one found, lists may be incomplete, and what is missing was not settled. A longer --budget settles more; fewer issues (--set forum.agenda=...) or limits make it smaller.`;
}

/** What stands at the top of the page. */
export function answerBlocks(studied: Studied): Block[] {
  const [first] = paragraphs(verdict(studied));
  const strong: Block[] = first?.kind === 'paragraph' ? [{ ...first, tone: 'strong' }] : [];
  return [
    ...strong,
    ...paragraphs(
      [slackWords(studied), trustWords(studied), drawnWords(studied)].filter((text) => text !== '').join(' '),
    ),
    ...paragraphs(cutWords(studied), stageWords(studied), groundsWords(studied)),
  ];
}
