import { describe, expect, test } from 'vitest';
import { countTexts } from '../../src/analysis/counts.ts';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { absentConsents, type OptionStanding, optionStandings } from '../../src/analysis/options.ts';
import { seatsOf } from '../../src/engine/case.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import type { CompiledForum } from '../../src/scenarios/compile.ts';
import { Format } from '../../src/scenarios/format.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { codedWorld } from '../../src/scenarios/world.ts';
import { acceptors, isDeal, sensibleTexts } from '../fixtures/by-every-text.ts';

const settings = DEFAULT_SETTINGS;

function sittingOf(forum: string, scenario: Scenario = northeastAsia): CompiledForum {
  const coding = codeScenario(scenario, 'paper');
  const sitting = new Format(coding, forum, settings).opening;
  sitting.enter(codedWorld(coding, settings));
  return sitting;
}

function standingsOf(sitting: CompiledForum): OptionStanding[] {
  const inquiry = new Inquiry(sitting.game);
  const { deals, perCell } = countTexts(inquiry, sitting.rules);
  return optionStandings(inquiry, sitting, deals, perCell);
}

const small = ['two-koreas', 'three-party-beijing', 'rok-us-japan', 'rok-us-china', 'us-dprk', 'annual-summit-vote'];

describe.each(small)('%s, option by option', (forum) => {
  const sitting = sittingOf(forum);
  const { game, rules } = sitting;
  const texts = sensibleTexts(game);
  const deals = texts.filter((text) => isDeal(game, rules, text));
  const standings = standingsOf(sitting);

  test('covers the agenda', () => {
    expect(standings.map(({ issue, option }) => game.offset[issue]! + option)).toEqual(
      Array.from({ length: game.cells }, (_, cell) => cell),
    );
  });

  test.each(['every', 'some', 'none', 'barred'] as const)('"%s" is what looking at every deal says', (kind) => {
    for (const standing of standings.filter((own) => own.kind === kind)) {
      const { issue, option } = standing;
      const possible = sensibleTexts(game, true).filter((text) => text[issue] === option);
      const holding = deals.filter((text) => text[issue] === option);
      expect(possible.length > 0).toBe(kind !== 'barred');
      expect(holding.length === deals.length).toBe(kind === 'every');
      expect(holding.length === 0).toBe(kind === 'none' || kind === 'barred');
      if (standing.kind === 'some') expect(standing.share).toBe(holding.length / deals.length);
    }
  });

  test('names minimal sets of seats against what no deal holds', () => {
    for (const standing of standings) {
      if (standing.kind !== 'none') continue;
      const accepted = texts
        .filter((text) => text[standing.issue] === standing.option)
        .map((text) => acceptors(game, text));
      const satisfies = (seats: readonly number[]): boolean =>
        accepted.some((mask) => seats.every((seat) => (mask >> seat) & 1));
      for (const set of standing.against) {
        expect(satisfies(set)).toBe(false);
        for (const seat of set) expect(satisfies(set.filter((other) => other !== seat))).toBe(true);
      }
    }
  });
});

test('what bars an option is its limits, or consents of actors who do not sit, or both', () => {
  const sitting = sittingOf('us-dprk');
  const { scenario } = sitting.coding;
  const named = standingsOf(sitting).flatMap((own) => {
    const { id, options } = scenario.issues[sitting.frame.issues[own.issue]!]!;
    return own.kind === 'barred' ? [[`${id}.${options[own.option]!.id}`, own.by] as const] : [];
  });
  expect(Object.fromEntries(named)).toMatchObject({
    'sanctions.lift': [{ kind: 'limits' }, { kind: 'consent', actors: ['CN', 'RU'] }],
    'alliance-posture.withdraw': [{ kind: 'limits' }],
  });
});

test('what bars an option can be rules that nothing here can satisfy', () => {
  const compatibility = [
    { id: 'idle', if: { assurance: 'written' }, needs: { recognition: 'talks' } },
    { id: 'high', if: { assurance: 'binding' }, needs: { 'peace-regime': 'treaty' } },
  ];
  const sitting = sittingOf('six-party', { ...northeastAsia, compatibility });
  const issue = sitting.game.issueIds.indexOf('assurance');
  const binding = standingsOf(sitting).filter((own) => own.issue === issue)[3]!;
  expect(binding).toMatchObject({ kind: 'barred', by: [{ kind: 'compatibility', rules: ['high'] }] });
});

test('absent consents are those that alone keep an option off the table', () => {
  const sitting = sittingOf('rok-us-china');
  expect(
    absentConsents(sitting).map(({ issue, option, actors }) => {
      const { id, options } = sitting.coding.scenario.issues[sitting.frame.issues[issue]!]!;
      return [`${id}.${options[option]!.id}`, ...actors];
    }),
  ).toEqual([['leadership.koreas', 'DPRK']]);
  expect(seatsOf(sitting.game)).toBe(3);
});

test('a count that is cut short bars nothing but what limits and consents bar', () => {
  const sitting = sittingOf('six-party');
  const { game, rules } = sitting;
  const whole = standingsOf(sitting);
  const barred = (standings: readonly OptionStanding[]): string[] =>
    standings.flatMap(({ kind, issue, option }) => (kind === 'barred' ? [`${issue}.${option}`] : []));
  const counts = countTexts(new Inquiry(game), rules);
  for (const patience of [0, 1, 2, 4, 8]) {
    let asked = 0;
    const cut = new Inquiry(game, () => ++asked > patience);
    const found = optionStandings(cut, sitting, counts.deals, counts.perCell);
    expect(barred(whole)).toEqual(expect.arrayContaining(barred(found)));
  }
});
