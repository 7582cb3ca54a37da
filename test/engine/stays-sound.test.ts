import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftingView } from '../../src/engine/contracts.ts';
import { Session } from '../../src/engine/session.ts';
import { everyText } from '../../src/testing/by-definition.ts';
import { anyPlay } from './arbitraries.ts';

/** Changes each issue of each sound text to each option, and asks both ways whether it is sound still. */
function compareBoth(view: DraftingView, wrong: string[]): number {
  let asked = 0;
  for (const before of everyText(view.game)) {
    if (!view.isSound(before)) continue;
    for (let issue = 0; issue < before.length; issue++) {
      for (let option = 0; option < view.game.options[issue]!; option++) {
        const text = before.slice();
        text[issue] = option;
        asked++;
        if (view.staysSound(text, issue) !== view.isSound(text)) wrong.push(`${before.join()} to ${text.join()}`);
      }
    }
  }
  return asked;
}

test('whether a text stays sound is the same, whether the changed issue is looked at or all of it', () => {
  let asked = 0;
  fc.assert(
    fc.property(anyPlay({ limits: { options: [2, 3], issues: [2, 5] } }), ({ setup, seed, run }) => {
      const wrong: string[] = [];
      const draft = (view: DraftingView): boolean => {
        asked += compareBoth(view, wrong);
        return false;
      };
      const drafting = { id: 'asking', summary: '', source: '', draft };
      const strategies = setup.strategies.map(({ concession }) => ({ concession, drafting }));
      new Session({ ...setup, frictions: { ...setup.frictions, draftingEffort: 1 }, strategies }).play(seed, run);
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(asked).toBeGreaterThan(10_000);
});
