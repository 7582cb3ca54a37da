/** Why a text is worth what it is to an actor: the issues that cost most and give most, with the phrases behind them. */

import type { CompiledForum } from '../scenarios/compile.ts';
import { amount, signed } from './amounts.ts';
import type { Block } from './document.ts';
import { type Contribution, type Explanation, phrasesBehind } from './explain.ts';
import { cited } from './narrate-phrase.ts';
import type { Telling } from './telling.ts';

/** What is smaller than half a point is not named as a reason. */
const SMALL = 0.005;

/** A contribution that is worth naming, its size in words. */
export interface NamedReason {
  readonly entry: Contribution;
  readonly points: string;
}

/** At most `count` contributions: the largest losses, leaving room for the largest gain. */
function weightiest(entries: readonly Contribution[], count: number): NamedReason[] {
  const losses = entries.filter((e) => e.points <= -SMALL).sort((a, b) => a.points - b.points);
  const gains = entries.filter((e) => e.points >= SMALL).sort((a, b) => b.points - a.points);
  const kept = losses.slice(0, gains.length > 0 ? count - 1 : count);
  return [...kept, ...gains.slice(0, count - kept.length)].map((entry) => ({
    entry,
    points: signed(entry.points, false),
  }));
}

/** A scored actor's issues that fall farthest short of its best score, and the one that falls least short. */
function farthestShort(entries: readonly Contribution[], count: number): NamedReason[] {
  const short = (entry: Contribution): number => entry.best! - entry.points;
  const ordered = [...entries].sort((a, b) => short(b) - short(a));
  const kept = ordered.filter((_, index) => index < count - 1 || index === ordered.length - 1);
  return kept.map((entry) => ({ entry, points: amount(entry.points, true) }));
}

/** The two or three issues that decide how a text stands with an actor. */
export function reasonRows(telling: Telling, why: Explanation, count: number): NamedReason[] {
  const pick = telling.names.isScored(why.seat) ? farthestShort : weightiest;
  return pick(why.contributions, count);
}

function restsOn(telling: Telling, compiled: CompiledForum, actor: string, entry: Contribution): string {
  if (entry.best !== null) return `of at most ${amount(entry.best, true)}`;
  const [phrase] = phrasesBehind(compiled, actor, entry);
  return phrase === undefined ? 'weight set by hand' : cited(phrase, telling.quoted);
}

/** The reasons under an objection; in one line when there is nothing to quote. */
export function reasonsBlock(
  telling: Telling,
  compiled: CompiledForum,
  actor: string,
  reasons: readonly NamedReason[],
): Block[] {
  if (reasons.length === 0) return [];
  const rows = reasons.map(({ entry, points }) => ({
    points,
    what: `${entry.issue} ${entry.to}`,
    why: restsOn(telling, compiled, actor, entry),
  }));
  if (rows.some((row) => row.why.includes(' ') && !telling.names.isScored(actor))) return [{ kind: 'reasons', rows }];
  const line = rows.map((row) => `${row.points} ${row.what} (${row.why})`).join(', ');
  return [{ kind: 'reasons', rows: [], line }];
}
