import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriersOf } from '../../src/analysis/carriers.ts';
import { beaterOf, beats, coreOf, isGridlocked } from '../../src/analysis/core.ts';
import { Inquiry } from '../../src/analysis/inquiry.ts';
import { unanimity, withRules, withVote } from '../fixtures/any-rules.ts';
import { beatsByDefinition, sensibleTexts } from '../fixtures/by-every-text.ts';
import { drawPermutation, permutedBy } from '../fixtures/permuted-case.ts';
import { anyCase } from '../fixtures/random-case.ts';

const small = anyCase({ maxTexts: 400, maxSeats: 7, hasSecond: true });

describe('the core', () => {
  test('is the set of texts that no other beats', () => {
    fc.assert(
      fc.property(withRules(small), ({ game, rules }) => {
        const texts = sensibleTexts(game, true);
        const expected = texts.filter((text) => !texts.some((other) => beatsByDefinition(game, rules, other, text)));
        const core = coreOf(new Inquiry(game), rules);
        expect(core.isComplete).toBe(true);
        expect(core.texts.map((text) => text.join())).toEqual(expected.map((text) => text.join()));
      }),
      { numRuns: 300 },
    );
  });

  test('names no more texts than asked for, and says that it is cut', () => {
    fc.assert(
      fc.property(withRules(small), fc.integer({ min: 1, max: 5 }), ({ game, rules }, most) => {
        const whole = coreOf(new Inquiry(game), rules);
        const cut = coreOf(new Inquiry(game), rules, most);
        expect(cut.texts.length).toBeLessThanOrEqual(most);
        if (whole.texts.length > most) expect(cut.isComplete).toBe(false);
        const all = new Set(whole.texts.map((text) => text.join()));
        for (const text of cut.texts) expect(all).toContain(text.join());
      }),
    );
  });

  test('is that for some 3,000 texts too', () => {
    fc.assert(
      fc.property(withRules(anyCase({ maxTexts: 3000, maxSeats: 6 })), ({ game, rules }) => {
        const texts = sensibleTexts(game, true);
        const expected = texts.filter((text) => !texts.some((other) => beatsByDefinition(game, rules, other, text)));
        const core = coreOf(new Inquiry(game), rules);
        expect(core.texts.map((text) => text.join())).toEqual(expected.map((text) => text.join()));
      }),
      { numRuns: 25 },
    );
  });

  test('has a witness for every text outside it, and gridlock is the status quo inside', () => {
    fc.assert(
      fc.property(withRules(small), ({ game, rules }) => {
        const inquiry = new Inquiry(game);
        const carriers = carriersOf(game, rules, -Infinity);
        const core = new Set(coreOf(inquiry, rules).texts.map((text) => text.join()));
        for (const text of sensibleTexts(game, true)) {
          const beater = beaterOf(inquiry, carriers, text);
          expect(beater === null).toBe(core.has(text.join()));
          expect(beater === null || beats(game, rules, beater!.text, text)).toBe(true);
        }
        expect(isGridlocked(inquiry, rules)).toBe(game.statusQuo === null ? null : core.has(game.statusQuo.join()));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps its size when seats and issues change their order', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat()), (game, draws) => {
        const moved = permutedBy(game, drawPermutation(game, draws));
        const sizeOf = (of: typeof game): number => coreOf(new Inquiry(of), unanimity(of)).texts.length;
        expect(sizeOf(moved)).toBe(sizeOf(game));
      }),
      { numRuns: 60 },
    );
  });

  test('that is told to stop holds only texts of the core, and says that it is not complete', () => {
    fc.assert(
      fc.property(withVote(small), fc.nat(200), ({ game, rules }, patience) => {
        let asked = 0;
        const whole = new Set(coreOf(new Inquiry(game), rules).texts.map((text) => text.join()));
        const part = coreOf(new Inquiry(game, () => ++asked > patience), rules);
        expect(part.texts.every((text) => whole.has(text.join()))).toBe(true);
        expect(part.isComplete || asked > patience).toBe(true);
        expect(!part.isComplete || part.texts.length === whole.size).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
