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

/** Visits the boxes; they are disjoint and together hold every text that the question's cells and rules allow. */
export function eachSettledBox(game: Case, question: Question, visit: (settled: SettledBox) => void): void {
  const box = new Box(game);
  const whole = new Domain(game);
  if (!box.begin(question, whole)) return;
  box.used.fill(1, 0, box.rows);
  const descend = (domain: Domain): void => {
    if (!box.examine(domain)) return;
    const { splitIssue, splitAt } = box;
    if (splitIssue < 0) {
      visit({ box, domain });
      return;
    }
    const child = new Domain(game);
    child.copy(domain);
    child.keepAtLeast(splitIssue, splitAt);
    descend(child);
    child.copy(domain);
    child.keepBelow(splitIssue, splitAt);
    descend(child);
  };
  descend(whole);
}
