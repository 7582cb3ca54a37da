/** The rules of procedure of a forum, with seats for actors and cells for options. */

import type { Case } from '../engine/case.ts';
import type { PassRule, Rules } from '../engine/contracts.ts';
import { procedures } from '../forums/index.ts';
import { simultaneous } from '../forums/simultaneous.ts';
import { cellOf, type Frame } from './resolve.ts';
import type { SingleForum } from './scenario.ts';

/** How far a chair asks for itself by default; judgement. */
const CHAIR_BIAS = 0.5;

/** @throws WinsetError `procedure/unknown` */
export function rulesOf(forum: SingleForum, frame: Frame, game: Case): Rules {
  const { procedure } = forum;
  const seatOf = (actor: string): number => forum.participants.indexOf(actor);
  return {
    procedure: procedures.get(procedure.kind),
    order: (procedure.order ?? forum.participants).map(seatOf).filter((seat) => seat >= 0),
    rotates: procedure.rotates === 'round',
    openerDrawn: procedure.opener === 'drawn',
    rounds: procedure.rounds,
    roundOf: procedure.roundOf,
    chair: procedure.chair === undefined ? -1 : seatOf(procedure.chair),
    chairBias: procedure.chairBias ?? CHAIR_BIAS,
    coChairs: (procedure.coChairs ?? []).map(seatOf).filter((seat) => seat >= 0),
    pass: passRuleOf(forum, frame, game),
    consultation: procedure.consultation === true ? simultaneous : null,
  };
}

function passRuleOf(forum: SingleForum, frame: Frame, game: Case): PassRule {
  const { procedure, participants } = forum;
  const { votes, quota, k, vetoes = [] } = procedure;
  return {
    k: k ?? participants.length,
    votes: votes === undefined ? null : Float64Array.from(participants, (actor) => votes[actor] ?? 0),
    quota: quota ?? 0,
    vetoes: vetoes
      .filter((veto) => participants.includes(veto.actor))
      .map((veto) => ({
        seat: participants.indexOf(veto.actor),
        cells: vetoCells(veto.options, forum.agenda, frame, game),
      })),
  };
}

/** Of options on the agenda: what is settled is no change that could be vetoed. */
function vetoCells(
  options: readonly string[] | undefined,
  agenda: readonly string[],
  frame: Frame,
  game: Case,
): Uint8Array | null {
  if (options === undefined) return null;
  const cells = new Uint8Array(game.cells);
  for (const option of options) {
    const cell = agenda.includes(option.split('.')[0]!) ? cellOf(frame, option) : null;
    if (cell !== null) cells[game.offset[cell.issue]! + cell.option] = 1;
  }
  return cells;
}
