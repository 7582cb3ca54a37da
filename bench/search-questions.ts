/** The questions that play and analysis ask most, on the case of six parties; bundled by search.mjs. */
import { snap } from '../src/base/numbers.ts';
import { drawGamma, drawNormal, streamFor } from '../src/base/streams.ts';
import type { Case } from '../src/engine/case.ts';
import { least, type Objective, type Question, type Row, row } from '../src/engine/search.ts';
import { codedWeights, northeastAsiaCase } from '../test/fixtures/six-party-case.ts';
import { withinRedLines } from '../test/fixtures/six-party-question.ts';

export { drawBelow, streamFor } from '../src/base/streams.ts';
export { spaceOf } from '../src/engine/case.ts';
export { least, product, row, Searcher } from '../src/engine/search.ts';
export { northeastAsiaCase } from '../test/fixtures/six-party-case.ts';
export { dealQuestion } from '../test/fixtures/six-party-question.ts';

/** What a seat knows of the others' worths and margins, and how wrong it is about the worths. */
const INFORMATION = 0.3;
const NOISE = 0.07 * (1 - INFORMATION);

/** A six-party world drawn as play draws it: weights Dirichlet around the coded ones, margins normal. */
export function drawnCase(run: number): Case {
  const stream = streamFor('bench', run, 'world');
  const weights = codedWeights.map((own) => own.map((w) => (w === 0 ? 0 : drawGamma(stream, 100 * w))));
  const margins = Array.from(northeastAsiaCase('six-party').reservation, (m) =>
    Math.max(0, m + 0.02 * drawNormal(stream)),
  );
  return northeastAsiaCase('six-party', { weights, margins });
}

function believed(game: Case, run: number, believer: number, subject: number): Float64Array[] {
  const stream = streamFor('bench', run, 'beliefs', `${believer}>${subject}`);
  const noise = Float64Array.from({ length: game.cells }, () => NOISE * drawNormal(stream));
  game.statusQuo?.forEach((option, issue) => {
    noise[game.offset[issue]! + option] = 0;
  });
  return game.worth[subject]!.map((table) => table.map((w, cell) => snap(w + noise[cell]!)));
}

/** A seat's search for the most it can hope for: own worth, the others at their believed margins. */
export function bestQuestion(game: Case, run: number, seat: number): Question & { readonly rows: Row[] } {
  const others = game.seatIds.map((_, other) => other).filter((other) => other !== seat);
  const rows: Row[] = others.map((other) => ({
    tables: believed(game, run, seat, other),
    seat: other,
    floor: INFORMATION * game.reservation[other]!,
  }));
  return {
    rows: [{ tables: game.worth[seat]!, seat, floor: Number.NEGATIVE_INFINITY }, ...rows],
    allowed: withinRedLines(game),
    lines: game.conditionalLines.filter((line) => line.seat === seat),
    compatibility: game.compatibility,
    excludeStatusQuo: true,
  };
}

/** The exact draft: own worth at what the seat asks for, the least gain of the others as large as can be. */
export function draftQuestion(question: Question, asks: number): { question: Question; objective: Objective } {
  const [own, ...others] = question.rows;
  const free = others.map((other) => ({ ...other, floor: Number.NEGATIVE_INFINITY }));
  const margins = others.map(({ floor }) => floor);
  return {
    question: { ...question, rows: [{ ...own!, floor: asks }, ...free] },
    objective: least(
      others.map((_, i) => i + 1),
      margins,
    ),
  };
}

/** The objective of `bestQuestion`. */
export const ownWorth: Objective = row(0);
