/** Why: one decision of a run in full, as data. The text is made by `narrateWhy`. */
import { isScored } from '../actors/actor.ts';
import { exhaustive } from '../actors/drafting/exhaustive.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { findActor } from '../scenarios/find.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { TextById } from './events.ts';
import { type Explanation, explain, type PhraseBehind, phrasesBehind } from './explain.ts';
import { isSet, type Recording } from './recording.ts';
import { type SingleChange, smallestChange, wouldAccept } from './smallest-change.ts';
import { barsOf, type TextBar } from './text-bars.ts';
import { textById } from './text-by-id.ts';
import { type WeightSteps, weightSteps } from './weight-steps.ts';
import { type Askable, askable, checkText, chosenDecision, type WhyQuestion } from './why-choice.ts';
import { type Aspiration, type Belief, momentOf } from './why-moment.ts';

/** One decision, and everything that went into it. Worths are in the unit of each actor. */
export interface Why {
  readonly kind: 'tabled' | 'answered';
  readonly forum: string;
  readonly seed: string;
  readonly run: number;
  readonly stage: number;
  readonly round: number;
  readonly draft: number;
  readonly actor: string;
  readonly tabledBy: string;
  /** The text explained: the draft, or the one held up instead of it. */
  readonly text: TextById;
  /** Whether another text was held up; then `accepts` is what the actor would have said at that moment. */
  readonly isHypothetical: boolean;
  /** Null for a tabling. */
  readonly accepts: boolean | null;
  /** Whether the actor could have tabled the text held up instead of its draft; null where none was, and for an answer. */
  readonly couldTable: boolean | null;
  /** What keeps the text held up from being tabled here by anyone. */
  readonly bars: readonly TextBar[];
  /** What the table heard named. */
  readonly named: readonly string[];
  /** Whether the seat was played from outside: then the numbers are what a built-in seat would have gone by. */
  readonly fromOutside: boolean;
  /** The same of the seat that tabled; then the beliefs are those of a built-in seat in its place. */
  readonly tablerFromOutside: boolean;
  readonly explanation: Explanation;
  /** The actor's margin as coded or set by hand, before a draw and before what shifts it. */
  readonly codedMargin: number;
  /** Whether weights and margins were drawn for this run. */
  readonly isDrawn: boolean;
  /** Whether the seat that tabled could not know of the conditional red lines of others. */
  readonly linesArePrivate: boolean;
  /** Whether `--set` gave the margin, as far as the recording says. */
  readonly isMarginSetByHand: boolean;
  /** Issue -> how its weight comes about; empty for a scored actor. */
  readonly weights: Readonly<Record<string, WeightSteps>>;
  /** Issue -> the phrases behind its weight. */
  readonly phrases: Readonly<Record<string, readonly PhraseBehind[]>>;
  readonly aspiration: Aspiration;
  /** What the seat that tabled believed when it did: of this actor, or of all others where it is the one that tabled. */
  readonly beliefs: readonly Belief[];
  /** Which of the texts that were worth enough the seat tabled, in a sentence; null for an answer. */
  readonly chose: string | null;
  /** What would have made the no a yes; null when no single change would, where the answer is yes, or comes from outside. */
  readonly smallestChange: SingleChange | null;
  /** Other decisions that can be asked about. */
  readonly askable: readonly Askable[];
}

function codedMarginOf(scenario: Scenario, actorId: string): number {
  const actor = findActor(scenario, actorId);
  return isScored(actor) ? actor.reservation : actor.margin;
}

/** How a seat chose the text it tabled. Exhaustive drafting as a setting goes before the seat's own strategy. */
function choiceOf({ frictions, strategies }: CompiledForum, seat: number): string {
  const drafting = frictions.draftingEffort === 'exhaustive' ? exhaustive : strategies[seat]!.drafting;
  return drafting.chose ?? `Its drafting strategy, ${drafting.id}, ${drafting.summary}.`;
}

/**
 * Explains one decision of a recording: who answered and why, or who tabled and why.
 *
 * The run is played again from its header; every number comes from the functions that made it.
 *
 * @returns null when the run played again no longer has that decision (another version, an edited file)
 * @throws WinsetError `why/no-decision`, `why/unknown-option`
 */
export function explainDecision(recording: Recording, question: WhyQuestion = {}): Why | null {
  const { header } = recording;
  const moment = momentOf(header, chosenDecision(recording, question), question.text ?? null);
  if (moment === null) return null;
  // Of the file only the choice is taken: answer and text are those of the run played again, as all numbers are.
  const { compiled, world, decided, tabled, seat, tabler, text, aspiration } = moment;
  if (question.text !== undefined) checkText(header.scenario, compiled.forum.agenda, question.text);
  const why = explain(compiled, world, seat, text);
  const isAnswer = decided.kind === 'answered';
  const isHypothetical = question.text !== undefined;
  const heard = isAnswer && !isHypothetical ? decided.heard : null;
  const plays = (actor: string): boolean => header.outside?.seats.includes(actor) ?? false;
  const fromOutside = plays(decided.seat);
  const bars = isHypothetical ? barsOf(compiled, text) : [];
  // A seat played from outside may table less than a built-in one would ask of its own text.
  const suffices = fromOutside || wouldAccept(compiled, seat, text, aspiration.threshold);
  const accepts = isAnswer ? (heard?.accepts ?? wouldAccept(compiled, seat, text, aspiration.asks)) : null;
  return {
    kind: decided.kind,
    forum: header.forum,
    seed: header.seed,
    run: header.run,
    stage: decided.stage,
    round: decided.round,
    draft: decided.draft,
    actor: decided.seat,
    tabledBy: tabled.seat,
    text: textById(compiled, text),
    isHypothetical,
    accepts,
    couldTable: isAnswer || !isHypothetical ? null : bars.length === 0 && why.crossed.length === 0 && suffices,
    bars,
    named: heard?.named ?? [],
    fromOutside,
    tablerFromOutside: plays(tabled.seat),
    explanation: why,
    codedMargin: codedMarginOf(header.scenario, decided.seat),
    isDrawn: !header.settings.coded,
    linesArePrivate: header.settings.frictions.information < 1,
    isMarginSetByHand: isSet(header, `${decided.seat}.margin`),
    weights: weightSteps(compiled, world, seat),
    phrases: Object.fromEntries(
      why.contributions.map((entry) => [entry.issue, phrasesBehind(compiled, decided.seat, entry)]),
    ),
    aspiration,
    beliefs: isAnswer ? moment.beliefs.filter((belief) => belief.actor === decided.seat) : moment.beliefs,
    chose: isAnswer ? null : choiceOf(compiled, seat),
    smallestChange:
      accepts === false && !fromOutside
        ? smallestChange(compiled, { seat, tabler, text, asks: aspiration.asks })
        : null,
    askable: askable(recording),
  };
}
