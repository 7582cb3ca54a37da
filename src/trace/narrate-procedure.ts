/** A forum's rules of procedure in words. */
import { procedures } from '../forums/index.ts';
import { findForum } from '../scenarios/find.ts';
import { isStaged, type ProcedureRules, type SingleForum } from '../scenarios/scenario.ts';
import type { StageOpened } from './events.ts';
import { counted, listOf, type Names, sentence } from './names.ts';

/** The single forum of a stage. Stages of a format may change its rounds; the opening event says how many were held. */
export function forumOf(names: Names, opened: StageOpened): SingleForum {
  const forum = findForum(names.scenario, opened.forum);
  if (isStaged(forum)) throw new Error(`stage ${opened.stage} is itself staged`);
  return forum;
}

function whoLeads(rules: ProcedureRules, names: Names): string {
  if (rules.kind === 'chair-text' && rules.chair !== undefined) return `${names.the(rules.chair)} chairs`;
  if (rules.kind === 'co-chairs' && rules.coChairs !== undefined) return `${names.all(rules.coChairs)} co-chair`;
  return '';
}

function vetoesIn(rules: ProcedureRules, forum: SingleForum, names: Names): string[] {
  const holders = new Map<string, string[]>();
  for (const { actor, options } of rules.vetoes ?? []) {
    if (!forum.participants.includes(actor)) continue;
    const over =
      options === undefined
        ? 'any text'
        : listOf(
            options.map((option) => option.replace('.', ' ')),
            'or',
          );
    holders.set(over, [...(holders.get(over) ?? []), actor]);
  }
  return [...holders].map(([over, actors]) => `${names.all(actors)} may veto ${over}`);
}

function whatCarries(rules: ProcedureRules, forum: SingleForum, names: Names): string[] {
  const { votes, quota, k } = rules;
  // A forum may carry rules of a procedure that it had before.
  const isVote = procedures.get(rules.kind).reads.includes('k');
  if (!isVote || (rules.kind !== 'majority' && k === undefined && votes === undefined)) return ['one objection blocks'];
  const carries =
    votes === undefined
      ? `${k ?? forum.participants.length} of ${forum.participants.length} carry a text`
      : `${quota ?? 0} votes carry a text`;
  return [carries, ...vetoesIn(rules, forum, names)];
}

/** One or two sentences: who leads, how texts come to the table, what carries one, how long, how many issues. */
export function procedureInWords(names: Names, opened: StageOpened): string {
  const forum = forumOf(names, opened);
  const rules = forum.procedure;
  const { title, summary } = procedures.get(rules.kind);
  const lead = whoLeads(rules, names);
  const blocks = whatCarries(rules, forum, names).filter((part) => !summary.includes(part));
  const how = [`${title}${lead === '' ? '' : ` (${lead})`}: ${summary}`, ...blocks].join('; ');
  const before = rules.consultation === true ? ' A round that binds nobody comes first.' : '';
  const opener = rules.opener === 'drawn' ? ' Who opens is drawn.' : '';
  const { roundIs } = procedures.get(rules.kind);
  const moves = rules.roundOf === 'moves' && roundIs !== undefined ? ` ${roundIs.moves}` : '';
  const size = `Up to ${counted(opened.rounds, 'round')}, ${counted(opened.agenda.length, 'issue')}.`;
  return `${sentence(how)}.${before}${opener}${moves} ${size}`;
}
