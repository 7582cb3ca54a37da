/** A drafting strategy that reads every field of its view and checks what it reads. */
import { SLACK } from '../base/numbers.ts';
import type { Text } from '../engine/case.ts';
import type { Drafting, DraftingView } from '../engine/contracts.ts';
import {
  changesNothing,
  crossesAbsolute,
  crossesConditional,
  isText,
  isWorthIt,
  liesWithin,
  makesSense,
  worthOf,
} from './by-definition.ts';
import { broken } from './law.ts';

/** Throws `BrokenLaw` when a field of the view is not what the contract says. Draws nothing. */
export function checkDraftingView(view: DraftingView): void {
  checkFields(view);
  checkAllowed(view);
  checkRevision(view);
}

function checkFields({ game, seat, round, effort, threshold, working, scratch }: DraftingView): void {
  if (game.seatIds[seat] === undefined) broken('a view names its seat', `${seat}`);
  if (!Number.isInteger(round) || round < -1) broken('a round is one of the rounds', `${round}`);
  if (!Number.isInteger(effort) || effort < 1) broken('there is at least one draft to make', `${effort}`);
  if (!(threshold >= game.reservation[seat]!)) broken('a threshold is no lower than the margin', `${threshold}`);
  if (working !== null && !isText(game, working)) broken('the working text is a text', working.join(' '));
  if (scratch.length !== game.options.length || scratch === working) broken('there is a buffer to draft in', 'none');
}

/** The allowed cells are tableable and across no red line of the seat; the status quo is always among them. */
function checkAllowed({ game, seat, allowed, choices }: DraftingView): void {
  if (allowed.length !== game.cells) broken('allowed has an entry for every cell', `${allowed.length}`);
  allowed.forEach((entry, cell) => {
    const mayBe = game.tableable[cell] === 1 && game.redLines[seat]![cell] === 0;
    if (entry > (mayBe ? 1 : 0)) broken('what is allowed is tableable and across no red line', `cell ${cell}`);
  });
  choices.forEach((options, issue) => {
    const first = game.offset[issue]!;
    const expected = Array.from({ length: game.options[issue]! }, (_, option) => option).filter(
      (option) => allowed[first + option] === 1,
    );
    if (options.join() !== expected.join()) broken('choices are the allowed options', `issue ${issue}: ${options}`);
  });
  if (game.statusQuo !== null && !liesWithin(game, allowed, game.statusQuo))
    broken('the status quo is always allowed', game.statusQuo.join(' '));
}

function checkRevision({ game, revised, named }: DraftingView): void {
  if (revised === null) return;
  if (!isText(game, revised)) broken('the text under revision is a text', revised.join(' '));
  const isSound = named.every((issue) => Number.isInteger(issue) && issue >= 0 && issue < game.options.length);
  if (named.length === 0 || !isSound) broken('a revision has named issues to work on', named.join(' '));
}

/** Whether a text counts for the view's seat, by the definitions and by what every seat knows of itself. */
export function mayCount({ game, seat, threshold, allowed }: DraftingView, text: Text): boolean {
  return (
    isText(game, text) &&
    liesWithin(game, allowed, text) &&
    makesSense(game, text) &&
    !changesNothing(game, text) &&
    !crossesAbsolute(game, seat, text) &&
    !crossesConditional(game, seat, text) &&
    isWorthIt(game, seat, text, threshold)
  );
}

/** What the view says of one text agrees with the definitions; the text is left as it was. */
function checkText(view: DraftingView, text: Text): void {
  const { game, seat } = view;
  const before = text.join(' ');
  const worth = view.worth(text);
  if (worth !== worthOf(game, seat, text)) broken('contributions sum to the surplus', `${before}: ${worth}`);
  for (let issue = 0; issue < text.length; issue++) {
    const changed = text.slice();
    changed[issue] = (text[issue]! + 1) % game.options[issue]!;
    if (view.worthAfter(text, worth, issue, changed[issue]!) !== worthOf(game, seat, changed))
      broken('worthAfter is the worth of the changed text', `${before}, issue ${issue}`);
  }
  const counts = view.counts(text);
  if (counts && !(mayCount(view, text) && view.isSound(text))) broken('a draft counts only as declared', before);
  if (Number.isNaN(view.leastForOthers(text))) broken('the least for others is a number', before);
  if (text.join(' ') !== before) broken('asking about a text leaves it as it was', `${before}, now ${text.join(' ')}`);
}

/** A text over the allowed options; status quo or 0 where an issue has none. */
function randomAllowed(view: DraftingView, out: Text): void {
  view.choices.forEach((options, issue) => {
    const draw = Math.floor(view.stream() * Math.max(1, options.length));
    out[issue] = options[draw] ?? view.game.statusQuo?.[issue] ?? 0;
  });
}

/** The exact drafts are at least as good as any other draft that counts. */
function checkExact(view: DraftingView, text: Text, best: Text | null, cheapest: Text | null): void {
  if (!view.counts(text)) return;
  if (best === null || cheapest === null) broken('exact drafting finds a draft when one counts', text.join(' '));
  if (view.leastForOthers(best) < view.leastForOthers(text) - SLACK)
    broken('the exact best draft leaves the worst-off other seat the most', `${best} below ${text}`);
  if (view.worth(cheapest) > view.worth(text) + SLACK)
    broken('the exact cheapest draft is worth least', `${cheapest} above ${text}`);
}

/** Checks its view, then tables the last of a few random drafts that count, or else the cheapest. */
export const probeDrafting: Drafting = {
  id: 'probe',
  summary: 'checks every field of its view and tables a random text that counts',
  source: 'winset/testing',
  draft(view, out) {
    checkDraftingView(view);
    const draft = view.scratch;
    const exact = (find: (text: Text) => boolean): Text | null => (find(draft) ? draft.slice() : null);
    const best = exact((text) => view.exactBest(text));
    const cheapest = exact((text) => view.exactCheapest(text));
    if (best !== null) checkText(view, best);
    if (cheapest !== null) checkText(view, cheapest);
    let found = cheapest;
    for (let number = 0; number < view.effort; number++) {
      randomAllowed(view, draft);
      checkText(view, draft);
      checkExact(view, draft, best, cheapest);
      if (view.counts(draft)) found = draft.slice();
    }
    if (found !== null) out.set(found);
    return found !== null;
  },
};
