/** How a run ended, in words that the table could have heard. */
import { findForum } from '../scenarios/find.ts';
import { isStaged } from '../scenarios/scenario.ts';
import type { Closed, Ratification, TextById } from './events.ts';
import { counted, type Names, sentence } from './names.ts';
import type { Hearing } from './telling.ts';
import { isSameText } from './text-by-id.ts';
import type { Chapter, Draft } from './turns.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A small number in letters. */
export function inLetters(count: number): string {
  return WORDS[count] ?? String(count);
}

/** The draft of a chapter with this text, the latest one. */
export function draftWith(chapter: Chapter, text: TextById | null): Draft | null {
  if (text === null) return null;
  return (
    chapter.turns.filter((turn) => turn.kind === 'draft').findLast((turn) => isSameText(turn.event.text, text)) ?? null
  );
}

/** "all six capitals", or whose. */
function whoRatified(chapter: Chapter, names: Names): string {
  const ratified = chapter.ratifications.filter((r) => r.ratifies).map((r) => r.seat);
  const { participants } = chapter.opened;
  if (ratified.length < participants.length || ratified.length === 1) return names.all(ratified);
  return participants.length === 2 ? 'both' : `all ${inLetters(participants.length)}`;
}

/** "refused at home by North Korea". */
function whoRefused(ratifications: readonly Ratification[], names: Names): string {
  return `refused at home by ${names.all(ratifications.filter((r) => !r.ratifies).map((r) => r.seat))}`;
}

/** "draft 4, tabled by China in round 4 of 6,": with its comma, for the sentence goes on. */
const agreedDraft = ({ agreed, opened, turns }: Chapter, names: Names): string => {
  const { draft, seat } = agreed!;
  // Where rounds are counted in moves, it may have been tabled in an earlier round than that of the last answer.
  const tabled = turns.find((turn) => turn.kind === 'draft' && turn.event.draft === draft);
  const round = tabled?.kind === 'draft' ? tabled.event.round : agreed!.round;
  const when = opened.rounds === 1 ? '' : ` in round ${round} of ${opened.rounds}`;
  return `draft ${draft}, tabled by ${names.the(seat)}${when},`;
};

/** What a stage came to, without a full stop. */
export function stageResult(chapter: Chapter, names: Names): string {
  const { closed, agreed, opened } = chapter;
  if (closed === null) return 'the recording breaks off here';
  switch (closed.ending) {
    case 'ratified':
      return `agreed in ${agreedDraft(chapter, names)} and ratified by ${whoRatified(chapter, names)}`;
    case 'refused':
      return `agreed in ${agreedDraft(chapter, names)} but not ratified: ${whoRefused(chapter.ratifications, names)}`;
    case 'shock': {
      const shock = chapter.turns.find((turn) => turn.kind === 'shock');
      return `no agreement: outside events ended the talks${shock === undefined ? '' : ` as round ${shock.round} opened`}`;
    }
    case 'expired':
      return `no agreement after ${counted(opened.rounds, 'round')}${agreed === null ? closest(chapter, names) : ''}`;
    default:
      return closed.ending satisfies never;
  }
}

/** Which text came nearest, and who objected to it, as a sentence of its own. */
function closest(chapter: Chapter, names: Names): string {
  const draft = draftWith(chapter, chapter.closed?.working ?? null);
  if (draft === null) return '. Nobody was asked about a text';
  const against = draft.answers.filter((answer) => !answer.heard.accepts).map((answer) => answer.seat);
  const number = `. Closest was draft ${draft.event.draft}`;
  if (against.length === 0) return `${number}, which nobody who was asked objected to`;
  if (against.length === draft.answers.length && against.length > 2) return `${number}: all who were asked objected`;
  return `${number}: ${against.length === 1 ? 'only ' : ''}${names.all(against)} objected`;
}

/** What this forum calls a failure, when it has a word of its own. */
function calledHere(hearing: Hearing, closed: Closed): string {
  const { scenario, forum } = hearing.header;
  const called = findForum(scenario, forum).failureIsCalled;
  return closed.outcome === 'none' && called !== undefined ? ` Here that is called a ${called}.` : '';
}

function sentenceFor({ story, names, header }: Hearing, closed: Closed): string {
  const forum = findForum(header.scenario, header.forum);
  const result = stageResult(story.chapters.at(-1)!, names);
  if (closed.outcome === 'partial')
    return `Partial: what stage ${closed.stage - 1} agreed stands. Stage ${closed.stage}: ${result}.`;
  if (!isStaged(forum)) return `${sentence(result)}.`;
  const ends = closed.outcome === 'ratified' ? '' : ' The format ends with nothing.';
  return `Stage ${closed.stage} of ${forum.stages.length}: ${result}.${ends}`;
}

/** The answer, in one sentence or two. */
export function headline(hearing: Hearing): string {
  const { story } = hearing;
  if (story.closed === null) return unfinished(hearing);
  return sentenceFor(hearing, story.closed) + calledHere(hearing, story.closed);
}

function unfinished({ story, header, names }: Hearing): string {
  const seats = header.outside?.seats ?? [];
  const round = story.chapters.at(-1)?.turns.at(-1);
  const where = round !== undefined && round.kind === 'draft' ? ` after draft ${round.event.draft}` : '';
  if (seats.length === 0) return `Unfinished: the recording breaks off${where}.`;
  return `Unfinished${where}: the run waits for a decision from outside (${names.all(seats)}).`;
}
