/** A plan written as data to one that can be played; what library users call. */
import type { Scenario } from '../scenarios/scenario.ts';
import type { PlanFile } from './plan-schema.ts';
import type { ResolvedPlan } from './resolve-plan.ts';

/**
 * Checks a plan and resolves it against its scenario. zod is loaded only now.
 *
 * @throws WinsetError `plan/invalid` with every problem of its shape, and what `resolvePlan` throws
 */
export async function planStudy(scenario: Scenario, plan: PlanFile): Promise<ResolvedPlan> {
  const [{ checkPlan }, { resolvePlan }] = await Promise.all([import('./check-plan.ts'), import('./resolve-plan.ts')]);
  return resolvePlan(scenario, checkPlan(plan));
}
