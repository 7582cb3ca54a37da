/** The laws of a drafting strategy, for its author, whatever the test runner. */

import { drawBelow, type Stream } from '../base/streams.ts';
import type { Text } from '../engine/case.ts';
import type { Drafting, DraftingView } from '../engine/contracts.ts';
import { procedures } from '../forums/index.ts';
import { pick } from './dice.ts';
import { GuardedView } from './guarded-view.ts';
import { broken, type CheckOptions, checkCases, isSaid } from './law.ts';
import { playByTheLaws } from './play-by-the-laws.ts';
import { probeConcession } from './probe-concession.ts';
import { checkDraftingView, mayCount } from './probe-drafting.ts';
import { randomCase } from './random-case.ts';
import { randomFrictions, randomRules, randomStrategies } from './random-rules.ts';

/** A stream that remembers its draws. */
function remembering(stream: Stream, draws: number[]): Stream {
  return () => {
    const draw = stream();
    draws.push(draw);
    return draw;
  };
}

/** A stream that repeats draws, and no more than those. */
function repeating(draws: readonly number[]): Stream {
  let next = 0;
  return () => {
    const draw = draws[next++];
    if (draw === undefined)
      broken('a draft follows from its view and stream alone', `${next} draws after ${draws.length} at first`);
    return draw;
  };
}

/** What a strategy must not write to, as one comparable line. */
function untouchable(view: DraftingView): string {
  const { allowed, choices, working, revised, named } = view;
  return [allowed, ...choices, working, revised, named].map((part) => part?.join(' ') ?? 'none').join('; ');
}

function draftOnce(drafting: Drafting, view: DraftingView, stream: Stream): Text | null {
  const out = new Uint8Array(view.game.options.length);
  const guarded = new GuardedView(view, stream);
  const before = untouchable(view);
  const found = drafting.draft(guarded, out);
  guarded.close();
  const name = view.game.seatIds[view.seat];
  if (typeof found !== 'boolean') broken('a strategy says whether it found a draft', `${found} for ${name}`);
  if (untouchable(view) !== before) broken('a strategy writes to its scratch and its draft only', `${name}`);
  if (!found) return null;
  if (!mayCount(view, out) || !view.counts(out)) broken('a draft counts', `${out.join(' ')} for ${name}`);
  return out;
}

/** The strategy as a session plays it, each draft made twice from the same draws. */
function underCheck(drafting: Drafting): Drafting {
  return {
    ...drafting,
    draft(view, out) {
      checkDraftingView(view);
      const draws: number[] = [];
      const first = draftOnce(drafting, view, remembering(view.stream, draws));
      view.scratch.fill(0);
      const second = draftOnce(drafting, view, repeating(draws));
      if (first?.join() !== second?.join())
        broken('a draft follows from its view and stream alone', `${first ?? 'none'}, then ${second ?? 'none'}`);
      if (first !== null) out.set(first);
      return first !== null;
    },
  };
}

/**
 * Plays a drafting strategy at every seat under random procedures and looks at every draft: it
 * counts, or the strategy passes; it follows from the view and the seat's own stream alone; no
 * view is kept or written to. Then every law of a session.
 *
 * @throws WinsetError `law/broken`: the law, what was found, and the call that replays the case
 */
export function checkDrafting(drafting: Drafting, options: CheckOptions = {}): void {
  checkCases(
    { unit: drafting, kind: 'drafting', check: 'checkDrafting' },
    options,
    () => isSaid('source', drafting.source),
    (stream, number) => {
      const game = randomCase(stream);
      const rules = randomRules(stream, game, pick(stream, procedures.all));
      const frictions = randomFrictions(stream, false);
      const from = { concessions: [probeConcession], draftings: [underCheck(drafting)] };
      const strategies = randomStrategies(stream, game, from);
      playByTheLaws({ game, rules, frictions, strategies }, `play-${number}`, drawBelow(stream, 1000));
    },
  );
}
