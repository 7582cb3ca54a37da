/** Random linkages, conditional red lines and compatibility rules. Conditions name ordered issues only. */
import { drawBelow, type Stream } from '../base/streams.ts';
import type { CompatibilityRule, Condition, ConditionalLine, Linkage, Text } from '../engine/case.ts';
import { chance, indices, pick, small } from './dice.ts';

/** The part of a case that conditions refer to. */
export interface Ground {
  readonly options: Uint8Array;
  readonly nominal: Uint8Array;
  readonly statusQuo: Text | null;
}

/** Above every option, as compiling writes a condition that nothing on the table can meet. */
const OUT_OF_REACH = 256;

function orderedIssues(ground: Ground): number[] {
  return indices(ground.options.length).filter((issue) => ground.nominal[issue] === 0);
}

function randomConditions(stream: Stream, ground: Ground, count: number): Condition[] {
  const ordered = orderedIssues(ground);
  if (ordered.length === 0) return [];
  return indices(count).map(() => {
    const issue = pick(stream, ordered);
    const reachable = drawBelow(stream, ground.options[issue]!);
    return { issue, atLeast: chance(stream, 0.05) ? OUT_OF_REACH : reachable };
  });
}

/** Up to three linkages; some always hold or never do. */
export function randomLinkages(stream: Stream, ground: Ground): Linkage[] {
  return indices(small(stream, [0, 3])).map((number) => ({
    id: `linkage-${number}`,
    mode: chance(stream, 0.5) ? 'any' : 'all',
    when: randomConditions(stream, ground, small(stream, [0, 3])),
  }));
}

/** A few red lines that bind unless something else is agreed too; never on the status quo. */
export function randomLines(stream: Stream, ground: Ground, seats: number): ConditionalLine[] {
  const lines = indices(small(stream, [0, 3])).map((number) => {
    const issue = drawBelow(stream, ground.options.length);
    const option = drawBelow(stream, ground.options[issue]!);
    const seat = drawBelow(stream, seats);
    return {
      id: `line-${number}`,
      seat,
      issue,
      option,
      unless: randomConditions(stream, ground, small(stream, [1, 2])),
    };
  });
  return lines.filter((line) => ground.statusQuo === null || ground.statusQuo[line.issue] !== line.option);
}

/** A few rules of compatibility; what stands breaks none of them. */
export function randomCompatibility(stream: Stream, ground: Ground): CompatibilityRule[] {
  const rules = indices(small(stream, [0, 3])).map((number) => ({
    id: `rule-${number}`,
    when: randomConditions(stream, ground, small(stream, [0, 2]))
      .filter((condition) => condition.atLeast !== OUT_OF_REACH)
      .map(({ issue, atLeast }) => ({ issue, option: atLeast, exactly: chance(stream, 0.3) })),
    needs: randomConditions(stream, ground, small(stream, [1, 2])),
  }));
  return rules.filter(
    (rule) => ground.statusQuo === null || rule.needs.every((need) => ground.statusQuo![need.issue]! >= need.atLeast),
  );
}
