/** One decision in full, for people. */
import type { Scenario } from '../scenarios/scenario.ts';
import { amount, signed } from './amounts.ts';
import { type Block, spaced } from './document.ts';
import { counted, listOf, Names, sentence } from './names.ts';
import { standingInWords } from './narrate-objection.ts';
import { lineInWords } from './narrate-red-line.ts';
import { PLAIN } from './paint.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderPlain } from './render-plain.ts';
import type { NarrateOptions } from './telling.ts';
import type { Why } from './why.ts';
import { contributionBlocks, linkageBlocks, marginBlocks, phraseBlocks } from './why-tables.ts';

function questionOf(why: Why, names: Names): string {
  const who = names.the(why.actor);
  const what = why.isHypothetical ? `this instead of draft ${why.draft}` : `draft ${why.draft}`;
  if (why.accepts === null) return `Why did ${who} table ${what}?`;
  if (why.isHypothetical) return `What would ${who} have said to ${what}?`;
  return why.accepts ? `Why did ${who} say yes to ${what}?` : `Why did ${who} object to ${what}?`;
}

/** The answer in a sentence. */
function answerOf(why: Why, names: Names): string {
  const scored = names.isScored(why.actor);
  const { explanation, aspiration } = why;
  const { worth, overStanding, crossed, margin } = explanation;
  if (why.accepts === null) {
    const asks = amount(aspiration.threshold, scored);
    return `It is worth ${signed(worth, scored)} to itself, at least the ${asks} that a text of its own had to be worth.`;
  }
  const standing = standingInWords({ worth, asks: aspiration.asks, crossed: null, overStanding }, margin.value, scored);
  const lines =
    crossed.length === 0
      ? ''
      : ` It crosses ${crossed.length === 1 ? 'a red line' : counted(crossed.length, 'red line')}: ${listOf(crossed.map((line) => `${line.issue} ${line.option}`))}.`;
  const would = why.isHypothetical ? (why.accepts ? 'Yes. ' : 'It would have objected. ') : '';
  const outside = why.fromOutside
    ? ' It was decided from outside; a built-in seat would have gone by these numbers.'
    : '';
  return `${would}Worth ${standing}.${lines}${outside}`;
}

/** How a seat came to ask for what it asks for. */
function hopeInWords({ aspiration, explanation }: Why, name: (value: number) => string): string {
  const { best, conceded, asks, isOff } = aspiration;
  if (isOff) return `It asks for its margin, ${name(asks)}: aspirations are switched off.`;
  if (best === null || conceded === null)
    return `It asks for its margin, ${name(asks)}: it hopes for no text above it.`;
  const margin = name(explanation.margin.value);
  return `At the opening it hoped for ${name(best)} at most. By this round it has come ${Math.round(conceded * 100)} % of the way from there to its margin (${margin}), so it asks for ${name(asks)}.`;
}

function aspirationBlocks(why: Why, names: Names): Block[] {
  const { asks, threshold } = why.aspiration;
  const name = (value: number): string => amount(value, names.isScored(why.actor));
  const restrained =
    why.accepts === null && threshold < asks
      ? ` As chair it restrains itself: its own text had to be worth ${name(threshold)}.`
      : '';
  return [
    { kind: 'heading', text: 'What it asks for' },
    { kind: 'paragraph', text: hopeInWords(why, name) + restrained },
  ];
}

function lineBlocks({ explanation }: Why, names: Names): Block[] {
  if (explanation.crossed.length === 0) return [];
  return [
    { kind: 'heading', text: explanation.crossed.length === 1 ? 'The red line' : 'The red lines' },
    ...explanation.crossed.map((line): Block => {
      const unmet = line.unless.filter((c) => !c.met).map((c) => `${c.issue} ${c.option}`);
      const missing = unmet.length === 0 ? '' : ` Missing here: ${listOf(unmet)}.`;
      return { kind: 'paragraph', text: lineInWords(line, names, new Set()) + missing };
    }),
  ];
}

function beliefBlocks(why: Why, names: Names): Block[] {
  if (why.beliefs.length === 0) return [];
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
  const heading = `What ${names.the(why.tabledBy)} believed when it tabled ${why.isHypothetical ? `draft ${why.draft}, of this text` : 'it'}`;
  const isPrivate = why.kind === 'answered' && why.explanation.crossed.some((line) => line.unless.length > 0);
  const privately = `It did not know of the red line: a conditional one is private to ${names.the(why.actor)}.`;
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', columns, rows },
    ...(why.linesArePrivate && isPrivate ? [{ kind: 'paragraph', text: privately } as const] : []),
    ...(why.chose !== null && !why.fromOutside ? [{ kind: 'paragraph', text: why.chose } as const] : []),
  ];
}

function changeBlocks(why: Why, names: Names): Block[] {
  if (why.accepts !== false) return [];
  const heading: Block = { kind: 'heading', text: 'What would have made it a yes' };
  const { smallestChange: change } = why;
  if (change === null) return [heading, { kind: 'paragraph', text: 'No change of a single issue.' }];
  const steps = change.steps === 1 ? 'one step' : counted(change.steps, 'step');
  const worth = `worth ${signed(change.worth, names.isScored(why.actor))} to it then and ${signed(change.toTabler, names.isScored(why.tabledBy))} to ${names.the(why.tabledBy)}`;
  return [
    heading,
    {
      kind: 'paragraph',
      text: `${sentence(change.issue)} ${change.to} instead of ${change.from} (${steps}): ${worth}.`,
    },
  ];
}

function askableBlocks(why: Why): Block[] {
  const { askable } = why;
  const shown = askable.length > 8 ? [...askable.slice(0, 4), ...askable.slice(-4)] : askable;
  const left = askable.length - shown.length;
  return [
    { kind: 'heading', text: 'Can also be asked (--draft, --actor)' },
    ...shown.map(({ draft, text }): Block => ({ kind: 'entry', label: `draft ${draft}`, text })),
    ...(left === 0 ? [] : [{ kind: 'paragraph', text: `(and ${counted(left, 'draft')} between them)` } as const]),
  ];
}

/** A decision explained, as blocks. */
export function whyBlocks(why: Why, scenario: Scenario): Block[] {
  const names = new Names(scenario);
  return spaced([
    [
      { kind: 'title', left: questionOf(why, names), right: `${why.forum}, seed ${why.seed}, run ${why.run}` },
      { kind: 'paragraph', text: answerOf(why, names), tone: 'strong' },
      ...(why.named.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: `The table heard: objects, naming ${listOf(why.named)}. What follows is computed.`,
            } as const,
          ]),
    ],
    contributionBlocks(why, names),
    phraseBlocks(why),
    linkageBlocks(why),
    marginBlocks(why, names),
    aspirationBlocks(why, names),
    lineBlocks(why, names),
    beliefBlocks(why, names),
    changeBlocks(why, names),
    askableBlocks(why),
  ]);
}

/** A decision explained, as plain text or Markdown. */
export function narrateWhy(why: Why, scenario: Scenario, options: NarrateOptions = {}): string {
  const blocks = whyBlocks(why, scenario);
  return options.markdown === true
    ? renderMarkdown(blocks)
    : renderPlain(blocks, options.width ?? 80, options.paint ?? PLAIN);
}
