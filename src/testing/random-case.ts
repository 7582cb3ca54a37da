/**
 * Random cases: small negotiations with everything a case may hold, and now and then
 * with what is rare in practice (no status quo, a second account, an issue nobody may move).
 */
import { snap } from '../base/numbers.ts';
import { drawBelow, type Stream } from '../base/streams.ts';
import type { Case, Text } from '../engine/case.ts';
import { between, chance, indices, type Range, shuffled, small, uniform } from './dice.ts';
import { type Ground, randomCompatibility, randomLines, randomLinkages } from './random-conditions.ts';
import { randomInterests, worthTables } from './random-worths.ts';

/** How large random cases are and how often they hold what is rare. Odds are in [0, 1]. */
export interface CaseLimits {
  readonly seats: Range;
  readonly issues: Range;
  readonly options: Range;
  /** Odds of a case without a status quo. */
  readonly withoutStatusQuo: number;
  /** Odds that the case is a later stage: a second account over what an earlier stage agreed. */
  readonly laterStage: number;
  /** Odds that outside events can end the talks. */
  readonly shocks: number;
}

/** The limits that hold where none are given. */
export const CASE_LIMITS: CaseLimits = {
  seats: [2, 7],
  issues: [2, 7],
  options: [2, 5],
  withoutStatusQuo: 0.1,
  laterStage: 0.1,
  shocks: 0.1,
};

const NAMES = [
  'ann',
  'bo',
  'cy',
  'dee',
  'eli',
  'fay',
  'gus',
  'hal',
  'ida',
  'jo',
  'kim',
  'lee',
  'mo',
  'ned',
  'ola',
  'pat',
];

function randomText(stream: Stream, options: Uint8Array): Text {
  return Uint8Array.from(options, (count) => drawBelow(stream, count));
}

function randomGround(stream: Stream, limits: CaseLimits): Ground {
  const options = Uint8Array.from(indices(uniform(stream, limits.issues)), () => small(stream, limits.options));
  const standing = randomText(stream, options);
  return {
    options,
    nominal: Uint8Array.from(options, () => (chance(stream, 0.15) ? 1 : 0)),
    statusQuo: chance(stream, limits.withoutStatusQuo) ? null : standing,
  };
}

/** Marks cells with the given odds, never those of the status quo. */
function marked(stream: Stream, ground: Ground, odds: number): Uint8Array {
  return Uint8Array.from(
    Array.from(ground.options, (count, issue) =>
      indices(count).map((option) => (chance(stream, odds) && ground.statusQuo?.[issue] !== option ? 1 : 0)),
    ).flat(),
  );
}

function randomConsents(stream: Stream, cells: number, seats: number): Uint16Array {
  return Uint16Array.from({ length: cells }, () =>
    chance(stream, 0.2) ? (1 << drawBelow(stream, seats)) | (1 << drawBelow(stream, seats)) : 0,
  );
}

/**
 * A random case: 2 to 7 seats, 2 to 7 issues of 2 to 5 options unless the limits say otherwise.
 * Equal streams give equal cases. Its zone of possible agreement is often there and sometimes empty.
 */
export function randomCase(stream: Stream, given: Partial<CaseLimits> = {}): Case {
  const limits = { ...CASE_LIMITS, ...given };
  const seats = small(stream, limits.seats);
  const ground = randomGround(stream, limits);
  const { options, statusQuo } = ground;
  const offset = Int32Array.from(options, (_, issue) => options.slice(0, issue).reduce((sum, count) => sum + count, 0));
  const cells = options.reduce((sum, count) => sum + count, 0);
  const linkages = indices(seats).map(() => randomLinkages(stream, ground));
  const interests = linkages.map((list) => randomInterests(stream, options, list.length));
  const rho = between(stream, 0.7, 1.1);
  const isLater = statusQuo !== null && chance(stream, limits.laterStage);
  const original = isLater ? randomText(stream, options) : statusQuo;
  const margins = indices(seats).map(() => (chance(stream, 0.4) ? 0 : between(stream, 0, 0.06)));
  return {
    seatIds: shuffled(stream, NAMES).slice(0, seats),
    issueIds: indices(options.length).map((issue) => `issue-${issue}`),
    options,
    offset,
    cells,
    statusQuo,
    nominal: ground.nominal,
    tableable: marked(stream, ground, 0.1).map((isClosed) => 1 - isClosed),
    requires: randomConsents(stream, cells, seats),
    redLines: indices(seats).map(() => marked(stream, ground, 0.02)),
    conditionalLines: randomLines(stream, ground, seats),
    compatibility: randomCompatibility(stream, ground),
    linkages,
    worth: interests.map((of) => worthTables(of, original, rho)),
    reservation: Float64Array.from(margins, (margin, seat) =>
      snap(interests[seat]!.unit * (statusQuo === null ? 0.2 + 3 * margin : margin)),
    ),
    second: isLater
      ? { worth: interests.map((of) => worthTables(of, statusQuo, rho)), reservation: new Float64Array(seats) }
      : null,
    patience: Float64Array.from(indices(seats), () => stream()),
    ratificationScale: Float64Array.from(interests, (of) =>
      chance(stream, 0.2) ? 0 : of.unit * between(stream, 0.01, 0.1),
    ),
    shockHazard: chance(stream, limits.shocks) ? between(stream, 0.05, 0.5) : 0,
    unit: Float64Array.from(interests, (of) => of.unit),
  };
}
