/** The actors of a scenario, one a line, with what weighs most for each. */
import { type Actor, isScored } from '../../actors/actor.ts';
import { deriveInterests } from '../../actors/interest.ts';
import { spaced } from '../../trace/document.ts';
import { evidenceInWords } from '../../trace/evidence-in-words.ts';
import { commands, heading, paragraphs, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { plainNumber, share, signedShare } from '../words.ts';

const MOST_NAMED = 2;

interface Interest {
  readonly attitude: number;
  readonly heaviest: readonly { readonly issue: string; readonly weight: number }[];
  readonly silent: number;
}

function interestOf({ scenario, evidence }: View, actor: Actor): Interest {
  if (isScored(actor)) return { attitude: 0, heaviest: [], silent: 0 };
  const { attitude, weights, silent } = deriveInterests(actor, scenario.issues, evidence);
  const sorted = scenario.issues
    .map((issue, index) => ({ issue: issue.id, weight: weights[index]! }))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ weight }) => weight > 0);
  return { attitude, heaviest: sorted.slice(0, MOST_NAMED), silent: silent.filter(Boolean).length };
}

function rowOf(view: View, actor: Actor): string[] {
  const { attitude, heaviest } = interestOf(view, actor);
  return [
    actor.id,
    actor.name,
    plainNumber(isScored(actor) ? actor.reservation : actor.margin),
    isScored(actor) ? '-' : signedShare(attitude),
    isScored(actor) ? 'scores' : heaviest.map(({ issue, weight }) => `${issue} ${share(weight)}`).join(', '),
  ];
}

/** Ids, names, margins, attitudes and the heaviest weights. */
export function listActors(view: View): Sheet {
  const { scenario, flags } = view;
  const rows = scenario.actors.map((actor) => rowOf(view, actor));
  const blocks = spaced([
    [heading(`Actors of ${scenario.id}`)],
    [table(['actor', 'name', '>margin', '>attitude', 'weighs most'], rows)],
    paragraphs(
      `Evidence: ${evidenceInWords(view.scenario, view.evidence)}. Attitude: towards multilateral forums, -1 to 1.`,
    ),
    commands([['More', `winset show actor ${scenario.actors[0]?.id ?? '<id>'}${flags}`]]),
  ]);
  const data = scenario.actors.map((actor) => ({
    id: actor.id,
    name: actor.name,
    ...(isScored(actor)
      ? { reservation: actor.reservation }
      : { margin: actor.margin, patience: actor.patience, ...interestOf(view, actor) }),
  }));
  return { blocks, data };
}
