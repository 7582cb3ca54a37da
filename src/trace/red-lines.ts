/** Which red lines of a seat a text crosses, with what each rests on. */
import { type CodedActor, type EvidenceClass, isScored, type Phrase, type RedLine } from '../actors/actor.ts';
import { type ConditionalLine, crossesLine, type Text } from '../engine/case.ts';
import { optionIndex } from '../scenarios/coding.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { cellOf, splitOption } from '../scenarios/resolve.ts';

/** An option at least to be reached, and whether the text reaches it. */
export interface LineCondition {
  readonly issue: string;
  readonly option: string;
  readonly met: boolean;
}

/** A red line that a text crosses. */
export interface CrossedLine {
  /** `actor:issue.option`, as in recordings. */
  readonly id: string;
  readonly issue: string;
  readonly option: string;
  /** Conditions under which the option would be accepted; empty for an absolute line. */
  readonly unless: readonly LineCondition[];
  readonly text: string | null;
  readonly evidence: EvidenceClass;
  /** The phrases it leans on. */
  readonly phrases: readonly Phrase[];
  readonly judgement: string | null;
}

/** A red line of a seat as it lies on this table. */
interface LineHere {
  readonly line: RedLine;
  readonly cell: { readonly issue: number; readonly option: number };
  /** The engine's conditional line; null for an absolute one. */
  readonly conditional: ConditionalLine | null;
}

/** The seat's red lines that this table can cross, in the actor's order. */
export function linesHere(compiled: CompiledForum, seat: number): LineHere[] {
  const { coding, frame, game, actors } = compiled;
  // Compiling keeps the order of the actor's lines, so the two lists run in step.
  const conditional = game.conditionalLines.filter((line) => line.seat === seat);
  let next = 0;
  return coding.scenario.actors[actors[seat]!]!.redLines.flatMap((line) => {
    const cell = cellOf(frame, line.option);
    if (cell === null) return [];
    return [{ line, cell, conditional: line.unlessAtLeast === undefined ? null : conditional[next++]! }];
  });
}

/** Every red line of the seat that the text crosses, in the actor's order. */
export function crossedRedLines(compiled: CompiledForum, seat: number, text: Text): CrossedLine[] {
  const actor = compiled.coding.scenario.actors[compiled.actors[seat]!]!;
  return linesHere(compiled, seat)
    .filter(({ cell, conditional }) =>
      conditional === null ? text[cell.issue] === cell.option : crossesLine(conditional, text),
    )
    .map(({ line }) => {
      const [issue, option] = splitOption(line.option);
      return {
        id: `${actor.id}:${line.option}`,
        issue,
        option,
        unless: Object.entries(line.unlessAtLeast ?? {}).map(([i, o]) => conditionIn(compiled, text, i, o)),
        text: line.text ?? null,
        evidence: line.evidence,
        phrases: isScored(actor) ? [] : phrasesOf(actor, line),
        judgement: line.judgement ?? null,
      };
    });
}

function phrasesOf(actor: CodedActor, line: RedLine): Phrase[] {
  return (line.phrases ?? []).flatMap((id) => actor.phrases.find((phrase) => phrase.id === id) ?? []);
}

/** Issues off the table count where they stand. */
function conditionIn(compiled: CompiledForum, text: Text, issue: string, option: string): LineCondition {
  const { coding, frame } = compiled;
  const world = coding.issueIndex.get(issue)!;
  const position = frame.position[world]!;
  const reached = position >= 0 ? text[position]! : frame.standing[world]!;
  return { issue, option, met: reached >= optionIndex(coding.scenario, world, option) };
}
