/** A plan as data to a plan with its defaults, or every problem of it. Brings zod along. */
import type { z } from 'zod';
import { type Problem, WinsetError } from '../base/errors.ts';
import { pathText } from '../scenarios/finding.ts';
import type { Source } from '../scenarios/yaml-source.ts';
import { type PlanDraft, type PlanFile, planSchema } from './plan-schema.ts';

type Issue = z.core.$ZodIssue;

/** Of a choice between shapes, the complaints of the shape that the value comes nearest to. */
function spelledOut(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOtherType = (branch: readonly Issue[]): boolean =>
    branch.some((one) => one.code === 'invalid_type' && one.path.length === 0);
  const branch = issue.errors.find((candidate) => !isOtherType(candidate)) ?? issue.errors[0] ?? [];
  if (branch.length === 0) return [issue];
  return branch.flatMap((one) => spelledOut({ ...one, path: [...issue.path, ...one.path] }));
}

function problemsOf(issues: readonly Issue[], source: Source | null): Problem[] {
  return issues.flatMap(spelledOut).map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const place = source === null ? {} : source.locate(path);
    const message = issue.message.replace(/\.$/, '');
    return { ...(path.length === 0 ? {} : { path: pathText(path) }), message, ...place };
  });
}

/**
 * @param source  where the data was read, to tell the line of a problem; null when it was not read from a file
 * @throws WinsetError `plan/invalid` with every problem
 */
export function readPlan(data: unknown, source: Source | null): PlanDraft {
  const result = planSchema.safeParse(data);
  if (!result.success) throw new WinsetError('plan/invalid', problemsOf(result.error.issues, source));
  return result.data;
}

/**
 * Checks a plan put together from flags.
 *
 * @throws WinsetError `plan/invalid` with every problem
 */
export function checkPlan(plan: PlanFile): PlanDraft {
  return readPlan(plan, null);
}
