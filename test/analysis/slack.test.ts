import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly } from '../../src/analysis/bounds.ts';
import { carriersOf, dealExists } from '../../src/analysis/carriers.ts';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { drawnShare, slackOf, trustThreshold } from '../../src/analysis/slack.ts';
import { SLACK } from '../../src/base/numbers.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import type { CompiledForum } from '../../src/scenarios/compile.ts';
import { Format } from '../../src/scenarios/format.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/scenarios/settings.ts';
import { codedWorld, type World, worldOf } from '../../src/scenarios/world.ts';
import { withRules } from '../fixtures/any-rules.ts';
import { isDeal, sensibleTexts } from '../fixtures/by-every-text.ts';
import { anyCase } from '../fixtures/random-case.ts';

const small = anyCase({ maxTexts: 1500, maxSeats: 7, hasSecond: true });

describe('the slack', () => {
  test('is a rise that leaves a deal, and any more leaves none', () => {
    fc.assert(
      fc.property(withRules(small), ({ game, rules }) => {
        const { rise, text } = slackOf(new Inquiry(game), rules);
        const texts = sensibleTexts(game);
        const left = (raise: number): boolean => texts.some((own) => isDeal(game, rules, own, raise));
        expect(rise.low).toBe(rise.high);
        if (text === null) expect(left(-1000)).toBe(false);
        else {
          expect(isDeal(game, rules, text, rise.low)).toBe(true);
          expect(left(rise.low + 4 * SLACK)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

interface Posed {
  readonly sitting: CompiledForum;
  readonly world: World;
  readonly inquiry: Inquiry;
}

function pose(forum: string, settings: Settings = DEFAULT_SETTINGS, scenario: Scenario = northeastAsia): Posed {
  const coding = codeScenario(scenario, settings.evidence);
  const sitting = new Format(coding, forum, settings).opening;
  const world = codedWorld(coding, settings);
  sitting.enter(world);
  return { sitting, world, inquiry: new Inquiry(sitting.game) };
}

function isDealAt({ sitting, world, inquiry }: Posed, trust: number): boolean | null {
  const environment = world.environment.slice();
  environment[sitting.coding.variableIndex.get('trust')!] = trust;
  sitting.enter({ ...world, environment });
  const answer = dealExists(inquiry, carriersOf(sitting.game, sitting.rules));
  sitting.enter(world);
  return answer;
}

/** The built-in world with margins so high that trust decides. */
const demanding: Scenario = {
  ...northeastAsia,
  actors: northeastAsia.actors.map((actor) => ('margin' in actor ? { ...actor, margin: actor.margin + 0.14 } : actor)),
};

describe('the trust below which no deal exists', () => {
  test.each(['four-party', 'six-party', 'annual-summit', 'us-dprk'])('%s: one at it, none just below', (forum) => {
    const posed = pose(forum, DEFAULT_SETTINGS, demanding);
    const before = [...posed.sitting.game.worth.flat()[0]!];
    const found = trustThreshold(posed.inquiry, posed.sitting, posed.world)!;
    expect([...posed.sitting.game.worth.flat()[0]!]).toEqual(before);
    expect(found.isMonotone).toBe(true);
    expect(found.threshold).not.toBe(0);
    if (found.threshold === null) expect(isDealAt(posed, 1)).toBe(false);
    else {
      expect(isDealAt(posed, found.threshold)).toBe(true);
      expect(isDealAt(posed, found.threshold - found.precision)).toBe(false);
    }
  });

  test('says nothing where promises are taken at their word', () => {
    const settings = { ...DEFAULT_SETTINGS, frictions: { ...DEFAULT_SETTINGS.frictions, promises: false } };
    const { inquiry, sitting, world } = pose('six-party', settings);
    expect(trustThreshold(inquiry, sitting, world)).toBeNull();
  });

  test('tries every step where trust also moves margins', () => {
    const marginEffects = [{ variable: 'trust', actor: 'US', gamma: 0.3 }];
    const scenario = { ...demanding, environment: { ...demanding.environment, marginEffects } };
    const posed = pose('us-dprk', DEFAULT_SETTINGS, scenario);
    const found = trustThreshold(posed.inquiry, posed.sitting, posed.world)!;
    const steps = Array.from({ length: 1001 }, (_, step) => step / 1000);
    expect(found).toMatchObject({
      isMonotone: false,
      threshold: steps.find((trust) => isDealAt(posed, trust) === true) ?? null,
    });
  });
});

test('the share of drawn worlds is that of the worlds a study draws', () => {
  const posed = pose('annual-summit', DEFAULT_SETTINGS, demanding);
  const { inquiry, sitting, world } = posed;
  const share = drawnShare(inquiry, sitting, world, { seed: 's', runs: 200 });
  let withDeal = 0;
  for (let run = 0; run < 200; run++) {
    sitting.enter(worldOf(sitting.coding, DEFAULT_SETTINGS, 's', run));
    if (dealExists(inquiry, carriersOf(sitting.game, sitting.rules)) === true) withDeal++;
  }
  expect(withDeal).toBeGreaterThan(0);
  expect(withDeal).toBeLessThan(200);
  expect(share).toMatchObject({ worlds: 200, withDeal, unsettled: 0 });
  expect([...share.rises].filter((rise) => rise >= -SLACK).length).toBe(withDeal);
});

test('a vote can be passed where all could not agree', () => {
  const { inquiry, sitting } = pose('annual-summit-vote');
  const all = pose('annual-summit');
  expect(slackOf(inquiry, sitting.rules).rise.low).toBeGreaterThanOrEqual(
    slackOf(all.inquiry, all.sitting.rules).rise.low,
  );
  expect(slackOf(all.inquiry, all.sitting.rules).rise).not.toEqual(exactly(-Infinity));
});
