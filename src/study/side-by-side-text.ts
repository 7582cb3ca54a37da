/** Two formats in one world as a page to read. */
import { isScored } from '../actors/actor.ts';
import { findForum } from '../scenarios/find.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { signed } from '../trace/amounts.ts';
import { type Block, GAP, spaced } from '../trace/document.ts';
import { evidenceInWords } from '../trace/evidence-in-words.ts';
import { counted, listOf, Names } from '../trace/names.ts';
import { environmentInWords, frictionsInWords, worldLabel } from '../trace/narrate-header.ts';
import { isSameText } from '../trace/text-by-id.ts';
import { forumDifferences, inWords } from './forum-differences.ts';
import {
  type RoundName,
  roundOf,
  type SharedWorld,
  type Side,
  type SideBySide,
  type TabledText,
} from './side-by-side.ts';

/** What the page says beside the two runs. */
export interface SideBySideNotes {
  /** The command that compares the two over many runs; null where none plays the same. */
  readonly many: string | null;
  /** Overlays of the scenario, by id. */
  readonly overlays?: readonly string[];
  /** Changes made by hand, `path=value`; those to `forum.…` were made to the first format alone. */
  readonly set?: readonly string[];
}

/** The whole page, for `renderPlain` and `renderMarkdown`. */
export function sideBySidePage(world: SharedWorld, both: SideBySide, notes: SideBySideNotes): Block[] {
  const { first, second, seed, run } = both;
  const { scenario, settings } = world;
  const names = new Names(scenario);
  const label = worldLabel(scenario, settings);
  return spaced([
    [
      {
        kind: 'title',
        left: `${first.forum} beside ${second.forum}`,
        right: [`seed ${seed}`, `run ${run}`, ...(label === '' ? [] : [label])].join(', '),
      },
      { kind: 'paragraph', text: `${worldText(world)} ${setApart(scenario, both)}` },
    ],
    groundsBlocks(world, first.forum, notes),
    resultBlocks(scenario, both, names),
    partBlocks(both, names),
    textBlocks(scenario, both),
    [
      { kind: 'paragraph', text: 'One run is a story, no comparison: winset compare plays thousands.' },
      ...(notes.many === null ? [] : [{ kind: 'command', label: 'Many:', command: notes.many } satisfies Block]),
    ],
  ]);
}

function worldText({ scenario, settings }: SharedWorld): string {
  if (scenario.actors.every(isScored)) return 'The same scores in both; what is drawn is the play.';
  return settings.coded ? 'The coded world in both.' : 'The same drawn world.';
}

