/**
 * From a scenario and a forum to a case: names become indices, interests become worth tables.
 *
 * The structure (who sits, what may be tabled, which conditions matter) is compiled
 * once; `enter` writes the numbers of a world into it, any number of times.
 */

import { isScored } from '../actors/actor.ts';
import { concessions } from '../actors/concession/index.ts';
import { draftings } from '../actors/drafting/index.ts';
import { snap } from '../base/numbers.ts';
import type { Case, ConditionalLine, Linkage } from '../engine/case.ts';
import type { Frictions, Rules } from '../engine/contracts.ts';
import type { Strategy } from '../engine/session.ts';
import type { Coding } from './coding.ts';
import { cellOf, type Frame, resolveCompatibility, resolveLine, resolveLinkage } from './resolve.ts';
import { rulesOf } from './rules.ts';
import type { LinkageRule, SingleForum } from './scenario.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';
import { contribution, discount, environmentValue, marginParts, weightsOver } from './worth.ts';

/** A forum ready to be played in any world. */
export interface CompiledForum {
  readonly coding: Coding;
  readonly settings: Settings;
  readonly forum: SingleForum;
  readonly frame: Frame;
  /** World index of each seat's actor. */
  readonly actors: readonly number[];
  /** [seat] -> the linkage rules behind `game.linkages`, in the same order. */
  readonly linkageRules: readonly (readonly LinkageRule[])[];
  readonly game: Case;
  readonly rules: Rules;
  readonly strategies: readonly Strategy[];
  readonly frictions: Frictions;
  /** [seat][linkage state][issue]: factor on losses. */
  readonly kappas: readonly (readonly Float64Array[])[];
  /** Writes worths, reservations and the hazard of a world into the case. */
  enter(world: World): void;
  /** A text of this table as one option per issue of the scenario. */
  wholeText(text: ArrayLike<number>): Int16Array;
}

/**
 * Compiles one sitting.
 *
 * @param standing  per issue of the scenario, what earlier stages left standing; the status quo by default
 */
export function compileForum(
  coding: Coding,
  forum: SingleForum,
  settings: Settings,
  standing = coding.statusQuo,
): CompiledForum {
  const frame = frameOf(coding, forum, standing);
  const actors = forum.participants.map((id) => coding.actorIndex.get(id)!);
  const later = standing.some((option, issue) => option !== coding.statusQuo[issue]);
  const linkageRules = forum.participants.map((id) => linkagesAt(frame, id));
  const game = structureOf(frame, forum, linkageRules, later);
  const compiled: CompiledForum = {
    coding,
    settings,
    forum,
    frame,
    actors,
    linkageRules,
    game,
    rules: rulesOf(forum, frame, game),
    strategies: actors.map((actor) => strategyOf(coding, actor)),
    frictions: settings.frictions,
    kappas: linkageRules.map((list) =>
      Array.from({ length: 1 << list.length }, (_, state) => kappasIn(frame, list, state)),
    ),
    enter: (world) => enterWorld(compiled, world),
    wholeText(text) {
      const whole = Int16Array.from(standing);
      frame.issues.forEach((issue, index) => {
        whole[issue] = text[index]!;
      });
      return whole;
    },
  };
  return compiled;
}

/** The agenda, and after it the issues that earlier stages moved: those stay where they stand. */
function frameOf(coding: Coding, forum: SingleForum, standing: Int16Array): Frame {
  const agenda = forum.agenda.map((id) => coding.issueIndex.get(id)!);
  const moved = coding.scenario.issues
    .map((_, issue) => issue)
    .filter((issue) => standing[issue] !== coding.statusQuo[issue] && !agenda.includes(issue));
  const issues = [...agenda, ...moved];
  const position = new Int16Array(coding.scenario.issues.length).fill(-1);
  issues.forEach((issue, index) => {
    position[issue] = index;
  });
  return { coding, issues, position, standing };
}

/** The actor's linkages that can change a loss on this table. */
function linkagesAt(frame: Frame, actor: string): LinkageRule[] {
  return frame.coding.scenario.linkages.filter(
    (rule) =>
      rule.actor === actor &&
      rule.scaleLosses.issues.some((issue) => frame.position[frame.coding.issueIndex.get(issue)!]! >= 0),
  );
}

