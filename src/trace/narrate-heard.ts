/** One tabled text as the table heard it: what it changes, who said yes, who objected and to what. */
import type { Block } from './document.ts';
import type { StageOpened } from './events.ts';
import { listOf, type Names } from './names.ts';
import { changeBlocks, draftHeading, notAsked } from './narrate-draft.ts';
import type { Draft } from './turns.ts';

/** A draft with yes, objections and the issues named, and nothing else. */
export function heardDraft(draft: Draft, opened: StageOpened, names: Names, isAfterGap: boolean): Block[] {
  const yes = draft.answers.filter((answer) => answer.heard.accepts).map((answer) => names.actor(answer.seat));
  const objections = draft.answers.filter((answer) => !answer.heard.accepts);
  return [
    { kind: 'heading', text: draftHeading(draft, opened.rounds, names) },
    ...changeBlocks(draft, opened, isAfterGap),
    ...(yes.length === 0 ? [] : [{ kind: 'entry', label: 'yes', text: listOf(yes), tone: 'good' } as const]),
    ...objections.map(({ seat, heard }): Block => {
      const named = heard.named.length === 0 ? '' : `, naming ${listOf(heard.named)}`;
      return { kind: 'entry', label: 'objects', text: `${names.actor(seat)}${named}`, tone: 'bad' };
    }),
    ...notAsked(draft, opened, names),
  ];
}
