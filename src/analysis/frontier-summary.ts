/** The Pareto frontier in a few numbers, kept while its texts stream by. */
import { SLACK } from '../base/numbers.ts';
import { type Case, clearsSecond, isStatusQuo, seatsOf, surplus, type Text } from '../engine/case.ts';
import { allSeats } from '../engine/mandate.ts';
import type { Bounds } from './bounds.ts';
import { Frontier, type FrontierPoint } from './frontier.ts';

/** What the frontier holds. */
export interface FrontierSummary {
  readonly texts: Bounds;
  /** How many of those seen everyone can live with. */
  readonly deals: number;
  /** Per seat: least and largest surplus on it; NaN when nothing was seen. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Whether what stands is on it, as far as was seen; null where nothing stands. */
  readonly holdsStatusQuo: boolean | null;
  /** The first texts, as many as were asked for. */
  readonly first: readonly { readonly text: Text; readonly surpluses: Float64Array }[];
}

/**
 * Walks the frontier once.
 *
 * @param keep  how many texts to keep
 */
export function summariseFrontier(game: Case, shouldStop: () => boolean, keep = 0): FrontierSummary {
  const seats = seatsOf(game);
  const { statusQuo } = game;
  const standing = statusQuo === null ? null : allSeats(game).map((seat) => surplus(game, seat, statusQuo));
  const frontier = new Frontier(game, shouldStop);
  const least = new Float64Array(seats).fill(Number.NaN);
  const most = new Float64Array(seats).fill(Number.NaN);
  const first: { text: Text; surpluses: Float64Array }[] = [];
  let deals = 0;
  let holdsStatusQuo = false;
  for (const point of frontier.points()) {
    const { surpluses } = point;
    surpluses.forEach((worth, seat) => {
      if (!(worth >= least[seat]!)) least[seat] = worth;
      if (!(worth <= most[seat]!)) most[seat] = worth;
    });
    const isStanding = standing?.every((worth, seat) => worth === surpluses[seat]) === true && holds(game, point);
    if (isStanding) holdsStatusQuo = true;
    deals += dealsIn(game, point, isStanding || game.second !== null);
    for (const text of first.length < keep ? point.texts() : []) {
      if (first.push({ text: text.slice(), surpluses: surpluses.slice() }) === keep) break;
    }
  }
  return {
    texts: frontier.bounds,
    deals,
    least,
    most,
    holdsStatusQuo: standing === null ? null : holdsStatusQuo,
    first,
  };
}

function holds(game: Case, point: FrontierPoint): boolean {
  for (const text of point.texts()) if (isStatusQuo(game, text)) return true;
  return false;
}

/** How many texts of a point everyone can live with; text by text where they are not all alike in that. */
function dealsIn(game: Case, point: FrontierPoint, textByText: boolean): number {
  const { reservation } = game;
  if (!point.surpluses.every((worth, seat) => worth >= reservation[seat]! - SLACK)) return 0;
  if (!textByText) return point.count;
  let count = 0;
  for (const text of point.texts()) {
    if (!isStatusQuo(game, text) && allSeats(game).every((seat) => clearsSecond(game, seat, text))) count++;
  }
  return count;
}
