/** The text of a plan file to a plan, with every problem at its line. Brings zod and yaml along: import it lazily. */
import type { z } from 'zod';
import { type Problem, WinsetError } from '../base/errors.ts';
import { pathText } from '../scenarios/finding.ts';
import { readSource, type Source } from '../scenarios/yaml-source.ts';
import { type PlanDraft, type PlanFile, planSchema } from './plan-schema.ts';

const inPlanWords = (text: string): string => text.replaceAll('scenario', 'plan');

function readPlanSource(text: string): Source {
  try {
    return readSource(text);
  } catch (error) {
    if (!(error instanceof WinsetError)) throw error;
    const problems = error.problems.map((p) => ({ ...p, message: inPlanWords(p.message) }));
    throw new WinsetError(
      error.code.replace('scenario/', 'plan/'),
      problems.map(({ hint, ...p }) => (hint === undefined || hint.includes('winset init') ? p : { ...p, hint })),
    );
  }
}

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
 * Reads a plan file, YAML or JSON.
 *
 * @throws WinsetError `plan/empty`, `plan/not-yaml` or `plan/invalid`, with every problem at its line
 */
export function parsePlan(text: string): PlanDraft {
  const source = readPlanSource(text);
  if (source.problems.length > 0) throw new WinsetError('plan/invalid', source.problems);
  const result = planSchema.safeParse(source.data);
  if (!result.success) throw new WinsetError('plan/invalid', problemsOf(result.error.issues, source));
  return result.data;
}

/**
 * Checks a plan put together from flags.
 *
 * @throws WinsetError `plan/invalid` with every problem
 */
export function checkPlan(plan: PlanFile): PlanDraft {
  const result = planSchema.safeParse(plan);
  if (!result.success) throw new WinsetError('plan/invalid', problemsOf(result.error.issues, null));
  return result.data;
}
