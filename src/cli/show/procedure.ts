/** One procedure: its rules, what it reads, and the forums that follow it. */
import { procedures } from '../../forums/index.ts';
import { isStaged } from '../../scenarios/scenario.ts';
import { type Block, spaced } from '../../trace/document.ts';
import { commands, entries, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

/** Fields of a forum's rules: what they mean, and what holds when they are left out. */
const FIELDS: Readonly<Record<string, readonly [meaning: string, otherwise: string]>> = {
  order: ['speaking order', 'participants in their order'],
  rounds: ['number of rounds', 'must be given'],
  rotates: ['round: the first speaker moves on by one each round', 'the order stays'],
  opener: ['drawn: the seed draws who opens', 'the first in the order'],
  roundOf: ['moves: a round is one move a seat, an answer or an objection and a text', 'as many tablings as seats'],
  chair: ['who tables the text', 'must be given'],
  chairBias: ['how far from its margin to its aspiration the chair asks for itself, 0 to 1', '0.5'],
  chairRotates: ['year: over years the chair moves on (roadmaps)', 'the chair stays'],
  coChairs: ['who settles on a text first', 'must be given'],
  k: ['how many must accept', 'all participants'],
  votes: ['votes by actor', 'seats are counted'],
  quota: ['votes that must be reached', 'must be given with votes'],
  vetoes: ['who may veto, and which options', 'nobody'],
  consultation: ['a round that binds nobody comes first', 'none'],
};

function fieldBlocks(reads: readonly string[], needs: readonly string[]): Block[] {
  const needed = needs.flatMap((need) => need.split('|'));
  const rows = ['rounds', 'order', ...reads, 'consultation'].map((field) => {
    const [meaning, otherwise] = FIELDS[field] ?? ['', ''];
    const isAlternative = needs.some((need) => need.includes('|') && need.split('|').includes(field));
    const left = isAlternative ? `${needed.join(' or ')} must be given` : otherwise;
    return [field, meaning, left];
  });
  return section('What it reads of a forum', [table(['field', 'meaning', 'when left out'], rows)]);
}

/** @throws WinsetError `procedure/unknown` */
export function showProcedure({ scenario, flags }: View, id: string): Sheet {
  const { title: name, rules, roundIs, reads, needs } = procedures.get(id);
  const users = scenario.forums.filter((forum) => !isStaged(forum) && forum.procedure.kind === id).map((f) => f.id);
  const sample = scenario.forums.find((forum) => !isStaged(forum));
  const blocks = spaced([
    [title(`${name} (${id})`, 'procedure')],
    entries([
      ['rules', roundIs === undefined ? rules : `${rules} ${roundIs.asRule}`],
      ['followed', users.length === 0 ? `by no forum of ${scenario.id}` : `by ${users.join(', ')}`],
    ]),
    fieldBlocks(reads, needs),
    sample === undefined
      ? []
      : commands([
          [
            'Try it',
            `winset run ${users[0] ?? sample.id}${flags}${users.length === 0 ? ` --set forum.procedure=${id}` : ''}`,
          ],
        ]),
  ]);
  return { blocks, data: { kind: 'procedure', id, title: name, rules, reads, needs, forums: users } };
}
