import { expect, test, vi } from 'vitest';
import { loadScenario } from '../../src/scenarios/load.ts';

vi.mock('zod', () => {
  throw new Error('zod was loaded');
});
vi.mock('yaml', () => {
  throw new Error('yaml was loaded');
});

test('the built-in world loads neither zod nor yaml, which files need', async () => {
  const { scenario } = await loadScenario('northeast-asia');
  expect(scenario.id).toBe('northeast-asia');
  await expect(loadScenario('three-towns')).rejects.toThrow(/error when mocking|was loaded/);
});
