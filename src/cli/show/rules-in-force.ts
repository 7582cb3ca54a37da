/** Red lines, linkages and compatibility rules that can matter at a table, with what each rests on. */
import type { EvidenceClass } from '../../actors/actor.ts';
import type { CompiledForum } from '../../scenarios/compile.ts';
import type { CompatibilityEntry } from '../../scenarios/scenario.ts';
import { linesHere } from '../../trace/red-lines.ts';
import { compatibilityInWords, linkageInWords, redLineInWords } from './rules-in-words.ts';

/** One rule in force. */
export interface RuleInForce {
  readonly kind: 'red-line' | 'linkage' | 'compatibility';
  /** Actor id, or "all" for what binds everybody. */
  readonly whose: string;
  readonly evidence: EvidenceClass;
  readonly words: string;
}

function concerns(compiled: CompiledForum, rule: CompatibilityEntry): boolean {
  const { agenda } = compiled.forum;
  const issues = [...Object.keys(rule.if), ...Object.keys(rule.needs)];
  return rule.onlyWhere === 'all-on-agenda'
    ? issues.every((issue) => agenda.includes(issue))
    : issues.some((issue) => agenda.includes(issue));
}

/** Everything beside interests, limits and procedure that binds texts or losses at this table, by seat. */
export function rulesInForce(compiled: CompiledForum): readonly RuleInForce[] {
  const { coding, game } = compiled;
  const bySeat = game.seatIds.flatMap((whose, seat): RuleInForce[] => [
    ...linesHere(compiled, seat).map(({ line }): RuleInForce => {
      return { kind: 'red-line', whose, evidence: line.evidence, words: redLineInWords(line) };
    }),
    ...compiled.linkageRules[seat]!.map((rule): RuleInForce => {
      return { kind: 'linkage', whose, evidence: rule.evidence, words: linkageInWords(rule) };
    }),
  ]);
  const forAll = coding.scenario.compatibility
    .filter((rule) => concerns(compiled, rule))
    .map((rule): RuleInForce => {
      return { kind: 'compatibility', whose: 'all', evidence: 'judgement', words: compatibilityInWords(rule) };
    });
  return [...bySeat, ...forAll];
}
