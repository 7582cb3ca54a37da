/** What sets two formats apart besides who sits there. */
import { procedures } from '../forums/index.ts';
import { findForum } from '../scenarios/find.ts';
import { isStaged, type ProcedureRules, type Scenario, type SingleForum } from '../scenarios/scenario.ts';
import { canonicalJson } from '../trace/canonical.ts';

/** Kinds of difference, in the order they are named. */
const DIFFERENCE_KINDS = ['stages', 'seats', 'agenda', 'limits', 'procedure', 'rounds'] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/**
 * Kinds in which two forums of a scenario differ; empty when they are the same format under two names.
 *
 * Limits are compared on the issues that both have on their agenda, speaking orders on the actors that sit in
 * both. A sequence of forums differs in its stages from anything that is not the same sequence.
 */
export function forumDifferences(scenario: Scenario, first: string, second: string): DifferenceKind[] {
  const one = findForum(scenario, first);
  const other = findForum(scenario, second);
  if (isStaged(one) && isStaged(other) && canonicalJson(one.stages) === canonicalJson(other.stages)) return [];
  const kinds: DifferenceKind[] = [];
  const seats = (actors: readonly string[]): string => [...actors].sort().join();
  if (isStaged(one) || isStaged(other)) {
    kinds.push('stages');
    if (seats(one.participants) !== seats(other.participants)) kinds.push('seats');
    return kinds;
  }
  if (seats(one.participants) !== seats(other.participants)) kinds.push('seats');
  if (seats(one.agenda) !== seats(other.agenda)) kinds.push('agenda');
  if (limitsDiffer(scenario, one, other)) kinds.push('limits');
  if (rulesOf(one, other) !== rulesOf(other, one)) kinds.push('procedure');
  if (one.procedure.rounds !== other.procedure.rounds) kinds.push('rounds');
  return kinds;
}

function limitsDiffer(scenario: Scenario, one: SingleForum, other: SingleForum): boolean {
  return one.agenda
    .filter((issue) => other.agenda.includes(issue))
    .some((id) => {
      const issue = scenario.issues.find((candidate) => candidate.id === id)!;
      const allowed = (forum: SingleForum): string =>
        issue.options
          .map((option) => option.id)
          .filter((option) => option === issue.statusQuo || (forum.limits[id]?.includes(option) ?? true))
          .join();
      return allowed(one) !== allowed(other);
    });
}

/** The fields that the procedure reads, as one text; the speaking order only of those who sit in both. */
function rulesOf(forum: SingleForum, other: SingleForum): string {
  const rules = forum.procedure;
  const { reads } = procedures.get(rules.kind);
  const read = Object.entries(rules).filter(([field]) => field !== 'chairRotates' && reads.includes(field));
  const order = (rules.order ?? forum.participants).filter((actor) => other.participants.includes(actor));
  return canonicalJson({
    ...Object.fromEntries(read as [keyof ProcedureRules, unknown][]),
    kind: rules.kind,
    consultation: rules.consultation === true,
    order,
  });
}

/** "seats, agenda and limits". */
export function inWords(kinds: readonly DifferenceKind[]): string {
  return kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`;
}
