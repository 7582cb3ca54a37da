/** `winset compare`. */
import { EXIT, WinsetError } from '../base/errors.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { comparisonPage, type PageOptions } from '../study/compare-text.ts';
import { compare } from '../study/comparison.ts';
import { comparisonJson } from '../study/comparison-json.ts';
import { finish } from '../study/finish.ts';
import { ledgerContrasts } from '../study/friction-ledger.ts';
import type { StudyPlan } from '../study/plan.ts';
import { bytesText, durationText, planSize, storedBytes, timingRun } from '../study/plan-size.ts';
import { countOf } from '../study/points.ts';
import { comparableForums } from '../study/resolve-plan.ts';
import type { StudyOptions } from '../study/run-study.ts';
import { createStore } from '../study/store.ts';
import { counted } from '../trace/names.ts';
import { commandOf } from '../trace/shell-words.ts';
import { type Console, textColumns } from './console.ts';
import { sayPlaces } from './finish-study.ts';
import { interruptedText, playStudy, tooLarge } from './play-study.ts';
import { checkForm, printSheet } from './print-sheet.ts';
import { warningsText } from './report-error.ts';
import { countFrom, formatsFrom, isLedger, planFrom, widthFrom, workersFrom } from './study-flags.ts';
import type { CompareFlags } from './study-options.ts';
import { type PreparedPlan, planOfFile, planOfFlags, runCommandOf } from './study-plan.ts';

/** Rows below which no estimate is made. */
const SMALL = 50_000;
/** Seconds after which a study that keeps nothing is refused. */
const LONGEST = 30 * 60;

/** Flags that mean something beside a plan. Any other is refused there: the page would claim it. */
const BESIDE_PLAN: ReadonlySet<string> = new Set<keyof CompareFlags>([
  ...(['plan', 'untilWidth', 'out', 'format', 'workers'] as const),
  ...(['markdown', 'json', 'color', 'debug'] as const),
]);

/** @throws WinsetError with every problem of the flags; nothing is played then */
export async function compareFormats(
  forums: readonly string[],
  flags: CompareFlags,
  console: Console,
): Promise<number> {
  checkForm(flags);
  checkCombination(forums, flags);
  const workers = workersFrom(flags.workers);
  const formats = formatsFrom(flags.format);
  const width = widthFrom(flags.untilWidth);
  const prepared = await preparedPlan(forums, flags, width);
  console.err(warningsText(prepared.warnings, textColumns(console)));
  const { plan } = prepared;
  if (flags.out === undefined) checkSize(plan, workers, console);
  const store = flags.out === undefined ? undefined : createStore(flags.out, plan, false);
  const options: StudyOptions = { workers, ...(store === undefined ? {} : { store }) };
  const result = await playStudy(plan, options, flags.out ?? null, console);
  if (result.missing > 0) {
    const format = flags.format === undefined ? [] : ['--format', flags.format];
    console.err(interruptedText(result.missing, plan, flags.out ?? null, format));
    return EXIT.interrupted;
  }
  const page = pageOptions(prepared, againWords(forums, flags));
  const outputs = store === undefined ? null : await finish(store, result, formats, page);
  const comparison = outputs?.comparison ?? compare(result);
  printSheet({ blocks: comparisonPage(comparison, page), data: comparisonJson(comparison) }, flags, console);
  if (outputs !== null) sayPlaces(outputs, flags, console);
  return EXIT.done;
}

function checkCombination(forums: readonly string[], flags: CompareFlags): void {
  const clash = (message: string, hint: string): never => {
    throw new WinsetError('usage/conflict', { message, hint });
  };
  if (flags.plan !== undefined && (forums.length > 0 || flags.all === true))
    clash('a plan names its forums itself', 'Leave out the forums, or --plan.');
  if (flags.all === true && forums.length > 0) clash('--all and named forums exclude each other', 'Choose one.');
  if (flags.format !== undefined && flags.out === undefined)
    clash('--format is of the table that --out keeps', 'Name a folder with --out, or leave out --format.');
  const said = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined || BESIDE_PLAN.has(name) ? [] : [`--${name}`],
  );
  if (flags.plan !== undefined && said.length > 0)
    clash(`--plan says everything; found also ${said.join(', ')}`, 'Write it into the plan, or leave out --plan.');
}

