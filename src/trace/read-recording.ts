/** A recording's file to a recording: what can be read is read, what is doubtful is said. */
import { EVIDENCE_LEVELS } from '../actors/actor.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import { VERSION } from '../base/version.ts';
import { knownUnits } from '../scenarios/known-units.ts';
import { checkScenario } from '../scenarios/parse.ts';
import { DEFAULT_FRICTIONS, type FrictionSettings } from '../scenarios/settings.ts';
import { fingerprint } from './canonical.ts';
import { orderFault } from './event-order.ts';
import { missingPart } from './event-shape.ts';
import { EVENT_KINDS, type EventKind, type TraceEvent } from './events.ts';
import { nameFault, RECORDING_FORMAT, type Recording, type RecordingHeader } from './recording.ts';

/** Something doubtful about a recording that can still be read. */
export interface RecordingWarning extends Problem {
  readonly code: 'recording/truncated' | 'recording/other-version' | 'recording/edited';
}

/** A recording as read from a file. */
export interface ReadRecording extends Recording {
  /** Whether its end is missing. */
  readonly truncated: boolean;
  readonly warnings: readonly RecordingWarning[];
}

const HOW_TO_MAKE_ONE = 'A recording is made with winset run <forum> --record run.jsonl.';

interface Line {
  readonly number: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
}

function parsed(line: Line): unknown {
  try {
    return JSON.parse(line.text);
  } catch (cause) {
    const message = 'this line is not JSON';
    throw new WinsetError(
      'recording/not-json',
      { message, line: line.number, hint: 'Every line of a recording is one JSON object.' },
      { cause },
    );
  }
}

