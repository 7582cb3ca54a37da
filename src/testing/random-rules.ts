/** Random rules of procedure, frictions and strategies for a random case. */
import { concessions } from '../actors/concession/index.ts';
import { draftings } from '../actors/drafting/index.ts';
import { drawBelow, type Stream } from '../base/streams.ts';
import { type Case, seatsOf } from '../engine/case.ts';
import type { Concession, Drafting, Frictions, PassRule, Procedure, Rules } from '../engine/contracts.ts';
import type { Strategy } from '../engine/session.ts';
import { simultaneous } from '../forums/simultaneous.ts';
import { between, chance, indices, pick, shuffled, small } from './dice.ts';

function randomPassRule(stream: Stream, game: Case): PassRule {
  const seats = seatsOf(game);
  const votes = chance(stream, 0.3) ? Float64Array.from(indices(seats), () => 1 + drawBelow(stream, 5)) : null;
  const sum = votes === null ? 0 : votes.reduce((total, vote) => total + vote, 0);
  const holders = shuffled(stream, indices(seats)).slice(0, small(stream, [0, 2]));
  return {
    k: 1 + drawBelow(stream, seats),
    votes,
    quota: Math.ceil(between(stream, 0.4, 1) * sum),
    vetoes: holders.map((seat) => ({
      seat,
      cells: chance(stream, 0.5) ? null : Uint8Array.from({ length: game.cells }, () => (chance(stream, 0.4) ? 1 : 0)),
    })),
  };
}

/** Rules under which the procedure can be played over the case: one to six rounds, and only fields that it reads. */
export function randomRules(stream: Stream, game: Case, procedure: Procedure): Rules {
  const seats = seatsOf(game);
  const reads = (field: string): boolean => procedure.reads.includes(field);
  const votes = reads('k') || reads('votes');
  const leaders = shuffled(stream, indices(seats)).slice(0, 2 + drawBelow(stream, seats - 1));
  return {
    procedure,
    order: shuffled(stream, indices(seats)),
    rotates: chance(stream, 0.5) && reads('rotates'),
    openerDrawn: chance(stream, 0.5) && reads('opener'),
    rounds: small(stream, [1, 6]),
    chair: reads('chair') ? drawBelow(stream, seats) : -1,
    chairBias: stream(),
    coChairs: reads('coChairs') ? leaders : [],
    pass: votes && chance(stream, 0.8) ? randomPassRule(stream, game) : { k: seats, votes: null, quota: 0, vetoes: [] },
    consultation: chance(stream, 0.2) ? simultaneous : null,
  };
}

/** Frictions from none to all; `exhaustive` drafting now and then, unless it is ruled out. */
export function randomFrictions(stream: Stream, allowExhaustive = true): Frictions {
  const exhaustive = chance(stream, 0.1) && allowExhaustive;
  return {
    information: pick(stream, [0, 0.3, 1, stream()]),
    learning: pick(stream, [0, 0.5, 1]),
    draftingEffort: exhaustive ? 'exhaustive' : small(stream, [1, 6]),
    aspirations: chance(stream, 0.8),
    ratification: chance(stream, 0.7),
  };
}

/** A strategy for each seat, from the registered ones unless others are given. */
export function randomStrategies(
  stream: Stream,
  game: Case,
  from: { readonly concessions?: readonly Concession[]; readonly draftings?: readonly Drafting[] } = {},
): Strategy[] {
  return game.seatIds.map(() => ({
    concession: pick(stream, from.concessions ?? concessions.all),
    drafting: pick(stream, from.draftings ?? draftings.all),
  }));
}
