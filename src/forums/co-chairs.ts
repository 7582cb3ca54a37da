/** Co-chairs: the leaders settle on a text between themselves before the others see it. */
import type { Floor, Procedure } from '../engine/contracts.ts';

function coChairsAccept(floor: Floor, tabler: number): boolean {
  for (const seat of floor.rules.coChairs) if (seat !== tabler && !floor.ask(seat)) return false;
  return true;
}

/** Objections of the seats that are not co-chairs. */
function objectionsOfOthers(floor: Floor): number {
  let objections = 0;
  for (const seat of floor.order) if (!floor.rules.coChairs.includes(seat) && !floor.ask(seat)) objections++;
  return objections;
}

export const coChairs: Procedure = {
  id: 'co-chairs',
  title: 'Co-chairs',
  summary: 'the co-chairs settle on a text, then put it to the others',
  rules:
    'In each round the co-chairs table in turn to each other; the first text that all of them accept is put to the others, and one objection blocks it. A round without such a text is lost.',
  reads: ['coChairs'],
  needs: ['coChairs'],
  isUnanimous: () => true,
  round(floor) {
    for (const tabler of floor.rules.coChairs) {
      if (!floor.invite(tabler) || !coChairsAccept(floor, tabler)) continue;
      if (objectionsOfOthers(floor) === 0) floor.agree(true);
      return;
    }
  },
};
