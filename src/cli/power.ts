/** `winset power`. */
import { type VotingPower, votingPower, winsUnder } from '../analysis/power-index.ts';
import { EXIT } from '../base/errors.ts';
import { codeScenario } from '../scenarios/coding.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { findForum } from '../scenarios/find.ts';
import { Format } from '../scenarios/format.ts';
import { isStaged, type SingleForum } from '../scenarios/scenario.ts';
import { grouped } from '../study/points.ts';
import { type Block, spaced } from '../trace/document.ts';
import { listOf, sentence } from '../trace/names.ts';
import { nameWithId } from '../trace/narrate-text.ts';
import { commands, paragraphs, section, table, title } from './blocks.ts';
import type { PowerFlags } from './commands/power.ts';
import { type Console, textColumns } from './console.ts';
import { listedOptions } from './listed-options.ts';
import { prepare } from './prepare.ts';
import { checkForm, printSheet } from './print-sheet.ts';
import { warningsText } from './report-error.ts';
import { flagsOf, type View, viewOf } from './view.ts';
import { withoutActors } from './without-actors.ts';
import { share } from './words.ts';

interface Ruled {
  readonly view: View;
  readonly sitting: CompiledForum;
}

/** What a text touches, and the power of every seat over such texts. */
interface Kind {
  readonly name: string;
  readonly power: VotingPower;
}

/** Texts that touch no vetoed option, and texts that touch them all, where that makes a difference. */
function kindsOf({ sitting }: Ruled): Kind[] {
  const { game, rules } = sitting;
  const seats = game.seatIds.length;
  if (rules.procedure.isUnanimous(rules)) {
    const full = 2 ** seats - 1;
    return [{ name: 'any text', power: votingPower(seats, (coalition) => coalition === full) }];
  }
  const { pass } = rules;
  const whole = votingPower(seats, winsUnder(pass, seats));
  if (pass.vetoes.every((veto) => veto.cells === null)) return [{ name: 'any text', power: whole }];
  const untouched = votingPower(seats, winsUnder(pass, seats, new Uint8Array(game.cells)));
  return [
    { name: 'a text that changes no option under a veto', power: untouched },
    { name: 'a text that changes options under every veto', power: whole },
  ];
}

function tableOf({ view, sitting }: Ruled, { power }: Kind): Block {
  const rows = sitting.game.seatIds.map((id, seat) => {
    const own = power.seats[seat]!;
    const role = power.blocking.includes(seat) ? 'can block' : own.swings === 0 ? 'never decides' : '';
    return [
      nameWithId(view.names, id),
      share(own.shapleyShubik.value),
      own.shapleyShubik.exact,
      share(own.banzhaf.value),
      share(own.banzhafNormalized.value),
      role,
    ];
  });
  return table(['', '>Shapley-Shubik', '>exactly', '>Banzhaf', '>its share', ''], rows);
}

/** Seats that options of the agenda need besides: a veto by consent. */
function consents({ sitting, view }: Ruled): Block[] {
  const { game, frame, rules } = sitting;
  if (rules.procedure.isUnanimous(rules)) return [];
  const rows = game.seatIds.map((id, seat) => {
    const options = frame.issues.flatMap((worldIssue, issue) => {
      const entry = frame.coding.scenario.issues[worldIssue]!;
      return entry.options.flatMap((option, index) => {
        const cell = game.offset[issue]! + index;
        const isNeeded = ((game.requires[cell]! >> seat) & 1) === 1 && game.statusQuo?.[issue] !== index;
        return isNeeded && game.tableable[cell] === 1 ? [[entry.id, option.id] as const] : [];
      });
    });
    return [nameWithId(view.names, id), listedOptions(options)];
  });
  const needed = rows.filter(([, options]) => options !== '');
  if (needed.length === 0) return [];
  return section('Whose consent options need besides, so that it can block them', [table(['', ''], needed)]);
}

