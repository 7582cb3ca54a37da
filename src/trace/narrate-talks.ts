/** The talks of one stage, turn by turn; the middle of a long session is told in short. */
import type { Block } from './document.ts';
import { spaced } from './document.ts';
import type { StageOpened } from './events.ts';
import { type Names, sentence } from './names.ts';
import type { Chapter, Draft, Passes, Turn } from './turns.ts';

/** How a draft is told, and whether the text before it was not; the narrations differ only here. */
export type TellDraft = (draft: Draft, isAfterGap: boolean) => Block[];

/** Drafts told in full at the beginning and at the end of a long session. */
const FIRST = 4;
const LAST = 5;
/** Fewer drafts than this between them are told in full as well. */
const FEWEST = 4;
/** Drafts between them that still get a line each. */
const SHORT = 20;

/** Seats that tabled nothing, in a sentence. */
function passesText(passes: Passes, opened: StageOpened, { names, outside, withReasons }: TalksOptions): string {
  const rounds = passes.events.map((event) => event.round);
  const [first, last] = [rounds[0]!, rounds.at(-1)!];
  const span = first === last ? `Round ${first}` : `Rounds ${Math.max(1, first)} to ${last}`;
  const where = last === 0 ? 'Before the talks: ' : opened.rounds === 1 ? '' : `${span}: `;
  const seats = [...new Set(passes.events.map((event) => event.seat))];
  const times = passes.events.length > seats.length ? ` (${passes.events.length} times in all)` : '';
  const tables = seats.length === 1 ? 'tables nothing' : 'table nothing';
  const reason =
    !withReasons || seats.some((seat) => outside.includes(seat)) ? '' : '; no draft it made was worth what it asks for';
  const why = seats.length === 1 ? reason : reason.replace('it made', 'they made').replace('it asks', 'they ask');
  return sentence(`${where}${names.all(seats)} ${tables}${times}${why}.`);
}

function tally(drafts: readonly Draft[], opened: StageOpened, names: Names): Block {
  const count = (seat: string, accepts: boolean): string =>
    String(
      drafts.flatMap((draft) => draft.answers).filter((a) => a.seat === seat && a.heard.accepts === accepts).length,
    );
  return {
    kind: 'table',
    columns: ['', 'tabled', 'said yes', 'objected'].map((title, i) => ({ title, align: i === 0 ? 'left' : 'right' })),
    rows: opened.participants.map((seat) => [
      names.actor(seat),
      String(drafts.filter((draft) => draft.event.seat === seat).length),
      count(seat, true),
      count(seat, false),
    ]),
  };
}

/** The middle of a long session: a line for each draft, or a count when there are many. */
function middleBlocks(turns: readonly Turn[], opened: StageOpened, names: Names, brief: TellDraft): Block[] {
  const drafts = turns.filter((turn) => turn.kind === 'draft');
  const [from, to] = [drafts[0]!.event, drafts.at(-1)!.event];
  const rounds = from.round === to.round ? `round ${from.round}` : `rounds ${from.round} to ${to.round}`;
  const heading: Block = {
    kind: 'heading',
    text: `Drafts ${from.draft} to ${to.draft}, ${rounds}, in short`,
  };
  const passing = ({ events }: Passes): Block => {
    const seats = [...new Set(events.map((event) => names.actor(event.seat)))];
    return { kind: 'entry', label: 'passes', text: seats.join(', ') };
  };
  if (drafts.length <= SHORT) {
    const lines = turns.flatMap((turn) =>
      turn.kind === 'draft' ? brief(turn, false) : turn.kind === 'passes' ? [passing(turn)] : [],
    );
    return [heading, ...lines];
  }
  const few = Math.min(...drafts.map((draft) => draft.answers.filter((a) => !a.heard.accepts).length));
  const least = few === 0 ? '' : `; none met with fewer than ${few} ${few === 1 ? 'objection' : 'objections'}`;
  const text = `${drafts.length} drafts${least}.`;
  return [heading, { kind: 'paragraph', text }, tally(drafts, opened, names)];
}

/** What a stage's turns are told with. */
export interface TalksOptions {
  readonly names: Names;
  readonly outside: readonly string[];
  /** Whether to say why somebody tables nothing. */
  readonly withReasons: boolean;
  /** Every draft in full. */
  readonly all: boolean;
  readonly full: TellDraft;
  readonly brief: TellDraft;
  /** Blank lines between turns. */
  readonly airy: boolean;
}

/** Position of the first draft that is told in full again; where all texts are tabled before a vote, others follow the agreed one. */
function lastPartOf({ agreed }: Chapter, drafts: readonly Draft[]): number {
  const last = drafts.length - LAST;
  const won = drafts.findIndex((draft) => draft.event.draft === agreed?.draft);
  return won < FIRST ? last : Math.min(last, won);
}

/** The turns of a stage as groups of blocks. */
function talksGroups(chapter: Chapter, options: TalksOptions): Block[][] {
  const { names, full, brief } = options;
  const tell = (turn: Turn, isAfterGap = false): Block[] => {
    switch (turn.kind) {
      case 'draft':
        return full(turn, isAfterGap);
      case 'passes':
        return [{ kind: 'paragraph', text: passesText(turn, chapter.opened, options) }];
      case 'shock':
        return [
          {
            kind: 'paragraph',
            text: `Round ${turn.round}: outside events end the talks before anybody tables.`,
            tone: 'bad',
          },
        ];
      default:
        return turn satisfies never;
    }
  };
  const { turns } = chapter;
  const drafts = turns.filter((turn) => turn.kind === 'draft');
  const last = lastPartOf(chapter, drafts);
  if (options.all || last - FIRST < FEWEST) return turns.map((turn) => tell(turn));
  const start = turns.indexOf(drafts[FIRST]!);
  const end = turns.indexOf(drafts[last]!);
  return [
    ...turns.slice(0, start).map((turn) => tell(turn)),
    middleBlocks(turns.slice(start, end), chapter.opened, names, brief),
    ...turns.slice(end).map((turn, index) => tell(turn, index === 0)),
  ];
}

/** The turns of a stage, a blank line between them. */
export function talksBlocks(chapter: Chapter, options: TalksOptions): Block[] {
  const groups = talksGroups(chapter, options);
  return options.airy ? spaced(groups) : groups.flat();
}
