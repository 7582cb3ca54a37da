/**
 * What an objection tells the table: two issues, and nothing of the reasons.
 *
 * Source: Faratin, Sierra and Jennings (2002), docs/sources.md#faratin2002, for offers as
 * the only signal; naming two issues is judgement.
 */
import { type Case, crossesLine, linkageState, type Text } from './case.ts';

/**
 * Writes into `out` the two issues that contribute least to the seat, the issue of a crossed red
 * line first, ties by agenda order; fewer where the agenda has fewer.
 */
export function nameIssues(game: Case, seat: number, text: Text, out: number[]): void {
  out.length = 0;
  const crossed = crossedIssue(game, seat, text);
  if (crossed >= 0) out.push(crossed);
  const tables = game.worth[seat]!;
  const table = tables.length === 1 ? tables[0]! : tables[linkageState(game, seat, text)]!;
  while (out.length < 2 && out.length < text.length) {
    let lowest = -1;
    let least = Infinity;
    for (let issue = 0; issue < text.length; issue++) {
      if (issue === out[0]) continue;
      const worth = table[game.offset[issue]! + text[issue]!]!;
      if (worth < least) {
        least = worth;
        lowest = issue;
      }
    }
    out.push(lowest);
  }
}

function crossedIssue(game: Case, seat: number, text: Text): number {
  for (const line of game.conditionalLines) if (line.seat === seat && crossesLine(line, text)) return line.issue;
  const absolute = game.redLines[seat]!;
  for (let issue = 0; issue < text.length; issue++)
    if (absolute[game.offset[issue]! + text[issue]!] === 1) return issue;
  return -1;
}
