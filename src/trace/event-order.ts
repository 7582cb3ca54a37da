/** Whether the events of a file can be one run: what refers to something finds it, and everybody named sits at the table. */
import { findForum } from '../scenarios/find.ts';
import { isStaged, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import type { EventKind, StageOpened, Tabled, TextById, TraceEvent } from './events.ts';
import { isSameText } from './text-by-id.ts';

/** The event that cannot stand where it stands, and why. */
export interface OrderFault {
  /** Index into the events. */
  readonly index: number;
  readonly message: string;
}

interface Known {
  readonly issues: ReadonlySet<string>;
  /** Of the stages, in order. */
  readonly forums: readonly SingleForum[];
  readonly drafts: Map<number, Tabled>;
  opened: StageOpened | null;
  /** Whether the open stage has agreed on a text. */
  agreed: boolean;
  before: EventKind | null;
}

const textsOf = (event: TraceEvent): (TextById | null)[] => {
  switch (event.kind) {
    case 'stage-opened':
      return [event.standing];
    case 'tabled':
    case 'agreed':
      return [event.text];
    case 'stage-closed':
      return [event.working];
    case 'closed':
      return [event.stands, event.agreed];
    default:
      return [];
  }
};

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

function openingFault(event: StageOpened, { opened, forums, before }: Known): string | null {
  const stage = (opened?.stage ?? 0) + 1;
  if (event.stage !== stage) return `stage ${event.stage} opens where stage ${stage} was due`;
  if (opened !== null && before !== 'stage-closed') return `stage ${opened.stage} has not closed`;
  const forum = forums[stage - 1];
  if (forum?.id !== event.forum) return `stage ${stage} is not held in ${event.forum}`;
  if (!isSameList(event.participants, forum.participants)) return `its participants are not those of ${forum.id}`;
  if (!isSameList(event.agenda, forum.agenda)) return `its agenda is not that of ${forum.id}`;
  const margins = event.participants.every((actor) => Number.isFinite(event.computed.margins[actor]));
  return margins ? null : 'it gives no margin for a participant';
}

/** A draft in its stage, and the text that it had. */
function draftFault(event: TraceEvent & { draft: number }, { drafts }: Known): string | null {
  const tabled = drafts.get(event.draft);
  if (event.kind === 'tabled') return tabled === undefined ? null : `draft ${event.draft} was tabled before`;
  if (tabled === undefined || tabled.stage !== event.stage) return `draft ${event.draft} was not tabled before`;
  const isOther = event.kind === 'agreed' && !isSameText(tabled.text, event.text);
  return isOther ? `the text agreed is not draft ${event.draft}` : null;
}

function stageFault(event: Exclude<TraceEvent, { kind: 'closed' }>, known: Known): string | null {
  const { opened } = known;
  if (opened === null || event.stage !== opened.stage) return `it belongs to stage ${event.stage}, which is not open`;
  if (known.before === 'stage-closed') return `stage ${event.stage} had closed before`;
  if ('seat' in event && !opened.participants.includes(event.seat)) return `${event.seat} does not sit there`;
  if (event.kind === 'tabled' && !opened.participants.every((actor) => Number.isFinite(event.computed.worth[actor])))
    return 'it gives no worth for a participant';
  const isSettled = event.kind === 'stage-closed' && (event.ending === 'ratified' || event.ending === 'refused');
  if (isSettled && !known.agreed) return `it is ${event.ending}, and nothing was agreed`;
  return 'draft' in event ? draftFault(event, known) : null;
}

function faultOf(event: TraceEvent, known: Known): string | null {
  if (known.before === 'closed') return 'the run had ended before';
  const strange = textsOf(event).some((text) => Object.keys(text ?? {}).some((issue) => !known.issues.has(issue)));
  if (strange) return 'its text names an issue that the scenario lacks';
  if (event.kind === 'stage-opened') return openingFault(event, known);
  if (event.kind !== 'closed') return stageFault(event, known);
  if (known.opened === null) return 'the run ends before it began';
  if (known.before !== 'stage-closed') return `the run ends before stage ${known.opened.stage} has closed`;
  return event.outcome === 'partial' && known.opened.stage < 2 ? 'nothing stands that could be partial' : null;
}

function singleOf(scenario: Scenario, id: string): SingleForum[] {
  const forum = findForum(scenario, id);
  return isStaged(forum) ? [] : [forum];
}

/** The first event that cannot stand where it stands; null when there is none. @throws WinsetError `forum/unknown` */
export function orderFault(scenario: Scenario, forumId: string, events: readonly TraceEvent[]): OrderFault | null {
  const forum = findForum(scenario, forumId);
  const known: Known = {
    issues: new Set(scenario.issues.map((issue) => issue.id)),
    forums: isStaged(forum) ? forum.stages.flatMap((stage) => singleOf(scenario, stage.forum)) : [forum],
    drafts: new Map(),
    opened: null,
    agreed: false,
    before: null,
  };
  for (const [index, event] of events.entries()) {
    const message = faultOf(event, known);
    if (message !== null) return { index, message };
    if (event.kind === 'stage-opened') known.opened = event;
    if (event.kind === 'stage-opened' || event.kind === 'agreed') known.agreed = event.kind === 'agreed';
    if (event.kind === 'tabled') known.drafts.set(event.draft, event);
    known.before = event.kind;
  }
  return null;
}
