import { describe, expect, test } from 'vitest';
import { exactly } from '../../src/analysis/bounds.ts';
import { membersOf } from '../../src/analysis/carriers.ts';
import { countCoalitions, countTexts } from '../../src/analysis/counts.ts';
import { dealQuestion } from '../../src/analysis/deal-question.ts';
import { Frontier } from '../../src/analysis/frontier.ts';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { slackOf } from '../../src/analysis/slack.ts';
import { solutionPoints } from '../../src/analysis/solution-points.ts';
import type { Case, Text } from '../../src/engine/case.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import type { CompiledForum } from '../../src/scenarios/compile.ts';
import { Format } from '../../src/scenarios/format.ts';
import { knownUnits } from '../../src/scenarios/known-units.ts';
import { llmDeliberation } from '../../src/scenarios/llm-deliberation.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { validateScenario } from '../../src/scenarios/validate.ts';
import { codedWorld } from '../../src/scenarios/world.ts';
import { acceptors } from '../fixtures/by-every-text.ts';
import file from '../oracles/llm-deliberation-base.json' with { type: 'json' };

const { oracle, game: published } = file;
const coding = codeScenario(llmDeliberation, 'paper');

function sittingOf(forum: string): CompiledForum {
  const sitting = new Format(coding, forum, DEFAULT_SETTINGS).opening;
  sitting.enter(codedWorld(coding, DEFAULT_SETTINGS));
  return sitting;
}

const vote = sittingOf('vote');
const game: Case = vote.game;

/** "A2,B3,C1" as the oracle names deals. */
const named = (text: Text): string => Array.from(text, (option, issue) => `${'ABCDE'[issue]}${option + 1}`).join();
const parties = oracle.parties.map((party) => party.file);

test('is a valid scenario, with the published scores and thresholds', () => {
  expect(validateScenario(llmDeliberation, knownUnits)).toEqual({ problems: [], warnings: [] });
  expect(published.parties.map((party) => party.scores.flat())).toEqual(game.worth.map((tables) => [...tables[0]!]));
  expect(published.parties.map((party) => party.threshold)).toEqual([...game.reservation]);
});

describe('counts', () => {
  const counts = countTexts(new Inquiry(game), vote.rules);

  test('720 deals, 12 unanimous, 55 that pass with the two vetoes', () => {
    expect(counts.tableable).toEqual(exactly(oracle.deals_total));
    expect(counts.zone).toEqual(exactly(oracle.deals_unanimous));
    expect(counts.deals).toEqual(exactly(oracle.deals_passing_rule_n_minus_1_with_both_vetoes));
    const unanimous = sittingOf('unanimity');
    expect(countTexts(new Inquiry(unanimous.game), unanimous.rules).deals).toEqual(exactly(oracle.deals_unanimous));
  });

  test('what each party can live with', () => {
    expect(counts.winSets).toEqual(oracle.parties.map((party) => exactly(party.deals_at_or_above_threshold)));
  });

  test('all 63 coalitions', () => {
    const found = countCoalitions(new Inquiry(game)).map(({ coalition, texts }) => [
      membersOf(coalition)
        .map((seat) => parties[seat])
        .join('+'),
      texts.low,
    ]);
    expect(found.length).toBe(63);
    expect(Object.fromEntries(found)).toEqual(oracle.deals_acceptable_to_every_member_of_coalition);
  });
});

test('481 Pareto-optimal deals, 51 of them pass, 12 are unanimous', () => {
  const texts: Text[] = [];
  for (const { text } of new Frontier(game).texts()) texts.push(text.slice());
  expect(texts.length).toBe(oracle.pareto_optimal_deals_total);
  const accepted = texts.map((text) => acceptors(game, text));
  const both = (1 << parties.indexOf('SportCo')) | (1 << parties.indexOf('DoT'));
  const passing = accepted.filter((mask) => (mask & both) === both && membersOf(mask).length >= 5);
  expect(passing.length).toBe(oracle.pareto_and_passing);
  expect(accepted.filter((mask) => mask === 63).length).toBe(oracle.pareto_and_unanimous);
});

test('the Nash, max-min, utilitarian and best deals', () => {
  const points = solutionPoints(new Inquiry(game))!;
  const nash = oracle.nash_product_disagreement_threshold_unanimous;
  expect([named(points.nash!.text), points.nash!.score]).toEqual([nash.argmax[0]!.deal, exactly(nash.value)]);
  const maxMin = oracle.max_min_surplus_all;
  expect([named(points.egalitarian!.text), points.egalitarian!.score]).toEqual([
    maxMin.argmax[0]!.deal,
    exactly(maxMin.value),
  ]);
  const most = oracle.max_sum_unanimous;
  expect([named(points.utilitarian!.text), points.utilitarian!.score]).toEqual([
    most.argmax[0]!.deal,
    exactly(most.value),
  ]);
  for (const [name, value] of Object.entries(nash.argmax[0]!.values)) {
    expect(points.nash!.surpluses[parties.indexOf(name)]).toBe(value);
  }
});

test('the twelve unanimous deals by name, and how far all thresholds could rise', () => {
  const unanimous: string[] = [];
  new Inquiry(game).each(dealQuestion(game, [0, 1, 2, 3, 4, 5]), (text) => unanimous.push(named(text)));
  expect(unanimous.sort()).toEqual([...oracle.unanimous_deals].sort());
  const { rules } = sittingOf('unanimity');
  expect(slackOf(new Inquiry(game), rules).rise).toEqual(exactly(oracle.max_min_surplus_all.value));
});
