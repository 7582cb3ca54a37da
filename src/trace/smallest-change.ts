/** The smallest single change that turns a no into a yes. */
import { SLACK } from '../base/numbers.ts';
import {
  crossesLine,
  crossesRedLine,
  isCompatible,
  isStatusQuo,
  overStanding,
  surplus,
  type Text,
} from '../engine/case.ts';
import { mandatesOf } from '../engine/mandate.ts';
import type { CompiledForum } from '../scenarios/compile.ts';

/** One issue set to another option, and what the text is worth then. */
export interface SingleChange {
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  /** Steps along the issue's order; 1 on an issue without one. */
  readonly steps: number;
  /** Worth of the changed text to the seat, and to the seat that tabled. */
  readonly worth: number;
  readonly toTabler: number;
}

/** A seat's answer to a text, and who tabled it. Seats are indices at the table. */
export interface Answer {
  readonly seat: number;
  readonly tabler: number;
  readonly text: Text;
  /** What the text must be worth to the seat. */
  readonly asks: number;
}

/** Whether a seat that asks for `asks` accepts the text. */
export function wouldAccept(compiled: CompiledForum, seat: number, text: Text, asks: number): boolean {
  const { game } = compiled;
  const second = overStanding(game, seat, text);
  return (
    surplus(game, seat, text) >= asks - SLACK &&
    !crossesRedLine(game, seat, text) &&
    (second === null || second >= game.second!.reservation[seat]! - SLACK)
  );
}

function isBetter(a: SingleChange, b: SingleChange | null): boolean {
  return b === null || a.steps < b.steps || (a.steps === b.steps && a.toTabler > b.toTabler + SLACK);
}

/**
 * The change of one issue, to a text that the seat that tabled may table, after which the seat accepts: fewest
 * steps first, then best for the seat that tabled, then the table's order. Null when no single change does.
 */
export function smallestChange(compiled: CompiledForum, answer: Answer): SingleChange | null {
  const { game, rules, coding, frame, frictions } = compiled;
  const { seat, tabler, asks } = answer;
  const { allowed, lines } = mandatesOf(game, rules.procedure.isUnanimous(rules), frictions.information)[tabler]!;
  const text = Uint8Array.from(answer.text);
  let found: SingleChange | null = null;
  for (let issue = 0; issue < text.length; issue++) {
    const before = text[issue]!;
    const { id, options } = coding.scenario.issues[frame.issues[issue]!]!;
    for (let option = 0; option < options.length; option++) {
      if (option === before || allowed[game.offset[issue]! + option] !== 1) continue;
      text[issue] = option;
      if (isStatusQuo(game, text) || !isCompatible(game, text)) continue;
      if (lines.some((line) => crossesLine(line, text)) || !wouldAccept(compiled, seat, text, asks)) continue;
      const change: SingleChange = {
        issue: id,
        from: options[before]!.id,
        to: options[option]!.id,
        steps: game.nominal[issue] === 1 ? 1 : Math.abs(option - before),
        worth: surplus(game, seat, text),
        toTabler: surplus(game, tabler, text),
      };
      if (isBetter(change, found)) found = change;
    }
    text[issue] = before;
  }
  return found;
}
