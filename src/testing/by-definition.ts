/**
 * What a case means, restated from the definitions in the plainest way, slowly and without
 * the engine's own functions: the yardstick that laws hold the engine and its units against.
 */
import { SLACK } from '../base/numbers.ts';
import type { Case, Condition, Text } from '../engine/case.ts';

const isMet = (condition: Condition, text: Text): boolean => text[condition.issue]! >= condition.atLeast;

/** The tables a seat's worth is read from, one per linkage state. */
type Tables = readonly (readonly Float64Array[])[];

function worthFrom(game: Case, tables: Tables, seat: number, text: Text): number {
  const state = game.linkages[seat]!.reduce((mask, linkage, bit) => {
    const met = linkage.when.map((condition) => isMet(condition, text));
    const holds = linkage.mode === 'any' ? met.includes(true) : !met.includes(false);
    return holds ? mask + 2 ** bit : mask;
  }, 0);
  // From the last issue to the first: sums of snapped cells are the same in any order.
  return text.reduceRight((sum, option, issue) => sum + tables[seat]![state]![game.offset[issue]! + option]!, 0);
}

/** Worth of a text to a seat: the sum of its cells, linkages applied. */
export function worthOf(game: Case, seat: number, text: Text): number {
  return worthFrom(game, game.worth, seat, text);
}

/** Whether the text is worth at least `asks` to the seat, second account included. */
export function isWorthIt(game: Case, seat: number, text: Text, asks: number): boolean {
  const clearsSecond =
    game.second === null || worthFrom(game, game.second.worth, seat, text) >= game.second.reservation[seat]! - SLACK;
  return clearsSecond && worthOf(game, seat, text) >= asks - SLACK;
}

/** Whether the text chooses an option across an absolute red line of the seat. */
export function crossesAbsolute(game: Case, seat: number, text: Text): boolean {
  return text.some((option, issue) => game.redLines[seat]![game.offset[issue]! + option] === 1);
}

/** Whether the text crosses a conditional red line of the seat. */
export function crossesConditional(game: Case, seat: number, text: Text): boolean {
  return game.conditionalLines.some(
    (line) =>
      line.seat === seat &&
      text[line.issue] === line.option &&
      !line.unless.every((condition) => isMet(condition, text)),
  );
}

/** Whether the seat can live with the text: worth its margin, second account included, and across no red line of its own. */
export function canLiveWith(game: Case, seat: number, text: Text): boolean {
  return (
    isWorthIt(game, seat, text, game.reservation[seat]!) &&
    !crossesAbsolute(game, seat, text) &&
    !crossesConditional(game, seat, text)
  );
}

/** Whether the text makes sense for anyone. */
export function makesSense(game: Case, text: Text): boolean {
  return game.compatibility.every((rule) => {
    const applies = rule.when.every(({ issue, option, exactly }) =>
      exactly ? text[issue] === option : text[issue]! >= option,
    );
    return !applies || rule.needs.every((condition) => isMet(condition, text));
  });
}

/** Whether the text is what stands. */
export function changesNothing(game: Case, text: Text): boolean {
  return game.statusQuo !== null && text.every((option, issue) => option === game.statusQuo![issue]);
}

/** Whether every option of the text is among the given cells. */
export function liesWithin(game: Case, cells: Uint8Array, text: Text): boolean {
  return text.every((option, issue) => cells[game.offset[issue]! + option] === 1);
}

/** Whether the text names one option of the case for every issue. */
export function isText(game: Case, text: ArrayLike<number>): boolean {
  return (
    text.length === game.options.length &&
    Array.from(text).every((option, issue) => Number.isInteger(option) && option >= 0 && option < game.options[issue]!)
  );
}

/** Every text over the given cells, in lexicographic order: for cases small enough to enumerate. */
export function* everyText(game: Case, cells: Uint8Array = game.tableable): Generator<Text> {
  const text = new Uint8Array(game.options.length);
  function* from(issue: number): Generator<Text> {
    if (issue === text.length) {
      yield text.slice();
      return;
    }
    for (let option = 0; option < game.options[issue]!; option++) {
      if (cells[game.offset[issue]! + option] !== 1) continue;
      text[issue] = option;
      yield* from(issue + 1);
    }
  }
  yield* from(0);
}

/** The zone of possible agreement, by brute force: tableable texts that change something and that every seat can live with. */
export function zoneOf(game: Case): Text[] {
  const seats = game.seatIds.map((_, seat) => seat);
  return [...everyText(game)].filter(
    (text) =>
      !changesNothing(game, text) && makesSense(game, text) && seats.every((seat) => canLiveWith(game, seat, text)),
  );
}
