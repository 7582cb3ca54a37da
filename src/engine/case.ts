/**
 * A compiled case: everything the engine knows of a negotiation, as numbers.
 *
 * Seats, issues and options are indices. A text is one option index per issue.
 * All per-option arrays are indexed by cell, `offset[issue] + option`. The engine
 * sees nothing of actors, phrases or sources; whoever compiles a case keeps those.
 *
 * Worths are surpluses over the status quo, in one unit per seat, snapped to
 * multiples of 2^-40 so that sums are exact in any order (base/numbers.ts).
 */
import { SLACK } from '../base/numbers.ts';

/** One option index per issue. Engine buffers are reused: copy what you keep. */
export type Text = Uint8Array;

/** Met when the text's option on `issue` is at least `atLeast`; above every option it can never be met. */
export interface Condition {
  readonly issue: number;
  readonly atLeast: number;
}

/** A switch of one seat's worth table. Its bit in the seat's linkage state is its position in `Case.linkages[seat]`. */
export interface Linkage {
  readonly id: string;
  /** `any`: one condition suffices; `all`: every one is needed. */
  readonly mode: 'any' | 'all';
  readonly when: readonly Condition[];
}

/** A red line crossed when exactly this option is chosen while one entry of `unless` is unmet. Private to its seat. */
export interface ConditionalLine {
  readonly id: string;
  readonly seat: number;
  readonly issue: number;
  readonly option: number;
  readonly unless: readonly Condition[];
}

/** A text is incompatible when every entry of `when` holds and one of `needs` is unmet. */
export interface CompatibilityRule {
  readonly id: string;
  readonly when: readonly { readonly issue: number; readonly option: number; readonly exactly: boolean }[];
  readonly needs: readonly Condition[];
}

/** A second account that every seat must clear beside its reservation (later stages: nothing lost over the standing text). */
export interface SecondAccount {
  /** [seat][linkage state] -> worth per cell. */
  readonly worth: readonly (readonly Float64Array[])[];
  /** Per seat. */
  readonly reservation: Float64Array;
}

/** The numbers of a negotiation. Structure is fixed; worths, reservations and the hazard may be rewritten between plays. */
export interface Case {
  /** Actor ids by seat; they key the random streams, so they travel with their seat. */
  readonly seatIds: readonly string[];
  readonly issueIds: readonly string[];
  /** Number of options per issue, 1 to 255. */
  readonly options: Uint8Array;
  /** First cell of each issue. */
  readonly offset: Int32Array;
  /** Number of cells. */
  readonly cells: number;
  /** The status-quo text, or null where the case has none. */
  readonly statusQuo: Text | null;
  /** 1 for issues whose options have no order. */
  readonly nominal: Uint8Array;
  /** 1 for cells that may be tabled here: within the limits, every consent seated. The status quo always is. */
  readonly tableable: Uint8Array;
  /** Seats whose consent a cell needs, as a bit mask. */
  readonly requires: Uint16Array;
  /** [seat] -> 1 for cells across an absolute red line of that seat. */
  readonly redLines: readonly Uint8Array[];
  readonly conditionalLines: readonly ConditionalLine[];
  readonly compatibility: readonly CompatibilityRule[];
  /** [seat] -> its linkages, at most four. */
  readonly linkages: readonly (readonly Linkage[])[];
  /** [seat][linkage state] -> worth per cell; 2^linkages tables a seat. */
  readonly worth: readonly (readonly Float64Array[])[];
  /** Per seat: what walking away is worth, in the unit of its worths. */
  readonly reservation: Float64Array;
  readonly second: SecondAccount | null;
  /**
   * Per seat, in the unit of its worths: what others count its margin from when they guess it. 0 when left out; scores have no
   * zero of their own, and are counted from the least that can be tabled.
   */
  readonly base?: Float64Array;
  /** Per seat, 0 to 1; time-dependent concession. */
  readonly patience: Float64Array;
  /** Per seat, in the unit of its worths; 0 ratifies exactly when S >= m. */
  readonly ratificationScale: Float64Array;
  /** Chance in [0, 1] that outside events end the talks at the opening of a round; a number of the world, like the worths. */
  shockHazard: number;
  /** Per seat: size of one unit of satisfaction (1 for the built-in rule); scales the noise in others' beliefs. */
  readonly unit: Float64Array;
}

