/** Laws of every session, held against random cases under every procedure. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Session } from '../../src/engine/session.ts';
import { leftBy, SessionLaws, Tape, together } from '../../src/testing.ts';
import { anyPlay } from './arbitraries.ts';

test('a session is the same whether or not anybody watches', () => {
  fc.assert(
    fc.property(anyPlay(), ({ setup, seed, run }) => {
      const blind = new Session(setup);
      const watched = new Session(setup);
      blind.play(seed, run);
      watched.play(seed, run, new Tape());
      expect(leftBy(watched)).toBe(leftBy(blind));
    }),
    { numRuns: 300 },
  );
});

test('an observer that keeps a session to itself and one that holds it to the laws hear the same', () => {
  fc.assert(
    fc.property(anyPlay(), ({ setup, seed, run }) => {
      const session = new Session(setup);
      const laws = new SessionLaws(setup.frictions);
      const [first, second] = [new Tape(), new Tape()];
      session.play(seed, run, together(first, laws));
      laws.after(session);
      session.play(seed, run, second);
      expect(second.events).toEqual(first.events);
    }),
    { numRuns: 300 },
  );
});

test('what was played before on a table leaves no trace', () => {
  fc.assert(
    fc.property(anyPlay(), fc.nat(99), ({ setup, seed, run }, other) => {
      const fresh = new Session(setup);
      const used = new Session(setup);
      const [first, second] = [new Tape(), new Tape()];
      used.play('another seed', other);
      used.play(seed, run, first);
      fresh.play(seed, run, second);
      expect(first.events).toEqual(second.events);
    }),
    { numRuns: 200 },
  );
});
