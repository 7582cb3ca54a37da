/** The end of every narration: what may be concluded, how to ask why, how to repeat it; and how to cite it. */
import { findForum } from '../scenarios/find.ts';
import { worldWordsOf } from './command-words.ts';
import type { Block } from './document.ts';
import { commandOf } from './shell-words.ts';
import type { Hearing } from './telling.ts';

function often({ header, options }: Hearing): Block[] {
  const words = worldWordsOf(header);
  const made =
    words === null ? [] : ['winset', 'compare', header.forum, '--runs', '1000', '--seed', header.seed, ...words];
  const { oftenArgv = made } = options;
  return oftenArgv.length === 0 ? [] : [{ kind: 'command', label: 'Often:', command: commandOf(oftenArgv) }];
}

function again({ header, options }: Hearing): Block[] {
  const words = worldWordsOf(header);
  const { forum, seed, run } = header;
  const made = words === null ? [] : ['winset', 'run', forum, '--seed', seed, '--run', String(run), ...words];
  const { argv = made } = options;
  return argv.length === 0 ? [] : [{ kind: 'command', label: 'Again:', command: commandOf(argv) }];
}

/** The decision that is worth asking about: the last objection, or else the tabling of the last draft. */
function worthAsking({ story }: Hearing): string[] {
  const drafts = story.chapters.flatMap((chapter) => chapter.turns.filter((turn) => turn.kind === 'draft'));
  const answer = drafts.flatMap((draft) => draft.answers).findLast((a) => !a.heard.accepts);
  if (answer !== undefined) return ['--draft', String(answer.draft), '--actor', answer.seat];
  const last = drafts.at(-1);
  return last === undefined ? [] : ['--draft', String(last.event.draft), '--actor', last.event.seat];
}

/** What may be concluded, and the commands. */
export function footerBlocks(hearing: Hearing): Block[] {
  const { header, options } = hearing;
  const file = options.recordedAs ?? 'run.jsonl';
  const needs = options.recordedAs === undefined ? { note: `needs --record ${file}` } : {};
  const question = worthAsking(hearing);
  const why = {
    kind: 'command',
    label: 'Why:',
    command: commandOf(['winset', 'why', file, ...question]),
    ...needs,
  } as const;
  return [
    { kind: 'paragraph', text: `One run is a story, no forecast. Played by winset ${header.winset}.` },
    // Where nobody tabled anything there is nothing to ask.
    ...(question.length === 0 ? [] : [why]),
    // No command line plays a seat from outside.
    ...(header.outside === null ? [...often(hearing), ...again(hearing)] : []),
  ];
}

/** The footer of what is handed out. No command: whoever typed it would read the reasons. */
export function heardFooter({ header }: Hearing): Block[] {
  const text = `This is what the table heard; reasons and numbers are left out. Played by winset ${header.winset}.`;
  return [{ kind: 'paragraph', text }];
}

/** How to cite a run: version, scenario and its sources, forum, seed and run. */
export function citationBlocks({ header }: Hearing): Block[] {
  const { scenario } = header;
  const forum = findForum(scenario, header.forum);
  const entries: string[] = [
    `Winset ${header.winset}, seed ${header.seed}, run ${header.run}.`,
    `Scenario ${scenario.id}: ${scenario.title} (${header.scenarioHash}).`,
    `Forum ${forum.id}: ${forum.name}${forum.cite === undefined ? '' : `. ${forum.cite}`}.`,
    ...scenario.sources.map((source) => `${source.citation}${source.note === undefined ? '' : ` (${source.note})`}.`),
  ];
  return [{ kind: 'heading', text: 'To cite' }, ...entries.map((text): Block => ({ kind: 'entry', label: '', text }))];
}
