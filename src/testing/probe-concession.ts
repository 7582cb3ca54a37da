/** A concession strategy that reads every field of its view and checks what it reads. */
import type { Concession, ConcessionView } from '../engine/contracts.ts';
import { broken } from './law.ts';

const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** Throws `BrokenLaw` when a field is not what the contract says. */
export function checkConcessionView(view: ConcessionView): void {
  const { seat, time, round, rounds, patience, margin, best, firstOffered, bestOffered } = view;
  const found = JSON.stringify({ seat, time, round, rounds, patience, margin, best, firstOffered, bestOffered });
  if (!Number.isInteger(seat) || seat < 0) broken('a view names its seat', found);
  if (!Number.isInteger(rounds) || rounds < 1) broken('there is at least one round', found);
  if (!Number.isInteger(round) || !within(round, -1, rounds - 1)) broken('a round is one of the rounds', found);
  if (time !== (rounds === 1 ? 1 : Math.max(0, round) / (rounds - 1))) broken('time is round / (rounds - 1)', found);
  if (!within(time, 0, 1)) broken('time lies between 0 and 1', found);
  if (!within(patience, 0, 1)) broken('patience lies between 0 and 1', found);
  if (!Number.isFinite(margin) || !Number.isFinite(best)) broken('margin and best are numbers', found);
  if (Number.isNaN(firstOffered) !== Number.isNaN(bestOffered)) broken('the best offer is one of the offers', found);
  if (bestOffered < firstOffered) broken('the best offer is no worse than the first', found);
}

/** Concedes in equal steps, and checks its view first. */
export const probeConcession: Concession = {
  id: 'probe',
  summary: 'concedes in equal steps and checks every field of its view',
  source: 'winset/testing',
  conceded(view) {
    checkConcessionView(view);
    return view.time;
  },
};
