/** One phrase: what is quoted, where it stands, and what we read in it. */
import { isScored } from '../../actors/actor.ts';
import { bindsAt } from '../../actors/interest.ts';
import { closest } from '../../base/closest.ts';
import { WinsetError } from '../../base/errors.ts';
import { findIssue } from '../../scenarios/find.ts';
import { spaced } from '../../trace/document.ts';
import { isQuotation } from '../../trace/narrate-phrase.ts';
import { commands, entries, paragraphs, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { signedShare, sourceOf, stopped } from '../words.ts';
import { redLineInWords } from './rules-in-words.ts';
import { shapeInWords } from './shape-in-words.ts';

/** Ids of all phrases of a scenario, in the order of its actors. */
export function phraseIds({ scenario }: View): string[] {
  return scenario.actors.flatMap((actor) => (isScored(actor) ? [] : actor.phrases.map((phrase) => phrase.id)));
}

/** @throws WinsetError `phrase/unknown` */
export function showPhrase(view: View, id: string): Sheet {
  const { scenario, evidence, flags } = view;
  for (const actor of scenario.actors) {
    const phrase = isScored(actor) ? undefined : actor.phrases.find((candidate) => candidate.id === id);
    if (phrase === undefined) continue;
    const kind = isQuotation(phrase) ? 'quoted' : 'not a quotation';
    const rows = phrase.bearsOn.map((bearing) => [
      bearing.issue,
      String(bearing.strength),
      shapeInWords(bearing, findIssue(scenario, bearing.issue)),
    ]);
    const lines = actor.redLines.filter((line) => line.phrases?.includes(id));
    const blocks = spaced([
      [title(`${id}, ${actor.name}`, scenario.id)],
      paragraphs(kind === 'quoted' ? `"${phrase.text}"` : phrase.text),
      entries([
        [
          'from',
          `${sourceOf(phrase.evidence)} (${phrase.cell}), ${kind}${phrase.split === true ? '; broken by the layout of the table there' : ''}`,
        ],
        [
          'attitude',
          phrase.attitude === 0
            ? 'says nothing of multilateral forums'
            : `${signedShare(phrase.attitude).replace(/\.00$/, '')} towards multilateral forums, from -5 to 5`,
        ],
        ['note', phrase.judgement === undefined ? undefined : stopped(phrase.judgement)],
        ['unread', bindsAt(phrase, evidence) ? undefined : `at --evidence ${evidence} it does not count`],
      ]),
      section(
        'Bears on',
        rows.length === 0 ? paragraphs('no issue') : [table(['issue', '>strength', 'reading'], rows)],
      ),
      section(
        'Red lines that lean on it',
        lines.flatMap((line) => paragraphs(redLineInWords(line))),
      ),
      commands([['The actor', `winset show actor ${actor.id}${flags}`]]),
    ]);
    return { blocks, data: { kind: 'phrase', scenario: scenario.id, actor: actor.id, ...phrase } };
  }
  const near = closest(id, phraseIds(view));
  throw new WinsetError('phrase/unknown', {
    message: `there is no phrase called "${id}"`,
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}winset list phrases names them all.`,
  });
}
