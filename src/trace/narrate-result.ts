/** The end of a narration: the text issue by issue, what it is worth to everybody, and the result. */
import { amount, percent, signed } from './amounts.ts';
import { type Place, placeOf } from './backdrop.ts';
import type { Block } from './document.ts';
import type { Closed, TextById } from './events.ts';
import { contributionsOf } from './explain.ts';
import { draftWith, headline } from './narrate-outcome.ts';
import { nameWithId, type Share, textBlocks } from './narrate-text.ts';
import { crossedRedLines } from './red-lines.ts';
import { type SingleChange, smallestChange, wouldAccept } from './smallest-change.ts';
import type { Hearing, Line, Telling } from './telling.ts';
import { tableText, wholeText } from './text-by-id.ts';
import type { Chapter, Draft } from './turns.ts';

/** The text that a result is about, and the stage whose table counts it. */
interface Final {
  readonly chapter: Chapter;
  readonly text: TextById;
  /** What the text is called: "agreed", "draft 6". */
  readonly title: string;
  readonly isAgreed: boolean;
}

/** What stands; else what was agreed and refused; else the text with the fewest objections. */
export function finalOf({ story }: Hearing, closed: Closed): Final | null {
  const { chapters } = story;
  const last = chapters.at(-1)!;
  const chapter = closed.outcome === 'partial' ? chapters.at(-2)! : last;
  if (chapter.agreed !== null) {
    return { chapter, text: chapter.agreed.text, title: 'agreed', isAgreed: true };
  }
  const working = last.closed?.working ?? null;
  const draft = draftWith(last, working);
  return working === null || draft === null
    ? null
    : { chapter: last, text: working, title: `draft ${draft.event.draft}`, isAgreed: false };
}

function seatsOf(telling: Telling, final: Final): Place[] {
  const { opened } = final.chapter;
  return opened.participants.map((actor) => placeOf(telling.backdrop, opened.stage, actor, final.text)!);
}

function sharesOf(telling: Telling, places: readonly Place[]): Share[] {
  return places.map(({ compiled, seat, text }) => ({
    actor: compiled.game.seatIds[seat]!,
    contributions: contributionsOf(compiled, telling.backdrop.world, seat, text),
  }));
}

/** The status quo of the scenario over the issues of a text; null where it has none. */
export function originalStatusQuo({ names }: Hearing, text: TextById): TextById | null {
  const issues = names.scenario.issues.filter((issue) => text[issue.id] !== undefined);
  const entries = issues.flatMap(({ id, statusQuo }) => (statusQuo === undefined ? [] : [[id, statusQuo] as const]));
  return entries.length < issues.length ? null : Object.fromEntries(entries);
}

function lastAnswer(final: Final, actor: string): string {
  const draft = draftWith(final.chapter, final.text)!;
  if (draft.event.seat === actor) return 'tabled it';
  const answer = draft.answers.find((a) => a.seat === actor);
  return answer === undefined ? 'not asked' : answer.heard.accepts ? 'yes' : 'objected';
}

function worthTable(telling: Telling, final: Final, places: readonly Place[]): Block {
  const { names } = telling;
  const chances = new Map(final.chapter.ratifications.map((r) => [r.seat, r]));
  const rows = places.map(({ compiled, seat, text }) => {
    const { game } = compiled;
    const id = game.seatIds[seat]!;
    const scored = names.isScored(id);
    const worth = draftWith(final.chapter, final.text)!.event.computed.worth[id]!;
    const home = chances.get(id);
    const last = final.isAgreed
      ? home === undefined
        ? '-'
        : percent(home.computed.chance) + (home.ratifies ? '' : ', refused')
      : lastAnswer(final, id) + (crossedRedLines(compiled, seat, text).length > 0 ? ', a red line' : '');
    return [nameWithId(names, id), signed(worth, scored), amount(game.reservation[seat]!, scored), last];
  });
  const titles = ['', 'worth', 'margin', final.isAgreed ? 'chance at home' : 'answer'];
  return {
    kind: 'table',
    columns: titles.map((title, i) => ({ title, align: i === 1 || i === 2 ? 'right' : 'left' })),
    rows,
  };
}

