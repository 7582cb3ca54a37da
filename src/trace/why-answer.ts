/** The question that an explanation answers, and the answer in a sentence or two. */
import { SLACK } from '../base/numbers.ts';
import { amount, apart, signed } from './amounts.ts';
import type { Block } from './document.ts';
import { counted, listOf, type Names } from './names.ts';
import { standingInWords } from './narrate-objection.ts';
import { barInWords } from './text-bars.ts';
import type { Why } from './why.ts';

/** The decision as a question. A text that was only held up was neither tabled nor answered. */
export function questionOf(why: Why, names: Names): string {
  const who = names.the(why.actor);
  const what = why.isHypothetical ? `this instead of draft ${why.draft}` : `draft ${why.draft}`;
  if (why.couldTable !== null) return `Could ${who} have tabled ${what}?`;
  if (why.accepts === null) return `Why did ${who} table ${what}?`;
  if (why.isHypothetical) return `What would ${who} have said to ${what}?`;
  return why.accepts ? `Why did ${who} say yes to ${what}?` : `Why did ${who} object to ${what}?`;
}

/** " It crosses a red line: ..."; empty where none is crossed. */
function crossing({ explanation: { crossed } }: Why): string {
  if (crossed.length === 0) return '';
  const lines = crossed.length === 1 ? 'a red line' : counted(crossed.length, 'red line');
  return ` It crosses ${lines}: ${listOf(crossed.map((line) => `${line.issue} ${line.option}`))}.`;
}

/** What a text is worth beside what a seat asks of its own. */
function ownWorth({ explanation, aspiration: { threshold } }: Why, scored: boolean): string {
  const { worth, overStanding } = explanation;
  const lost =
    overStanding !== null && overStanding < -SLACK
      ? ` It would take ${amount(-overStanding, scored)} from what stands already.`
      : '';
  const needed = 'that a text of its own had to be worth';
  if (worth >= threshold - SLACK)
    return `${signed(worth, scored)} to itself, at least the ${amount(threshold, scored)} ${needed}.${lost}`;
  const [has, level, short] = apart(worth, threshold, scored);
  return `${has} to itself, ${short} short of the ${level} ${needed}.${lost}`;
}

function tablingOf(why: Why, scored: boolean): string {
  const { explanation, aspiration, couldTable } = why;
  const verdict = couldTable === null ? '' : couldTable ? 'Yes. ' : 'No. ';
  if (!why.fromOutside)
    return couldTable === null
      ? `It is worth ${ownWorth(why, scored)}`
      : `${verdict}It would have been worth ${ownWorth(why, scored)}${crossing(why)}`;
  const worth = signed(explanation.worth, scored);
  const built = `a built-in seat would have asked for ${amount(aspiration.threshold, scored)} in a text of its own`;
  return couldTable === null
    ? `It was played from outside, which gives no reason. The text is worth ${worth} to it; ${built}.`
    : `${verdict}The text would have been worth ${worth} to it.${crossing(why)} It was played from outside; ${built}.`;
}

/** The answer in a sentence or two. */
export function answerOf(why: Why, names: Names): string {
  const scored = names.isScored(why.actor);
  const { worth, overStanding, margin } = why.explanation;
  if (why.accepts === null) return tablingOf(why, scored);
  const computed = { worth, asks: why.aspiration.asks, crossed: null, overStanding };
  const answer = `Worth ${standingInWords(computed, margin.value, scored)}.${crossing(why)}`;
  if (!why.isHypothetical)
    return why.fromOutside
      ? `${answer} It was decided from outside; a built-in seat would have gone by these numbers.`
      : answer;
  if (why.fromOutside)
    return `A built-in seat would have ${why.accepts ? 'said yes' : 'objected'}. ${answer} The seat was played from outside.`;
  return `${why.accepts ? 'Yes.' : 'It would have objected.'} ${answer}`;
}

/** That a text held up could be tabled by nobody, and why not. */
export function barBlocks(why: Why, names: Names): Block[] {
  if (why.bars.length === 0) return [];
  const bars = why.bars.map((bar) => barInWords(bar, names)).join('; ');
  return [{ kind: 'paragraph', text: `This text could not be tabled here: ${bars}.` }];
}
