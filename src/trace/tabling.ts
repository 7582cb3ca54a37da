/** What can be tabled at a forum, and why the rest cannot: limits, missing consent, public red lines. */
import { allowedCells, allSeats } from '../engine/mandate.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { listOf } from './names.ts';

/** An issue of an agenda as it can be tabled. */
export interface AgendaIssue {
  readonly id: string;
  readonly statusQuo: string | null;
  /** Options that can be tabled, in the issue's order. */
  readonly tableable: readonly string[];
  readonly barred: readonly {
    readonly option: string;
    /** Each reason in words; there may be several. */
    readonly because: readonly string[];
    /** Actors whose consent is missing. */
    readonly missingConsents: readonly string[];
    readonly outsideLimits: boolean;
    /** Seats across whose absolute red line it lies, where that keeps everybody from tabling it. */
    readonly redLineOf: readonly string[];
  }[];
}

/** The agenda of a compiled forum, issue by issue. Says exactly what the engine lets seats table. */
export function tablingAt(compiled: CompiledForum): readonly AgendaIssue[] {
  const { coding, frame, forum, game, rules } = compiled;
  const isUnanimous = rules.procedure.isUnanimous(rules);
  const allowed = isUnanimous ? allowedCells(game, allSeats(game)) : game.tableable;
  return frame.issues.map((worldIssue, index) => {
    const { id, options } = coding.scenario.issues[worldIssue]!;
    const first = game.offset[index]!;
    const barred = options.flatMap((option, at) => {
      if (allowed[first + at] === 1) return [];
      const missingConsents = option.requires.filter((actor) => !forum.participants.includes(actor));
      const outsideLimits = forum.limits[id]?.includes(option.id) === false;
      const redLineOf = isUnanimous
        ? forum.participants.filter((_, seat) => game.redLines[seat]![first + at] === 1)
        : [];
      const because = [
        ...(outsideLimits ? ['outside the limits'] : []),
        ...(missingConsents.length > 0 ? [`consent of ${listOf(missingConsents)} missing`] : []),
        ...(redLineOf.length > 0 ? [`red line of ${listOf(redLineOf)}`] : []),
      ];
      return [{ option: option.id, because, missingConsents, outsideLimits, redLineOf }];
    });
    const stands = frame.standing[worldIssue]!;
    return {
      id,
      statusQuo: options[stands]?.id ?? null,
      tableable: options.filter((_, at) => allowed[first + at] === 1).map((option) => option.id),
      barred,
    };
  });
}
