/** What `winset run` adds to a result: whether a deal existed in that world; after an agreement, what was left on the table. */

import { seatConflicts } from '../analysis/conflict.ts';
import { Inquiry } from '../analysis/inquiry.ts';
import {
  type ClosestText,
  type NashDistance,
  type Shortfall,
  type WhatExisted,
  whatExisted,
} from '../analysis/what-existed.ts';
import { SLACK } from '../base/numbers.ts';
import type { Text } from '../engine/case.ts';
import type { Ending } from '../engine/contracts.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { amount, signed, withUnit } from '../trace/amounts.ts';
import type { Answered, TextById } from '../trace/events.ts';
import { counted, listOf, type Names } from '../trace/names.ts';
import { draftWith } from '../trace/narrate-outcome.ts';
import type { Telling } from '../trace/telling.ts';
import { wholeText } from '../trace/text-by-id.ts';
import { after } from './budget.ts';

/** Seconds that the questions may take after one run. */
const PATIENCE = 5;

interface Table {
  readonly sitting: CompiledForum;
  readonly names: Names;
  /** Whether earlier sittings were held. */
  readonly isLater: boolean;
}

/** How a sitting ended, and what its closest text was answered. */
interface End {
  readonly ending: Ending;
  readonly answers: readonly Answered[];
}

const idAt = ({ sitting }: Table, seat: number): string => sitting.game.seatIds[seat]!;

function optionName({ sitting }: Table, text: Text, issue: number): string {
  const { id, options } = sitting.coding.scenario.issues[sitting.frame.issues[issue]!]!;
  return `${id} ${options[text[issue]!]?.id ?? ''}`;
}

/** Where two texts differ, by the options of the first: at most three. */
function differences(table: Table, text: Text, from: Text): string {
  const issues = Array.from(text, (_, issue) => issue).filter((issue) => text[issue] !== from[issue]);
  const named = issues.slice(0, 3).map((issue) => optionName(table, text, issue));
  return listOf(issues.length > 3 ? [...named, `${issues.length - 3} more`] : named);
}

function shortInWords(table: Table, { seat, short, lost, redLines }: Shortfall): string {
  const { names } = table;
  const id = idAt(table, seat);
  const size = (value: number): string => {
    const shown = amount(value, names.isScored(id));
    return shown === '0' ? 'a little' : shown;
  };
  const lacks = short === 0 ? [] : [`is ${size(short)} short`];
  const loses = lost === 0 ? [] : [`would lose ${size(lost)} over what stands`];
  const issues = redLines.map((issue) => {
    const { scenario } = table.sitting.coding;
    return scenario.issues[table.sitting.frame.issues[issue]!]!.id;
  });
  const crossed = issues.length === 0 ? [] : [`has a red line crossed (${issues.join(', ')})`];
  return `${names.the(id)} ${listOf([...lacks, ...loses, ...crossed])}`;
}

/** Who objected to a text that they could have lived with, and whether it was for asking more than that. */
function whoObjected(table: Table, { shortfalls }: ClosestText, answers: readonly Answered[]): string {
  const unhappy = shortfalls.map(({ seat }) => idAt(table, seat));
  const objections = answers.filter(({ heard, seat }) => !heard.accepts && !unhappy.includes(seat));
  if (objections.length === 0) return '';
  const askedMore = objections.every(({ computed }) => computed.worth < computed.asks - SLACK);
  const who = table.names.all(objections.map(({ seat }) => seat));
  return `, but ${who} ${askedMore ? 'asked for more' : 'objected'}`;
}

function closestInWords(table: Table, closest: ClosestText, end: End): string {
  const { shortfalls, isDeal } = closest;
  const each = shortfalls.map((own) => shortInWords(table, own));
  const short = each.some((own) => own.includes(' and ')) ? each.join('; ') : listOf(each);
  if (end.ending === 'refused') {
    if (!isDeal) return `, but this was none: ${short}.`;
    if (shortfalls.length > 0) return `, and this was one by the rule of the vote, though ${short}.`;
    return ', and this was one: it was worth its margin to every seat.';
  }
  if (!isDeal)
    return `. Had all asked for no more than their margins, the closest text would still have failed: ${short}.`;
  const who = shortfalls.length === 0 ? 'every seat' : 'enough seats';
  return `. The closest text tabled was one: ${who} could have lived with it${whoObjected(table, closest, end.answers)}.`;
}

