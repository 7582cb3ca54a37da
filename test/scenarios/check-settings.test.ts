import { describe, expect, test } from 'vitest';
import { WinsetError } from '../../src/base/errors.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import { Format } from '../../src/scenarios/format.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { DEFAULT_FRICTIONS, DEFAULT_SETTINGS, NO_FRICTIONS, type Settings } from '../../src/scenarios/settings.ts';
import { recordRun } from '../../src/trace/record-run.ts';

const coding = codeScenario(northeastAsia, 'paper');

/** What is said against settings, place by place. */
function said(settings: Partial<Settings>): string[] {
  try {
    new Format(coding, 'two-koreas', { ...DEFAULT_SETTINGS, ...settings });
    return [];
  } catch (error) {
    if (!(error instanceof WinsetError)) throw error;
    return error.problems.map((problem) => `${error.code} ${problem.path}: ${problem.message}`);
  }
}
const frictions = (changed: object) => ({ frictions: { ...DEFAULT_FRICTIONS, ...changed } });

describe('settings handed over by a program', () => {
  test('that make sense are taken', () => {
    expect(said({})).toEqual([]);
    expect(said({ frictions: NO_FRICTIONS, environment: { trust: 0, rivalry: 1 }, environmentSpread: 0.1 })).toEqual(
      [],
    );
  });

  test('that make none are refused, all at once and with their place', () => {
    expect(said({ environment: { trust: 3, trst: 0.5 }, ...frictions({ information: Number.NaN }) })).toEqual([
      'settings/invalid settings.environment.trust: expected a number from 0 to 1, found 3',
      'settings/invalid settings.environment.trst: there is no variable called "trst"',
      'settings/invalid settings.frictions.information: expected a number from 0 to 1, found NaN',
    ]);
    expect(said(frictions({ learning: -1, draftingEffort: 1.5 }))).toHaveLength(2);
    expect(said({ environmentSpread: -0.1 })).toHaveLength(1);
  });

  test('an unknown level of evidence, and an unknown actor played from outside', () => {
    expect(() => codeScenario(northeastAsia, 'papers' as 'paper')).toThrow('evidence/unknown');
    const request = { scenario: northeastAsia, forumId: 'two-koreas', settings: DEFAULT_SETTINGS, seed: 's', run: 0 };
    const outside = { seats: ['XX'], decisions: [] };
    expect(() => recordRun({ ...request, outside })).toThrow('actor/unknown');
  });
});
