/** Agreements and the zone of possible agreement, by brute force. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftings } from '../../src/actors/drafting/index.ts';
import type { Case, Text } from '../../src/engine/case.ts';
import type { Drafting, DraftingView, Frictions, PassRule, Procedure, Rules } from '../../src/engine/contracts.ts';
import { Session } from '../../src/engine/session.ts';
import { procedures } from '../../src/forums/index.ts';
import { NO_FRICTIONS } from '../../src/scenarios/settings.ts';
import { everyText, zoneOf } from '../../src/testing/by-definition.ts';
import { mayCount } from '../../src/testing/probe-drafting.ts';
import { anyPlay, type Play } from './arbitraries.ts';

const { information, learning, draftingEffort, aspirations, ratification } = NO_FRICTIONS;
const none: Frictions = { information, learning, draftingEffort, aspirations, ratification };

/** One sitting of its own, undisturbed; small enough to enumerate. */
const single = { issues: [2, 5], options: [2, 4], laterStage: 0, shocks: 0 } as const;

/** The play with everyone needed, whatever the rules drawn. */
function unanimously({ setup }: Play): Play['setup'] {
  const { game, rules } = setup;
  return { ...setup, rules: { ...rules, pass: everyone(game.seatIds.length) } };
}

const everyone = (seats: number): PassRule => ({ k: seats, votes: null, quota: 0, vetoes: [] });
const needsEveryone = { order: [0, 1], pass: everyone(2) } as unknown as Rules;
const unanimous = procedures.all.filter((procedure: Procedure) => procedure.isUnanimous(needsEveryone));

describe.each(unanimous)('under $id', (procedure) => {
  test('talks without frictions agree exactly when the zone of possible agreement is not empty', () => {
    fc.assert(
      fc.property(anyPlay({ procedures: [procedure], limits: single, frictions: none }), (play) => {
        const session = new Session(unanimously(play));
        session.play(play.seed, play.run);
        expect(session.agreedRound >= 0).toBe(zoneOf(play.setup.game).length > 0);
        expect(session.ending === 'ratified').toBe(session.agreedRound >= 0);
      }),
      { numRuns: 150 },
    );
  });

  test('what is agreed lies in the zone of possible agreement, whatever the frictions', () => {
    fc.assert(
      fc.property(anyPlay({ procedures: [procedure], limits: { issues: [2, 5], options: [2, 4] } }), (play) => {
        const session = new Session(unanimously(play));
        session.play(play.seed, play.run);
        const zone = zoneOf(play.setup.game).map((text) => text.join());
        const agreed = session.agreedRound < 0 ? [] : [session.agreedText.join()];
        expect(zone).toEqual(expect.arrayContaining(agreed));
      }),
      { numRuns: 150 },
    );
  });
});

/** What a drafting strategy tables, beside every text that would have counted. */
interface Draft {
  readonly found: Text | null;
  readonly worth: number;
  readonly least: number;
  readonly counting: readonly { readonly worth: number; readonly least: number }[];
}

function draftsOf(drafting: Drafting, play: Play): Draft[] {
  const drafts: Draft[] = [];
  const measure = (view: DraftingView, text: Text) => ({ worth: view.worth(text), least: view.leastForOthers(text) });
  const watched: Drafting = {
    ...drafting,
    draft(view, out) {
      const found = drafting.draft(view, out);
      const counting = [...everyText(view.game, view.allowed)].filter((text) => isKnownToCount(view, text));
      drafts.push({
        found: found ? out.slice() : null,
        ...measure(view, out),
        counting: counting.map((text) => measure(view, text)),
      });
      return found;
    },
  };
  const strategies = play.setup.strategies.map(({ concession }) => ({ concession, drafting: watched }));
  new Session({ ...play.setup, strategies }).play(play.seed, play.run);
  return drafts;
}

/** Counts by the definitions and, with full information, crosses nobody's red line. */
const isKnownToCount = (view: DraftingView, text: Text): boolean => mayCount(view, text) && view.isSound(text);

const bounded = { limits: { issues: [2, 4], options: [2, 4] }, frictions: { draftingEffort: 2 } } as const;

describe('exact drafting', () => {
  test('tables the text that leaves the worst-off other seat the most, and passes only when none counts', () => {
    fc.assert(
      fc.property(anyPlay(bounded), (play) => {
        const drafts = draftsOf(draftings.get('exhaustive'), play);
        const found = drafts.map((draft) => (draft.found === null ? -Infinity : draft.least));
        expect(found).toEqual(drafts.map(({ counting }) => Math.max(...counting.map((text) => text.least))));
      }),
      { numRuns: 150 },
    );
  });

  test('for its aspiration tables the text worth least among those that count', () => {
    fc.assert(
      fc.property(anyPlay(bounded), (play) => {
        const drafts = draftsOf(draftings.get('aspiration'), play);
        const found = drafts.map((draft) => (draft.found === null ? Infinity : draft.worth));
        expect(found).toEqual(drafts.map(({ counting }) => Math.min(...counting.map((text) => text.worth))));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the best a seat hopes for', () => {
  test('with full information and everyone needed is the most it gets from a text that all others can live with', () => {
    fc.assert(
      fc.property(anyPlay({ procedures: unanimous, limits: single, frictions: { information: 1 } }), (play) => {
        const setup = unanimously(play);
        const session = new Session({ ...setup, frictions: { ...setup.frictions, aspirations: true } });
        session.play(play.seed, play.run);
        const { game } = setup;
        const hopes = game.seatIds.map((_, seat) => session.best(seat));
        expect(hopes).toEqual(game.seatIds.map((_, seat) => bestFor(game, seat, session)));
      }),
      { numRuns: 100 },
    );
  });
});

/** Brute force over texts that cross nobody's red line and leave every other seat its margin; NaN where there is none. */
function bestFor(game: Case, seat: number, session: Session): number {
  const indifferent = {
    ...game,
    reservation: game.reservation.map((margin, other) => (other === seat ? -Infinity : margin)),
  };
  const worths = zoneOf(indifferent).map((text) => session.believedWorth(seat, seat, text));
  return worths.length === 0 ? Number.NaN : Math.max(...worths);
}
