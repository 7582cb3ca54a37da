/** Whether a line of a file has the parts of an event, so that nothing further on meets a hole. */
import type { EventKind } from './events.ts';

type Part =
  | 'text'
  | 'texts'
  | 'number'
  | 'flag'
  | 'numbers'
  | 'map'
  | 'map?'
  | 'text?'
  | 'number?'
  | 'any'
  | 'ending'
  | 'outcome';

/** Kind -> path -> what must be there. A question mark allows null. */
const PARTS: Readonly<Record<EventKind, Readonly<Record<string, Part>>>> = {
  'stage-opened': {
    stage: 'number',
    forum: 'text',
    procedure: 'text',
    rounds: 'number',
    participants: 'texts',
    agenda: 'texts',
    standing: 'map?',
    'computed.margins': 'numbers',
    'computed.best': 'any',
  },
  'round-opened': { stage: 'number', round: 'number', 'computed.asks': 'numbers' },
  tabled: { stage: 'number', round: 'number', draft: 'number', seat: 'text', text: 'map', 'computed.worth': 'numbers' },
  passed: { stage: 'number', round: 'number', seat: 'text' },
  answered: {
    stage: 'number',
    round: 'number',
    draft: 'number',
    seat: 'text',
    'heard.accepts': 'flag',
    'heard.named': 'texts',
    'computed.worth': 'number',
    'computed.asks': 'number',
    'computed.crossed': 'text?',
    'computed.overStanding': 'number?',
  },
  agreed: { stage: 'number', round: 'number', draft: 'number', seat: 'text', text: 'map' },
  ratification: { stage: 'number', seat: 'text', ratifies: 'flag', 'computed.chance': 'number' },
  shock: { stage: 'number', round: 'number' },
  'stage-closed': { stage: 'number', ending: 'ending', working: 'map?' },
  closed: {
    outcome: 'outcome',
    ending: 'ending',
    stage: 'number',
    stands: 'map?',
    agreed: 'map?',
    tabledBy: 'text?',
    textsTabled: 'number',
    refused: 'texts',
    blockers: 'texts',
  },
};

const isMapOf = (value: unknown, type: 'string' | 'number'): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((v) => typeof v === type);

function isA(part: Part, value: unknown): boolean {
  switch (part) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((v) => typeof v === 'string');
    case 'number':
      return Number.isFinite(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'numbers':
      return isMapOf(value, 'number');
    case 'map':
      return isMapOf(value, 'string');
    case 'map?':
      return value === null || isMapOf(value, 'string');
    case 'text?':
      return value === null || typeof value === 'string';
    case 'number?':
      return value === null || Number.isFinite(value);
    case 'ending':
      return ['ratified', 'refused', 'expired', 'shock'].includes(value as string);
    case 'outcome':
      return ['ratified', 'not-ratified', 'partial', 'none'].includes(value as string);
    case 'any':
      return typeof value === 'object';
    default:
      return part satisfies never;
  }
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      value,
    );
}

/** The path of the first part that an event of this kind lacks or has wrong; null when it has all. */
export function missingPart(kind: EventKind, event: unknown): string | null {
  const wrong = Object.entries(PARTS[kind]).find(([path, part]) => !isA(part, at(event, path)));
  return wrong === undefined ? null : wrong[0];
}
