/** The text of a plan file to a plan, with every problem at its line. Brings zod and yaml along: import it lazily. */
import { WinsetError } from '../base/errors.ts';
import { readSource, type Source } from '../scenarios/yaml-source.ts';
import { readPlan } from './check-plan.ts';
import type { PlanDraft } from './plan-schema.ts';

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

/**
 * Reads a plan file, YAML or JSON.
 *
 * @throws WinsetError `plan/empty`, `plan/not-yaml` or `plan/invalid`, with every problem at its line
 */
export function parsePlan(text: string): PlanDraft {
  const source = readPlanSource(text);
  if (source.problems.length > 0) throw new WinsetError('plan/invalid', source.problems);
  return readPlan(source.data, source);
}
