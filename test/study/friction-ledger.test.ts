import { describe, expect, test } from 'vitest';
import { ledgerContrasts } from '../../src/study/friction-ledger.ts';
import type { StudyPlan } from '../../src/study/plan.ts';
import type { PlanFile } from '../../src/study/plan-schema.ts';
import { planOf } from './studies.ts';

const labels = ({ settings, forums }: StudyPlan, arm: number): string =>
  `${forums[arm % forums.length]}: ${settings[Math.floor(arm / forums.length)]!.label}`;

const pairs = (settings: PlanFile['settings'] & object): string[][] => {
  const plan = planOf({ forums: ['two-koreas', 'us-dprk'], settings });
  return ledgerContrasts(plan).map(({ first, second }) => [labels(plan, first), labels(plan, second)]);
};

describe('the friction ledger', () => {
  test('holds a setting against the one of its own environment', () => {
    expect(pairs({ moment: ['neutral', '2019'], frictions: ['default', 'none'] })).toEqual([
      ['two-koreas: neutral, no frictions', 'two-koreas: neutral, all frictions'],
      ['us-dprk: neutral, no frictions', 'us-dprk: neutral, all frictions'],
      ['two-koreas: 2019, no frictions', 'two-koreas: 2019, all frictions'],
      ['us-dprk: 2019, no frictions', 'us-dprk: 2019, all frictions'],
    ]);
  });

  test('and of its own scenario, whatever turns faster than the frictions', () => {
    const found = pairs({ frictions: ['default', 'shocks', 'none'], set: [[], ['DPRK.margin=0.3']] });
    expect(found).toHaveLength(2 * 2 * 2);
    for (const [first, second] of found)
      expect(second).toBe(first!.replace(/without shocks|no frictions/, 'all frictions'));
  });

  test('compares nothing where only the frictions stay as they are', () => {
    expect(pairs({ environment: { trust: [0.2, 0.8] } })).toEqual([]);
  });
});
