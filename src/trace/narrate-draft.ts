/** One tabled text: what it changes, who says yes, who objects. */
import { SLACK } from '../base/numbers.ts';
import { consentsOf, isEnough, passes } from '../engine/pass.ts';
import { signed } from './amounts.ts';
import { placeOf } from './backdrop.ts';
import type { Block } from './document.ts';
import type { StageOpened, TextById } from './events.ts';
import { counted, listOf, type Names, unbroken } from './names.ts';
import { objectionBlocks } from './narrate-objection.ts';
import type { Telling } from './telling.ts';
import { isSameText, movedIssues } from './text-by-id.ts';
import type { Chapter, Draft } from './turns.ts';

/** "Draft 3, round 2: North Korea". */
export function draftHeading(draft: Draft, rounds: number, names: Names): string {
  const { event } = draft;
  const round = event.round === 0 ? ', before the talks' : rounds === 1 ? '' : `, round ${event.round}`;
  return `Draft ${event.draft}${round}: ${names.actor(event.seat)}`;
}

function moveOf(issue: string, draft: Draft, standing: TextById | null): string {
  const option = draft.event.text[issue]!;
  return `${issue} ${standing?.[issue] === option ? 'back to' : 'to'} ${option}`;
}

/**
 * What the text changes: as moves from the text before it where those are few and that text was told, otherwise all
 * it settles differently from the status quo.
 */
export function changeBlocks(draft: Draft, opened: StageOpened, isAfterGap = false): Block[] {
  const { text } = draft.event;
  const { standing } = opened;
  const changes = movedIssues(standing, text);
  const moves = movedIssues(draft.previous, text);
  if (draft.sameAs !== null)
    return [{ kind: 'entry', label: 'tables', text: `again the text of draft ${draft.sameAs}` }];
  if (draft.previous !== null && !isAfterGap && moves.length <= Math.max(2, changes.length / 2))
    return [
      {
        kind: 'entry',
        label: 'moves',
        text: moves.map((issue) => unbroken(moveOf(issue, draft, standing))).join(', '),
      },
    ];
  const rest = opened.agenda.length - changes.length;
  const blocks: Block[] = [{ kind: 'grid', label: 'tables', cells: changes.map((issue) => `${issue} ${text[issue]}`) }];
  if (rest > 0) {
    const text = `(${counted(rest, 'other issue')} ${rest === 1 ? 'stays' : 'stay'} at the status quo)`;
    blocks.push({ kind: 'entry', label: '', text });
  }
  return blocks;
}

function yesBlocks({ names }: Telling, draft: Draft): Block[] {
  const worth = (seat: string): string =>
    unbroken(`${names.actor(seat)} ${signed(draft.event.computed.worth[seat] ?? 0, names.isScored(seat))}`);
  const accepted = draft.answers.filter((answer) => answer.heard.accepts).map((answer) => worth(answer.seat));
  const text = [`${worth(draft.event.seat)} (tables it)`, ...accepted].join(', ');
  return [{ kind: 'entry', label: 'yes', text, tone: 'good' }];
}

/** Seats whose answer was not asked for, once somebody had objected. */
export function notAsked(draft: Draft, opened: StageOpened, names: Names): Block[] {
  const heard = new Set([draft.event.seat, ...draft.answers.map((answer) => answer.seat)]);
  const silent = opened.participants.filter((seat) => !heard.has(seat));
  if (silent.length === 0 || draft.answers.length === 0) return [];
  return [{ kind: 'entry', label: 'unasked', text: silent.map((seat) => names.actor(seat)).join(', '), tone: 'dim' }];
}

const accepters = ({ event, answers }: Draft): string[] => [
  event.seat,
  ...answers.filter((answer) => answer.heard.accepts).map((answer) => answer.seat),
];

/** Worth of a draft to those who accept it, together. */
const worthToAccepters = (draft: Draft): number =>
  accepters(draft).reduce((sum, seat) => sum + (draft.event.computed.worth[seat] ?? 0), 0);

/** Why another draft of its round was taken before this one, which is enough; null where none was. */
function outdoneBy({ agreed, turns }: Chapter, draft: Draft): string | null {
  if (agreed?.draft === draft.event.draft) return null;
  const because = turns
    .filter((turn) => turn.kind === 'draft')
    .filter(({ event }) => event.round === draft.event.round)
    .map((rival): [Draft, string | null] => [rival, advantage(rival, draft)]);
  const taken = because.find(([rival]) => rival.event.draft === agreed?.draft);
  if (taken !== undefined)
    return `enough, but draft ${agreed!.draft} ${taken[1] ?? 'was worth as much and came first'}`;
  // The text that most accept is the only one of its round that can be agreed, even where its veto or consents fail.
  const [first] = because.filter(([, than]) => than !== null);
  return first === undefined ? null : `enough, but draft ${first[0].event.draft} ${first[1]}, and failed`;
}

