/**
 * Ratification: whether a capital stands by what its seat agreed at the table.
 *
 * Source: Putnam (1988), docs/sources.md#putnam1988; the logistic form and its scale are judgement.
 */
import { logistic, SLACK } from '../base/numbers.ts';
import { streamFor } from '../base/streams.ts';
import { type Case, surplus, type Text } from './case.ts';

/**
 * Whether every change of the text is the next option from the status quo in the issue's own
 * order. Such small steps need no test. Never on a nominal issue; never without a status quo.
 */
export function isSmallStep(game: Case, text: Text): boolean {
  const standing = game.statusQuo;
  if (standing === null) return false;
  for (let issue = 0; issue < text.length; issue++) {
    const step = Math.abs(text[issue]! - standing[issue]!);
    if (step > 1 || (step === 1 && game.nominal[issue] === 1)) return false;
  }
  return true;
}

/** Chance in [0, 1] that the seat's capital ratifies the text: 1 / (1 + exp(-(S - m)/scale)); with scale 0, whether S >= m. */
export function ratificationChance(game: Case, seat: number, text: Text, tests: boolean): number {
  if (tests && isSmallStep(game, text)) return 1;
  const over = surplus(game, seat, text) - game.reservation[seat]!;
  const scale = tests ? game.ratificationScale[seat]! : 0;
  if (scale <= 0) return over >= -SLACK ? 1 : 0;
  return logistic(over / scale);
}

/** Whether a capital ratifies that does so with this chance; its draw is its own. */
export function ratifiesByChance(chance: number, seed: string, run: number, actor: string): boolean {
  if (chance >= 1 || chance <= 0) return chance >= 1;
  return streamFor(seed, run, 'ratify', actor)() < chance;
}
