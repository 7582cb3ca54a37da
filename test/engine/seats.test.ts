/** Actors may sit anywhere: only who they are and the speaking order matter. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamFor } from '../../src/base/streams.ts';
import { Session } from '../../src/engine/session.ts';
import { shuffled } from '../../src/testing/dice.ts';
import { Tape } from '../../src/testing.ts';
import { anyPlay } from './arbitraries.ts';
import { byName, reseated } from './reseat.ts';

test('permuting seats together with the speaking order permutes the session, streams following the actor', () => {
  fc.assert(
    fc.property(anyPlay(), fc.nat(), ({ setup, seed, run }, key) => {
      const seats = setup.game.seatIds.map((_, seat) => seat);
      const moved = reseated(setup, shuffled(streamFor('seats', key, 'world'), seats));
      const [first, second] = [new Tape(), new Tape()];
      new Session(setup).play(seed, run, first);
      new Session(moved).play(seed, run, second);
      expect(second.events.map((event) => byName(moved.game, event))).toEqual(
        first.events.map((event) => byName(setup.game, event)),
      );
    }),
    { numRuns: 400 },
  );
});