async function preparedPlan(
  forums: readonly string[],
  flags: CompareFlags,
  untilWidth: number | undefined,
): Promise<PreparedPlan> {
  const length = {
    ...(flags.runs === undefined ? {} : { runs: countFrom('--runs', flags.runs) }),
    ...(untilWidth === undefined ? {} : { untilWidth }),
  };
  if (flags.plan !== undefined) return planOfFile(flags.plan, length);
  const complete = (scenario: Scenario) => ({ ...planFrom(chosenForums(forums, flags, scenario), flags), ...length });
  return planOfFlags(flags.scenario, complete, isLedger(flags) ? ledgerContrasts : undefined);
}

function chosenForums(forums: readonly string[], flags: CompareFlags, scenario: Scenario): readonly string[] {
  const chosen = flags.all === true ? comparableForums(scenario) : forums;
  if (chosen.length > 0) {
    const { baseline } = flags;
    // Whoever names a baseline wants it compared.
    return baseline === undefined || chosen.includes(baseline) ? chosen : [baseline, ...chosen];
  }
  const ids = comparableForums(scenario);
  throw new WinsetError('usage/missing-argument', {
    message: 'winset compare needs forums',
    hint: `Forums of ${scenario.id}: ${ids.join(', ')}.\nFor example: winset compare ${ids.slice(0, 3).join(' ')}, or --all`,
  });
}

/** Says how long a large study will take; refuses one that would take very long and keep nothing. */
function checkSize(plan: StudyPlan, workers: number, console: Console): void {
  const { arms, runs, rows } = planSize(plan);
  // How long a study that stops by itself will take is not known beforehand.
  if (plan.untilWidth !== undefined || (rows <= SMALL && !plan.solve)) return;
  const seconds = timingRun(plan, () => performance.now() / 1000).seconds / workers;
  const size = `${countOf(runs, 'run')} of ${counted(arms, 'arm')}`;
  if (seconds > LONGEST) throw tooLarge(size, durationText(seconds));
  if (seconds > 10 && (console.isErrTty === true || plan.solve))
    console.err(
      `${size}: about ${durationText(seconds)} (with --out: ${bytesText(storedBytes(plan))} of blocks, and a table beside them).\n`,
    );
}

function againWords(forums: readonly string[], flags: CompareFlags): string[] {
  const { all, plan, scenario, baseline, runs, untilWidth, seed, coded, env, moment, evidence } = flags;
  const value = (name: string, given: string | undefined): string[] => (given === undefined ? [] : [name, given]);
  return [
    ...['winset', 'compare', ...forums],
    ...(all === true ? ['--all'] : []),
    ...value('--plan', plan),
    ...value('--scenario', scenario),
    ...value('--baseline', baseline),
    ...value('--runs', runs),
    ...value('--until-width', untilWidth),
    ...value('--seed', seed),
    ...(coded === true ? ['--coded'] : []),
    ...(env ?? []).flatMap((text) => ['--env', text]),
    ...value('--moment', moment),
    ...value('--evidence', evidence),
    ...value('--overlay', flags.overlay),
    ...value('--frictions', flags.frictions),
    ...value('--same', flags.same),
    ...(flags.set ?? []).flatMap((text) => ['--set', text]),
    ...(flags.solve === true ? ['--solve'] : []),
  ];
}

function pageOptions({ notes, scenario, plan }: PreparedPlan, again: readonly string[]): PageOptions {
  return { notes, again: commandOf(again), runCommand: runCommandOf(scenario, plan) };
}