/** What puts a draft before another of its round; null for nothing. */
function advantage(one: Draft, other: Draft): string | null {
  const more = accepters(one).length - accepters(other).length;
  if (more !== 0) return more > 0 ? 'had more acceptances' : null;
  return worthToAccepters(one) > worthToAccepters(other) + SLACK ? 'was worth more to those who accept' : null;
}

/** How the vote came out, where one objection does not block, or a text that all accept was outdone by another. */
function voteBlocks(telling: Telling, chapter: Chapter, draft: Draft): Block[] {
  const { event, answers } = draft;
  const place = placeOf(telling.backdrop, event.stage, event.seat, event.text);
  if (place === null || answers.length === 0 || event.round === 0) return [];
  const { game, rules } = place.compiled;
  const yes = accepters(draft);
  const mask = yes.reduce((bits, seat) => bits | (1 << game.seatIds.indexOf(seat)), 0);
  const outdone = passes(game, rules.pass, place.text, mask) ? outdoneBy(chapter, draft) : null;
  if (rules.procedure.isUnanimous(rules) && outdone === null) return [];
  const needed = rules.pass.votes === null ? `${rules.pass.k} needed` : `${rules.pass.quota} votes needed`;
  const count = `${yes.length} of ${game.seatIds.length} accept, ${needed}`;
  return [{ kind: 'entry', label: 'vote', text: `${count}: ${outdone ?? verdict(telling, place, mask)}.` }];
}

function verdict({ names }: Telling, place: NonNullable<ReturnType<typeof placeOf>>, mask: number): string {
  const { game, rules } = place.compiled;
  if (passes(game, rules.pass, place.text, mask)) return 'it carries';
  if (!isEnough(rules.pass, mask, game.seatIds.length)) return 'not enough';
  const missing = consentsOf(game, place.text) & ~mask;
  const lacking = game.seatIds.filter((_, seat) => (missing & (1 << seat)) !== 0);
  if (lacking.length > 0) return `it cannot be delivered without ${names.all(lacking)}`;
  const vetoing = rules.pass.vetoes.filter(
    (veto) => !passes(game, { ...rules.pass, vetoes: [veto] }, place.text, mask),
  );
  return `vetoed by ${names.all(vetoing.map((veto) => game.seatIds[veto.seat]!))}`;
}

/** Whether this is the text that a failed stage came nearest with. */
function isClosest({ agreed, closed }: Chapter, draft: Draft): boolean {
  return agreed === null && closed !== null && closed.working !== null && isSameText(closed.working, draft.event.text);
}

/** A draft in full. */
export function draftBlocks(telling: Telling, chapter: Chapter, draft: Draft, isAfterGap: boolean): Block[] {
  const { opened } = chapter;
  return [
    { kind: 'heading', text: draftHeading(draft, opened.rounds, telling.names) },
    ...changeBlocks(draft, opened, isAfterGap),
    ...yesBlocks(telling, draft),
    ...objectionBlocks(telling, { tabled: draft.event, answers: draft.answers, inFull: isClosest(chapter, draft) }),
    ...notAsked(draft, opened, telling.names),
    ...voteBlocks(telling, chapter, draft),
  ];
}

/** A draft in one entry: who tabled, who said yes, who objected. Nothing that the table did not hear. */
export function draftLine(draft: Draft, names: Names): Block {
  const answered = (accepts: boolean): string[] =>
    draft.answers.filter((answer) => answer.heard.accepts === accepts).map((answer) => names.actor(answer.seat));
  const yes = answered(true);
  const no = answered(false);
  const again = draft.sameAs === null ? '' : ` again draft ${draft.sameAs};`;
  const parts = [
    ...(no.length === 0 ? [] : [`objects ${listOf(no)}`]),
    ...(yes.length === 0 ? [] : [`yes ${listOf(yes)}`]),
  ];
  const text = `${names.actor(draft.event.seat)}:${again} ${parts.length === 0 ? 'not put to anybody' : parts.join('; ')}`;
  return { kind: 'entry', label: `draft ${draft.event.draft}`, text };
}
