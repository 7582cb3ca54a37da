/**
 * Replay: events folded into the state of the talks, so that any moment can be looked at.
 *
 * Every step is one immer step; what an event does not touch stays the same object.
 */
import { produce, type Draft as Writable } from 'immer';
import type { Answered, Closed, NumberByActor, StageOpened, TextById, TraceEvent } from './events.ts';

/** A text that was tabled. */
export interface TabledText {
  readonly draft: number;
  readonly seat: string;
  readonly text: TextById;
}

/** The text on the floor and its answers so far. */
export interface FloorState extends TabledText {
  readonly answers: Readonly<Record<string, 'yes' | 'objects'>>;
}

/** The text with the fewest objections so far, the latest on ties. */
export interface WorkingState extends TabledText {
  readonly objectors: readonly string[];
}

/** The talks at one moment. */
export interface ReplayState {
  readonly phase: 'before' | 'talks' | 'agreed' | 'closed';
  /** 1-based; 0 before the first opens. */
  readonly stage: number;
  readonly forum: string | null;
  readonly participants: readonly string[];
  /** What stands while this stage talks; null without a status quo. */
  readonly standing: TextById | null;
  /** 1-based; 0 before the first and during a consultation. */
  readonly round: number;
  readonly asks: NumberByActor;
  readonly floor: FloorState | null;
  readonly working: WorkingState | null;
  /** Texts tabled in this stage. */
  readonly tabled: readonly TabledText[];
  readonly agreed: TabledText | null;
  readonly ratified: readonly string[];
  readonly refused: readonly string[];
  /** Null until the run has ended. */
  readonly outcome: Closed['outcome'] | null;
  /** What stands when all is over; null when nothing was ratified. */
  readonly stands: TextById | null;
}

/** Before anything has happened. */
export const BEFORE: ReplayState = {
  phase: 'before',
  stage: 0,
  forum: null,
  participants: [],
  standing: null,
  round: 0,
  asks: {},
  floor: null,
  working: null,
  tabled: [],
  agreed: null,
  ratified: [],
  refused: [],
  outcome: null,
  stands: null,
};

type State = Writable<ReplayState>;

/** Once its answers are in, a text becomes the working text when no earlier one drew fewer objections. */
function settle(state: State): void {
  const { floor, working } = state;
  if (floor === null || Object.keys(floor.answers).length === 0 || floor.draft === working?.draft) return;
  const objectors = Object.keys(floor.answers).filter((seat) => floor.answers[seat] === 'objects');
  if (working !== null && objectors.length > working.objectors.length) return;
  state.working = { draft: floor.draft, seat: floor.seat, text: floor.text, objectors };
}

function openStage(state: State, event: StageOpened): void {
  Object.assign(state, {
    ...BEFORE,
    phase: 'talks',
    stage: event.stage,
    forum: event.forum,
    participants: [...event.participants],
    standing: event.standing === null ? null : { ...event.standing },
  });
}

/** Where all texts are tabled before any vote, an answer may be about an earlier one. */
function putBack(state: State, draft: number): void {
  if (state.floor?.draft === draft) return;
  settle(state);
  const text = state.tabled.find((tabled) => tabled.draft === draft);
  state.floor = text === undefined ? null : { ...text, answers: {} };
}

function answer(state: State, event: Answered): void {
  putBack(state, event.draft);
  if (state.floor !== null) state.floor.answers[event.seat] = event.heard.accepts ? 'yes' : 'objects';
}

function apply(state: State, event: TraceEvent): void {
  switch (event.kind) {
    case 'stage-opened':
      openStage(state, event);
      break;
    case 'round-opened':
      settle(state);
      state.round = event.round;
      state.asks = { ...event.computed.asks };
      break;
    case 'tabled': {
      settle(state);
      const text = { draft: event.draft, seat: event.seat, text: { ...event.text } };
      state.tabled.push(text);
      state.floor = { ...text, answers: {} };
      break;
    }
    case 'passed':
      settle(state);
      break;
    case 'answered':
      answer(state, event);
      break;
    case 'agreed':
      state.phase = 'agreed';
      state.agreed = { draft: event.draft, seat: event.seat, text: { ...event.text } };
      break;
    case 'ratification':
      (event.ratifies ? state.ratified : state.refused).push(event.seat);
      break;
    case 'shock':
      settle(state);
      break;
    case 'stage-closed':
      settle(state);
      break;
    case 'closed':
      state.phase = 'closed';
      state.outcome = event.outcome;
      state.stands = event.stands === null ? null : { ...event.stands };
      break;
    default:
      event satisfies never;
  }
}

/** The state after one more event. */
export function step(state: ReplayState, event: TraceEvent): ReplayState {
  return produce(state, (draft) => apply(draft, event));
}

/**
 * The state after the first `until` events, all by default.
 * @param until  0 is the state before anything
 */
export function replay(events: readonly TraceEvent[], until = events.length): ReplayState {
  return events.slice(0, until).reduce(step, BEFORE);
}

/** The state after every event, in order. */
export function states(events: readonly TraceEvent[]): ReplayState[] {
  let state = BEFORE;
  return events.map((event) => {
    state = step(state, event);
    return state;
  });
}
