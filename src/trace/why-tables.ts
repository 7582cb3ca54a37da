/** The tables of an explained decision: what each issue adds, the linkages, the parts of the margin. */
import { amount, factor } from './amounts.ts';
import type { Block } from './document.ts';
import type { Contribution } from './explain.ts';
import type { Names } from './names.ts';
import type { Why } from './why.ts';

const RIGHT = { align: 'right' } as const;

/** Points to a tenth, for sums that can be checked by hand. */
const tenths = (value: number): string => {
  const text = (value * 100).toFixed(1);
  return Number(text) > 0 ? `+${text}` : text.replace('-0.0', '0.0');
};

const moved = (entry: Contribution): string => (entry.from === null ? entry.to : `${entry.from} to ${entry.to}`);

function scoreTable(why: Why): Block[] {
  const { contributions, worth } = why.explanation;
  const rows = contributions.map((e) => [e.issue, e.to, amount(e.points, true), amount(e.best ?? e.points, true)]);
  return [
    { kind: 'heading', text: 'What it scores' },
    {
      kind: 'table',
      columns: [
        { title: 'issue' },
        { title: 'option' },
        { title: 'score', ...RIGHT },
        { title: 'of at most', ...RIGHT },
      ],
      rows: [...rows, ['', 'sum', amount(worth, true), '']],
    },
  ];
}

/** issue | moved | weight x change x rho x kappa = points. */
export function contributionBlocks(why: Why, names: Names): Block[] {
  if (names.isScored(why.actor)) return scoreTable(why);
  const { contributions, worth, overStanding } = why.explanation;
  const counts = contributions.filter((entry) => entry.change !== 0);
  const still = contributions.filter((entry) => entry.change === 0);
  const rows = counts.map((entry) => [
    entry.issue,
    moved(entry),
    factor(entry.weight, 3),
    `${entry.change > 0 ? '+' : ''}${factor(entry.change, 2)}`,
    factor(entry.rho, 2),
    factor(entry.kappa, 2),
    tenths(entry.points),
  ]);
  const unchanged = still.filter((entry) => !entry.silent).map((entry) => entry.issue);
  const silent = still.filter((entry) => entry.silent).map((entry) => entry.issue);
  const line = (text: string): Block => ({ kind: 'paragraph', text });
  return [
    { kind: 'heading', text: 'What it is worth: weight x change x rho x kappa = points' },
    {
      kind: 'table',
      columns: [
        { title: 'issue' },
        { title: 'moved' },
        ...['weight', 'change', 'rho', 'kappa', 'points'].map((title) => ({ title, ...RIGHT })),
      ],
      rows: [...rows, ['', 'sum', '', '', '', '', tenths(worth)]],
    },
    line('rho discounts gains, for promises may not be kept; kappa is what a linkage makes of a loss.'),
    ...(unchanged.length === 0 ? [] : [line(`No change for it: ${unchanged.join(', ')}.`)]),
    ...(silent.length === 0
      ? []
      : [line(`Silent (the source says nothing; that is not content): ${silent.join(', ')}.`)]),
    ...(overStanding === null ? [] : [line(`Over what earlier stages left standing: ${tenths(overStanding)}.`)]),
  ];
}

/** Linkages in force. */
export function linkageBlocks(why: Why): Block[] {
  if (why.explanation.linkages.length === 0) return [];
  return [
    { kind: 'heading', text: 'Linkages in force' },
    ...why.explanation.linkages.map((rule): Block => {
      const { issues, factor: kappa } = rule.scaleLosses;
      const source = rule.source === undefined ? rule.evidence : `${rule.evidence}: ${rule.source}`;
      return {
        kind: 'paragraph',
        text: `${rule.id}: losses on ${issues.join(', ')} count ${kappa} times (${source}).`,
      };
    }),
  ];
}

/** What the margin starts from. */
function startOf({ isDrawn, codedMargin, isMarginSetByHand }: Why): string {
  if (!isDrawn) return isMarginSetByHand ? 'set by hand' : 'as coded';
  const around = `${isMarginSetByHand ? 'set by hand:' : 'coded'} ${amount(codedMargin, false)}`;
  return `drawn for this run (${around})`;
}

/** What the margin is made of. */
export function marginBlocks(why: Why, names: Names): Block[] {
  const { margin } = why.explanation;
  const scored = names.isScored(why.actor);
  if (scored)
    return [
      { kind: 'heading', text: 'Its margin' },
      {
        kind: 'paragraph',
        text: `Walking away is worth ${amount(margin.value, true)}${why.isMarginSetByHand ? ', set by hand' : ''}.`,
      },
    ];
  const rows = [
    [startOf(why), tenths(margin.coded)],
    ...margin.environment.filter((part) => part.effect !== 0).map((part) => [part.variable, tenths(part.effect)]),
    ...(margin.attitude === 0 ? [] : [['attitude towards a forum of this size', tenths(margin.attitude)]]),
    ['margin (never below 0)', amount(margin.value, false) === '0' ? '0.0' : tenths(margin.value).replace('+', '')],
  ];
  return [
    { kind: 'heading', text: 'Its margin: what walking away is worth' },
    { kind: 'table', columns: [{ title: '' }, { title: '', ...RIGHT }], rows },
  ];
}
