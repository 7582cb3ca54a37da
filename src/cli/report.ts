/** `winset report`. */
import { EXIT } from '../base/errors.ts';
import { bootstrapSeconds, bootstrapYields } from '../study/bootstrap-yields.ts';
import { comparisonPage } from '../study/compare-text.ts';
import { type Comparison, compare } from '../study/comparison.ts';
import { comparisonJson } from '../study/comparison-json.ts';
import { durationText } from '../study/plan-size.ts';
import { countOf } from '../study/points.ts';
import { openStore, type Store } from '../study/store.ts';
import type { ReportFlags } from './commands/report.ts';
import type { Console } from './console.ts';
import { storedPage } from './finish-study.ts';
import { NOT_READ, playStudy } from './play-study.ts';
import { checkForm, printSheet } from './print-sheet.ts';
import { workersFrom } from './study-flags.ts';

/** @throws WinsetError `study/not-found`, `study/incomplete` and others of the store */
export async function report(folder: string, flags: ReportFlags, console: Console): Promise<number> {
  checkForm(flags);
  const workers = workersFrom(flags.workers);
  const store = openStore(folder);
  const result = await playStudy(store.plan, { workers, store, storedOnly: true }, folder, console);
  if (result.missing > 0) {
    console.err(NOT_READ);
    return EXIT.interrupted;
  }
  const comparison = flags.bootstrap === true ? bootstrapped(store, compare(result), console) : compare(result);
  const blocks = comparisonPage(comparison, await storedPage(folder, store.plan));
  printSheet({ blocks, data: comparisonJson(comparison) }, flags, console);
  return EXIT.done;
}

/** Says so first where it takes a while. */
function bootstrapped(store: Store, comparison: Comparison, console: Console): Comparison {
  const seconds = bootstrapSeconds(comparison);
  if (seconds > 10) console.err(`Bootstrap over ${countOf(comparison.runs, 'run')}: about ${durationText(seconds)}.\n`);
  return bootstrapYields(store, comparison);
}
