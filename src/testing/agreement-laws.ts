/** Laws about agreements: who must have accepted what is agreed, and whose capital ratifies it. */
import { SLACK } from '../base/numbers.ts';
import type { SessionFacts } from '../engine/contracts.ts';
import type { Session } from '../engine/session.ts';
import { broken } from './law.ts';
import { shown } from './move-laws.ts';

/** Answers to one text, as bit masks. */
interface Votes {
  readonly text: Uint8Array;
  readonly accepted: number;
  readonly objected: number;
}

const has = (mask: number, seat: number): boolean => ((mask >> seat) & 1) === 1;

/** Whether the rules in force ask for everyone's agreement. */
export function isUnanimous(session: SessionFacts): boolean {
  return session.rules.procedure.isUnanimous(session.rules);
}

/** Cells that a text changes; all of its cells where there is no status quo. */
function changedCells({ game }: SessionFacts, text: Uint8Array): number[] {
  const changed = Array.from(text, (_, issue) => issue).filter((issue) => text[issue] !== game.statusQuo?.[issue]);
  return changed.map((issue) => game.offset[issue]! + text[issue]!);
}

function consents(session: SessionFacts, text: Uint8Array): number {
  return changedCells(session, text).reduce((mask, cell) => mask | session.game.requires[cell]!, 0);
}

/** Under unanimity everyone accepted; where a vote decides, the rule, the vetoes and the consents are met. */
export function checkAgreement(session: SessionFacts, votes: Votes): void {
  const { game, rules } = session;
  const found = `${shown(session, votes.text, session.tabledBy)}, accepted by ${names(session, votes.accepted)}`;
  if (isUnanimous(session)) {
    if (votes.objected !== 0 || votes.accepted !== 2 ** game.seatIds.length - 1)
      broken('a unanimous procedure agrees only on what everyone accepts', found);
    return;
  }
  if (!['k', 'votes'].some((field) => rules.procedure.reads.includes(field))) return;
  const { pass } = rules;
  const accepters = game.seatIds.map((_, seat) => seat).filter((seat) => has(votes.accepted, seat));
  const isEnough =
    pass.votes === null
      ? accepters.length >= pass.k
      : accepters.reduce((sum, seat) => sum + pass.votes![seat]!, 0) >= pass.quota - SLACK;
  if (!isEnough) broken('what is agreed has the votes', found);
  const changed = changedCells(session, votes.text);
  for (const { seat, cells } of pass.vetoes) {
    if (!has(votes.accepted, seat) && changed.some((cell) => cells === null || cells[cell] === 1))
      broken('nothing is agreed against a veto', `${found}, veto of ${game.seatIds[seat]}`);
  }
  const missing = consents(session, votes.text) & ~votes.accepted;
  if (missing !== 0)
    broken('nothing is agreed without the consents it needs', `${found}, not ${names(session, missing)}`);
}

/** Those who accepted and those whose consent the text needs ratify, or everyone. */
export function checkRatifiers(session: Session, votes: Votes): void {
  const everyone = 2 ** session.game.seatIds.length - 1;
  const least = votes.accepted | consents(session, votes.text);
  if (session.ratifiers !== everyone && session.ratifiers !== least)
    broken(
      'those who accepted and those required ratify, or everyone',
      `${names(session, session.ratifiers)} instead of ${names(session, least)}`,
    );
}

function names({ game }: SessionFacts, mask: number): string {
  return game.seatIds.filter((_, seat) => has(mask, seat)).join(', ') || 'nobody';
}
