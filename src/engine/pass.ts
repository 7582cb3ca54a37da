/** Whether a vote passes: the count or the votes, the vetoes, and the consents that the changes need. */
import { SLACK } from '../base/numbers.ts';
import type { Case, Text } from './case.ts';
import type { PassRule } from './contracts.ts';

/** Seats whose consent the changes of a text need, as a bit mask. Without a status quo every option is a change. */
export function consentsOf(game: Case, text: Text): number {
  const standing = game.statusQuo;
  let mask = 0;
  for (let issue = 0; issue < text.length; issue++) {
    const option = text[issue]!;
    if (standing === null || option !== standing[issue]) mask |= game.requires[game.offset[issue]! + option]!;
  }
  return mask;
}

/** Whether the text passes when exactly the seats of the bit mask `accepted` accept it. */
export function passes(game: Case, rule: PassRule, text: Text, accepted: number): boolean {
  return (
    isEnough(rule, accepted, game.seatIds.length) &&
    !isVetoed(game, rule, text, accepted) &&
    (consentsOf(game, text) & ~accepted) === 0
  );
}

/** Whether enough seats (or votes) accept, vetoes and consents aside. */
export function isEnough(rule: PassRule, accepted: number, seats: number): boolean {
  let count = 0;
  let votes = 0;
  for (let seat = 0; seat < seats; seat++) {
    if ((accepted & (1 << seat)) === 0) continue;
    count++;
    if (rule.votes !== null) votes += rule.votes[seat]!;
  }
  return rule.votes === null ? count >= rule.k : votes >= rule.quota - SLACK;
}

function isVetoed(game: Case, rule: PassRule, text: Text, accepted: number): boolean {
  for (const veto of rule.vetoes) {
    if ((accepted & (1 << veto.seat)) === 0 && changesAny(game, text, veto.cells)) return true;
  }
  return false;
}

function changesAny(game: Case, text: Text, cells: Uint8Array | null): boolean {
  const standing = game.statusQuo;
  for (let issue = 0; issue < text.length; issue++) {
    if (standing !== null && text[issue] === standing[issue]) continue;
    if (cells === null || cells[game.offset[issue]! + text[issue]!] === 1) return true;
  }
  return false;
}
