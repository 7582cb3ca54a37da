/** Where a stage of a staged format opens and closes. */
import { percent } from './amounts.ts';
import type { Block } from './document.ts';
import { listOf } from './names.ts';
import { inLetters, stageResult } from './narrate-outcome.ts';
import { forumOf, procedureInWords } from './narrate-procedure.ts';
import type { Hearing } from './telling.ts';
import { movedIssues } from './text-by-id.ts';
import type { Chapter } from './turns.ts';

/** Introduces a stage: its forum, its rules, what it takes over from the one before. */
export function stageOpening(hearing: Hearing, chapter: Chapter, stages: number): Block[] {
  const { opened } = chapter;
  const { names, story } = hearing;
  const heading: Block = {
    kind: 'heading',
    text: `Stage ${opened.stage} of ${stages}: ${forumOf(names, opened).name}`,
  };
  const rules: Block = { kind: 'paragraph', text: procedureInWords(names, opened) };
  const before = story.chapters.find((other) => other.opened.stage === opened.stage - 1);
  if (before === undefined) return [heading, rules];
  const joined = opened.participants.filter((actor) => !before.opened.participants.includes(actor));
  const carried = movedIssues(names.scenario.issues.length === 0 ? null : statusQuoOf(hearing), opened.standing ?? {});
  const list = carried.map((issue) => `${issue} ${opened.standing![issue]}`);
  const who =
    joined.length === 0
      ? ''
      : ` ${listOf(joined.map((id) => names.actor(id)))} ${joined.length === 1 ? 'joins' : 'join'}.`;
  const text = `What stage ${opened.stage - 1} agreed is the status quo now: ${listOf(list)}.${who} A seat still needs its margin over the original status quo, and must lose nothing over the new one.`;
  return [heading, rules, { kind: 'paragraph', text }];
}

function statusQuoOf({ names }: Hearing): Record<string, string> {
  return Object.fromEntries(
    names.scenario.issues.flatMap((issue) => (issue.statusQuo === undefined ? [] : [[issue.id, issue.statusQuo]])),
  );
}

/**
 * What the capitals did, in a sentence; nothing when none was asked.
 * @param withChances  whether to say how likely a refusal was
 */
export function homeBlocks({ names }: Hearing, chapter: Chapter, withChances: boolean): Block[] {
  const { ratifications } = chapter;
  if (ratifications.length === 0) return [];
  const refused = ratifications.filter((r) => !r.ratifies);
  const tested = ratifications.some((r) => r.computed.chance < 1);
  const steps = withChances && !tested ? ' Every change is a small step or worth enough: no capital was in doubt.' : '';
  if (refused.length === 0) {
    const [first, ...others] = ratifications;
    const all = others.length === 1 ? 'both' : `all ${inLetters(ratifications.length)}`;
    const who = others.length === 0 ? `${names.the(first!.seat)} ratifies` : `${all} ratify`;
    return [{ kind: 'paragraph', text: `At home: ${who}.${steps}` }];
  }
  const list = refused.map((r) => {
    const chance = withChances ? ` (its chance of ratifying was ${percent(r.computed.chance)})` : '';
    return `${names.the(r.seat)}${chance}`;
  });
  return [{ kind: 'paragraph', text: `At home: refused by ${listOf(list)}.`, tone: 'bad' }];
}

/** How a stage of several ended. */
export function stageClosing(hearing: Hearing, chapter: Chapter): Block[] {
  return [
    {
      kind: 'paragraph',
      text: `Stage ${chapter.opened.stage}: ${stageResult(chapter, hearing.names)}.`,
      tone: 'strong',
    },
  ];
}
