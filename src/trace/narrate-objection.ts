/** One objection: how far short the text falls, which red line it crosses, and the reasons. */
import { SLACK } from '../base/numbers.ts';
import { amount, apart, signed } from './amounts.ts';
import { placeOf } from './backdrop.ts';
import type { Block } from './document.ts';
import type { Answered, Tabled } from './events.ts';
import { type Explanation, explain } from './explain.ts';
import { listOf, unbroken } from './names.ts';
import { inLetters } from './narrate-outcome.ts';
import { reasonRows, reasonsBlock } from './narrate-reasons.ts';
import { lineInWords } from './narrate-red-line.ts';
import type { CrossedLine } from './red-lines.ts';
import type { Telling } from './telling.ts';

/** How a worth stands to what a seat needs and to what it asks for, after the name: "+28: 31 short of the 59 it asks for now ...". */
export function standingInWords(computed: Answered['computed'], margin: number, scored: boolean): string {
  const { worth, asks, overStanding } = computed;
  const lost =
    overStanding !== null && overStanding < -SLACK ? `; ${signed(overStanding, scored)} over what stands already` : '';
  if (worth < margin - SLACK) {
    const [has, floor, short] = apart(worth, margin, scored);
    const now = asks > margin + SLACK ? `; asks for ${amount(asks, scored)} now` : '';
    return `${has}: ${short} below its margin of ${floor}${now}${lost}`;
  }
  if (worth < asks - SLACK) {
    const [has, wants, short] = apart(worth, asks, scored);
    return `${has}: ${short} short of the ${wants} it asks for now (its margin is ${amount(margin, scored)})${lost}`;
  }
  return `${signed(worth, scored)}: enough for the ${amount(asks, scored)} it asks for${lost}`;
}

/** Red lines in full the first time, afterwards by the draft that they were told of. */
function redLinesFor(telling: Telling, crossed: readonly CrossedLine[], draft: number): string {
  const keyOf = (line: CrossedLine): string =>
    `${line.id} ${JSON.stringify(line.unless.map((c) => [c.issue, c.option]))}`;
  const told = crossed.filter((line) => telling.redLines.has(keyOf(line)));
  const fresh = crossed.filter((line) => !told.includes(line));
  const drafts = [...new Set(told.map((line) => telling.redLines.get(keyOf(line))!))].sort((a, b) => a - b);
  for (const line of fresh) telling.redLines.set(keyOf(line), draft);
  const again = listOf(told.map((line) => `${line.issue} ${line.option}`));
  const count = fresh.length === 1 ? 'a red line' : `${inLetters(fresh.length)} red lines`;
  const sentences = [
    ...(told.length === 0
      ? []
      : [
          `again its red ${told.length === 1 ? 'line' : 'lines'} on ${again} (see draft ${listOf(drafts.map(String))})`,
        ]),
    ...(fresh.length === 0
      ? []
      : [
          `${told.length === 0 ? '' : 'and '}${count}. ${fresh.map((line) => lineInWords(line, telling.names, telling.quoted)).join(' ')}`,
        ]),
  ];
  return sentences.join(', ') + (fresh.length === 0 ? '.' : '');
}

function accountOf(telling: Telling, answer: Answered, why: Explanation, draft: number): string {
  const { names, header } = telling;
  const name = names.actor(answer.seat);
  const named = answer.heard.named.length === 0 ? '' : ` Names ${listOf(answer.heard.named)}.`;
  const standing = standingInWords(answer.computed, why.margin.value, names.isScored(answer.seat));
  if (header.outside?.seats.includes(answer.seat)) return `${name} ${standing}. Decided from outside.${named}`;
  if (why.crossed.length === 0) return `${name} ${standing}.${named}`;
  return `${name}: ${redLinesFor(telling, why.crossed, draft)} Otherwise ${standing}.${named}`;
}

/** "Japan +28 (asks for 49)": for an objection whose reasons are known. */
function inShort({ names }: Telling, answer: Answered, why: Explanation, canLive: boolean): string {
  const scored = names.isScored(answer.seat);
  const { worth, asks } = answer.computed;
  const lines = listOf(why.crossed.map((line) => `${line.issue} ${line.option}`));
  if (why.crossed.length > 0) {
    const head = unbroken(`${names.actor(answer.seat)} ${signed(worth, scored)}`);
    return `${head} (red ${why.crossed.length === 1 ? 'line' : 'lines'} ${lines})`;
  }
  const [has, needs] = apart(worth, canLive ? asks : why.margin.value, scored);
  return unbroken(`${names.actor(answer.seat)} ${has} (${canLive ? 'asks for' : 'margin'} ${needs})`);
}

/** An objection told with its reasons, or in short where they are known: to be listed under `group`. */
type Objection =
  | { readonly group: null; readonly blocks: readonly Block[] }
  | { readonly group: string; readonly text: string };

/** What is being answered. */
export interface Objected {
  readonly tabled: Tabled;
  readonly answers: readonly Answered[];
  /** Tell every objection with its reasons: this is the text that the result speaks of. */
  readonly inFull: boolean;
}

/** From this many objections on, those who only ask for more and have been explained before are listed together. */
const MANY = 3;

function objectionOf(telling: Telling, { tabled, answers, inFull }: Objected, answer: Answered): Objection {
  const place = placeOf(telling.backdrop, answer.stage, answer.seat, tabled.text);
  if (place === null) return { group: null, blocks: [] };
  const { compiled } = place;
  const why = explain(compiled, telling.backdrop.world, place.seat, place.text);
  const canLive = why.crossed.length === 0 && why.worth >= why.margin.value - SLACK;
  const rows = reasonRows(telling, why, canLive ? 2 : 3);
  const parts = [String(canLive), ...why.crossed.map((line) => line.id), ...rows.map((r) => r.points + r.entry.issue)];
  const reasons = parts.join();
  const before = telling.given.get(answer.seat);
  const isSame = before?.reasons === reasons;
  const isOneOfMany = canLive && answers.filter((a) => !a.heard.accepts).length >= MANY;
  if (before !== undefined && !inFull && (isSame || isOneOfMany)) {
    const text = inShort(telling, answer, why, canLive);
    return { group: canLive ? 'asking for more' : `as to draft ${before.draft}`, text };
  }
  telling.given.set(answer.seat, { reasons, draft: tabled.draft });
  const entry: Block = {
    kind: 'entry',
    label: 'objects',
    text: accountOf(telling, answer, why, tabled.draft),
    tone: 'bad',
  };
  return { group: null, blocks: [entry, ...reasonsBlock(telling, compiled, why.seat, rows)] };
}

/** All objections to a draft: those with new reasons first, the others together. */
export function objectionBlocks(telling: Telling, objected: Objected): Block[] {
  const told = objected.answers
    .filter((answer) => !answer.heard.accepts)
    .map((answer) => objectionOf(telling, objected, answer));
  const groups = new Map<string, string[]>();
  for (const objection of told) {
    if (objection.group === null) continue;
    groups.set(objection.group, [...(groups.get(objection.group) ?? []), objection.text]);
  }
  const entry = (group: string, texts: readonly string[]): Block => ({
    kind: 'entry',
    label: 'objects',
    text: `${group}: ${texts.join(', ')}`,
    tone: 'bad',
  });
  return [
    ...told.flatMap((objection) => (objection.group === null ? objection.blocks : [])),
    ...[...groups].map(([group, texts]) => entry(group, texts)),
  ];
}
