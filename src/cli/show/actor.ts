/** One actor: its weights with the phrases behind each, where the source is silent, red lines, linkages, sources. */
import { type Actor, type CodedActor, isScored, type Phrase, type ScoredActor } from '../../actors/actor.ts';
import { bindsAt, deriveInterests, type IssueReading, phrasesAt, readIssue } from '../../actors/interest.ts';
import { findActor } from '../../scenarios/find.ts';
import { type Block, type ReasonRow, spaced } from '../../trace/document.ts';
import { evidenceInWords } from '../../trace/evidence-in-words.ts';
import { listOf } from '../../trace/names.ts';
import { isQuotation } from '../../trace/narrate-phrase.ts';
import { commands, entries, entry, paragraphs, reasons, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { plainNumber, share, signedShare, stopped } from '../words.ts';
import { linkageInWords, redLineInWords } from './rules-in-words.ts';
import { shapeInWords } from './shape-in-words.ts';

interface WeighedIssue extends IssueReading {
  /** After weights set by hand. */
  readonly played: number;
  readonly isSetByHand: boolean;
}

function weighedIssues({ scenario, evidence }: View, actor: CodedActor): WeighedIssue[] {
  const { weights } = deriveInterests(actor, scenario.issues, evidence);
  return scenario.issues
    .map((issue, index) => ({
      ...readIssue(actor, scenario.issues, issue, evidence),
      played: weights[index]!,
      isSetByHand: actor.weights?.[issue.id] !== undefined,
    }))
    .sort((a, b) => b.played - a.played);
}

/** A quotation in quotes; a paraphrase or a summary of the record without. */
function said(phrase: Phrase): string {
  return isQuotation(phrase) ? `"${phrase.text}"` : phrase.text;
}

const noted = (phrase: Phrase): string => (phrase.judgement === undefined ? phrase.id : `${phrase.id}*`);

/** Options that satisfy an actor most and least. */
function extremes({ issue, valuations }: IssueReading): string {
  const at = (value: number): string =>
    listOf(
      issue.options.filter((_, option) => valuations[option] === value).map((option) => option.id),
      'or',
    );
  const [best, worst] = [Math.max(...valuations), Math.min(...valuations)];
  return best === worst ? 'its phrases cancel out' : `best ${at(best)}, worst ${at(worst)}`;
}

function weightBlocks(reading: WeighedIssue): Block[] {
  const { issue, strength, totalStrength, played, isSetByHand, weight } = reading;
  const from = strength === 0 ? 'no phrase bears on it' : `${strength} of ${totalStrength} strengths`;
  const hand = isSetByHand ? `; set by hand, ${share(weight)} as coded` : '';
  const worth = strength === 0 ? '' : `${extremes(reading)}; `;
  const rows = reading.reasons.map(
    ({ phrase, bearing, strength: points }): ReasonRow => ({
      points: String(points),
      what: `${said(phrase)} (${noted(phrase)}, ${phrase.evidence}): ${shapeInWords(bearing, issue)}`,
      why: '',
    }),
  );
  return [entry(share(played), `${issue.id}: ${worth}${from}${hand}`), ...reasons(rows)];
}

function phraseEntries(phrases: readonly Phrase[], text: (phrase: Phrase) => string): Block[] {
  return phrases.map((phrase) => entry(phrase.id, text(phrase)));
}

function codedBlocks(view: View, actor: CodedActor): Block[][] {
  const issues = weighedIssues(view, actor);
  const read = phrasesAt(actor, view.evidence);
  const silent = issues.filter((issue) => issue.strength === 0 && issue.played === 0).map(({ issue }) => issue.id);
  const unread = actor.phrases.filter((phrase) => !bindsAt(phrase, view.evidence));
  const onForums = read.filter((phrase) => phrase.bearsOn.length === 0);
  return [
    section(
      'Weights, and the phrases behind each (strength 1 to 5; * has a note below)',
      issues.filter((issue) => issue.strength > 0 || issue.played > 0).flatMap(weightBlocks),
    ),
    silent.length === 0
      ? []
      : section(
          'The source is silent',
          paragraphs(`No phrase bears on ${listOf(silent)}: weight 0, and no preference is assumed.`),
        ),
    section(
      'Phrases about forums as such (attitude only)',
      phraseEntries(onForums, (phrase) => `${signedAttitude(phrase)} ${said(phrase)} (${phrase.evidence})`),
    ),
    section(
      'Notes on our reading',
      phraseEntries(
        read.filter((phrase) => phrase.judgement !== undefined),
        (phrase) => stopped(phrase.judgement!),
      ),
    ),
    unread.length === 0
      ? []
      : section(
          'Not read at this level of evidence',
          phraseEntries(unread, (phrase) => `${said(phrase)} (${phrase.evidence})`),
        ),
  ];
}

const signedAttitude = ({ attitude }: Phrase): string => (attitude > 0 ? `+${attitude}` : String(attitude));

function scoredBlocks({ scenario }: View, actor: ScoredActor): Block[][] {
  const rows = scenario.issues.flatMap((issue) =>
    issue.options.map((option, index) => [
      index === 0 ? issue.id : '',
      option.id,
      plainNumber(actor.scores[issue.id]?.[option.id] ?? 0),
    ]),
  );
  return [section('Scores, as the scenario gives them', [table(['issue', 'option', '>score'], rows)])];
}

function attitudeText(view: View, actor: CodedActor): string {
  const phrases = phrasesAt(actor, view.evidence).filter((phrase) => phrase.attitude !== 0);
  if (phrases.length === 0) return 'no phrase speaks of multilateral forums';
  const { attitude } = deriveInterests(actor, view.scenario.issues, view.evidence);
  const parts = phrases.map((phrase) => `${phrase.id} ${signedAttitude(phrase)}`);
  return `${signedShare(attitude)} towards multilateral forums, from -1 to 1 (${parts.join(', ')})`;
}

function settingsBlocks(view: View, actor: Actor): Block[] {
  const scored = isScored(actor);
  const margin = scored ? actor.reservation : actor.margin;
  const unit = scored ? 'what walking away is worth, in scores' : 'what an agreement must be worth over the status quo';
  return entries([
    ['margin', `${plainNumber(margin)}: ${unit}`],
    ['patience', `${plainNumber(actor.patience)}: how late it concedes, 0 to 1`],
    [
      'capital',
      `${plainNumber(actor.ratificationScale)}: ratification scale, how near its margin the capital may go either way`,
    ],
    ['attitude', scored ? undefined : attitudeText(view, actor)],
    ['concedes', actor.concession ?? 'time-dependent (the default)'],
    ['drafts', actor.drafting ?? 'satisficing (the default)'],
    ['style', actor.concessionStyle],
    ['no deal', actor.batna],
  ]);
}

/** Red lines and linkages, each with what it rests on. */
function lineBlocks({ scenario }: View, actor: Actor): Block[] {
  const linkages = scenario.linkages.filter((rule) => rule.actor === actor.id);
  return [
    ...actor.redLines.map((line) => entry('red line', redLineInWords(line))),
    ...linkages.map((rule) => entry('linkage', linkageInWords(rule))),
  ];
}

/** Evidence classes that this actor rests on, with how much. */
function restsOn(view: View, actor: CodedActor): string {
  const read = phrasesAt(actor, view.evidence);
  const cells = [...new Set(read.map((phrase) => phrase.cell))];
  const parts = cells.map(
    (cell) =>
      `${cell} (${read
        .filter((phrase) => phrase.cell === cell)
        .map((p) => p.id)
        .join(', ')})`,
  );
  return `${read.length} of ${actor.phrases.length} phrases are read: ${listOf(parts)}.`;
}

function dataOf(view: View, actor: Actor): unknown {
  const { scenario, evidence } = view;
  const linkages = scenario.linkages.filter((rule) => rule.actor === actor.id);
  const head = { kind: 'actor', scenario: scenario.id, evidence };
  if (isScored(actor)) return { ...head, ...actor, linkages };
  const { attitude } = deriveInterests(actor, scenario.issues, evidence);
  const issues = weighedIssues(view, actor).map((reading) => ({
    issue: reading.issue.id,
    weight: reading.played,
    codedWeight: reading.weight,
    strength: reading.strength,
    totalStrength: reading.totalStrength,
    silent: reading.strength === 0,
    valuations: Object.fromEntries(reading.issue.options.map((o, index) => [o.id, reading.valuations[index]])),
    reasons: reading.reasons.map(({ phrase, bearing, strength, share: part }) => ({
      phrase: phrase.id,
      strength,
      share: part,
      shape: bearing.shape,
    })),
  }));
  return { ...head, ...actor, attitude, interests: issues, linkages };
}

/** @throws WinsetError `actor/unknown` */
export function showActor(view: View, id: string): Sheet {
  const actor = findActor(view.scenario, id);
  const { scenario } = view;
  const official = actor.officialName === undefined ? '' : `${actor.officialName}. `;
  const intro = isScored(actor)
    ? `${official}Its interests are scores of an imported case.`
    : `${official}Evidence: ${evidenceInWords(view.scenario, view.evidence)}. Weights and valuations follow from the phrases by rule; margin, patience, ratification scale and red lines are settings of the scenario.`;
  const forums = scenario.forums.filter((forum) => forum.participants.includes(id)).map((forum) => forum.id);
  const blocks = spaced([
    [title(`${actor.name} (${id})`, scenario.id)],
    paragraphs(intro),
    settingsBlocks(view, actor),
    ...(isScored(actor) ? scoredBlocks(view, actor) : codedBlocks(view, actor)),
    section(`Red lines and linkages (in force whatever the evidence)`, lineBlocks(view, actor)),
    isScored(actor)
      ? []
      : section('Where the phrases stand', [
          ...paragraphs(restsOn(view, actor)),
          ...scenario.sources.slice(0, 1).flatMap((source) => paragraphs(`Source: ${stopped(source.citation)}`)),
          ...paragraphs(scenario.sources.length > 1 ? `All sources: winset show scenario${view.flags}` : ''),
        ]),
    commands([
      ...(forums[0] === undefined ? [] : [['At the table', `winset run ${forums[0]}${view.flags}`] as const]),
      ...(isScored(actor)
        ? []
        : [
            [
              'Change it',
              `winset run ${forums[0] ?? '<forum>'}${view.flags} --set ${id}.margin=${plainNumber(actor.margin + 0.02)}`,
            ] as const,
          ]),
    ]),
  ]);
  return { blocks, data: dataOf(view, actor) };
}
