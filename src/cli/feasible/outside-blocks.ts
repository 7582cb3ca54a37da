/** Actors without a seat: what the Nash text would do to them. */
import { WorldSurplus } from '../../scenarios/world-surplus.ts';
import { signed } from '../../trace/amounts.ts';
import type { Block } from '../../trace/document.ts';
import { contributionsOf } from '../../trace/explain.ts';
import { paragraphs } from '../blocks.ts';
import type { Studied } from './study.ts';

/** An actor without a seat under the Nash text, counted over all issues of the world. */
export interface Outsider {
  readonly actor: string;
  readonly worth: number;
  /** The issue that takes most from it, null when none takes anything. */
  readonly loss: { readonly issue: string; readonly to: string; readonly points: number } | null;
}

/** The actors outside, in the scenario's order; empty when there is no Nash text. */
export function outsiders({ sitting, world, found }: Studied): Outsider[] {
  const nash = found.points?.nash ?? null;
  if (nash === null) return [];
  const { coding, settings, forum } = sitting;
  const surplus = new WorldSurplus(coding, settings);
  surplus.enter(world);
  const whole = sitting.wholeText(nash.text);
  const text = Uint8Array.from(whole, (option) => Math.max(0, option));
  return coding.scenario.actors.flatMap(({ id }, actor) => {
    if (forum.participants.includes(id)) return [];
    const parts = contributionsOf(surplus.table, world, actor, text).sort((a, b) => a.points - b.points);
    const [worst] = parts;
    const loss =
      worst !== undefined && worst.points < 0 ? { issue: worst.issue, to: worst.to, points: worst.points } : null;
    return [{ actor: id, worth: surplus.of(actor, whole), loss }];
  });
}

/** Who is left outside, and who would be worse off. */
export function outsideBlocks(studied: Studied): Block[] {
  const { names } = studied.view;
  const all = outsiders(studied);
  if (all.length === 0) return [];
  const parts = all.map(({ actor, worth, loss }) => {
    const scored = names.isScored(actor);
    const by = loss === null || scored ? '' : ` (${loss.issue} ${loss.to} ${signed(loss.points, scored)})`;
    return `${names.actor(actor)} ${signed(worth, scored)}${by}`;
  });
  const worse = all.filter(({ worth }) => worth < 0).map(({ actor }) => actor);
  const verdict = worse.length === 0 ? 'Nobody outside would be worse off' : `Worse off: ${names.all(worse)}`;
  return paragraphs(
    `Left outside, under the Nash text: ${parts.join(', ')}. ${verdict}. (Over all issues of the world.)`,
  );
}
