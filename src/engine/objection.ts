/**
 * What an objection tells the table: two issues, and nothing of the reasons.
 *
 * Source: Faratin, Sierra and Jennings (2002), docs/sources.md#faratin2002, for offers as
 * the only signal; naming two issues is judgement.
 */
import { type Case, crossesLine, linkageState, type Text } from './case.ts';

/**
 * Writes into `out` the two issues that contribute least to the seat, the issue of a crossed red
 * line first, ties by agenda order; fewer where the agenda has fewer. Issues on which nothing that
 * can be tabled is worth more or less to the seat come last: there it has nothing to ask for.
 */
export function nameIssues(game: Case, seat: number, text: Text, out: number[]): void {
  const tables = game.worth[seat]!;
  const table = tables.length === 1 ? tables[0]! : tables[linkageState(game, seat, text)]!;
  const crossed = crossedIssue(game, seat, text);
  const first = crossed >= 0 ? crossed : leastIssue(game, table, text, -1);
  // Written over rather than emptied and filled: that would allocate at every objection.
  if (out.length !== Math.min(2, text.length)) out.length = Math.min(2, text.length);
  if (text.length > 0) out[0] = first;
  if (text.length > 1) out[1] = leastIssue(game, table, text, first);
}

/** Seats that objected to a text, in the order in which they did. Reused, so that objecting allocates nothing. */
export class Objectors {
  count = 0;
  private readonly seats: number[] = [];

  add(seat: number): void {
    this.seats[this.count++] = seat;
  }

  /** The seat that objected as the `index`-th, from 0. */
  at(index: number): number {
    return this.seats[index]!;
  }
}

/** Writes into `out` what all objectors to a text named, one after another. */
export function gatherNames(game: Case, text: Text, objectors: Objectors, out: number[]): void {
  const named: number[] = [];
  let count = 0;
  for (let i = 0; i < objectors.count; i++) {
    nameIssues(game, objectors.at(i), text, named);
    for (const issue of named) out[count++] = issue;
  }
  out.length = count;
}

/** The issue that contributes least among those that matter, or where none does among all; leaving one out. */
function leastIssue(game: Case, table: Float64Array, text: Text, except: number): number {
  let lowest = -1;
  let least = Infinity;
  let idle = -1;
  let leastIdle = Infinity;
  for (let issue = 0; issue < text.length; issue++) {
    if (issue === except) continue;
    const worth = table[game.offset[issue]! + text[issue]!]!;
    if (worth < least && matters(game, table, issue)) {
      least = worth;
      lowest = issue;
    } else if (worth < leastIdle) {
      leastIdle = worth;
      idle = issue;
    }
  }
  return lowest >= 0 ? lowest : idle;
}

/** Whether the options that can be tabled differ in worth. */
function matters(game: Case, table: Float64Array, issue: number): boolean {
  const first = game.offset[issue]!;
  const end = first + game.options[issue]!;
  let known = Number.NaN;
  for (let cell = first; cell < end; cell++) {
    if (game.tableable[cell] === 0) continue;
    const worth = table[cell]!;
    if (Number.isNaN(known)) known = worth;
    else if (worth !== known) return true;
  }
  return false;
}

function crossedIssue(game: Case, seat: number, text: Text): number {
  for (const line of game.conditionalLines) if (line.seat === seat && crossesLine(line, text)) return line.issue;
  const absolute = game.redLines[seat]!;
  for (let issue = 0; issue < text.length; issue++)
    if (absolute[game.offset[issue]! + text[issue]!] === 1) return issue;
  return -1;
}