/** Actors without a seat at that table: their world surplus, and the issue that takes most from them. */
function outsideBlocks({ backdrop, names }: Telling, final: Final): Block[] {
  const { coding } = backdrop;
  const whole = wholeText(names.scenario, final.text, coding.statusQuo);
  const outside = names.scenario.actors.filter((actor) => !final.chapter.opened.participants.includes(actor.id));
  if (outside.length === 0) return [];
  const parts = outside.map((actor) => {
    const index = coding.actorIndex.get(actor.id)!;
    const worth = backdrop.worldWorth(index, whole);
    const [worst] = backdrop.worldContributions(index, whole).sort((a, b) => a.points - b.points);
    const scored = names.isScored(actor.id);
    const pays = !scored && worst !== undefined && worst.points < 0;
    const by = pays ? ` (${worst.issue} ${worst.to} ${signed(worst.points, false)})` : '';
    return `${names.actor(actor.id)} ${signed(worth, scored)}${by}`;
  });
  const how = final.isAgreed ? '' : ', had it been agreed';
  return [
    { kind: 'paragraph', text: `Left outside${how}: ${parts.join(', ')}. (Counted over all issues of the world.)` },
  ];
}

/** Seats that said yes to the draft and would not have said so to the changed text; the tabler at its margin. */
function wouldThenObject(place: Place, draft: Draft, change: SingleChange): string[] {
  const { compiled } = place;
  const { game } = compiled;
  const changed = tableText(compiled, { ...draft.event.text, [change.issue]: change.to });
  return game.seatIds.filter((id, seat) => {
    const answer = draft.answers.find((a) => a.seat === id);
    if (answer !== undefined && !answer.heard.accepts) return false;
    return !wouldAccept(compiled, seat, changed, answer?.computed.asks ?? game.reservation[seat]!);
  });
}

/** What would have turned the last objections into a yes, one objector at a time. */
function wouldHaveBeen(telling: Telling, final: Final, closed: Closed): Block[] {
  const draft = draftWith(final.chapter, final.text);
  if (final.isAgreed || draft === null || closed.ending !== 'expired' || closed.blockers.length > 2) return [];
  const { names } = telling;
  return draft.answers
    .filter((answer) => !answer.heard.accepts)
    .map((answer): Block => {
      const place = placeOf(telling.backdrop, answer.stage, answer.seat, final.text)!;
      const tabler = place.compiled.game.seatIds.indexOf(draft.event.seat);
      const { seat, text } = place;
      const change = smallestChange(place.compiled, { seat, tabler, text, asks: answer.computed.asks });
      const name = names.the(answer.seat);
      if (change === null)
        return { kind: 'paragraph', text: `No change of a single issue would have brought ${name} to a yes.` };
      const lost = wouldThenObject(place, draft, change);
      const others = lost.length === 0 ? ', and no yes would have been lost' : `, but ${names.all(lost)} would not`;
      const yes = `With ${change.issue} ${change.to} instead of ${change.from}, ${name} would have said yes`;
      return { kind: 'paragraph', text: `${yes}${others}.` };
    });
}

/** A line that somebody else supplies. */
export function suppliedLine(telling: Telling, line: Line | undefined): Block[] {
  const text = typeof line === 'function' ? line(telling) : line;
  return text === undefined || text === null ? [] : [{ kind: 'paragraph', text }];
}

/** The text and what it is worth. */
export function resultTables(telling: Telling, closed: Closed): Block[][] {
  const final = finalOf(telling, closed);
  if (final === null) return [];
  const places = seatsOf(telling, final);
  return [
    textBlocks(final.title, final.text, originalStatusQuo(telling, final.text), sharesOf(telling, places)),
    [worthTable(telling, final, places), ...outsideBlocks(telling, final)],
  ];
}

/** The result in words. */
export function resultWords(telling: Telling, closed: Closed): Block[] {
  const final = finalOf(telling, closed);
  return [
    { kind: 'paragraph', text: `Result: ${headline(telling)}`, tone: 'strong' },
    ...(final === null ? [] : wouldHaveBeen(telling, final, closed)),
    ...suppliedLine(telling, telling.options.existed),
    ...suppliedLine(telling, telling.options.howOften),
  ];
}
