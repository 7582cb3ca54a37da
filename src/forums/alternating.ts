/**
 * Alternating offers: one text on the floor at a time, and whoever objects tables next.
 *
 * With more than two seats this is the stacked alternating offers protocol.
 * Sources: Rubinstein (1982), docs/sources.md#rubinstein1982; Aydogan et al. (2017),
 * docs/sources.md#aydogan2017.
 */
import type { Floor, Procedure } from '../engine/contracts.ts';

/** The first seat that objects, asked in speaking order from the seat after the tabler; -1 when all accept. */
function firstObjector(floor: Floor, tabler: number): number {
  for (let seat = floor.after(tabler); seat !== tabler; seat = floor.after(seat)) if (!floor.ask(seat)) return seat;
  return -1;
}

function tablings(floor: Floor): void {
  for (let turn = 0; turn < floor.seats; turn++) {
    const tabler = floor.speaker;
    if (!floor.invite(tabler)) {
      floor.speaker = floor.after(tabler);
      continue;
    }
    const objector = firstObjector(floor, tabler);
    if (objector < 0) {
      floor.agree(true);
      return;
    }
    floor.speaker = objector;
  }
}

/** The same course of talks, parted into rounds of one move a seat: the answers to a text may run on into the next round. */
function moves(floor: Floor): void {
  for (let move = 0; move < floor.seats; move++) {
    const seat = floor.speaker;
    const next = floor.after(seat);
    const isOpen = floor.tabledBy >= 0 && floor.objectors === 0;
    if (!isOpen || !floor.ask(seat)) floor.invite(seat);
    else if (next === floor.tabledBy) {
      floor.agree(true);
      return;
    }
    floor.speaker = next;
  }
}

export const alternating: Procedure = {
  id: 'alternating',
  title: 'Alternating offers',
  summary: 'one text on the floor; the first to object tables next',
  rules:
    'The others answer a tabled text in speaking order until one objects; that seat tables next (after a pass, the next in order).',
  roundIs: {
    asRule: 'A round is as many tablings as there are seats.',
    moves: 'A round is one move a seat: an answer, or an objection and a text.',
  },
  reads: ['opener', 'roundOf'],
  needs: [],
  isUnanimous: () => true,
  round(floor) {
    if (floor.rules.roundOf === 'moves') moves(floor);
    else tablings(floor);
  },
};
