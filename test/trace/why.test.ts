/** Why: the decision that is meant, explained by the numbers it was made with. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WinsetError } from '../../src/base/errors.ts';
import { widthOf } from '../../src/trace/layout.ts';
import { narrateWhy } from '../../src/trace/narrate-why.ts';
import { explainDecision } from '../../src/trace/why.ts';
import { decisionsIn, type WhyQuestion } from '../../src/trace/why-choice.ts';
import { anyRun, play } from './any-run.ts';
import { scored } from './scored-case.ts';

test('every decision can be explained, with the worth it was made with, within 80 columns', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(), (run, n) => {
      const decisions = decisionsIn(run);
      fc.pre(decisions.length > 0);
      const decided = decisions[n % decisions.length]!;
      const why = explainDecision(run, { draft: decided.draft, actor: decided.seat })!;
      expect([why.kind, why.actor, why.draft]).toEqual([decided.kind, decided.seat, decided.draft]);
      const played = decided.kind === 'tabled' ? decided.computed.worth[decided.seat] : decided.computed.worth;
      expect(why.explanation.worth).toBe(played);
      expect(decided.kind === 'tabled' || why.aspiration.asks === decided.computed.asks).toBe(true);
      const told = narrateWhy(why, run.header.scenario);
      expect(Math.max(...told.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
      expect(told).not.toMatch(/undefined|NaN|Infinity/);
    }),
    { numRuns: 30 },
  );
});

test('a text held up that is the draft itself gets the same answer, and the smallest change gets a yes', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(), (run, n) => {
      const answers = decisionsIn(run).filter((event) => event.kind === 'answered');
      fc.pre(answers.length > 0);
      const { draft, seat, heard } = answers[n % answers.length]!;
      const same = explainDecision(run, { draft, actor: seat, text: {} })!;
      expect([same.isHypothetical, same.accepts]).toEqual([true, heard.accepts]);
      const change = explainDecision(run, { draft, actor: seat })!.smallestChange;
      const changed =
        change === null ? null : explainDecision(run, { draft, actor: seat, text: { [change.issue]: change.to } });
      expect(changed?.accepts ?? true).toBe(true);
      expect(changed?.explanation.worth ?? null).toBe(change?.worth ?? null);
    }),
    { numRuns: 25 },
  );
});

describe('which decision is meant', () => {
  const run = play('six-party', '7');
  const chosen = (question: WhyQuestion) => {
    const why = explainDecision(run, question)!;
    return [why.kind, why.draft, why.actor, why.accepts];
  };

  test.each<[WhyQuestion, unknown[]]>([
    [{}, ['answered', 6, 'US', false]],
    [{ round: 5 }, ['answered', 5, 'US', false]],
    [{ round: 5, actor: 'JP' }, ['answered', 5, 'JP', true]],
    [{ actor: 'DPRK' }, ['answered', 4, 'DPRK', false]],
    [{ draft: 6, actor: 'DPRK' }, ['answered', 6, 'DPRK', true]],
    [{ actor: 'CN' }, ['tabled', 6, 'CN', null]],
    [{ draft: 2, actor: 'CN' }, ['tabled', 2, 'CN', null]],
  ])('%j', (question, expected) => {
    expect(chosen(question)).toEqual(expected);
  });

  const codeOf = (question: WhyQuestion): string => {
    try {
      explainDecision(run, question);
    } catch (error) {
      if (error instanceof WinsetError) return `${error.code}: ${error.problems[0]!.hint}`;
      throw error;
    }
    return 'explained';
  };

  test('what does not exist is answered with what can be asked', () => {
    expect(codeOf({ round: 9 })).toMatch(/^why\/no-decision: Can be asked: draft 1 \(round 1, China \(CN\) tables/);
    expect(codeOf({ actor: 'DRPK' })).toMatch(/^why\/no-decision: Did you mean DPRK\?/);
    expect(codeOf({ text: { sanction: 'lift' } })).toMatch(/^why\/unknown-option: Did you mean sanctions\?/);
    expect(codeOf({ text: { sanctions: 'parital' } })).toMatch(/^why\/unknown-option: Did you mean partial\?/);
  });
});

describe('what it tells', () => {
  const run = play('six-party', '7');
  const told = narrateWhy(explainDecision(run)!, run.header.scenario).replace(/\s+/g, ' ');

  test('the product of each issue', () => {
    expect(told).toContain('weight x change x rho x kappa = points');
    expect(told).toMatch(/sanctions maintain to partial \.\d+ -\.67 1 1 -\d\.\d/);
  });

  test('the phrases with their strengths', () => {
    expect(told).toContain('US-P2: 5 of 8 strengths');
    expect(told).toContain(
      'Silent (the source says nothing; that is not content): economic-cooperation, inter-korean.',
    );
  });

  test('margin, aspiration, red line, belief, and what would have made it a yes', () => {
    expect(told).toMatch(/margin \(never below 0\) \d\.\d/);
    expect(told).toMatch(/At the opening it hoped for \d+ at most/);
    expect(told).toContain('Missing here: denuclearization freeze.');
    expect(told).toContain('What China believed when it tabled it');
    expect(told).toContain('Denuclearization freeze instead of pledge (one step)');
  });

  test('scores in place of products for a scored actor', () => {
    const lunch = scored();
    const why = explainDecision(lunch)!;
    expect(narrateWhy(why, lunch.header.scenario)).toContain('of at most');
  });
});