function structureOf(
  frame: Frame,
  forum: SingleForum,
  rules: readonly (readonly LinkageRule[])[],
  later: boolean,
): Case {
  const { coding, issues } = frame;
  const { scenario } = coding;
  const options = Uint8Array.from(issues, (issue) => scenario.issues[issue]!.options.length);
  const offset = new Int32Array(options.length);
  for (let i = 1; i < offset.length; i++) offset[i] = offset[i - 1]! + options[i - 1]!;
  const cells = offset.length === 0 ? 0 : offset[offset.length - 1]! + options[options.length - 1]!;
  const linkages: Linkage[][] = rules.map((list) => list.map((rule) => resolveLinkage(frame, rule)));
  const tables = (): Float64Array[][] =>
    linkages.map((list) => Array.from({ length: 1 << list.length }, () => new Float64Array(cells)));
  const perSeat = (value: (seat: number) => number): Float64Array =>
    Float64Array.from(forum.participants, (_, seat) => value(seat));
  const actorAt = (seat: number) => scenario.actors[coding.actorIndex.get(forum.participants[seat]!)!]!;
  const hasStatusQuo = issues.every((issue) => frame.standing[issue]! >= 0);
  const game: Case = {
    seatIds: forum.participants,
    issueIds: issues.map((issue) => scenario.issues[issue]!.id),
    options,
    offset,
    cells,
    statusQuo: hasStatusQuo ? Uint8Array.from(issues, (issue) => frame.standing[issue]!) : null,
    nominal: Uint8Array.from(issues, (issue) => (scenario.issues[issue]!.nominal === true ? 1 : 0)),
    tableable: new Uint8Array(cells),
    requires: new Uint16Array(cells),
    redLines: forum.participants.map(() => new Uint8Array(cells)),
    conditionalLines: [],
    compatibility: scenario.compatibility.flatMap((entry) => resolveCompatibility(frame, entry, forum.agenda) ?? []),
    linkages,
    worth: tables(),
    reservation: perSeat(() => 0),
    base: perSeat(() => 0),
    second: later ? { worth: tables(), reservation: perSeat(() => 0) } : null,
    patience: perSeat((seat) => actorAt(seat).patience),
    ratificationScale: perSeat((seat) => actorAt(seat).ratificationScale),
    shockHazard: 0,
    unit: perSeat((seat) => unitOf(coding, coding.actorIndex.get(forum.participants[seat]!)!, issues)),
  };
  markCells(frame, forum, game);
  return { ...game, conditionalLines: markRedLines(frame, forum, game) };
}

/** Size of one unit of satisfaction: 1 for the interest rule, the range of the scores for a scored actor. */
function unitOf(coding: Coding, actor: number, issues: readonly number[]): number {
  if (!isScored(coding.scenario.actors[actor]!)) return 1;
  let range = 0;
  for (const issue of issues) {
    const scores = coding.valuations[actor]![issue]!;
    range += Math.max(...scores) - Math.min(...scores);
  }
  return range;
}

function markCells(frame: Frame, forum: SingleForum, game: Case): void {
  frame.issues.forEach((worldIssue, issue) => {
    const { id, options } = frame.coding.scenario.issues[worldIssue]!;
    const limits = forum.limits[id];
    const isOpen = forum.agenda.includes(id);
    options.forEach((option, index) => {
      const cell = game.offset[issue]! + index;
      const seats = option.requires.map((actor) => forum.participants.indexOf(actor));
      // What is settled is no change, whether or not every issue has a standing option.
      if (isOpen) for (const seat of seats) if (seat >= 0) game.requires[cell]! |= 1 << seat;
      const stands = frame.standing[worldIssue] === index;
      const within = isOpen && (limits === undefined || limits.includes(option.id)) && !seats.includes(-1);
      game.tableable[cell] = stands || within ? 1 : 0;
    });
  });
}

function markRedLines(frame: Frame, forum: SingleForum, game: Case): ConditionalLine[] {
  const conditional: ConditionalLine[] = [];
  forum.participants.forEach((id, seat) => {
    const actor = frame.coding.scenario.actors[frame.coding.actorIndex.get(id)!]!;
    for (const line of actor.redLines) {
      const cell = cellOf(frame, line.option);
      if (cell === null) continue;
      if (line.unlessAtLeast === undefined) game.redLines[seat]![game.offset[cell.issue]! + cell.option] = 1;
      else conditional.push(resolveLine(frame, `${id}:${line.option}`, seat, line.option, line.unlessAtLeast)!);
    }
  });
  return conditional;
}

