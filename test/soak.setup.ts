/**
 * The long watch: with WINSET_SOAK=20 every random test tries twenty times as many cases (`npm run soak`).
 *
 * The everyday suite tries few enough to stay short, so a case that comes up once in ten thousand would otherwise be met
 * by whoever happens to run it next.
 */
import { vi } from 'vitest';

const times = Number(process.env['WINSET_SOAK'] ?? '1');

vi.mock('fast-check', async (original) => {
  const real = await original<typeof import('fast-check')>();
  const assert = ((property: never, parameters: { numRuns?: number } = {}) =>
    real.assert(property, { ...parameters, numRuns: (parameters.numRuns ?? 100) * times })) as typeof real.assert;
  return { ...real, default: { ...real.default, assert }, assert };
});
