/** `winset feasible`. */

import { feasibilityOf } from '../analysis/feasibility.ts';
import { EXIT, WinsetError } from '../base/errors.ts';
import { type Coding, codeScenario } from '../scenarios/coding.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { findForum } from '../scenarios/find.ts';
import { Format } from '../scenarios/format.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Settings } from '../scenarios/settings.ts';
import { codedWorld, type World } from '../scenarios/world.ts';
import { comparableForums } from '../study/resolve-plan.ts';
import { commandOf } from '../trace/shell-words.ts';
import { after, secondsFrom, sharesOf } from './budget.ts';
import type { FeasibleFlags } from './commands/feasible.ts';
import { type Console, textColumns } from './console.ts';
import { feasibleData } from './feasible/data.ts';
import { isRowExact, matrixRow, matrixSheet } from './feasible/matrix.ts';
import { feasiblePage } from './feasible/page.ts';
import { Gather } from './gather.ts';
import { type Prepared, prepare } from './prepare.ts';
import { checkForm, printSheet } from './print-sheet.ts';
import { warningsText } from './report-error.ts';
import { countFrom } from './study-flags.ts';
import { type View, viewOf } from './view.ts';
import { withoutActors } from './without-actors.ts';
import { worldWords } from './world-words.ts';

const DEFAULT_RUNS = 1000;
const DEFAULT_BUDGET = '30s';

/** The flags that lead to the same world again, with a space before. */
function againFlags(flags: FeasibleFlags, set: readonly string[]): string {
  const words = worldWords(flags, set);
  return words.length === 0 ? '' : ` ${commandOf(words)}`;
}

/** What was changed, with `--without` as the change that it is. */
function changesOf(scenario: Scenario, forum: string, flags: FeasibleFlags): string[] {
  const seats = findForum(scenario, forum).participants.join(',');
  return [...(flags.set ?? []), ...(flags.without === undefined ? [] : [`forum.participants=${seats}`])];
}

/** @throws WinsetError with every problem of the flags */
export async function feasible(forum: string | undefined, flags: FeasibleFlags, console: Console): Promise<number> {
  checkForm(flags);
  const gather = new Gather();
  const budget = gather.try(() => secondsFrom(flags.budget ?? DEFAULT_BUDGET));
  const runs = gather.try(() => (flags.runs === undefined ? DEFAULT_RUNS : countFrom('--runs', flags.runs)));
  gather.try(() => checkForum(forum, flags));
  gather.try(() => checkFrictions(flags.frictions));
  gather.end();
  const prepared = await prepare(withoutSeats(flags), forum);
  const { scenario, settings } =
    forum === undefined ? prepared : await withoutActors(prepared, forum, flags.without ?? []);
  console.err(warningsText(prepared.warnings, textColumns(console)));
  const coding = codeScenario(scenario, settings.evidence);
  const set = forum === undefined ? (flags.set ?? []) : changesOf(scenario, forum, flags);
  const view = viewOf(scenario, settings.evidence, againFlags(flags, set));
  return forum === undefined
    ? all(view, coding, settings, flags, after(budget!), console)
    : one(
        forum,
        { view, coding, prepared: { ...prepared, scenario, settings } },
        flags,
        { budget: budget!, runs: runs! },
        console,
      );
}

function withoutSeats({ without: _, ...flags }: FeasibleFlags): FeasibleFlags {
  return flags;
}

function checkForum(forum: string | undefined, flags: FeasibleFlags): void {
  const clash = (message: string, hint: string): never => {
    throw new WinsetError('usage/conflict', { message, hint });
  };
  if (flags.all !== true && forum === undefined) {
    throw new WinsetError('usage/missing-argument', {
      message: 'winset feasible needs a forum',
      hint: 'For example: winset feasible six-party, or winset feasible --all (winset list forums).',
    });
  }
  if (flags.all !== true) return;
  if (forum !== undefined) clash('--all and a forum exclude each other', 'Choose one.');
  if (flags.without !== undefined) clash('--without needs one forum', 'Name it instead of --all.');
  if (flags.frontier === true) clash('--frontier needs one forum', 'Name it instead of --all.');
}

/** The other frictions act in play alone: switching them off here would change nothing, unsaid. */
function checkFrictions(flag: string | undefined): void {
  const names = (flag ?? '').split(',').map((name) => name.trim());
  const other = names.find((name) => !['', 'none', 'promises'].includes(name));
  if (other === undefined) return;
  throw new WinsetError('usage/invalid', {
    path: `--frictions ${flag}`,
    message: `expected none or promises, found "${other}"`,
    hint: 'Only promises bear on which deals exist; the others act in play (winset run, winset compare).',
  });
}

/** Flags of what is asked besides, with a blank before each: the same question again. */
function questionFlags({ frontier, runs, seed }: FeasibleFlags): string {
  const words = [
    ...(frontier === true ? ['--frontier'] : []),
    ...(runs === undefined ? [] : ['--runs', runs]),
    ...(seed === undefined ? [] : ['--seed', seed]),
  ];
  return words.length === 0 ? '' : ` ${commandOf(words)}`;
}

interface At {
  readonly view: View;
  readonly coding: Coding;
  readonly prepared: Prepared;
}

function sittingOf(coding: Coding, forum: string, settings: Settings): { sitting: CompiledForum; world: World } {
  const sitting = new Format(coding, forum, settings).opening;
  const world = codedWorld(coding, settings);
  sitting.enter(world);
  return { sitting, world };
}

function one(
  forum: string,
  { view, coding, prepared }: At,
  flags: FeasibleFlags,
  { budget, runs }: { readonly budget: number; readonly runs: number },
  console: Console,
): number {
  const { sitting, world } = sittingOf(coding, forum, prepared.settings);
  const found = feasibilityOf(sitting, world, {
    seed: prepared.seed,
    runs,
    frontier: flags.frontier === true,
    stopAt: sharesOf(budget),
  });
  const studied = {
    view,
    forum: findForum(prepared.scenario, forum),
    sitting,
    world,
    found,
    seed: prepared.seed,
    runs,
    budget,
    questionFlags: questionFlags(flags),
    allFlags: againFlags(
      flags,
      (flags.set ?? []).filter((change) => !change.trimStart().startsWith('forum.')),
    ),
  };
  printSheet({ blocks: feasiblePage(studied), data: feasibleData(studied) }, flags, console);
  if (found.exists === false) return EXIT.no;
  return found.isExact ? EXIT.done : EXIT.cannotTell;
}

function all(
  view: View,
  coding: Coding,
  settings: Settings,
  flags: FeasibleFlags,
  shouldStop: () => boolean,
  console: Console,
): number {
  const rows = comparableForums(view.scenario).map((id) =>
    matrixRow(findForum(view.scenario, id), sittingOf(coding, id, settings).sitting, shouldStop),
  );
  printSheet(matrixSheet(view, rows), flags, console);
  if (!rows.every(isRowExact)) return EXIT.cannotTell;
  return rows.some(({ exists }) => exists === true) ? EXIT.done : EXIT.no;
}
