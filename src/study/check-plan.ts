/** A plan as data to a plan with its defaults, or every problem of it. Brings zod along. */
import { closest } from '../base/closest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import { byPlace, problemOf } from '../scenarios/finding.ts';
import { type ShapeFinding, shapeFindings, silent } from '../scenarios/problem-words.ts';
import type { Source } from '../scenarios/yaml-source.ts';
import { gridSchema, type PlanDraft, type PlanFile, planSchema } from './plan-schema.ts';

/** What varies from setting to setting is easily written one level too high. */
function atItsLevel(finding: ShapeFinding): ShapeFinding {
  const key = String(finding.path[0]);
  if (finding.onKey !== true || finding.path.length > 1) return finding;
  if (closest(key, Object.keys(planSchema.shape)) !== undefined) return finding;
  const meant = closest(key, Object.keys(gridSchema.shape));
  return meant === undefined ? finding : { ...finding, hint: `Did you mean ${meant}? It stands under "settings".` };
}

/**
 * @param source  where the data was read, to tell the line of a problem; null when it was not read from a file
 * @throws WinsetError `plan/invalid` with every problem
 */
export function readPlan(data: unknown, source: Source | null): PlanDraft {
  const result = planSchema.safeParse(data, { error: silent });
  if (result.success) return result.data;
  const findings = shapeFindings(result.error.issues, data).map(atItsLevel);
  const problems = findings.map(
    (finding): Problem => ({ ...problemOf(finding), ...source?.locate(finding.path, finding.onKey) }),
  );
  throw new WinsetError('plan/invalid', problems.sort(byPlace));
}

/**
 * Checks a plan put together from flags.
 *
 * @throws WinsetError `plan/invalid` with every problem
 */
export function checkPlan(plan: PlanFile): PlanDraft {
  return readPlan(plan, null);
}
