/** Plays a study with progress on a terminal, and stops in order when interrupted. */
import { WinsetError } from '../base/errors.ts';
import type { StudyPlan } from '../study/plan.ts';
import { runStudy, type StudyOptions, type StudyResult } from '../study/run-study.ts';
import { resumeCommand } from '../study/store.ts';
import type { Console } from './console.ts';
import { interruptible } from './interrupt.ts';
import { ProgressLine } from './progress.ts';

/** @param folder  where the study is kept; null when it is kept nowhere */
export async function playStudy(
  plan: StudyPlan,
  options: StudyOptions,
  folder: string | null,
  console: Console,
): Promise<StudyResult> {
  const line = new ProgressLine(console);
  const said =
    folder === null
      ? 'Stopping. Nothing is kept without --out.'
      : 'Finishing the blocks under way; once more stops at once (nothing is lost).';
  try {
    return await interruptible(console, said, (signal) =>
      runStudy(plan, {
        ...options,
        signal,
        onProgress: ({ done, total, stored, runs }) => line.update(done, total, stored, runs),
      }),
    );
  } finally {
    line.clear();
  }
}

/**
 * What to say of a study that was interrupted.
 *
 * @param folder  where it is kept; null when it is kept nowhere
 * @param more  flags that the rest needs as well: of a shard, that it is one
 */
export function interruptedText(
  missing: number,
  { untilWidth }: Pick<StudyPlan, 'untilWidth'>,
  folder: string | null,
  more: readonly string[] = [],
): string {
  // How many a study that stops by itself will take is known only to its next look.
  const least = untilWidth === undefined ? '' : 'at least ';
  const left = `${least}${missing} ${missing === 1 ? 'block is' : 'blocks are'} left to play.`;
  return folder === null
    ? `Interrupted: ${left}\n`
    : `Interrupted: ${left} Continue with: ${resumeCommand(folder, more)}\n`;
}

/** What to say when reading a finished study was interrupted. */
export const NOT_READ = 'Interrupted: the study was not read to its end. Give the command again.\n';

/** A plan with too many runs for a command that keeps nothing. */
export function tooLarge(size: string, duration: string): WinsetError {
  return new WinsetError('study/huge', {
    message: `this plays ${size} and would take about ${duration}, and nothing would be kept if it were stopped`,
    hint: 'Use --out folder, which can be stopped and continued; or fewer --runs: 10,000 know a rate to within a point.',
  });
}