/** Number of seats. */
export function seatsOf(game: Case): number {
  return game.seatIds.length;
}

/** Number of tableable texts (before compatibility and red lines), as a double. */
export function spaceOf(game: Case, allowed: Uint8Array = game.tableable): number {
  let product = 1;
  for (let issue = 0; issue < game.options.length; issue++) {
    let choices = 0;
    for (let option = 0; option < game.options[issue]!; option++) choices += allowed[game.offset[issue]! + option]!;
    product *= choices;
  }
  return product;
}

/** Overwrites one text with another. A loop: for texts this short it is several times as fast as `set`. */
export function copyText(from: Text, to: Text): void {
  for (let issue = 0; issue < to.length; issue++) to[issue] = from[issue]!;
}

/** Whether every (`all`) or some (`any`) condition holds in the text. An empty `any` never holds. */
export function linkageHolds(linkage: Linkage, text: Text): boolean {
  if (linkage.mode === 'any') {
    for (const c of linkage.when) if (text[c.issue]! >= c.atLeast) return true;
    return false;
  }
  for (const c of linkage.when) if (text[c.issue]! < c.atLeast) return false;
  return true;
}

/** The seat's linkage state in a text: bit b is set when its b-th linkage holds. */
export function linkageState(game: Case, seat: number, text: Text): number {
  const linkages = game.linkages[seat]!;
  let state = 0;
  for (let b = 0; b < linkages.length; b++) if (linkageHolds(linkages[b]!, text)) state |= 1 << b;
  return state;
}

/** Sum of one table over a text. */
export function total(game: Case, table: Float64Array, text: Text): number {
  let sum = 0;
  for (let issue = 0; issue < text.length; issue++) sum += table[game.offset[issue]! + text[issue]!]!;
  return sum;
}

/** The seat's surplus S of a text, in its unit. Exact: a sum of snapped cells. */
export function surplus(game: Case, seat: number, text: Text): number {
  const tables = game.worth[seat]!;
  return total(game, tables.length === 1 ? tables[0]! : tables[linkageState(game, seat, text)]!, text);
}

/** Worth of a text over what earlier stages left standing; null in a first stage. A seat must have its second reservation of it. */
export function overStanding(game: Case, seat: number, text: Text): number | null {
  if (game.second === null) return null;
  const tables = game.second.worth[seat]!;
  return total(game, tables.length === 1 ? tables[0]! : tables[linkageState(game, seat, text)]!, text);
}

/** Whether a text is worth the second account's reservation to a seat, where the case has one. */
export function clearsSecond(game: Case, seat: number, text: Text): boolean {
  const worth = overStanding(game, seat, text);
  return worth === null || worth >= game.second!.reservation[seat]! - SLACK;
}

/** Whether a conditional red line is crossed. */
export function crossesLine(line: ConditionalLine, text: Text): boolean {
  if (text[line.issue] !== line.option) return false;
  for (const c of line.unless) if (text[c.issue]! < c.atLeast) return true;
  return false;
}

/** Whether the text crosses any red line of the seat, absolute or conditional. */
export function crossesRedLine(game: Case, seat: number, text: Text): boolean {
  const absolute = game.redLines[seat]!;
  for (let issue = 0; issue < text.length; issue++) if (absolute[game.offset[issue]! + text[issue]!] === 1) return true;
  for (const line of game.conditionalLines) if (line.seat === seat && crossesLine(line, text)) return true;
  return false;
}

/** Whether a compatibility rule is broken. */
export function breaksRule(rule: CompatibilityRule, text: Text): boolean {
  for (const c of rule.when) {
    const option = text[c.issue]!;
    if (c.exactly ? option !== c.option : option < c.option) return false;
  }
  for (const c of rule.needs) if (text[c.issue]! < c.atLeast) return true;
  return false;
}

/** Whether the text makes sense for anyone: no compatibility rule is broken. */
export function isCompatible(game: Case, text: Text): boolean {
  for (const rule of game.compatibility) if (breaksRule(rule, text)) return false;
  return true;
}

/** Whether the text is the status quo. False where the case has none. */
export function isStatusQuo(game: Case, text: Text): boolean {
  const standing = game.statusQuo;
  if (standing === null) return false;
  for (let issue = 0; issue < text.length; issue++) if (text[issue] !== standing[issue]) return false;
  return true;
}
