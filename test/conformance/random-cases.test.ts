/** Random cases hold what a case may hold, and are neither all easy nor all hopeless. */
import { expect, test } from 'vitest';
import { streamFor } from '../../src/base/streams.ts';
import { changesNothing, makesSense, zoneOf } from '../../src/testing/by-definition.ts';
import { randomCase } from '../../src/testing.ts';

const games = Array.from({ length: 300 }, (_, number) => randomCase(streamFor('cases', number, 'world')));

test('a zone of possible agreement is there in 40 to 70 of 100', () => {
  const share = games.filter((game) => zoneOf(game).length > 0).length / games.length;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.7);
});

test('everything that a case may hold occurs', () => {
  const occurs = {
    noStatusQuo: games.some((game) => game.statusQuo === null),
    second: games.some((game) => game.second !== null),
    nominal: games.some((game) => game.nominal.includes(1)),
    closed: games.some((game) => game.tableable.includes(0)),
    consents: games.some((game) => game.requires.some((mask) => mask !== 0)),
    redLines: games.some((game) => game.redLines.some((cells) => cells.includes(1))),
    conditionalLines: games.some((game) => game.conditionalLines.length > 0),
    compatibility: games.some((game) => game.compatibility.length > 0),
    anyLinkage: games.some((game) => game.linkages.flat().some((linkage) => linkage.mode === 'any')),
    allLinkage: games.some((game) => game.linkages.flat().some((linkage) => linkage.mode === 'all')),
    unit: games.some((game) => game.unit.some((unit) => unit !== 1)),
    shocks: games.some((game) => game.shockHazard > 0),
    sevenSeats: games.some((game) => game.seatIds.length === 7),
  };
  expect(Object.entries(occurs).filter(([, found]) => !found)).toEqual([]);
});

test('what stands is worth 0, crosses nothing and can be tabled', () => {
  const standing = games.filter((game) => game.statusQuo !== null);
  const wrong = standing.filter((game) => {
    const cells = Array.from(game.statusQuo!, (option, issue) => game.offset[issue]! + option);
    const isFree = cells.every(
      (cell) => game.tableable[cell] === 1 && game.redLines.every((lines) => lines[cell] === 0),
    );
    const isZero = cells.every((cell) => (game.second ?? game).worth.flat().every((table) => table[cell] === 0));
    return !isFree || !isZero || !makesSense(game, game.statusQuo!) || !changesNothing(game, game.statusQuo!);
  });
  expect(wrong).toEqual([]);
});
