/** Says what a finished study came to, and where everything is. */
import { comparisonPage } from '../study/compare-text.ts';
import { comparisonJson } from '../study/comparison-json.ts';
import { finish, type Outputs } from '../study/finish.ts';
import type { StudyPlan } from '../study/plan.ts';
import type { TableFormat } from '../study/row-sink.ts';
import type { StudyResult } from '../study/run-study.ts';
import type { Store } from '../study/store.ts';
import { commandOf, pathWord } from '../trace/shell-words.ts';
import type { Console } from './console.ts';
import { loadNamed } from './load-named.ts';
import { type FormFlags, printSheet } from './print-sheet.ts';
import { runCommandOf } from './study-plan.ts';

/** The page's commands for a stored study; without its scenario's file none can be given. */
export async function storedPage(folder: string, plan: StudyPlan) {
  const again = commandOf(['winset', 'report', pathWord(folder)]);
  try {
    const { scenario } = await loadNamed(plan.source);
    return { again, runCommand: runCommandOf(scenario, plan) };
  } catch {
    return { again };
  }
}

/** Writes tables and report, and prints the comparison with the places. */
export async function finishStudy(
  store: Store,
  result: StudyResult,
  formats: readonly TableFormat[],
  flags: FormFlags,
  console: Console,
): Promise<void> {
  const page = await storedPage(store.folder, store.plan);
  const outputs = await finish(store, result, formats, page);
  const { comparison } = outputs;
  printSheet({ blocks: comparisonPage(comparison, page), data: comparisonJson(comparison) }, flags, console);
  sayPlaces(outputs, flags, console);
}

/** Where table and report are: after a page, beside a Markdown document, not with JSON. */
export function sayPlaces(
  { tables, report }: Pick<Outputs, 'tables' | 'report'>,
  flags: FormFlags,
  console: Console,
): void {
  if (flags.json === true) return;
  const [first, ...others] = tables;
  const more = others.map((table) => `        ${table}\n`).join('');
  const places = `\nTable:  ${first}\n${more}        (data-dictionary.md beside it)\nReport: ${report}\n`;
  if (flags.markdown === true) console.err(places);
  else console.out(places);
}
