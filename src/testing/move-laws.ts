/** Laws about single moves: what may be tabled, who may accept, and what an objection says. */
import { SLACK } from '../base/numbers.ts';
import type { Text } from '../engine/case.ts';
import type { Frictions, SessionFacts } from '../engine/contracts.ts';
import {
  changesNothing,
  crossesAbsolute,
  crossesConditional,
  isText,
  isWorthIt,
  liesWithin,
  makesSense,
  worthOf,
} from './by-definition.ts';
import { broken } from './law.ts';

/** A text as it reads in a report: "2 0 1 by ann". */
export function shown(session: SessionFacts, text: Text, seat = -1): string {
  const by = seat < 0 ? '' : ` by ${session.game.seatIds[seat]}`;
  return `${Array.from(text).join(' ')}${by}`;
}

/** Whatever is on the floor: a text of the case, and worth the sum of its cells to everybody. */
export function checkFloor(session: SessionFacts, frictions: Frictions, text: Text): void {
  const { game } = session;
  if (!isText(game, text)) broken('a text has one option for every issue', shown(session, text));
  game.seatIds.forEach((name, seat) => {
    const worth = worthOf(game, seat, text);
    const known = session.believedWorth(seat, seat, text);
    if (worth !== known) broken('contributions sum to the surplus', `${name}: ${worth}, the seat knows ${known}`);
    if (frictions.information < 1) return;
    game.seatIds.forEach((_, believer) => {
      if (session.believedWorth(believer, seat, text) !== worth)
        broken('with full information beliefs are true', `about ${name}, text ${shown(session, text)}`);
    });
  });
}

/** What a seat may table. `unanimous`: everyone must agree, so absolute red lines bind all. */
export function checkTabled(
  session: SessionFacts,
  frictions: Frictions,
  unanimous: boolean,
  seat: number,
  text: Text,
): void {
  const { game, rules } = session;
  const found = shown(session, text, seat);
  if (!liesWithin(game, game.tableable, text)) broken('every option tabled is tableable here', found);
  if (changesNothing(game, text)) broken('nobody tables the status quo', found);
  if (!makesSense(game, text)) broken('texts tabled are compatible', found);
  game.seatIds.forEach((name, other) => {
    const knowsAbsolute = unanimous || other === seat;
    const knowsConditional = frictions.information >= 1 || other === seat;
    if (knowsAbsolute && crossesAbsolute(game, other, text))
      broken('nobody tables a text across a red line it knows of', `${found}, red line of ${name}`);
    if (knowsConditional && crossesConditional(game, other, text))
      broken('nobody tables a text across a red line it knows of', `${found}, conditional red line of ${name}`);
  });
  const isRestrained = rules.procedure.reads.includes('chairBias');
  const least = isRestrained ? game.reservation[seat]! : session.asks(seat);
  if (!isWorthIt(game, seat, text, least)) broken('nobody tables a text worth less to it than it asks', found);
}

/** Whether the seat may answer the text on the floor as it did. */
export function checkAnswer(session: SessionFacts, seat: number, accepts: boolean, named: readonly number[]): void {
  const { game, text } = session;
  const found = `${game.seatIds[seat]} on ${shown(session, text, session.tabledBy)}`;
  if (seat === session.tabledBy) broken('nobody answers its own text', found);
  const crosses = crossesAbsolute(game, seat, text) || crossesConditional(game, seat, text);
  const isEnough = isWorthIt(game, seat, text, session.asks(seat));
  if (accepts && crosses) broken('nobody accepts a text across a red line of its own', found);
  if (accepts && !isEnough) broken('nobody accepts a text worth less to it than it asks', found);
  if (!accepts && isEnough && !crosses) broken('nobody objects to a text worth what it asks', found);
  const expected = accepts ? 0 : Math.min(2, game.options.length);
  const isSound = named.every((issue) => Number.isInteger(issue) && issue >= 0 && issue < game.options.length);
  if (named.length !== expected || new Set(named).size !== expected || !isSound)
    broken('an objection names two issues, an acceptance none', `${found}, named ${named.join(' ') || 'none'}`);
}

/** What a seat asks for: never less than its margin, nor more than its best hope. */
export function checkAsks(session: SessionFacts, seat: number): void {
  const asks = session.asks(seat);
  const margin = session.game.reservation[seat]!;
  const most = Number.isNaN(session.best(seat)) ? margin : Math.max(margin, session.best(seat));
  const found = `${session.game.seatIds[seat]} asks ${asks}, margin ${margin}, at most ${most}`;
  if (!(asks >= margin)) broken('aspirations are never below the margin', found);
  if (asks > most + SLACK) broken('aspirations are never above the best hoped for', found);
}
