/**
 * The texts of a question parted into boxes in which every worth is one exact table: the searcher's own boxes, without limits.
 */
import type { Case } from '../engine/case.ts';
import { Box } from '../engine/search/box.ts';
import { Domain } from '../engine/search/domain.ts';
import type { Question } from '../engine/search/question.ts';

/** What a visitor sees; buffers are reused between visits. */
export interface SettledBox {
  readonly box: Box;
  /** Options left, issue by issue. */
  readonly domain: Domain;
}

/**
 * Visits the boxes; they are disjoint and together hold every text that the question's cells and rules allow. False when
 * told to stop before all were visited.
 */
export function eachSettledBox(
  game: Case,
  question: Question,
  shouldStop: () => boolean,
  visit: (settled: SettledBox) => void,
): boolean {
  const box = new Box(game);
  const whole = new Domain(game);
  if (!box.begin(question, whole)) return true;
  box.used.fill(1, 0, box.rows);
  const descend = (domain: Domain): boolean => {
    if (!box.examine(domain)) return true;
    const { splitIssue, splitAt } = box;
    if (splitIssue < 0) {
      visit({ box, domain });
      return !shouldStop();
    }
    const child = new Domain(game);
    child.copy(domain);
    child.keepAtLeast(splitIssue, splitAt);
    if (!descend(child)) return false;
    child.copy(domain);
    child.keepBelow(splitIssue, splitAt);
    return descend(child);
  };
  return descend(whole);
}
