/** What the seat that tabled went by: its beliefs of the others, and how it chose its text. */
import { amount, signed } from './amounts.ts';
import type { Block } from './document.ts';
import { listOf, type Names } from './names.ts';
import type { Why } from './why.ts';

function headingOf(why: Why, names: Names): string {
  const who = names.the(why.tabledBy);
  const when = why.isHypothetical ? `draft ${why.draft}, of this text` : 'it';
  return why.tablerFromOutside
    ? `What a built-in seat for ${who} would have believed when ${why.isHypothetical ? when.replace(',', ' was tabled,') : 'it was tabled'}`
    : `What ${who} believed when it tabled ${when}`;
}

function beliefTable(why: Why, names: Names): Block {
  const rows = why.beliefs.map((belief) => {
    const scored = names.isScored(belief.actor);
    return [
      names.actor(belief.actor),
      signed(belief.believedWorth, scored),
      signed(belief.worth, scored),
      amount(belief.believedMargin, scored),
      amount(belief.margin, scored),
      signed(belief.believedWorth - belief.believedMargin, scored),
    ];
  });
  const columns = ['', 'worth believed', 'true', 'margin believed', 'true', 'gain believed'].map((title, i) => ({
    title,
    align: i === 0 ? ('left' as const) : ('right' as const),
  }));
  return { kind: 'table', columns, rows };
}

/** That the seat that tabled could not know of the red lines that the text crosses. */
function ignoranceOf(why: Why, names: Names): string[] {
  if (why.kind !== 'answered' || !why.linesArePrivate) return [];
  const { crossed } = why.explanation;
  const hidden = crossed.filter((line) => line.unless.length > 0);
  if (hidden.length === 0) return [];
  // Beside an absolute line, which is public, the hidden ones are named.
  const on = hidden.length === crossed.length ? '' : ` on ${listOf(hidden.map((l) => `${l.issue} ${l.option}`))}`;
  const lines = hidden.length === 1 ? `red line${on}: a conditional one is` : `red lines${on}: conditional ones are`;
  return [`It did not know of the ${lines} private to ${names.the(why.actor)}.`];
}

/** How the tabled text was chosen. Of a text that was only held up there is something to say when it could have been tabled. */
function choiceOf({ chose, couldTable, fromOutside, draft }: Why): string[] {
  if (chose === null || fromOutside || couldTable === false) return [];
  return [couldTable === null ? chose : `It tabled draft ${draft}. ${chose}`];
}

/** The beliefs with what was true beside them. */
export function beliefBlocks(why: Why, names: Names): Block[] {
  if (why.beliefs.length === 0) return [];
  return [
    { kind: 'heading', text: headingOf(why, names) },
    beliefTable(why, names),
    ...[...ignoranceOf(why, names), ...choiceOf(why)].map((text): Block => ({ kind: 'paragraph', text })),
  ];
}
