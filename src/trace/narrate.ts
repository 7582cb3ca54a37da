/**
 * Narration: a recording as a text for people.
 *
 * In full it gives the reasons that we compute; as heard it gives only what the table heard, and is
 * built without them.
 */

import { findForum } from '../scenarios/find.ts';
import { isStaged } from '../scenarios/scenario.ts';
import { type Block, spaced } from './document.ts';
import { draftBlocks, draftLine } from './narrate-draft.ts';
import { citationBlocks, footerBlocks, heardFooter } from './narrate-footer.ts';
import { groundsBlocks, noteBlocks, rulesBlocks, titleBlocks } from './narrate-header.ts';
import { heardDraft } from './narrate-heard.ts';
import { headline } from './narrate-outcome.ts';
import { finalOf, originalStatusQuo, resultTables, resultWords } from './narrate-result.ts';
import { homeBlocks, stageClosing, stageOpening } from './narrate-stage.ts';
import { type TellDraft, talksBlocks } from './narrate-talks.ts';
import { textBlocks } from './narrate-text.ts';
import { PLAIN } from './paint.ts';
import type { Recording } from './recording.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderPlain } from './render-plain.ts';
import { type Hearing, hearingOf, type NarrateOptions, type Telling, tellingOf } from './telling.ts';
import type { Chapter } from './turns.ts';

/** Columns of plain text unless said otherwise. */
export const DEFAULT_WIDTH = 80;

function stageCount({ header }: Hearing): number {
  const forum = findForum(header.scenario, header.forum);
  return isStaged(forum) ? forum.stages.length : 1;
}

/** How drafts are told, and whether what only we know may be said beside them. */
interface Manner {
  readonly full: (chapter: Chapter) => TellDraft;
  readonly withReasons: boolean;
  readonly airy: boolean;
}

function chaptersBlocks(hearing: Hearing, { full, withReasons, airy }: Manner): Block[] {
  const { names, header, story, options } = hearing;
  const stages = stageCount(hearing);
  const brief: TellDraft = (draft) => [draftLine(draft, names)];
  const outside = header.outside?.seats ?? [];
  return spaced(
    story.chapters.map((chapter) => {
      const all = options.all === true;
      const told = talksBlocks(chapter, { names, outside, withReasons, all, full: full(chapter), brief, airy });
      const home = homeBlocks(hearing, chapter, withReasons);
      if (stages === 1) return spaced([told, home]);
      return spaced([stageOpening(hearing, chapter, stages), told, [...home, ...stageClosing(hearing, chapter)]]);
    }),
  );
}

function heardBlocks(hearing: Hearing): Block[] {
  const { story, names } = hearing;
  const final = story.closed === null ? null : finalOf(hearing, story.closed);
  const text =
    final?.isAgreed === true ? textBlocks(final.title, final.text, originalStatusQuo(hearing, final.text), []) : [];
  return spaced([
    titleBlocks(hearing),
    rulesBlocks(hearing),
    chaptersBlocks(hearing, {
      full: (chapter) => (draft, isAfterGap) => heardDraft(draft, chapter.opened, names, isAfterGap),
      withReasons: false,
      airy: true,
    }),
    text,
    [{ kind: 'paragraph', text: `Result: ${headline(hearing)}`, tone: 'strong' }],
    heardFooter(hearing),
  ]);
}

function briefBlocks(telling: Telling): Block[] {
  const closed = telling.story.closed;
  return spaced([
    titleBlocks(telling),
    [...rulesBlocks(telling), ...noteBlocks(telling)],
    chaptersBlocks(telling, {
      full: () => (draft) => [draftLine(draft, telling.names)],
      withReasons: true,
      airy: false,
    }),
    ...(closed === null ? [] : resultTables(telling, closed)),
    closed === null ? [] : resultWords(telling, closed),
    footerBlocks(telling),
  ]);
}

function fullBlocks(telling: Telling): Block[] {
  const closed = telling.story.closed;
  return spaced([
    titleBlocks(telling),
    [...rulesBlocks(telling), ...groundsBlocks(telling)],
    chaptersBlocks(telling, {
      full: (chapter) => (draft, isAfterGap) => draftBlocks(telling, chapter, draft, isAfterGap),
      withReasons: true,
      airy: true,
    }),
    ...(closed === null ? [] : resultTables(telling, closed)),
    closed === null ? [] : resultWords(telling, closed),
    footerBlocks(telling),
  ]);
}

/** The narration as blocks, for whoever lays out otherwise. */
export function narrationBlocks(recording: Recording, options: NarrateOptions = {}): Block[] {
  if (options.asHeard === true) return heardBlocks(hearingOf(recording, options));
  const telling = tellingOf(recording, options);
  return options.brief === true ? briefBlocks(telling) : fullBlocks(telling);
}

/** The narration of a recording: plain text of a given width, or Markdown with a block to cite it by. */
export function narrate(recording: Recording, options: NarrateOptions = {}): string {
  const blocks = narrationBlocks(recording, options);
  if (options.markdown !== true) return renderPlain(blocks, options.width ?? DEFAULT_WIDTH, options.paint ?? PLAIN);
  return renderMarkdown([...blocks, ...citationBlocks(hearingOf(recording, options))]);
}
