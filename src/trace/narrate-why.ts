/** One decision in full, for people. */
import type { Scenario } from '../scenarios/scenario.ts';
import { amount, signed } from './amounts.ts';
import { type Block, spaced } from './document.ts';
import { counted, listOf, Names, sentence } from './names.ts';
import { lineInWords } from './narrate-red-line.ts';
import { PLAIN } from './paint.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderPlain } from './render-plain.ts';
import type { NarrateOptions } from './telling.ts';
import type { Why } from './why.ts';
import { answerOf, barBlocks, questionOf } from './why-answer.ts';
import { beliefBlocks } from './why-beliefs.ts';
import { contributionBlocks, linkageBlocks, marginBlocks } from './why-tables.ts';
import { phraseBlocks, weightBlocks } from './why-weights.ts';

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
    { kind: 'heading', text: why.fromOutside ? 'What a built-in seat would ask for' : 'What it asks for' },
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

function changeBlocks(why: Why, names: Names): Block[] {
  // What an outside seat would have said to another text is not ours to say.
  if (why.accepts !== false || why.fromOutside) return [];
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
      ...barBlocks(why, names),
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
    weightBlocks(why),
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
