/**
 * The transcript: a run in a few lines, one event a line and all answers to a draft on one, names and not ids.
 *
 * Made to be kept and compared: a negotiator must be able to read what changed between two of them.
 */
import { amount, percent, signed } from './amounts.ts';
import type { Answered, Closed, StageOpened, TextById, TraceEvent } from './events.ts';
import { counted, Names } from './names.ts';
import type { Recording, RecordingHeader } from './recording.ts';
import { movedIssues } from './text-by-id.ts';

/** Longest transcript, in lines. */
export const LONGEST_TRANSCRIPT = 60;

/** What a sentence may refer back to. */
export interface Context {
  readonly names: Names;
  /** The text on the floor before, or what stands; null where nothing does. */
  readonly before: TextById | null;
}

function changes(text: TextById, before: TextById | null): string {
  const moved = movedIssues(before, text).map((issue) => `${issue}: ${text[issue]}`);
  return `{${moved.join(', ')}}`;
}

function openedSentence(event: StageOpened, names: Names): string {
  const margins = event.participants.map(
    (id) => `${names.actor(id)} ${amount(event.computed.margins[id]!, names.isScored(id))}`,
  );
  return `stage ${event.stage} ${event.forum}, ${event.procedure}, up to ${event.rounds} rounds; margins: ${margins.join(', ')}`;
}

function answerSentence({ seat, heard, computed }: Answered, names: Names): string {
  const scored = names.isScored(seat);
  const spare = computed.worth - computed.asks;
  if (heard.accepts) return `${names.actor(seat)} can live with it (${amount(Math.max(0, spare), scored)} to spare)`;
  const named = heard.named.length === 0 ? '' : `, names ${heard.named.join(' and ')}`;
  if (computed.crossed !== null)
    return `${names.actor(seat)} objects (red line ${computed.crossed.split(':')[1]}${named})`;
  const short = spare < 0 ? `short by ${amount(-spare, scored)}` : 'with enough for itself';
  return `${names.actor(seat)} objects (${short}${named})`;
}

function closedSentence(event: Closed, names: Names): string {
  const refused = event.refused.length === 0 ? '' : `, refused by ${names.all(event.refused)}`;
  const blockers =
    event.blockers.length === 0 || event.outcome === 'ratified'
      ? ''
      : `, last objections: ${names.all(event.blockers)}`;
  const how = event.outcome === 'ratified' ? '' : ` (${event.ending}${refused}${blockers})`;
  return `outcome ${event.outcome}${how}, ${counted(event.textsTabled, 'text')} tabled`;
}

/** One event as a sentence of the transcript. */
export function sentenceOf(event: TraceEvent, { names, before }: Context): string {
  switch (event.kind) {
    case 'stage-opened':
      return openedSentence(event, names);
    case 'round-opened':
      return `round ${event.round} opens; asks: ${Object.entries(event.computed.asks)
        .map(([id, asks]) => `${names.actor(id)} ${amount(asks, names.isScored(id))}`)
        .join(', ')}`;
    case 'tabled': {
      const worth = signed(event.computed.worth[event.seat]!, names.isScored(event.seat));
      return `${names.actor(event.seat)} tables draft ${event.draft} ${changes(event.text, before)}, worth ${worth} to itself`;
    }
    case 'passed':
      return `${names.actor(event.seat)} tables nothing`;
    case 'answered':
      return answerSentence(event, names);
    case 'agreed':
      return `draft ${event.draft} of ${names.the(event.seat)} is agreed at the table`;
    case 'ratification':
      return `${names.actor(event.seat)} ${event.ratifies ? 'ratifies' : 'refuses'} (${percent(event.computed.chance)})`;
    case 'shock':
      return `outside events end the talks`;
    case 'stage-closed':
      return `stage ${event.stage} ends: ${event.ending}`;
    case 'closed':
      return closedSentence(event, names);
    default:
      return event satisfies never;
  }
}

const roundOf = (event: TraceEvent): string =>
  'round' in event && event.round > 0 ? `r${event.round}` : 'round' in event ? 'c' : '';

interface TranscriptLine {
  readonly head: string;
  readonly parts: string[];
  /** Events with the same key share a line. */
  readonly key: string;
}

function keyOf(event: TraceEvent, index: number): string {
  if (event.kind === 'answered') return `answers ${event.draft}`;
  if (event.kind === 'passed') return `passes ${event.stage} ${event.round}`;
  return event.kind === 'ratification' ? `home ${event.stage}` : String(index);
}

function headOf(event: TraceEvent): string {
  return event.kind === 'answered' || event.kind === 'ratification' ? '' : roundOf(event);
}

function bodyLines(events: readonly TraceEvent[], names: Names): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  let floor: TextById | null = null;
  let onFloor = 0;
  events.forEach((event, index) => {
    if (event.kind === 'round-opened') return;
    const sentence = sentenceOf(event, { names, before: floor });
    if (event.kind === 'stage-opened') floor = event.standing;
    if (event.kind === 'tabled') floor = event.text;
    const key = keyOf(event, index);
    const last = lines.at(-1);
    const isLate = event.kind === 'answered' && onFloor !== event.draft;
    if (event.kind === 'tabled') onFloor = event.draft;
    if (last !== undefined && last.key === key) last.parts.push(sentence);
    else lines.push({ head: headOf(event), parts: [isLate ? `on draft ${event.draft}: ${sentence}` : sentence], key });
  });
  return lines;
}

/** The first line: what names the run. */
function firstLine(header: RecordingHeader): string {
  return `scenario ${header.scenario.id} · forum ${header.forum} · seed ${header.seed} · run ${header.run} · evidence ${header.settings.evidence}`;
}

/** The transcript of a recording, at most 60 lines; the middle of a longer one is counted. Its numbers are points, or scores. */
export function narrateTranscript({ header, events }: Recording): string {
  const names = new Names(header.scenario);
  const lines = bodyLines(events, names).map(({ head, parts }) => `${head.padEnd(3)} ${parts.join(' · ')}`.trimEnd());
  const room = LONGEST_TRANSCRIPT - 1;
  if (lines.length <= room) return `${[firstLine(header), ...lines].join('\n')}\n`;
  const half = Math.floor((room - 1) / 2);
  const left = `    ... ${lines.length - 2 * half} lines more ...`;
  return `${[firstLine(header), ...lines.slice(0, half), left, ...lines.slice(-half)].join('\n')}\n`;
}
