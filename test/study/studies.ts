/** Small studies of the built-in world for tests. */
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { checkPlan } from '../../src/study/check-plan.ts';
import type { StudyPlan } from '../../src/study/plan.ts';
import type { PlanFile } from '../../src/study/plan-schema.ts';
import { resolvePlan } from '../../src/study/resolve-plan.ts';

/** A plan of the built-in world. */
export function planOf(file: PlanFile): StudyPlan {
  return resolvePlan(northeastAsia, checkPlan(file)).plan;
}

/** Fast forums, for tests that need many runs rather than these very formats. */
export const FAST = ['two-koreas', 'rok-us-china'];
