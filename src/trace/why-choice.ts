/** Which decision of a recording is meant. */
import { knownHint } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Answered, Tabled, TextById, TraceEvent } from './events.ts';
import { listOf, Names } from './names.ts';
import type { Recording } from './recording.ts';

/** What is asked about. What is left out is chosen: the last objection that fits, else the last answer, else the last tabling. */
export interface WhyQuestion {
  readonly stage?: number;
  /** 1-based; 0 for a consultation before the talks. */
  readonly round?: number;
  readonly draft?: number;
  /** Actor id. */
  readonly actor?: string;
  /** Options to hold up instead of those of the draft: what would the actor have said to this? */
  readonly text?: TextById;
}

/** A decision of a seat: a draft tabled, or an answer to one. */
export type Decided = Tabled | Answered;

const isDecided = (event: TraceEvent): event is Decided => event.kind === 'tabled' || event.kind === 'answered';

/** Every decision of a recording, in order. */
export function decisionsIn({ events }: Recording): Decided[] {
  return events.filter(isDecided);
}

function fits(decided: Decided, { stage, round, draft, actor }: WhyQuestion): boolean {
  return (
    (stage === undefined || decided.stage === stage) &&
    (round === undefined || decided.round === round) &&
    (draft === undefined || decided.draft === draft) &&
    (actor === undefined || decided.seat === actor)
  );
}

/** What can be asked about one draft. */
export interface Askable {
  readonly draft: number;
  readonly text: string;
}

/** What can be asked, draft by draft. */
export function askable(recording: Recording): Askable[] {
  const names = new Names(recording.header.scenario);
  const decided = decisionsIn(recording);
  return decided
    .filter((event) => event.kind === 'tabled')
    .map((tabled) => {
      const answers = decided.filter((event) => event.kind === 'answered' && event.draft === tabled.draft);
      const who = answers.length === 0 ? 'nobody' : listOf(answers.map((event) => event.seat));
      return {
        draft: tabled.draft,
        text: `round ${tabled.round}, ${names.actor(tabled.seat)} (${tabled.seat}) tables; answered by ${who}`,
      };
    });
}

/**
 * The decision that a question means.
 * @throws WinsetError `why/no-decision` when nothing fits, with what can be asked
 */
export function chosenDecision(recording: Recording, question: WhyQuestion): Decided {
  const { actor } = question;
  const decided = decisionsIn(recording);
  const known = [...new Set(decided.map((event) => event.seat))];
  if (actor !== undefined && !known.includes(actor)) {
    const message = `"${actor}" decides nothing in this recording`;
    throw new WinsetError('why/no-decision', { message, hint: knownHint(actor, known) });
  }
  const candidates = decided.filter((event) => fits(event, question));
  const found =
    candidates.findLast((event) => event.kind === 'answered' && !event.heard.accepts) ??
    candidates.findLast((event) => event.kind === 'answered') ??
    candidates.at(-1);
  if (found === undefined) {
    const drafts = askable(recording).map(({ draft, text }) => `draft ${draft} (${text})`);
    const shown = drafts.length > 6 ? [...drafts.slice(0, 3), '...', ...drafts.slice(-3)] : drafts;
    const hint = drafts.length === 0 ? 'Nobody tabled a text in this run.' : `Can be asked: ${shown.join('; ')}.`;
    throw new WinsetError('why/no-decision', { message: 'no decision of this recording fits', hint });
  }
  return found;
}

/** @throws WinsetError `why/unknown-option` when a text names what the agenda does not have */
export function checkText(scenario: Scenario, agenda: readonly string[], text: TextById): void {
  for (const [id, option] of Object.entries(text)) {
    const issue = scenario.issues.find((candidate) => candidate.id === id && agenda.includes(id));
    if (issue === undefined)
      throw new WinsetError('why/unknown-option', {
        message: `${id} is not on the agenda`,
        hint: knownHint(id, agenda),
      });
    const options = issue.options.map((candidate) => candidate.id);
    if (!options.includes(option))
      throw new WinsetError('why/unknown-option', {
        message: `${id} has no option "${option}"`,
        hint: knownHint(option, options),
      });
  }
}
