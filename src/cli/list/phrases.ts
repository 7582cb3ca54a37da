/** All phrases of a scenario that are read at a level of evidence. */
import { isScored } from '../../actors/actor.ts';
import { phrasesAt } from '../../actors/interest.ts';
import { spaced } from '../../trace/document.ts';
import { evidenceInWords } from '../../trace/evidence-in-words.ts';
import { commands, heading, paragraphs, table } from '../blocks.ts';
import { phraseIds } from '../show/phrase.ts';
import type { Sheet, View } from '../view.ts';

/** Ids, evidence and texts. */
export function listPhrases(view: View): Sheet {
  const { scenario, evidence, flags } = view;
  const phrases = scenario.actors.flatMap((actor) =>
    isScored(actor) ? [] : phrasesAt(actor, evidence).map((phrase) => ({ actor: actor.id, ...phrase })),
  );
  const rows = phrases.map(({ id, cell, text }) => [id, cell, text]);
  const [first] = phraseIds(view);
  const blocks = spaced([
    [heading(`Phrases of ${scenario.id}`)],
    paragraphs(`Evidence: ${evidenceInWords(view.scenario, view.evidence)}.`),
    rows.length === 0 ? [] : [table(['phrase', 'stands in', 'text'], rows)],
    first === undefined ? [] : commands([['More', `winset show phrase ${first}${flags}`]]),
  ]);
  return { blocks, data: phrases };
}
