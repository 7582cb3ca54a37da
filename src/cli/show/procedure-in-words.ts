/** A forum's rules of procedure, entry by entry. */
import type { Rules } from '../../engine/contracts.ts';
import type { SingleForum } from '../../scenarios/scenario.ts';
import { listOf, type Names } from '../../trace/names.ts';
import { plainNumber, spacedOption } from '../words.ts';

type Entry = readonly [label: string, text: string | undefined];

function vetoText(forum: SingleForum, names: Names): string | undefined {
  const vetoes = forum.procedure.vetoes ?? [];
  if (vetoes.length === 0) return undefined;
  const parts = vetoes.map(({ actor, options }) => {
    const over = options === undefined ? 'any text' : listOf(options.map(spacedOption), 'or');
    return `${names.the(actor)} over ${over}`;
  });
  return parts.join('; ');
}

function carriesText(forum: SingleForum, rules: Rules): string {
  const { k, votes, quota } = forum.procedure;
  if (rules.procedure.isUnanimous(rules)) return 'when every participant accepts';
  if (votes === undefined)
    return `when ${k ?? forum.participants.length} of ${forum.participants.length} accept, and everyone whose consent its changes need`;
  const parts = forum.participants.map((actor) => `${actor} ${plainNumber(votes[actor] ?? 0)}`);
  return `with ${plainNumber(quota ?? 0)} votes of ${parts.join(', ')}`;
}

function orderText(forum: SingleForum): string {
  const { order, rotates, opener } = forum.procedure;
  const turns = rotates === 'round' ? '; the first speaker moves on by one each round' : '';
  const opens = opener === 'drawn' ? '; who opens is drawn' : '';
  return `${(order ?? forum.participants).join(', ')}${turns}${opens}`;
}

function rulesText({ procedure, roundOf }: Rules): string {
  const { rules, roundIs } = procedure;
  return roundIs === undefined ? rules : `${rules} ${roundOf === 'moves' ? roundIs.moves : roundIs.asRule}`;
}

/** The rules in words, and the settings of this forum that its procedure reads. */
export function procedureEntries(forum: SingleForum, rules: Rules, names: Names): Entry[] {
  const { procedure } = rules;
  const reads = (field: string): boolean => procedure.reads.includes(field);
  const { chair, chairBias, coChairs, rounds, consultation } = forum.procedure;
  const leads =
    chair !== undefined && reads('chair')
      ? `${names.actor(chair)} chairs, and asks for itself ${plainNumber(chairBias ?? rules.chairBias)} of the way from its margin to its aspiration`
      : undefined;
  return [
    ['rules', `${procedure.title}. ${rulesText(rules)}`],
    ['chair', leads],
    ['chairs', reads('coChairs') && coChairs !== undefined ? listOf(coChairs.map((id) => names.actor(id))) : undefined],
    ['agreed', carriesText(forum, rules)],
    ['veto', reads('vetoes') ? vetoText(forum, names) : undefined],
    ['order', orderText(forum)],
    ['rounds', `up to ${rounds}`],
    ['before', consultation === true ? 'a round that binds nobody, as a first working text' : undefined],
  ];
}