function whoConflicts(table: Table): string {
  const { sets } = seatConflicts(new Inquiry(table.sitting.game, after(PATIENCE)), 0, undefined, 1);
  const [first] = sets;
  if (first === undefined || first.length === 0) return '';
  const who = table.names.all(first.map((seat) => idAt(table, seat)));
  if (first.length === 1) return `: ${who} could not be satisfied at all`;
  return `: ${who} could not ${first.length === 2 ? 'both' : 'all'} be satisfied`;
}

function failedInWords(table: Table, found: WhatExisted, end: End): string {
  const where = table.isLater ? 'at the last sitting, in this world' : 'in this world';
  if (found.existed === null) return `Whether a deal existed ${where} was not settled.`;
  if (!found.existed) {
    const isVote = !table.sitting.rules.procedure.isUnanimous(table.sitting.rules);
    return `No deal existed ${where}${isVote ? '' : whoConflicts(table)}.`;
  }
  return `A deal existed ${where}${found.closest === null ? '.' : closestInWords(table, found.closest, end)}`;
}

function gainsInWords(table: Table, gains: Float64Array): string {
  const parts = [...gains].flatMap((gain, seat) => {
    const id = idAt(table, seat);
    return gain > 0 ? [`${id} ${signed(gain, table.names.isScored(id))}`] : [];
  });
  return parts.join(', ');
}

function nashInWords(table: Table, { issuesApart, meanGap }: NashDistance): string {
  if (issuesApart === 0) return "It is Nash's solution.";
  const gap = table.names.allScored ? '' : `, worth ${withUnit(meanGap, false)} more or less to a seat on average`;
  return `Nash's solution differs on ${counted(issuesApart, 'issue')}${gap}.`;
}

function agreedInWords(table: Table, found: WhatExisted, agreed: Text): string {
  const nash = found.nash === null ? '' : ` ${nashInWords(table, found.nash)}`;
  const everyone = table.sitting.game.seatIds.length === 2 ? 'both' : 'all';
  if (found.betterForAll !== null) {
    const { text, gains } = found.betterForAll;
    return `A better text for ${everyone} existed, with ${differences(table, text, agreed)} (${gainsInWords(table, gains)}).${nash}`;
  }
  if (found.betterForSome !== null) {
    const { text, gains } = found.betterForSome;
    return `Within the seats' red lines no text was better for ${everyone}, but one was for some at no seat's cost, with ${differences(table, text, agreed)} (${gainsInWords(table, gains)}).${nash}`;
  }
  return `Nothing was left on the table: within the seats' red lines no text was better for some and worse for none.${nash}`;
}

/** The line, for `narrate`; null when the last sitting was not closed. */
export function existedLine(telling: Telling): string | null {
  const { backdrop, names, story } = telling;
  const last = story.chapters.at(-1);
  const sitting = backdrop.tables.at(-1);
  if (story.closed === null || last?.closed === undefined || last.closed === null || sitting === undefined) return null;
  const { scenario, statusQuo } = backdrop.coding;
  const whole = (text: TextById | null): Int16Array | null =>
    text === null ? null : wholeText(scenario, text, statusQuo);
  const table = { sitting, names, isLater: backdrop.tables.length > 1 };
  const { ending } = last.closed;
  const agreedText = last.agreed?.text ?? null;
  const outcome = { ending, agreed: whole(agreedText), working: whole(last.closed.working) };
  const found = whatExisted(sitting, outcome, after(PATIENCE));
  const answers = draftWith(last, last.closed.working)?.answers ?? [];
  if (ending !== 'ratified' || outcome.agreed === null) return failedInWords(table, found, { ending, answers });
  const agreed = Uint8Array.from(sitting.frame.issues, (issue) => outcome.agreed![issue]!);
  return agreedInWords(table, found, agreed);
}