/** What a line may hold, before any of it is trusted. */
interface Loose {
  readonly winset?: unknown;
  readonly format?: unknown;
  readonly forum?: unknown;
  readonly seed?: unknown;
  readonly run?: unknown;
  readonly settings?: unknown;
  readonly coded?: unknown;
  readonly evidence?: unknown;
  readonly environment?: unknown;
  readonly frictions?: unknown;
  readonly outside?: unknown;
  readonly set?: unknown;
  readonly seats?: unknown;
  readonly decisions?: unknown;
  readonly scenarioHash?: unknown;
  readonly scenario?: unknown;
  readonly kind?: unknown;
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function notARecording(message: string, line: number): WinsetError {
  return new WinsetError('recording/not-a-recording', { message, line, hint: HOW_TO_MAKE_ONE });
}

/** Frictions that are on or off. Numbers are checked where a recording is played again. */
const SWITCHES = (Object.keys(DEFAULT_FRICTIONS) as (keyof FrictionSettings)[]).filter(
  (name) => typeof DEFAULT_FRICTIONS[name] === 'boolean',
);

/** The first thing that is wrong with a header, or null. */
function faultIn(header: Loose): string | null {
  const { seed, run, forum, settings, scenarioHash } = header;
  if (typeof seed !== 'string' || typeof forum !== 'string' || typeof scenarioHash !== 'string')
    return 'seed, forum and scenarioHash must be texts';
  const unnamed = nameFault(seed, run);
  if (unnamed !== null) return unnamed.message;
  if (!isObject(settings) || !isObject(settings.frictions) || !isObject(settings.environment))
    return 'settings must name evidence, environment and frictions';
  if (!EVIDENCE_LEVELS.some((level) => level === settings.evidence))
    return 'settings.evidence must be matrix, paper or all';
  if (typeof settings.coded !== 'boolean') return 'settings.coded must be true or false';
  const { frictions } = settings;
  const unsure = SWITCHES.find((name) => typeof Reflect.get(frictions, name) !== 'boolean');
  if (unsure !== undefined) return `settings.frictions.${unsure} must be true or false`;
  const { outside } = header;
  if (outside !== null && !(isObject(outside) && Array.isArray(outside.seats) && Array.isArray(outside.decisions)))
    return 'outside must be null or name seats and decisions';
  const { set = [] } = header;
  if (!Array.isArray(set) || !set.every((change) => typeof change === 'string' && change.indexOf('=') > 0))
    return 'set must list changes, each as path=value';
  return null;
}

function headerFrom(line: Line): RecordingHeader {
  const header = parsed(line);
  if (!isObject(header) || typeof header.winset !== 'string' || typeof header.format !== 'number')
    throw notARecording('the first line is no header: it names neither winset nor format', line.number);
  if (header.format > RECORDING_FORMAT) {
    throw new WinsetError('recording/newer-format', {
      line: line.number,
      message: `the recording has format ${header.format}, made by winset ${header.winset}; this is winset ${VERSION}, which reads format ${RECORDING_FORMAT}`,
      hint: 'Read it with that version of winset, or a later one.',
    });
  }
  const fault = faultIn(header);
  if (fault !== null) throw notARecording(`the header does not fit: ${fault}`, line.number);
  const { scenario } = checkScenario(header.scenario, knownUnits);
  return { ...(header as unknown as RecordingHeader), scenario };
}

const isKind = (kind: unknown): kind is EventKind => (EVENT_KINDS as readonly unknown[]).includes(kind);

function eventFrom(line: Line): TraceEvent {
  const event = parsed(line);
  if (!isObject(event) || !isKind(event.kind)) throw notARecording('this line is no event of a recording', line.number);
  const missing = missingPart(event.kind, event);
  if (missing !== null)
    throw notARecording(`this line is no whole event: "${missing}" is missing or wrong`, line.number);
  return event as unknown as TraceEvent;
}

/** Whether the last line is cut off. A line cut anywhere is no longer a whole JSON object. */
function isCutOff(line: Line): boolean {
  try {
    return !isObject(JSON.parse(line.text));
  } catch {
    return true;
  }
}

function warningsFor(header: RecordingHeader, raw: unknown, truncated: boolean, lastLine: number): RecordingWarning[] {
  const warnings: RecordingWarning[] = [];
  if (truncated) {
    warnings.push({
      code: 'recording/truncated',
      message: 'the recording breaks off before the end of the run; what is there can be read',
      line: lastLine,
      hint: 'The header names the whole run, so it can be played again.',
    });
  }
  if (header.winset !== VERSION) {
    warnings.push({
      code: 'recording/other-version',
      message: `the recording was made by winset ${header.winset}, this is winset ${VERSION}; played again, it may differ`,
    });
  }
  if (fingerprint(raw) !== header.scenarioHash) {
    warnings.push({
      code: 'recording/edited',
      message: 'the scenario in the recording is not the one it was made with: its fingerprint differs',
    });
  }
  return warnings;
}

/**
 * Reads the text of a recording.
 *
 * A last line that is cut off, or a missing end, is a warning and not an error.
 *
 * @throws WinsetError `recording/empty`, `recording/not-json` and `recording/not-a-recording` with the line,
 *   `recording/newer-format`, `scenario/invalid`, `forum/unknown`
 */
export function readRecording(text: string): ReadRecording {
  const lines = linesOf(text);
  const [first, ...rest] = lines;
  if (first === undefined)
    throw new WinsetError('recording/empty', { message: 'the recording is empty', hint: HOW_TO_MAKE_ONE });
  const header = headerFrom(first);
  const last = rest.at(-1);
  const cutOff = last !== undefined && isCutOff(last);
  const kept = cutOff ? rest.slice(0, -1) : rest;
  const events = kept.map(eventFrom);
  const fault = orderFault(header.scenario, header.forum, events);
  if (fault !== null) throw notARecording(`this event cannot stand here: ${fault.message}`, kept[fault.index]!.number);
  const truncated = cutOff || (header.outside === null && events.at(-1)?.kind !== 'closed');
  const raw = (JSON.parse(first.text) as { scenario: unknown }).scenario;
  return { header, events, truncated, warnings: warningsFor(header, raw, truncated, lines.at(-1)!.number) };
}