/** Of a staged format: that this is its first sitting, and who joins later. */
function stageWords({ view, sitting }: Ruled, later: readonly SingleForum[]): string {
  if (later.length === 0) return '';
  const first = `This is the first of ${later.length + 1} sittings, ${sitting.forum.id}.`;
  const joining = later.map(({ id, participants }) => {
    const others = participants.filter((actor) => !sitting.game.seatIds.includes(actor));
    return others.length === 0
      ? `nobody joins for ${id}`
      : `${view.names.all(others)} sit${others.length === 1 ? 's' : ''} in ${id} besides`;
  });
  return `${first} ${sentence(listOf(joining))}.`;
}

/** The sittings of a format after its first. */
function laterSittings({ view }: Ruled, forumId: string): SingleForum[] {
  const forum = findForum(view.scenario, forumId);
  if (!isStaged(forum)) return [];
  return forum.stages.slice(1).map((stage) => findForum(view.scenario, stage.forum) as SingleForum);
}

function pageOf(ruled: Ruled, forumId: string, forumName: string): Block[] {
  const { view, sitting } = ruled;
  const { names } = view;
  const kinds = kindsOf(ruled);
  const { rules } = sitting;
  const first = kinds[0]!.power;
  const dummies = first.dummies.map((seat) => sitting.game.seatIds[seat]!);
  const head = rules.procedure.isUnanimous(rules)
    ? 'Everyone must agree, so every seat can block and all have the same power.'
    : `${grouped(first.winningCoalitions)} of ${grouped(2 ** sitting.game.seatIds.length)} coalitions can pass ${kinds[0]!.name} (${share(first.powerToAct.value)}).`;
  const idle = dummies.length === 0 ? '' : ` ${listOf(dummies.map((id) => names.actor(id)))} can never decide there.`;
  const later = laterSittings(ruled, forumId);
  return spaced([
    [title(`${forumName} (${forumId})`, view.scenario.id)],
    paragraphs(stageWords(ruled, later)),
    paragraphs(`${head}${idle}`),
    ...kinds.map((kind) => section(`For ${kind.name}`, [tableOf(ruled, kind)])),
    consents(ruled),
    paragraphs(
      "Shapley-Shubik: how often a seat is the one whose yes decides, over all orders of agreeing; Banzhaf: how often it decides when the others toss coins. Nobody's interests enter: this is what the rules give, not what anyone gets.",
    ),
    commands([
      ...later.map(({ id }) => ['Later', `winset power ${id}${view.flags}`] as const),
      ['Deals', `winset feasible ${forumId}${view.flags}`],
    ]),
  ]);
}

function dataOf(ruled: Ruled, forum: string): unknown {
  const { sitting, view } = ruled;
  const ids = sitting.game.seatIds;
  return {
    kind: 'power',
    scenario: view.scenario.id,
    forum,
    sitting: sitting.forum.id,
    kinds: kindsOf(ruled).map(({ name, power }) => ({
      for: name,
      winningCoalitions: power.winningCoalitions,
      powerToAct: power.powerToAct,
      seats: power.seats.map((seat, index) => ({ actor: ids[index], ...seat })),
      pivotal: power.pivotal.map((seat) => ids[seat]),
      dummies: power.dummies.map((seat) => ids[seat]),
      blocking: power.blocking.map((seat) => ids[seat]),
    })),
  };
}

/** @throws WinsetError with every problem of the flags */
export async function power(forumId: string, flags: PowerFlags, console: Console): Promise<number> {
  checkForm(flags);
  const { without = [], ...rest } = flags;
  const prepared = await prepare(rest, forumId);
  const { scenario, settings } = await withoutActors(prepared, forumId, without);
  console.err(warningsText(prepared.warnings, textColumns(console)));
  const sitting = new Format(codeScenario(scenario, settings.evidence), forumId, settings).opening;
  const ruled = { view: viewOf(scenario, settings.evidence, flagsOf(flags)), sitting };
  const blocks = pageOf(ruled, forumId, findForum(scenario, forumId).name);
  printSheet({ blocks, data: dataOf(ruled, forumId) }, flags, console);
  return EXIT.done;
}
