/** The phrases behind the weights of an explained decision, and the steps from the phrases to the weights. */
import { factor } from './amounts.ts';
import type { Block } from './document.ts';
import type { Contribution, PhraseBehind } from './explain.ts';
import { counted } from './names.ts';
import { isQuotation } from './narrate-phrase.ts';
import type { WeightSteps } from './weight-steps.ts';
import type { Why } from './why.ts';

/** The issues that count; an actor that is given by scores has no weights. */
const weighed = (why: Why): Contribution[] =>
  why.explanation.contributions.filter((entry) => entry.points !== 0 && entry.best === null);

function phraseRow(phrase: PhraseBehind, isTold: boolean): string[] {
  const words = isQuotation(phrase) ? `"${phrase.text}"` : phrase.text;
  const note = phrase.judgement === null ? '' : ` [${phrase.judgement}]`;
  const share = `${phrase.id}: ${phrase.strength} of ${counted(phrase.of, 'strength')}`;
  return [share, isTold ? 'as above' : `${words} (${phrase.cell})${note}`];
}

/** The phrases behind the issues that count, each with its share of the strengths. */
export function phraseBlocks(why: Why): Block[] {
  const seen = new Set<string>();
  const rows = weighed(why).flatMap((entry) => {
    const { isSetByHand, given } = why.weights[entry.issue]!;
    const told = (why.phrases[entry.issue] ?? []).map((phrase) => {
      const row = phraseRow(phrase, seen.has(phrase.id));
      seen.add(phrase.id);
      return row;
    });
    const hand = told.length === 0 ? 'no phrase bears on it' : `its phrases would give ${factor(given, 3)}`;
    const all = isSetByHand || told.length === 0 ? [['weight set by hand', hand], ...told] : told;
    return all.map((row, index) => [index === 0 ? entry.issue : '', ...row]);
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'The phrases behind the weights' },
    { kind: 'table', columns: [{ title: '' }, { title: '' }, { title: '' }], rows },
  ];
}

/** A step between the weight as given and the weight that counts. */
interface Step {
  readonly title: string;
  readonly rule: string;
  cell(steps: WeightSteps): string;
}

const BY_HAND: Step = {
  title: 'by hand',
  rule: 'a weight set by hand (*) stands and the others share the rest',
  cell: ({ coded, isSetByHand }) => `${isSetByHand ? '*' : ''}${factor(coded, 3)}`,
};
const DRAWN: Step = {
  title: 'drawn',
  rule: 'it is drawn for this run around that',
  cell: ({ drawn }) => factor(drawn, 3),
};
const ENVIRONMENT: Step = {
  title: 'environment',
  rule: 'the environment multiplies it',
  cell: (steps) => `x ${factor(steps.factor, 2)}`,
};

/** From the share of the strengths to the weight in the table of contributions, for the issues that count. */
export function weightBlocks(why: Why): Block[] {
  const all = Object.values(why.weights);
  const issues = weighed(why).map((entry) => entry.issue);
  if (issues.length === 0) return [];
  const steps = [
    ...(all.some((weight) => weight.coded !== weight.given) ? [BY_HAND] : []),
    ...(why.isDrawn ? [DRAWN] : []),
    ...(all.some((weight) => weight.factor !== 1) ? [ENVIRONMENT] : []),
  ];
  const rows = issues.map((issue) => {
    const weight = why.weights[issue]!;
    const strengths = `${weight.strength} of ${weight.of}`;
    const cells = steps.map((step) => step.cell(weight));
    return [issue, strengths, factor(weight.given, 3), ...cells, factor(weight.counts, 3)];
  });
  const titles = ['strengths', 'given', ...steps.map((step) => step.title), 'agenda'];
  const rules = [
    'given is its share of all strengths',
    ...steps.map((step) => step.rule),
    `over the agenda it is divided by the sum there, ${factor(all[0]!.agendaSum, 3)}`,
  ];
  return [
    { kind: 'heading', text: 'From the phrases to the weights' },
    {
      kind: 'table',
      columns: [{ title: 'issue' }, ...titles.map((title) => ({ title, align: 'right' as const }))],
      rows,
    },
    { kind: 'paragraph', text: `A weight, step by step: ${rules.join('; ')}.` },
  ];
}
