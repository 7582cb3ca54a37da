/**
 * Satisficing: a handful of drafts by trial and error, and the most agreeable of them is tabled.
 *
 * Source: Simon (1955), docs/sources.md#simon1955; the moves and their odds are judgement.
 */

import { SLACK } from '../../base/numbers.ts';
import { drawBelow, type Stream } from '../../base/streams.ts';
import type { Text } from '../../engine/case.ts';
import type { Drafting, DraftingView } from '../../engine/contracts.ts';

/** Odds that an issue is redrawn when a draft starts from the working text. */
const REDRAW = 0.3;
/** Odds that an issue starts at the status quo when a draft starts afresh. */
const FROM_STATUS_QUO = 0.6;
const MOST_STEPS = 60;

function drawOption(stream: Stream, options: Uint8Array, otherwise: number): number {
  return options.length === 0 ? otherwise : options[drawBelow(stream, options.length)]!;
}

/** Half of the drafts start from the working text, the rest (and all while there is none) afresh. */
function start(view: DraftingView, fromWorking: boolean, draft: Text): void {
  const { stream, choices } = view;
  const standing = view.game.statusQuo;
  for (let issue = 0; issue < draft.length; issue++) {
    const base = fromWorking ? view.working![issue]! : standing === null ? 0 : standing[issue]!;
    const keeps = fromWorking ? stream() >= REDRAW : standing !== null && stream() < FROM_STATUS_QUO;
    draft[issue] = keeps ? base : drawOption(stream, choices[issue]!, base);
  }
}

/** Tries one random change after another and keeps those that raise the seat's own surplus, until the draft counts. */
function improve(view: DraftingView, draft: Text): boolean {
  const { stream, choices } = view;
  const enough = view.threshold - SLACK;
  let worth = view.worth(draft);
  let isSound = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (worth >= enough && view.counts(draft)) return true;
    const issue = drawBelow(stream, draft.length);
    const before = draft[issue]!;
    const option = drawOption(stream, choices[issue]!, before);
    const after = view.worthAfter(draft, worth, issue, option);
    if (after <= worth + SLACK) continue;
    draft[issue] = option;
    if (isSound ? view.staysSound(draft, issue) : view.isSound(draft)) {
      worth = after;
      isSound = true;
    } else draft[issue] = before;
  }
  return view.counts(draft);
}

/** The last text with one named issue set to another option. */
function revise(view: DraftingView, draft: Text): boolean {
  draft.set(view.revised!);
  const issue = view.named[drawBelow(view.stream, view.named.length)]!;
  const options = view.choices[issue]!;
  const others = options.length - (options.includes(draft[issue]!) ? 1 : 0);
  if (others === 0) return false;
  let pick = drawBelow(view.stream, others);
  for (const option of options) {
    if (option === draft[issue]) continue;
    if (pick-- === 0) {
      draft[issue] = option;
      break;
    }
  }
  return view.counts(draft);
}

export const satisficing: Drafting = {
  id: 'satisficing',
  summary: 'makes a few drafts by trial and error and tables the one that leaves the worst-off other seat the most',
  source: 'Simon 1955',
  chose: 'Of its drafts that were worth enough to itself it tabled the one whose least gain believed is highest.',
  draft(view, out) {
    const draft = view.scratch;
    const revisions = view.revised === null ? 0 : Math.ceil(view.effort / 2);
    const fresh = view.effort - revisions;
    const fromWorking = view.working === null ? 0 : Math.ceil(fresh / 2);
    let most = -Infinity;
    for (let number = 0; number < view.effort; number++) {
      const isRevision = number < revisions;
      if (!isRevision) start(view, number - revisions < fromWorking, draft);
      if (!(isRevision ? revise(view, draft) : improve(view, draft))) continue;
      const least = view.leastForOthers(draft);
      if (least > most) {
        most = least;
        out.set(draft);
      }
    }
    return most > -Infinity;
  },
};
