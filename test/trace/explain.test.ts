/** Explanations: they sum to what was played, and name what decides. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossesLine, crossesRedLine, isCompatible, isStatusQuo, surplus } from '../../src/engine/case.ts';
import { allowedCells, allSeats } from '../../src/engine/mandate.ts';
import { backdropOf, type Place, placeOf } from '../../src/trace/backdrop.ts';
import { explain, phrasesBehind } from '../../src/trace/explain.ts';
import type { RecordedRun } from '../../src/trace/record-run.ts';
import { smallestChange, wouldAccept } from '../../src/trace/smallest-change.ts';
import { tableText, textById } from '../../src/trace/text-by-id.ts';
import { explainDecision } from '../../src/trace/why.ts';
import { anyRun, play } from './any-run.ts';
import { scored } from './scored-case.ts';

/** Every answer of a run with its place at the table. */
function answersOf(run: RecordedRun) {
  const backdrop = backdropOf(run);
  const drafts = new Map(
    run.events.flatMap((event) => (event.kind === 'tabled' ? [[event.draft, event] as const] : [])),
  );
  return run.events.flatMap((event) => {
    if (event.kind !== 'answered') return [];
    const tabled = drafts.get(event.draft)!;
    const place = placeOf(backdrop, event.stage, event.seat, tabled.text)!;
    return [{ event, tabled, place, backdrop }];
  });
}

test('the contributions sum to the surplus, and each is its product', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      for (const { event, place, backdrop } of answersOf(run)) {
        const why = explain(place.compiled, backdrop.world, place.seat, place.text);
        const sum = why.contributions.reduce((total, entry) => total + entry.points, 0);
        expect(Math.abs(sum - surplus(place.compiled.game, place.seat, place.text))).toBeLessThan(1e-12);
        expect(why.worth).toBe(event.computed.worth);
        for (const { weight, change, rho, kappa, points } of why.contributions) {
          expect(Math.abs(weight * change * rho * kappa - points)).toBeLessThan(1e-12);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('an answer is a yes exactly when the recomputed worth, red lines and stage accounts allow it', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      for (const { event, place } of answersOf(run)) {
        expect(wouldAccept(place.compiled, place.seat, place.text, event.computed.asks)).toBe(event.heard.accepts);
        expect(event.computed.crossed !== null).toBe(crossesRedLine(place.compiled.game, place.seat, place.text));
      }
    }),
    { numRuns: 40 },
  );
});

/** Steps of every change of one issue that may be tabled, crosses no line its tabler knows of, and is accepted. */
function stepsToYes({ compiled, seat, text }: Place, tabler: number, asks: number): number[] {
  const { game, rules, frictions } = compiled;
  const known = frictions.information >= 1 ? allSeats(game) : [tabler];
  const allowed = allowedCells(game, rules.procedure.isUnanimous(rules) ? allSeats(game) : [tabler]);
  const steps: number[] = [];
  for (let issue = 0; issue < text.length; issue++) {
    for (let option = 0; option < game.options[issue]!; option++) {
      const changed = Uint8Array.from(text);
      changed[issue] = option;
      const mayBeTabled = allowed[game.offset[issue]! + option] === 1 && isCompatible(game, changed);
      if (option === text[issue] || !mayBeTabled || isStatusQuo(game, changed)) continue;
      const crosses = game.conditionalLines.some((line) => known.includes(line.seat) && crossesLine(line, changed));
      if (crosses || !wouldAccept(compiled, seat, changed, asks)) continue;
      steps.push(game.nominal[issue] === 1 ? 1 : Math.abs(option - text[issue]!));
    }
  }
  return steps;
}

test('the smallest single change turns the no into a yes in the fewest steps, and there is none when none does', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      for (const { event, tabled, place } of answersOf(run).filter((answer) => !answer.event.heard.accepts)) {
        const { compiled, seat, text } = place;
        const tabler = compiled.game.seatIds.indexOf(tabled.seat);
        const { asks } = event.computed;
        const change = smallestChange(compiled, { seat, tabler, text, asks });
        expect(change?.steps ?? Infinity).toBe(Math.min(Infinity, ...stepsToYes(place, tabler, asks)));
        const changed = change === null ? null : tableText(compiled, { ...tabled.text, [change.issue]: change.to });
        expect(changed === null || wouldAccept(compiled, seat, changed, asks)).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

test('no change is offered that the red line of its own tabler forbids', () => {
  const recorded = play('us-dprk', 'q', 3);
  const why = explainDecision(recorded, { draft: 7, actor: 'US' })!;
  expect([why.accepts, why.tabledBy]).toEqual([false, 'DPRK']);
  expect(why.smallestChange?.to).not.toBe('cvid');
});

describe('by hand', () => {
  const run = play('six-party', '7');
  const answers = answersOf(run);

  test('the strengths of the phrases behind an issue sum to the issue', () => {
    for (const { place, backdrop, event } of answers) {
      const why = explain(place.compiled, backdrop.world, place.seat, place.text);
      for (const entry of why.contributions) {
        const phrases = phrasesBehind(place.compiled, event.seat, entry);
        expect(phrases.reduce((sum, phrase) => sum + phrase.strength, 0)).toBe(phrases[0]?.of ?? 0);
        expect(phrases.length === 0).toBe(entry.silent);
      }
    }
  });

  test("North Korea's weight of denuclearisation rests on DPRK-I2 (4 of 8) and DPRK-T1 (4 of 8)", () => {
    const { place, backdrop } = answers.find((answer) => answer.event.seat === 'DPRK')!;
    const why = explain(place.compiled, backdrop.world, place.seat, place.text);
    const entry = why.contributions.find((c) => c.issue === 'denuclearization')!;
    const phrases = phrasesBehind(place.compiled, 'DPRK', entry);
    expect(phrases.map((phrase) => [phrase.id, phrase.strength, phrase.of])).toEqual([
      ['DPRK-I2', 4, 8],
      ['DPRK-T1', 4, 8],
    ]);
  });

  test('a crossed conditional red line says what it would take and what is missing', () => {
    const { place, backdrop } = answers.find((answer) => answer.event.computed.crossed === 'US:sanctions.partial')!;
    const [line] = explain(place.compiled, backdrop.world, place.seat, place.text).crossed;
    expect(line).toMatchObject({
      issue: 'sanctions',
      option: 'partial',
      evidence: 'judgement',
      unless: [{ issue: 'denuclearization', option: 'freeze', met: false }],
    });
  });

  test('texts go to ids and back', () => {
    for (const { place, tabled } of answers) expect(textById(place.compiled, place.text)).toEqual(tabled.text);
  });

  test('scores are explained by scores: 3 of at most 6', () => {
    const recorded = scored();
    const [first] = answersOf(recorded);
    const why = explain(first!.place.compiled, first!.backdrop.world, first!.place.seat, first!.place.text);
    for (const entry of why.contributions)
      expect([entry.from, entry.weight, entry.rho, entry.kappa]).toEqual([null, 1, 1, 1]);
    expect(why.contributions.map((entry) => entry.best)).toEqual([6, 4]);
  });
});
