/** `winset facts`. */
import { EXIT } from '../base/errors.ts';
import { factsPage } from '../study/facts/facts-text.ts';
import { FACT_RUNS, runFacts } from '../study/facts/run-facts.ts';
import type { FactsFlags } from './commands/facts.ts';
import type { Console } from './console.ts';
import { seedFrom } from './prepare.ts';
import { checkForm, printSheet } from './print-sheet.ts';
import { ProgressLine } from './progress.ts';
import { countFrom, workersFrom } from './study-flags.ts';

/** @throws WinsetError with what is wrong with the flags */
export async function showFacts(flags: FactsFlags, console: Console): Promise<number> {
  checkForm(flags);
  const sampling = {
    runs: flags.runs === undefined ? FACT_RUNS : countFrom('--runs', flags.runs),
    seed: seedFrom(flags.seed),
  };
  const line = new ProgressLine(console);
  const onProgress = (done: number, total: number): void => line.update(done, total);
  const facts = await runFacts({ ...sampling, workers: workersFrom(flags.workers), onProgress });
  line.clear();
  printSheet({ blocks: factsPage(facts, sampling), data: { ...sampling, facts } }, flags, console);
  return EXIT.done;
}
