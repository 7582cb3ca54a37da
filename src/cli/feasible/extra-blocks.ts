/** What is asked for besides: the frontier; and under a vote, the core. */
import { grouped } from '../../study/points.ts';
import { signed } from '../../trace/amounts.ts';
import type { Block } from '../../trace/document.ts';
import { nameWithId } from '../../trace/narrate-text.ts';
import { paragraphs, section, table } from '../blocks.ts';
import { countText } from './numbers.ts';
import { isScoredAt, type Studied } from './study.ts';

/** The Pareto frontier in numbers; empty unless it was asked for. */
export function frontierBlocks(studied: Studied): Block[] {
  const { found, sitting, view } = studied;
  const { frontier } = found;
  if (frontier === null) return [];
  const stands =
    frontier.holdsStatusQuo === null
      ? ''
      : frontier.holdsStatusQuo
        ? ' What stands is one of them: nothing is better for some and worse for none.'
        : ' What stands is not one of them.';
  const rows = sitting.game.seatIds.map((id, seat) => {
    const scored = isScoredAt(studied, seat);
    return [nameWithId(view.names, id), signed(frontier.least[seat]!, scored), signed(frontier.most[seat]!, scored)];
  });
  if (!Number.isFinite(frontier.texts.high)) {
    const text = 'It could not be walked to its end: too many texts are good for someone.';
    return section('The Pareto frontier', paragraphs(text));
  }
  return section('The Pareto frontier', [
    ...paragraphs(
      `On ${countText(frontier.texts)} ${frontier.texts.high === 1 ? 'text' : 'texts'} across nobody's red line none can gain without another's loss; everyone can live with ${grouped(frontier.deals)} of them.${stands}`,
    ),
    ...(frontier.texts.low === 0 ? [] : [table(['worth on it', '>least', '>most'], rows)]),
  ]);
}

/** The core of the vote; empty where everyone must agree. */
export function voteBlocks({ found }: Studied): Block[] {
  const { vote } = found;
  if (vote === null) return [];
  const { texts, isComplete } = vote.core;
  const count = isComplete ? grouped(texts.length) : `at least ${grouped(texts.length)}`;
  const core =
    isComplete && texts.length === 0
      ? 'The core is empty: whatever is agreed, some coalition that could pass another text prefers it.'
      : `The core holds ${count} ${count === '1' ? 'text' : 'texts'}: no coalition that could pass another text prefers it as one. Preferences alone decide that; a text of the core need not be worth every margin it takes to pass.`;
  const gridlock =
    vote.isGridlocked === null
      ? ''
      : vote.isGridlocked
        ? 'What stands is in it: gridlock.'
        : 'What stands is not in it: enough seats prefer something else, margins aside.';
  return section('Under this vote', paragraphs(`${core} ${gridlock}`.trim()));
}
