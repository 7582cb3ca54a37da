/** Simultaneous tabling: all texts are on the table before anyone votes on any of them. */
import { SLACK } from '../base/numbers.ts';
import type { Floor, Procedure } from '../engine/contracts.ts';

/** Sum of the worths of the text on the floor to those who accept it. */
function worthToAccepters(floor: Floor): number {
  let sum = 0;
  for (let seat = 0; seat < floor.seats; seat++) if ((floor.accepted & (1 << seat)) !== 0) sum += floor.worth(seat);
  return sum;
}

function tableAll(floor: Floor): number {
  let tabled = 0;
  for (const seat of floor.order) {
    if (!floor.invite(seat)) continue;
    floor.shelf[seat]!.set(floor.text);
    tabled |= 1 << seat;
  }
  return tabled;
}

/** Votes on every text; the winner is put back on the floor with its answers. False when nothing was tabled. */
function voteOnAll(floor: Floor, tabled: number): boolean {
  let winner = -1;
  let fewest = Infinity;
  let highest = -Infinity;
  let accepted = 0;
  for (const seat of floor.order) {
    if ((tabled & (1 << seat)) === 0) continue;
    floor.restore(floor.shelf[seat]!, seat, 1 << seat);
    const objections = floor.askOthers();
    const worth = worthToAccepters(floor);
    if (objections < fewest || (objections === fewest && worth > highest + SLACK)) {
      winner = seat;
      fewest = objections;
      highest = worth;
      accepted = floor.accepted;
    }
  }
  if (winner < 0) return false;
  floor.restore(floor.shelf[winner]!, winner, accepted);
  return true;
}

export const simultaneous: Procedure = {
  id: 'simultaneous',
  title: 'Simultaneous tabling',
  summary: 'everybody tables, then everybody votes on all texts',
  rules:
    'In each round every seat tables a text, then all vote on every text. The text with the most acceptances wins (then the highest total surplus of those who accept, then speaking order); it is agreed when all accept, or as many as k or the votes ask for.',
  reads: ['rotates', 'opener', 'k', 'votes', 'quota', 'vetoes'],
  needs: [],
  isUnanimous: (rules) => rules.pass.votes === null && rules.pass.k >= rules.order.length,
  round(floor) {
    if (voteOnAll(floor, tableAll(floor)) && floor.passes()) floor.agree(simultaneous.isUnanimous(floor.rules));
  },
};