/** How both are read and played, and what was changed by hand. */
function groundsBlocks({ scenario, settings }: SharedWorld, forum: string, notes: SideBySideNotes): Block[] {
  const { overlays = [], set = [] } = notes;
  const isForums = (change: string): boolean => change.trimStart().startsWith('forum.');
  const inBoth = [...overlays.map((id) => `overlay ${id}`), ...set.filter((change) => !isForums(change))];
  const inOne = set.filter(isForums);
  const reading = [
    ...(scenario.actors.every(isScored) ? [] : [`Evidence: ${evidenceInWords(scenario, settings.evidence)}.`]),
    ...environmentInWords(settings),
    ...frictionsInWords(settings),
  ];
  const lines = [
    ...(reading.length === 0 ? [] : [reading.join(' ')]),
    ...(inBoth.length === 0 ? [] : [`Changed by hand: ${inBoth.join(', ')}.`]),
    ...(inOne.length === 0 ? [] : [`Changed by hand in ${forum} alone: ${inOne.join(', ')}.`]),
  ];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

function setApart(scenario: Scenario, { first, second }: SideBySide): string {
  const kinds = forumDifferences(scenario, first.forum, second.forum);
  const names = [first, second].map((side) => findForum(scenario, side.forum).name);
  if (kinds.length === 0) return 'These are the same format.';
  return `What sets ${names[0]} and ${names[1]} apart: ${inWords(kinds)}.`;
}

function resultText({ closed }: Side, names: Names): string {
  switch (closed.outcome) {
    case 'ratified':
      return 'ratified';
    case 'partial':
      return 'first stage only';
    case 'not-ratified':
      return `refused at home by ${names.all(closed.refused)}`;
    default:
      return closed.ending === 'shock' ? 'ended by outside events' : 'no agreement';
  }
}

function resultBlocks(scenario: Scenario, { first, second }: SideBySide, names: Names): Block[] {
  const sides = [first, second];
  const row = (label: string, text: (side: Side) => string): string[] => [label, ...sides.map(text)];
  const worthRows = scenario.actors.map((actor) =>
    row(names.actor(actor.id), ({ worth }) =>
      worth === null ? '-' : signed(worth[actor.id]!, names.isScored(actor.id)),
    ),
  );
  const hasWorths = sides.some((side) => side.worth !== null);
  return [
    {
      kind: 'table',
      columns: [{ title: '' }, ...sides.map((side) => ({ title: side.forum }))],
      rows: [
        row('result', (side) => resultText(side, names)),
        row('rounds', (side) => String(side.rounds.filter((round) => round.round > 0).length)),
        row('texts tabled', (side) => String(side.closed.textsTabled)),
        row('blocks', (side) => (side.closed.agreed === null ? listOf(side.closed.blockers) || '-' : '-')),
        ...(hasWorths ? worthRows : []),
      ],
    },
    ...(hasWorths ? [GAP, worthNote(names)] : []),
  ];
}

function worthNote({ allScored }: Names): Block {
  const unit = allScored ? 'in scores' : 'in points';
  return {
    kind: 'paragraph',
    text: `Beside each actor: what the text that stands is worth to it, ${unit}. (Counted over all issues of the world, so that formats with different agendas compare.)`,
  };
}

function partBlocks({ first, second, part }: SideBySide, names: Names): Block[] {
  if (part === null) return [{ kind: 'paragraph', text: 'They went the same way from the first text to the last.' }];
  return [
    { kind: 'heading', text: `They part in ${roundName(part)}` },
    ...[first, second].flatMap((side) => roundBlocks(side, part, names)),
  ];
}

function roundName({ round, stage }: RoundName): string {
  const where = stage > 1 ? ` of stage ${stage}` : '';
  return round === 0 ? `the consultation before the talks${where}` : `round ${round}${where}`;
}

function roundBlocks(side: Side, part: RoundName, names: Names): Block[] {
  const round = roundOf(side, part);
  const says = (what: string): Block => ({ kind: 'paragraph', text: `In ${side.forum} ${what}` });
  if (round === undefined) return [says(part.round === 0 ? 'there is none.' : 'the talks are over.')];
  if (round.texts.length === 0) return [says('nothing is tabled.')];
  const standing = side.closed.stands;
  return [
    says(`${counted(round.texts.length, 'text is', 'texts are')} tabled:`),
    ...round.texts.map(
      (text): Block => ({ kind: 'entry', label: text.by, text: `tables a text${answersText(text, names, standing)}` }),
    ),
  ];
}

function answersText(tabled: TabledText, names: Names, stands: Side['closed']['stands']): string {
  const { accept, object, text } = tabled;
  const stays = stands !== null && object.length === 0 && Object.keys(text).every((id) => stands[id] === text[id]);
  return `${answers(accept, object, names)}${stays ? '; this text stands' : ''}.`;
}

/** What follows on "tables a text". */
function answers(accept: readonly string[], object: readonly string[], names: Names): string {
  const verb = (ids: readonly string[], word: string): string =>
    `${names.all(ids)} ${ids.length === 1 ? `${word}s` : word}`;
  if (object.length === 0) {
    if (accept.length === 0) return ', and nobody is asked';
    return accept.length > 1 ? ', and all who are asked accept' : `, and ${verb(accept, 'accept')}`;
  }
  if (accept.length > 0) return `: ${verb(object, 'object')}; ${verb(accept, 'accept')}`;
  return object.length > 1 ? ', and all who are asked object' : `, and ${verb(object, 'object')}`;
}

/** Issues that either text settles otherwise than the status quo. */
function textBlocks(scenario: Scenario, { first, second }: SideBySide): Block[] {
  const texts = [first, second].map((side) => side.closed.stands ?? side.closed.agreed);
  if (texts.every((text) => text === null)) return [];
  const rows = scenario.issues.flatMap((issue) => {
    const cells = texts.map((text) => (text === null ? '-' : (text[issue.id] ?? '-')));
    const statusQuo = issue.statusQuo ?? '-';
    return cells.every((cell) => cell === statusQuo || cell === '-') ? [] : [[issue.id, statusQuo, ...cells]];
  });
  const same = texts[0] !== null && texts[1] !== null && isSameText(texts[0]!, texts[1]!);
  if (same) return [{ kind: 'paragraph', text: 'Both end with the same text.' }];
  const title = ({ closed, forum }: Side): string =>
    closed.stands === null && closed.agreed !== null ? `${forum} (refused)` : forum;
  return [
    {
      kind: 'table',
      columns: [{ title: 'The text' }, { title: 'status quo' }, { title: title(first) }, { title: title(second) }],
      rows,
    },
  ];
}
