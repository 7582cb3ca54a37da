/** Demands, and which of them exclude each other, in words. */
import type { Demand } from '../../analysis/conflict.ts';
import type { ConditionalLine } from '../../engine/case.ts';
import { amount } from '../../trace/amounts.ts';
import { listOf } from '../../trace/names.ts';
import { compatibilityInWords } from '../show/rules-in-words.ts';
import { possessive } from './numbers.ts';
import { actorAt, isScoredAt, optionAt, type Studied } from './study.ts';

function marginsInWords(studied: Studied, seats: readonly number[]): string[] {
  const { names } = studied.view;
  const marginOf = (seat: number): string => amount(studied.sitting.game.reservation[seat]!, isScoredAt(studied, seat));
  if (seats.length === 0) return [];
  if (seats.length === 1) return [`${possessive(names, actorAt(studied, seats[0]!))} margin of ${marginOf(seats[0]!)}`];
  return [`the margins of ${listOf(seats.map((seat) => `${names.the(actorAt(studied, seat))} (${marginOf(seat)})`))}`];
}

function conditionsInWords(studied: Studied, line: ConditionalLine): string {
  const parts = line.unless.map(({ issue, atLeast }) => {
    const known = atLeast < studied.sitting.game.options[issue]!;
    return known ? optionAt(studied, issue, atLeast) : 'something that cannot be reached here';
  });
  return listOf(parts);
}

function demandInWords(studied: Studied, demand: Demand): string {
  const { names } = studied.view;
  switch (demand.kind) {
    case 'margin':
      return marginsInWords(studied, [demand.seat])[0]!;
    case 'red-line': {
      const option = optionAt(studied, demand.issue, demand.option);
      return `${possessive(names, actorAt(studied, demand.seat))} red line on ${option}`;
    }
    case 'conditional-red-line': {
      const { line } = demand;
      const option = optionAt(studied, line.issue, line.option);
      return `${possessive(names, actorAt(studied, line.seat))} red line on ${option} without at least ${conditionsInWords(studied, line)}`;
    }
    case 'consent': {
      const { issue, option, actors } = demand.consent;
      return `the missing consent of ${names.all(actors)} to ${optionAt(studied, issue, option)}`;
    }
    case 'compatibility': {
      const entry = studied.view.scenario.compatibility.find((rule) => rule.id === demand.rule.id);
      return `the rule that ${entry === undefined ? demand.rule.id : compatibilityInWords(entry)}`;
    }
    default:
      return demand satisfies never;
  }
}

/** A set of demands as one list, the margins first. */
export function demandsInWords(studied: Studied, demands: readonly Demand[]): string {
  const margins = demands.flatMap((demand) => (demand.kind === 'margin' ? [demand.seat] : []));
  const others = demands.filter((demand) => demand.kind !== 'margin');
  return [...marginsInWords(studied, margins), ...others.map((demand) => demandInWords(studied, demand))].join('; ');
}