function strategyOf(coding: Coding, index: number): Strategy {
  const actor = coding.scenario.actors[index]!;
  return {
    concession: concessions.get(actor.concession ?? 'time-dependent'),
    drafting: draftings.get(actor.drafting ?? 'satisficing'),
  };
}

/** Hazard a round that outside events end the talks: 0.05 + 0.5 (pressure - 0.85) above 0.85; judgement. */
function shockHazardIn(coding: Coding, settings: Settings, world: World): number {
  const pressure = environmentValue(coding, world, 'pressure');
  return settings.frictions.shocks && pressure > 0.85 ? 0.05 + 0.5 * (pressure - 0.85) : 0;
}

function enterWorld(compiled: CompiledForum, world: World): void {
  const { coding, frame, game, actors, settings } = compiled;
  const rho = discount(coding, world, settings);
  const original = frame.issues.map((issue) => coding.statusQuo[issue]!);
  const standing = frame.issues.map((issue) => frame.standing[issue]!);
  game.shockHazard = shockHazardIn(coding, settings, world);
  actors.forEach((actor, seat) => {
    game.reservation[seat] = marginParts(coding, world, actor, actors).value;
    if (isScored(coding.scenario.actors[actor]!)) game.base![seat] = leastTotal(compiled, actor);
    const weights = weightsOver(coding, world, actor, frame.issues);
    compiled.kappas[seat]!.forEach((kappas, state) => {
      fillTable(compiled, actor, weights, rho, kappas, original, game.worth[seat]![state]!);
      if (game.second === null) return;
      const table = game.second.worth[seat]![state]!;
      fillTable(compiled, actor, weights, rho, kappas, standing, table);
      // Scores are totals: what stands comes off them. An issue that nothing was settled on adds its score whole.
      if (isScored(coding.scenario.actors[actor]!)) takeOff(game, standing, table);
    });
  });
}

/** Per issue of the table: the product of the factors of the linkages that hold in this state and name the issue. */
function kappasIn(frame: Frame, rules: readonly LinkageRule[], state: number): Float64Array {
  return Float64Array.from(frame.issues, (issue) => {
    const id = frame.coding.scenario.issues[issue]!.id;
    let kappa = 1;
    rules.forEach((rule, bit) => {
      if ((state & (1 << bit)) !== 0 && rule.scaleLosses.issues.includes(id)) kappa *= rule.scaleLosses.factor;
    });
    return kappa;
  });
}

/** The least that a text that may be tabled is worth to a scored actor. */
function leastTotal({ coding, frame, game }: CompiledForum, actor: number): number {
  let total = 0;
  frame.issues.forEach((worldIssue, issue) => {
    const first = game.offset[issue]!;
    const scores = coding.valuations[actor]![worldIssue]!;
    const open = scores.filter((_, option) => game.tableable[first + option] === 1);
    // Of an issue on which nothing can be tabled there is no text, and nothing to count.
    if (open.length > 0) total += Math.min(...open);
  });
  return snap(total);
}

function takeOff(game: Case, standing: readonly number[], table: Float64Array): void {
  standing.forEach((option, issue) => {
    const first = game.offset[issue]!;
    const stands = option < 0 ? 0 : table[first + option]!;
    for (let other = 0; other < game.options[issue]!; other++) table[first + other] = table[first + other]! - stands;
  });
}

function fillTable(
  compiled: CompiledForum,
  actor: number,
  weights: Float64Array,
  rho: number,
  kappas: Float64Array,
  over: ArrayLike<number>,
  table: Float64Array,
): void {
  const { coding, frame, game } = compiled;
  const scored = isScored(coding.scenario.actors[actor]!);
  frame.issues.forEach((worldIssue, issue) => {
    const values = coding.valuations[actor]![worldIssue]!;
    const first = game.offset[issue]!;
    const stands = scored ? 0 : values[over[issue]!]!;
    for (let option = 0; option < values.length; option++) {
      const value = values[option]!;
      table[first + option] = scored ? snap(value) : contribution(weights[issue]!, value, stands, rho, kappas[issue]!);
    }
  });
}
