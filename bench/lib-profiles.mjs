/** Random additive profiles, and the case that winset makes of one. */
import alea from 'seedrandom/lib/alea.js';

export const SEATS = 6;
export const OPTIONS = [4, 4, 4, 4, 4];
/** By seat: e of t^(1/e). Boulware, conceder, linear, and once more. */
export const PACES = [0.2, 5, 1, 0.2, 5, 1];

const CELLS = OPTIONS.reduce((sum, count) => sum + count, 0);
const TEXTS = OPTIONS.reduce((product, count) => product * count, 1);
const seats = Array.from({ length: SEATS }, (_, seat) => seat);
const snap = (value) => Math.round(value * 2 ** 40) / 2 ** 40;

/** Every text, looked at one by one: what it is worth to each seat. */
function everyWorth(worth) {
  return Array.from({ length: TEXTS }, (_, number) => {
    let rest = number;
    const text = OPTIONS.map((count) => {
      const option = rest % count;
      rest = (rest - option) / count;
      return option;
    });
    return worth.map((rows) => rows.reduce((sum, row, issue) => sum + row[text[issue]], 0));
  });
}

/**
 * What the peer must be told: which share of the way from its reservation value to its worthiest text a seat
 * hopes for at first. winset's seats know what others need (information 1) and hope for no more than leaves them that.
 */
function tops(worth, reservation) {
  const all = everyWorth(worth);
  const open = all.filter((of) => of.every((value, seat) => value >= reservation[seat] - 2 ** -30));
  return seats.map((seat) => {
    const most = (list) => list.reduce((top, of) => Math.max(top, of[seat]), -Infinity);
    const hope = most(open);
    return hope === -Infinity ? 0 : (hope - reservation[seat]) / (most(all) - reservation[seat]);
  });
}

/**
 * Weights and values are uniform, weights sum to 1. Without `margins` a seat would rather have any text than none;
 * with them each needs more than its worst text, up to `margins` of the way to its best.
 */
export function randomProfiles(seed, count, margins = 0) {
  const draw = alea(seed);
  return Array.from({ length: count }, () => {
    const worth = seats.map(() => {
      const weights = OPTIONS.map(() => draw());
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return OPTIONS.map((options, issue) =>
        Array.from({ length: options }, () => snap((weights[issue] / sum) * draw())),
      );
    });
    const reservation = worth.map((rows) => {
      const [low, high] = [Math.min, Math.max].map((end) => rows.reduce((sum, row) => sum + end(...row), 0));
      return margins === 0 ? low : snap(low + margins * draw() * (high - low));
    });
    return { worth, reservation, top: margins === 0 ? seats.map(() => 1) : tops(worth, reservation), pace: PACES };
  });
}

/** The numbers of a profile into a case. */
export function enter(game, { worth, reservation }) {
  for (const seat of seats) {
    const table = game.worth[seat][0];
    let cell = 0;
    for (const row of worth[seat]) for (const value of row) table[cell++] = value;
    game.reservation[seat] = reservation[seat];
  }
}

/** A case of its own for a profile. */
export function caseOf(profile) {
  const game = {
    seatIds: seats.map((seat) => `seat-${seat}`),
    issueIds: OPTIONS.map((_, issue) => `issue-${issue}`),
    options: Uint8Array.from(OPTIONS),
    offset: Int32Array.from(OPTIONS, (count, issue) => issue * count),
    cells: CELLS,
    statusQuo: null,
    nominal: new Uint8Array(OPTIONS.length),
    tableable: new Uint8Array(CELLS).fill(1),
    requires: new Uint16Array(CELLS),
    redLines: seats.map(() => new Uint8Array(CELLS)),
    conditionalLines: [],
    compatibility: [],
    linkages: seats.map(() => []),
    worth: seats.map(() => [new Float64Array(CELLS)]),
    reservation: new Float64Array(SEATS),
    second: null,
    patience: new Float64Array(SEATS),
    ratificationScale: new Float64Array(SEATS),
    shockHazard: 0,
    unit: new Float64Array(SEATS).fill(1),
  };
  enter(game, profile);
  return game;
}

/** What a text of the profile is worth to a seat. */
export function worthIn({ worth }, seat, text) {
  return worth[seat].reduce((sum, row, issue) => sum + row[text[issue]], 0);
}
