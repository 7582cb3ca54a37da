/** Plays a session several times over and holds it against every law of a session. */
import type { SessionSetup } from '../engine/session.ts';
import { Session } from '../engine/session.ts';
import { broken } from './law.ts';
import { SessionLaws } from './session-laws.ts';
import { Tape, together } from './tape.ts';

/** What a session leaves behind for its caller, as one comparable line. */
export function leftBy(session: Session): string {
  const { ending, agreedRound, agreedBy, ratifiers, refused, textsTabled, blockers } = session;
  const agreed = agreedRound < 0 ? null : Array.from(session.agreedText);
  const working = session.working === null ? null : Array.from(session.working);
  return JSON.stringify({ ending, agreed, agreedRound, agreedBy, ratifiers, refused, textsTabled, blockers, working });
}

function same(law: string, first: string, second: string): void {
  if (first !== second) broken(law, `${first}, then ${second}`);
}

/**
 * Plays the run that (seed, run) names: watched, unwatched on a table of its own, and there once
 * more after another run.
 *
 * @throws BrokenLaw when a law of the session does not hold, when watching changes anything,
 *   or when playing again does
 */
export function playByTheLaws(setup: SessionSetup, seed: string, run: number): void {
  // Watched first: the laws stop a round that does not end.
  const watchedTable = new Session(setup);
  const laws = new SessionLaws(setup.frictions);
  const heard = new Tape();
  watchedTable.play(seed, run, together(laws, heard));
  laws.after(watchedTable);

  const table = new Session(setup);
  table.play(seed, run);
  const blind = leftBy(table);
  same('the observer changes nothing', leftBy(watchedTable), blind);

  table.play(seed, run + 1);
  const again = new Tape();
  table.play(seed, run, again);
  same('play is repeatable', blind, leftBy(table));
  same('play is repeatable', JSON.stringify(heard.events), JSON.stringify(again.events));
}
