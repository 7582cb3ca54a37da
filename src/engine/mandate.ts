/**
 * What may be tabled: the cells a seat may put in a text, and the conditional red lines it knows of.
 *
 * Absolute red lines are public: where everyone must agree, nobody tables a text across
 * one. Conditional ones are private to their seat unless information is full.
 */
import { type Case, type CompatibilityRule, type ConditionalLine, seatsOf } from './case.ts';

/** What one seat may put in a text, and the private red lines it knows of. */
export interface Mandate {
  /** 1 for cells the seat may put in a text. */
  readonly allowed: Uint8Array;
  /** [issue] -> the allowed options, ascending. */
  readonly choices: readonly Uint8Array[];
  /** The conditional red lines the seat knows of: its own, and everyone's under full information. */
  readonly lines: readonly ConditionalLine[];
  /** [issue] -> those of these red lines, and the compatibility rules, that the issue is part of. */
  readonly touching: readonly Touching[];
}

/** What a change of one issue may break. */
export interface Touching {
  readonly lines: readonly ConditionalLine[];
  readonly rules: readonly CompatibilityRule[];
}

/** Cells that may be chosen: tableable, and across no absolute red line of the seats given. */
export function allowedCells(game: Case, seats: readonly number[]): Uint8Array {
  const allowed = game.tableable.slice();
  for (const seat of seats) {
    const lines = game.redLines[seat]!;
    for (let cell = 0; cell < game.cells; cell++) if (lines[cell] === 1) allowed[cell] = 0;
  }
  return allowed;
}

/** Every seat of the case. */
export function allSeats(game: Case): number[] {
  return Array.from({ length: seatsOf(game) }, (_, seat) => seat);
}

/** The mandate of each seat under a procedure that is or is not unanimous. */
export function mandatesOf(game: Case, unanimous: boolean, information: number): Mandate[] {
  const everyone = allSeats(game);
  const common = unanimous ? cellsFor(game, everyone) : null;
  const byRules = touchingOf(game, []);
  return everyone.map((seat) => {
    const lines = game.conditionalLines.filter((line) => information >= 1 || line.seat === seat);
    const touching = lines.length === 0 ? byRules : touchingOf(game, lines);
    return { ...(common ?? cellsFor(game, [seat])), lines, touching };
  });
}

function touchingOf(game: Case, lines: readonly ConditionalLine[]): Touching[] {
  const all: Touching[] = [];
  for (let issue = 0; issue < game.options.length; issue++) {
    const names = (conditions: readonly { readonly issue: number }[]): boolean =>
      conditions.some((condition) => condition.issue === issue);
    all.push({
      lines: lines.filter((line) => line.issue === issue || names(line.unless)),
      rules: game.compatibility.filter((rule) => names(rule.when) || names(rule.needs)),
    });
  }
  return all;
}

function cellsFor(game: Case, seats: readonly number[]): Pick<Mandate, 'allowed' | 'choices'> {
  const allowed = allowedCells(game, seats);
  return { allowed, choices: choicesOf(game, allowed) };
}

function choicesOf(game: Case, allowed: Uint8Array): Uint8Array[] {
  const choices: Uint8Array[] = [];
  for (let issue = 0; issue < game.options.length; issue++) {
    const first = game.offset[issue]!;
    const options: number[] = [];
    for (let option = 0; option < game.options[issue]!; option++)
      if (allowed[first + option] === 1) options.push(option);
    choices.push(Uint8Array.from(options));
  }
  return choices;
}
