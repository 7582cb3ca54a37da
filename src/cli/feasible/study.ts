/** What a page of `winset feasible` is made from. */
import { isExact } from '../../analysis/bounds.ts';
import type { Feasibility } from '../../analysis/feasibility.ts';
import type { CompiledForum } from '../../scenarios/compile.ts';
import type { Forum } from '../../scenarios/scenario.ts';
import type { World } from '../../scenarios/world.ts';
import type { View } from '../view.ts';

/** One forum, looked into. */
export interface Studied {
  readonly view: View;
  /** As it was asked for; its first sitting, where it has several, is what was looked into. */
  readonly forum: Forum;
  /** With the coded world entered. */
  readonly sitting: CompiledForum;
  readonly world: World;
  readonly found: Feasibility;
  readonly seed: string;
  readonly runs: number;
  /** Flags for a command about all forums, with a space before; changes to this one are left out. */
  readonly allFlags: string;
  /** Flags of what was asked besides, with a space before. */
  readonly questionFlags: string;
  /** Seconds that the answers could take. */
  readonly budget: number;
}

/** Id of the actor in a seat. */
export function actorAt({ sitting }: Studied, seat: number): string {
  return sitting.game.seatIds[seat]!;
}

/** Whether the seat's worths are scores. */
export function isScoredAt(studied: Studied, seat: number): boolean {
  return studied.view.names.isScored(actorAt(studied, seat));
}

/** Ids of an issue of the table and of one of its options; the latter empty for an option that there is not. */
export function idsAt({ sitting }: Studied, issue: number, option: number): readonly [issue: string, option: string] {
  const { id, options } = sitting.coding.scenario.issues[sitting.frame.issues[issue]!]!;
  return [id, options[option]?.id ?? ''];
}

/** "denuclearization freeze". */
export function optionAt(studied: Studied, issue: number, option: number): string {
  return idsAt(studied, issue, option).join(' ');
}

/** The solution points of a page with what they are called there, in order; `?` after what was cut short. */
export function namedPoints({ found }: Studied) {
  const { points } = found;
  if (points === null) return [];
  const all = [
    ['Nash', points.nash],
    ['K-S', points.kalaiSmorodinsky],
    ['egal.', points.egalitarian],
    ['util.', points.utilitarian],
  ] as const;
  return all.flatMap(([name, point]) => {
    if (point === null) return [];
    return [{ name: isExact(point.score) ? name : `${name}?`, point }];
  });
}
