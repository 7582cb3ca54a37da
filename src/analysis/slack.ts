/** How robust an agreement's existence is: against higher margins, lower trust, and another coding of the interests. */
import { isScored } from '../actors/actor.ts';
import { SLACK } from '../base/numbers.ts';
import type { Text } from '../engine/case.ts';
import type { Rules } from '../engine/contracts.ts';
import { least } from '../engine/search.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { type World, worldOf } from '../scenarios/world.ts';
import { type Bounds, isExact } from './bounds.ts';
import { type Carrier, carriersOf } from './carriers.ts';
import { seatConflicts } from './conflict.ts';
import type { Inquiry } from './inquiry.ts';

/** The largest equal rise of all margins that still leaves a deal; negative when they must fall before there is one. */
export interface Slack {
  /** In the seats' units; -Infinity when no text respects the red lines, however low the margins. */
  readonly rise: Bounds;
  /** A text that attains it, null when there is none. */
  readonly text: Text | null;
  /** Where all must agree: the minimal sets of seats that no text satisfies beyond that rise. Who binds, and with whom. */
  readonly binding: readonly (readonly number[])[];
}

/** Most sets listed of seats that bind. */
const MOST_BINDING = 20;

/** How far all margins could rise together. */
export function slackOf(inquiry: Inquiry, rules: Rules): Slack {
  const { game } = inquiry;
  const text: Text = new Uint8Array(game.options.length);
  const rise = largestRise(inquiry, carriersOf(game, rules, -Infinity), text);
  const isSettled = isExact(rise) && rise.low > -Infinity && rules.procedure.isUnanimous(rules);
  // Just beyond what every comparison lets pass.
  const binding = isSettled ? seatConflicts(inquiry, rise.low + 4 * SLACK, undefined, MOST_BINDING).sets : [];
  return { rise, text: rise.low > -Infinity ? text : null, binding };
}

/**
 * The largest rise over several coalitions. A deal exists when it is not negative.
 *
 * @param carriers  asked without margins (`carriersOf` with a raise of -Infinity); the margins are the case's own
 */
function largestRise(inquiry: Inquiry, carriers: readonly Carrier[], out?: Text): Bounds {
  const { game } = inquiry;
  const text: Text = new Uint8Array(game.options.length);
  let low = -Infinity;
  let high = -Infinity;
  for (const { seats, question } of carriers) {
    const margins = seats.map((seat) => game.reservation[seat]!);
    const rows = seats.map((_, r) => r);
    const found = inquiry.best(question, least(rows, margins), out && text);
    high = Math.max(high, found.high);
    if (found.low <= low) continue;
    low = found.low;
    out?.set(text);
  }
  return { low, high };
}

/** Whether a rise leaves a deal; null when its bounds do not say. */
function leavesDeal(rise: Bounds): boolean | null {
  if (rise.low >= -SLACK) return true;
  return rise.high < -SLACK ? false : null;
}

/** The trust below which no deal exists. */
export interface TrustThreshold {
  /** Trust in the world asked about. */
  readonly trust: number;
  /** Lowest trust with a deal, between 0 and 1, rounded up to `precision`; 0 when there is one even without any; null when there is none even at 1. */
  readonly threshold: number | null;
  readonly precision: number;
  /** Whether a deal exists at every trust above; not known where trust also acts on weights or margins. */
  readonly isMonotone: boolean;
}

/** Steps of trust between 0 and 1. */
const TRUST_STEPS = 1000;

/**
 * The trust below which no deal exists, everything else as in the world. The forum's numbers are written over and put back.
 *
 * Promises gain with trust and nothing else changes, so existence has one threshold, found by bisection; where the scenario
 * lets trust act on weights or margins too, every step is tried.
 *
 * @returns null where trust says nothing: no such variable, promises taken at their word, scores instead of interests, or out of time
 */
export function trustThreshold(inquiry: Inquiry, sitting: CompiledForum, world: World): TrustThreshold | null {
  const { coding, settings, actors } = sitting;
  const variable = coding.variableIndex.get('trust');
  const isCoded = actors.some((actor) => !isScored(coding.scenario.actors[actor]!));
  if (variable === undefined || !settings.frictions.promises || !isCoded) return null;
  const { weightEffects, marginEffects } = coding.scenario.environment;
  const isMonotone = [...weightEffects, ...marginEffects].every((effect) => effect.variable !== 'trust');
  const carriers = carriersOf(sitting.game, sitting.rules, -Infinity);
  const isDeal = (step: number): boolean | null => {
    const environment = world.environment.slice();
    environment[variable] = step / TRUST_STEPS;
    sitting.enter({ ...world, environment });
    return leavesDeal(largestRise(inquiry, carriers));
  };
  const step = isMonotone ? bisect(isDeal) : scan(isDeal);
  sitting.enter(world);
  if (step === undefined) return null;
  const trust = world.environment[variable]!;
  return { trust, threshold: step === null ? null : step / TRUST_STEPS, precision: 1 / TRUST_STEPS, isMonotone };
}

/** The lowest step with a yes; null when there is none, undefined when that is not known. */
function bisect(isDeal: (step: number) => boolean | null): number | null | undefined {
  const top = isDeal(TRUST_STEPS);
  if (top !== true) return top === false ? null : undefined;
  let low = -1;
  let high = TRUST_STEPS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const answer = isDeal(middle);
    if (answer === null) return undefined;
    if (answer) high = middle;
    else low = middle;
  }
  return high;
}

function scan(isDeal: (step: number) => boolean | null): number | null | undefined {
  for (let step = 0; step <= TRUST_STEPS; step++) {
    const answer = isDeal(step);
    if (answer === null) return undefined;
    if (answer) return step;
  }
  return null;
}

/** In how many drawn worlds a deal exists. */
export interface DrawnShare {
  /** Worlds that were settled: all that were asked for, unless time ran out. */
  readonly worlds: number;
  readonly withDeal: number;
  /** Worlds that could not be settled in time. */
  readonly unsettled: number;
  /** Slack per settled world, ascending; for quantiles. */
  readonly rises: Float64Array;
}

/**
 * Draws the worlds of runs 0 to `runs - 1`, as a study of that seed does, and asks each for a deal. The forum's numbers are
 * written over and the given world is put back.
 */
export function drawnShare(
  inquiry: Inquiry,
  sitting: CompiledForum,
  world: World,
  { seed, runs }: { readonly seed: string; readonly runs: number },
): DrawnShare {
  const { coding, settings } = sitting;
  const carriers = carriersOf(sitting.game, sitting.rules, -Infinity);
  const rises: number[] = [];
  let withDeal = 0;
  for (let run = 0; run < runs && !inquiry.isSpent; run++) {
    sitting.enter(worldOf(coding, { ...settings, coded: false }, seed, run));
    const rise = largestRise(inquiry, carriers);
    const answer = leavesDeal(rise);
    if (answer === null) continue;
    rises.push(rise.low);
    if (answer) withDeal++;
  }
  sitting.enter(world);
  return { worlds: rises.length, withDeal, unsettled: runs - rises.length, rises: Float64Array.from(rises).sort() };
}
