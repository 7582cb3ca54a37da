/** Replay: any moment of a run can be looked at, and the state is the session's own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEFORE, replay, states } from '../../src/trace/replay.ts';
import { anyRun, play } from './any-run.ts';

test('the working text is the one the session kept, at the end of every stage', () => {
  fc.assert(
    fc.property(anyRun, ({ events }) => {
      const all = states(events);
      const seen = events.map((event, index) =>
        event.kind === 'stage-closed' ? [event.working, all[index]!.working?.text ?? null] : [null, null],
      );
      for (const [expected, found] of seen) expect(found).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('the last state says how the run ended, and who stood in the way', () => {
  fc.assert(
    fc.property(anyRun, ({ events, outcome }) => {
      const state = replay(events);
      const closed = events.at(-1)!;
      expect(closed.kind).toBe('closed');
      expect([state.phase, state.outcome]).toEqual(['closed', outcome!.outcome]);
      expect([...(state.working?.objectors ?? [])].sort()).toEqual(
        closed.kind === 'closed' ? [...closed.blockers].sort() : [],
      );
    }),
    { numRuns: 40 },
  );
});

test('replaying up to an event gives the state after it', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(), ({ events }, n) => {
      const until = n % (events.length + 1);
      expect(replay(events, until)).toEqual(until === 0 ? BEFORE : states(events)[until - 1]);
    }),
    { numRuns: 20 },
  );
});

describe('what an event does not touch', () => {
  const { events } = play('four-party', 'replay', 1);
  const all = states(events);
  const indexOf = (kind: string): number => events.findIndex((event, index) => event.kind === kind && index > 3);

  test('stays the same object through an answer', () => {
    const at = indexOf('answered');
    const [before, after] = [all[at - 1]!, all[at]!];
    expect(after.floor).not.toBe(before.floor);
    expect(after.floor!.text).toBe(before.floor!.text);
    expect(after.tabled).toBe(before.tabled);
    expect(after.asks).toBe(before.asks);
    expect(after.standing).toBe(before.standing);
  });

  test('stays the same object through a new round', () => {
    const at = indexOf('round-opened');
    expect(all[at]!.tabled).toBe(all[at - 1]!.tabled);
    expect(all[at]!.floor).toBe(all[at - 1]!.floor);
  });

  test('the events are left as they were', () => {
    expect(events.some((event) => Object.isFrozen(event))).toBe(false);
    expect(events.every((event) => event.kind !== 'tabled' || !Object.isFrozen(event.text))).toBe(true);
  });
});
