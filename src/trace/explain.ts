/**
 * The reasons behind a number, through the very functions that made it.
 *
 * Contributions are recomputed with `scenarios/worth.ts` and sum to the engine's surplus exactly.
 */
import { type EvidenceClass, isScored } from '../actors/actor.ts';
import { readIssue } from '../actors/interest.ts';
import { linkageState, overStanding, surplus, type Text } from '../engine/case.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import type { LinkageRule } from '../scenarios/scenario.ts';
import type { World } from '../scenarios/world.ts';
import { contribution, discount, type MarginParts, marginParts, weightsOver } from '../scenarios/worth.ts';
import { type CrossedLine, crossedRedLines } from './red-lines.ts';

/** What one issue adds to a surplus: points = weight x change x rho x kappa, snapped. */
export interface Contribution {
  readonly issue: string;
  /** Option of the status quo; null where there is none. */
  readonly from: string | null;
  readonly to: string;
  /** w', over the issues of this table; 1 for a scored actor. */
  readonly weight: number;
  /** Valuation of the option less that of the status quo, -1 to 1; the score itself for a scored actor. */
  readonly change: number;
  /** Discount on a gain; 1 for a loss. */
  readonly rho: number;
  /** Linkage factor on a loss; 1 for a gain. */
  readonly kappa: number;
  /** In the unit of the actor's worths. */
  readonly points: number;
  /** The source says nothing of this issue for this actor. */
  readonly silent: boolean;
  /** For a scored actor, the highest score that may be tabled here; null otherwise. */
  readonly best: number | null;
}

/** What a text is worth to a seat, and why. */
export interface Explanation {
  /** Actor id. */
  readonly seat: string;
  /** Sum of the contributions. */
  readonly worth: number;
  /** Worth over what earlier stages left standing; null in a first stage. */
  readonly overStanding: number | null;
  readonly contributions: readonly Contribution[];
  readonly margin: MarginParts;
  readonly crossed: readonly CrossedLine[];
  /** Linkages that hold in this text and scale its losses. */
  readonly linkages: readonly LinkageRule[];
}

/** The linkages of a seat that hold in a text. */
export function linkagesIn(compiled: CompiledForum, seat: number, text: Text): LinkageRule[] {
  const state = linkageState(compiled.game, seat, text);
  return compiled.linkageRules[seat]!.filter((_, bit) => (state & (1 << bit)) !== 0);
}

/** Highest score of the options that may be tabled on an issue. */
function bestScore(compiled: CompiledForum, scores: ArrayLike<number>, issue: number): number {
  const { game } = compiled;
  let best = -Infinity;
  for (let option = 0; option < scores.length; option++) {
    if (game.tableable[game.offset[issue]! + option] === 1) best = Math.max(best, scores[option]!);
  }
  return best;
}

/** What every issue of the table adds to the worth of a text to a seat, in the table's order. */
export function contributionsOf(compiled: CompiledForum, world: World, seat: number, text: Text): Contribution[] {
  const { coding, frame, settings } = compiled;
  const actorIndex = compiled.actors[seat]!;
  const actor = coding.scenario.actors[actorIndex]!;
  const rho = discount(coding, world, settings);
  const weights = weightsOver(coding, world, actorIndex, frame.issues);
  const kappas = compiled.kappas[seat]![linkageState(compiled.game, seat, text)]!;
  return frame.issues.map((worldIssue, index): Contribution => {
    const issue = coding.scenario.issues[worldIssue]!;
    const values = coding.valuations[actorIndex]![worldIssue]!;
    const stands = coding.statusQuo[worldIssue]!;
    const option = text[index]!;
    const named = { issue: issue.id, from: issue.options[stands]?.id ?? null, to: issue.options[option]!.id };
    const value = values[option]!;
    if (isScored(actor)) {
      const best = bestScore(compiled, values, index);
      const points = contribution(1, value, 0, 1, 1);
      return { ...named, weight: 1, change: value, rho: 1, kappa: 1, points, silent: false, best };
    }
    const change = value - values[stands]!;
    return {
      ...named,
      weight: weights[index]!,
      change,
      rho: change > 0 ? rho : 1,
      kappa: change < 0 ? kappas[index]! : 1,
      points: contribution(weights[index]!, value, values[stands]!, rho, kappas[index]!),
      silent: readIssue(actor, coding.scenario.issues, issue, coding.evidence).reasons.length === 0,
      best: null,
    };
  });
}

/** Explains what a text is worth to a seat. The world must have been entered into the table. */
export function explain(compiled: CompiledForum, world: World, seat: number, text: Text): Explanation {
  const { coding, game, actors } = compiled;
  return {
    seat: game.seatIds[seat]!,
    worth: surplus(game, seat, text),
    overStanding: overStanding(game, seat, text),
    contributions: contributionsOf(compiled, world, seat, text),
    margin: marginParts(coding, world, actors[seat]!, actors),
    crossed: crossedRedLines(compiled, seat, text),
    linkages: linkagesIn(compiled, seat, text),
  };
}

/** A phrase behind the weight of an issue. */
export interface PhraseBehind {
  readonly id: string;
  readonly text: string;
  readonly cell: string;
  readonly evidence: EvidenceClass;
  /** Our words and not the source's. */
  readonly paraphrase: boolean;
  /** 1 to 5, of `of` strengths that the actor's phrases put on the issue. */
  readonly strength: number;
  readonly of: number;
  /** How far the phrase by itself asks for the option over the status quo: strength times the change of its own shape. */
  readonly pull: number;
  readonly judgement: string | null;
}

/**
 * The phrases behind an actor's weight of an issue, the one that pulls hardest in the direction of the
 * contribution first; none for a scored actor or a silent issue.
 */
export function phrasesBehind(compiled: CompiledForum, actorId: string, entry: Contribution): PhraseBehind[] {
  const { coding } = compiled;
  const actor = coding.scenario.actors[coding.actorIndex.get(actorId)!]!;
  if (isScored(actor)) return [];
  const issue = coding.scenario.issues[coding.issueIndex.get(entry.issue)!]!;
  const optionOf = (id: string | null): number => issue.options.findIndex((option) => option.id === id);
  const reading = readIssue(actor, coding.scenario.issues, issue, coding.evidence);
  const direction = entry.points < 0 ? -1 : 1;
  return reading.reasons
    .map(
      ({ phrase, strength, values }): PhraseBehind => ({
        id: phrase.id,
        text: phrase.text,
        cell: phrase.cell,
        evidence: phrase.evidence,
        paraphrase: phrase.paraphrase === true,
        strength,
        of: reading.strength,
        pull: strength * (values[optionOf(entry.to)]! - (values[optionOf(entry.from)] ?? 0)),
        judgement: phrase.judgement ?? null,
      }),
    )
    .sort((a, b) => direction * (b.pull - a.pull));
}
