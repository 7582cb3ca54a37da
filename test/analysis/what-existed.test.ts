import { describe, expect, test } from 'vitest';
import { shortfallsOf, whatExisted } from '../../src/analysis/what-existed.ts';
import { SLACK } from '../../src/base/numbers.ts';
import { type Case, crossesRedLine, surplus, type Text } from '../../src/engine/case.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import type { CompiledForum } from '../../src/scenarios/compile.ts';
import { Format, type Outcome } from '../../src/scenarios/format.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { worldOf } from '../../src/scenarios/world.ts';
import { acceptors, isDeal, sensibleTexts } from '../fixtures/by-every-text.ts';

const coding = codeScenario(northeastAsia, 'paper');

/** A run, and its last sitting with the run's world in it. */
function played(forum: string, run: number): { sitting: CompiledForum; outcome: Outcome } {
  let last: CompiledForum | null = null;
  const outcome = new Format(coding, forum, DEFAULT_SETTINGS).play(
    worldOf(coding, DEFAULT_SETTINGS, 'existed', run),
    'existed',
    run,
    (sitting) => {
      last = sitting;
      return null;
    },
  );
  return { sitting: last!, outcome };
}

const textOf = (sitting: CompiledForum, whole: Int16Array): Text =>
  Uint8Array.from(sitting.frame.issues, (issue) => whole[issue]!);

const gainsOver = (game: Case, text: Text, other: Text): number[] =>
  game.seatIds.map((_, seat) => surplus(game, seat, other) - surplus(game, seat, text));

/** Texts that everyone's red lines allow. */
const open = (game: Case): Text[] =>
  sensibleTexts(game).filter((text) => game.seatIds.every((_, seat) => !crossesRedLine(game, seat, text)));

describe.each(['annual-summit', 'annual-summit-vote', 'us-dprk', 'rok-us-china'])('after %s', (forum) => {
  const runs = Array.from({ length: 30 }, (_, run) => played(forum, run));

  test('whether a deal existed is what looking at every text says', () => {
    for (const { sitting, outcome } of runs) {
      const { game, rules } = sitting;
      const found = whatExisted(sitting, outcome);
      expect(found.existed).toBe(sensibleTexts(game).some((text) => isDeal(game, rules, text)));
      expect(found.isSettled).toBe(true);
    }
  });

  test('what was left is better for all, or for some at nobody’s cost, whenever there is such a text', () => {
    const agreed = runs.filter(({ outcome }) => outcome.ending === 'ratified');
    expect(agreed.length).toBeGreaterThan(0);
    for (const { sitting, outcome } of agreed) {
      const { game } = sitting;
      const text = textOf(sitting, outcome.agreed!);
      const found = whatExisted(sitting, outcome);
      const gains = open(game).map((other) => gainsOver(game, text, other));
      const harmless = gains.filter((own) => own.every((gain) => gain >= -SLACK));
      expect(found.betterForAll !== null).toBe(harmless.some((own) => own.every((gain) => gain > SLACK)));
      expect(found.betterForSome !== null).toBe(harmless.some((own) => own.some((gain) => gain > SLACK)));
      for (const better of [found.betterForAll, found.betterForSome]) {
        if (better !== null) expect([...better.gains]).toEqual(gainsOver(game, text, better.text));
      }
      if (found.nash !== null) {
        expect(acceptors(game, found.nash.text)).toBe(2 ** game.seatIds.length - 1);
        expect([...found.nash.gains]).toEqual(gainsOver(game, text, found.nash.text));
      }
    }
  });

  test('the closest text of talks that failed comes with everyone it falls short for', () => {
    for (const { sitting, outcome } of runs.filter((own) => own.outcome.ending !== 'ratified')) {
      const { game } = sitting;
      const { closest } = whatExisted(sitting, outcome);
      if (closest === null) {
        expect(outcome.working).toBeNull();
        continue;
      }
      const unhappy = game.seatIds
        .map((_, seat) => seat)
        .filter((seat) => !((acceptors(game, closest.text) >> seat) & 1));
      expect(closest.shortfalls.map(({ seat }) => seat)).toEqual(unhappy);
      expect(closest.isDeal).toBe(isDeal(game, sitting.rules, closest.text));
    }
  });
});

test('in a later stage a seat also falls short by what it would lose over what stands', () => {
  const closest = Array.from({ length: 12 }, (_, run) => played('staged-4to6', run)).flatMap(({ sitting, outcome }) => {
    const text = whatExisted(sitting, outcome).closest?.text;
    return text === undefined || sitting.game.second === null ? [] : [{ game: sitting.game, text }];
  });
  for (const { game, text } of closest) {
    const unhappy = game.seatIds.map((_, seat) => seat).filter((seat) => !((acceptors(game, text) >> seat) & 1));
    expect(shortfallsOf(game, text).map(({ seat }) => seat)).toEqual(unhappy);
  }
  expect(closest.some(({ game, text }) => shortfallsOf(game, text).some(({ lost }) => lost > 0))).toBe(true);
});

test('a shortfall says what is lacking, and on which issues red lines are crossed', () => {
  const { sitting } = played('us-dprk', 0);
  const { game } = sitting;
  const dprk = game.seatIds.indexOf('DPRK');
  const text = game.statusQuo!.slice();
  const issue = game.issueIds.indexOf('denuclearization');
  text[issue] = 4;
  const short = shortfallsOf(game, text).find(({ seat }) => seat === dprk)!;
  expect(short.short).toBeCloseTo(game.reservation[dprk]! - surplus(game, dprk, text), 12);
  expect(short.redLines).toEqual([issue]);
});
