/** `winset feasible --json`: the same answers by ids. What is only bounded has `low` and `high`; infinities are null. */
import { type Bounds, isExact } from '../../analysis/bounds.ts';
import { membersOf } from '../../analysis/carriers.ts';
import type { Demand } from '../../analysis/conflict.ts';
import type { OptionStanding } from '../../analysis/options.ts';
import type { SolutionPoint } from '../../analysis/solution-points.ts';
import { VERSION } from '../../base/version.ts';
import type { Text } from '../../engine/case.ts';
import { textById } from '../../trace/text-by-id.ts';
import { outsiders } from './outside-blocks.ts';
import { actorsOf } from './seat-blocks.ts';
import { idsAt, type Studied } from './study.ts';

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A number that is known, or what bounds it. */
function numberOf(bounds: Bounds): unknown {
  return isExact(bounds) ? finite(bounds.low) : { low: finite(bounds.low), high: finite(bounds.high) };
}

function bySeat(studied: Studied, values: Float64Array): Record<string, number> {
  return Object.fromEntries(studied.sitting.game.seatIds.map((id, seat) => [id, values[seat]!]));
}

function pointData(studied: Studied, point: SolutionPoint | null): unknown {
  if (point === null) return null;
  return { text: textData(studied, point.text), score: numberOf(point.score), worth: bySeat(studied, point.surpluses) };
}

const textData = ({ sitting }: Studied, text: Text): unknown => textById(sitting, text);

function optionData(studied: Studied, standing: OptionStanding): unknown {
  const [issue, option] = idsAt(studied, standing.issue, standing.option);
  const rest =
    standing.kind === 'none'
      ? { against: standing.against.map((seats) => actorsOf(studied, seats)) }
      : standing.kind === 'barred'
        ? { by: standing.by }
        : standing.kind === 'some'
          ? { share: standing.share }
          : {};
  const { game } = studied.sitting;
  const deals = studied.found.counts.perCell[game.offset[standing.issue]! + standing.option]!;
  return { issue, option, inDeals: standing.kind, deals: finite(deals), ...rest };
}

function demandData(studied: Studied, demand: Demand): unknown {
  switch (demand.kind) {
    case 'margin':
      return { kind: demand.kind, actor: actorsOf(studied, [demand.seat])[0] };
    case 'red-line': {
      const [issue, option] = idsAt(studied, demand.issue, demand.option);
      return { kind: demand.kind, actor: actorsOf(studied, [demand.seat])[0], issue, option };
    }
    case 'conditional-red-line':
      return { kind: demand.kind, id: demand.line.id };
    case 'consent': {
      const [issue, option] = idsAt(studied, demand.consent.issue, demand.consent.option);
      return { kind: demand.kind, issue, option, actors: demand.consent.actors };
    }
    case 'compatibility':
      return { kind: demand.kind, id: demand.rule.id };
    default:
      return demand satisfies never;
  }
}

function seatData(studied: Studied): unknown[] {
  const { found, sitting } = studied;
  return sitting.game.seatIds.map((actor, seat) => ({
    actor,
    margin: sitting.game.reservation[seat]!,
    canLiveWith: numberOf(found.counts.winSets[seat]!),
    textsForAllOthers: numberOf(found.holdOuts[seat]!.withoutIt),
    ownBest: pointData(studied, found.points?.best[seat] ?? null),
  }));
}

function deadlockData(studied: Studied): unknown {
  const { deadlock } = studied.found;
  if (deadlock === null) return null;
  return {
    complete: deadlock.isComplete,
    conflicts: deadlock.conflicts.map(({ seats, demands }) => ({
      actors: actorsOf(studied, seats),
      complete: demands.isComplete,
      demands: demands.sets.map((set) => set.map((demand) => demandData(studied, demand))),
    })),
  };
}

function frontierData(studied: Studied): unknown {
  const { frontier } = studied.found;
  if (frontier === null) return null;
  return {
    texts: numberOf(frontier.texts),
    deals: frontier.deals,
    holdsStatusQuo: frontier.holdsStatusQuo,
    least: bySeat(studied, frontier.least),
    most: bySeat(studied, frontier.most),
  };
}

function voteData(studied: Studied): unknown {
  const { vote } = studied.found;
  if (vote === null) return null;
  const { core, isGridlocked } = vote;
  return {
    core: core.texts.map((text) => textData(studied, text)),
    coreComplete: core.isComplete,
    gridlocked: isGridlocked,
  };
}

/** Everything that was found out, as plain data. */
export function feasibleData(studied: Studied): unknown {
  const { found, sitting, view, forum, seed, runs } = studied;
  const { counts, slack, points, trust, drawn } = found;
  return {
    kind: 'feasibility',
    winset: VERSION,
    scenario: view.scenario.id,
    forum: forum.id,
    sitting: sitting.forum.id,
    evidence: view.evidence,
    environment: sitting.settings.environment,
    exact: found.isExact,
    dealExists: found.exists,
    texts: {
      tableable: numberOf(counts.tableable),
      deals: numberOf(counts.deals),
      allCanLiveWith: numberOf(counts.zone),
    },
    slack: {
      rise: numberOf(slack.rise),
      text: slack.text === null ? null : textData(studied, slack.text),
      binding: slack.binding.map((seats) => actorsOf(studied, seats)),
    },
    trust,
    drawn: drawn === null ? null : { seed, runs, settled: drawn.worlds, withDeal: drawn.withDeal },
    seats: seatData(studied),
    points: points && {
      nash: pointData(studied, points.nash),
      kalaiSmorodinsky: pointData(studied, points.kalaiSmorodinsky),
      egalitarian: pointData(studied, points.egalitarian),
      utilitarian: pointData(studied, points.utilitarian),
    },
    outside: outsiders(studied),
    options: found.options.map((standing) => optionData(studied, standing)),
    coalitions: found.coalitions.map(({ coalition, texts }) => ({
      actors: actorsOf(studied, membersOf(coalition)),
      texts: numberOf(texts),
    })),
    deadlock: deadlockData(studied),
    vote: voteData(studied),
    frontier: frontierData(studied),
  };
}
