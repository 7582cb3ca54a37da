/** One objection: how far short the text falls, which red line it crosses, and the reasons. */
import { SLACK } from '../base/numbers.ts';
import { amount, apart, signed } from './amounts.ts';
import { placeOf } from './backdrop.ts';
import type { Block } from './document.ts';
import type { Answered, Tabled } from './events.ts';
import { type Explanation, explain } from './explain.ts';
import { listOf, unbroken } from './names.ts';
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

/** A red line in full the first time, afterwards by the draft that it was told of. */
function redLineFor(telling: Telling, line: CrossedLine, draft: number): string {
  const key = `${line.id} ${JSON.stringify(line.unless.map((c) => [c.issue, c.option]))}`;
  const before = telling.redLines.get(key);
  if (before !== undefined) return `again its red line on ${line.issue} ${line.option} (draft ${before}).`;
  telling.redLines.set(key, draft);
  return `a red line. ${lineInWords(line, telling.quoted)}`;
}

function accountOf(telling: Telling, answer: Answered, why: Explanation, draft: number): string {
  const { names, header } = telling;
  const name = names.actor(answer.seat);
  const named = answer.heard.named.length === 0 ? '' : ` Names ${listOf(answer.heard.named)}.`;
  const standing = standingInWords(answer.computed, why.margin.value, names.isScored(answer.seat));
  if (header.outside?.seats.includes(answer.seat)) return `${name} ${standing}. Decided from outside.${named}`;
  if (why.crossed.length === 0) return `${name} ${standing}.${named}`;
  const lines = why.crossed.map((line) => redLineFor(telling, line, draft)).join(' ');
  return `${name}: ${lines} Otherwise ${standing}.${named}`;
}

/** "Japan +28 (asks for 49)": for an objection whose reasons have been given. */
function inShort({ names }: Telling, answer: Answered, why: Explanation): string {
  const scored = names.isScored(answer.seat);
  const why2 =
    why.crossed.length > 0
      ? why.crossed.map((line) => `red line ${line.issue} ${line.option}`).join(', ')
      : `asks for ${amount(answer.computed.asks, scored)}`;
  return unbroken(`${names.actor(answer.seat)} ${signed(answer.computed.worth, scored)} (${why2})`);
}

/** An objection: told with its reasons, or in short when the actor has given the same reasons to an earlier draft. */
export type Objection =
  | { readonly asTo: null; readonly blocks: readonly Block[] }
  | { readonly asTo: number; readonly text: string };

/** Tells an objection and remembers its reasons. */
export function objectionOf(telling: Telling, tabled: Tabled, answer: Answered): Objection {
  const place = placeOf(telling.backdrop, answer.stage, answer.seat, tabled.text);
  if (place === null) return { asTo: null, blocks: [] };
  const { compiled } = place;
  const why = explain(compiled, telling.backdrop.world, place.seat, place.text);
  const canLive = why.crossed.length === 0 && why.worth >= why.margin.value - SLACK;
  const rows = reasonRows(telling, why, canLive ? 2 : 3);
  const reasons = [
    String(canLive),
    ...why.crossed.map((line) => line.id),
    ...rows.map((r) => r.points + r.entry.issue),
  ];
  const before = telling.given.get(answer.seat);
  if (before?.reasons === reasons.join()) return { asTo: before.draft, text: inShort(telling, answer, why) };
  telling.given.set(answer.seat, { reasons: reasons.join(), draft: tabled.draft });
  const entry: Block = {
    kind: 'entry',
    label: 'objects',
    text: accountOf(telling, answer, why, tabled.draft),
    tone: 'bad',
  };
  return { asTo: null, blocks: [entry, ...reasonsBlock(telling, compiled, why.seat, rows)] };
}

/** All objections to a draft: those with new reasons first, the others together. */
export function objectionBlocks(telling: Telling, tabled: Tabled, answers: readonly Answered[]): Block[] {
  const told = answers.filter((answer) => !answer.heard.accepts).map((answer) => objectionOf(telling, tabled, answer));
  const again = new Map<number, string[]>();
  for (const objection of told) {
    if (objection.asTo === null) continue;
    again.set(objection.asTo, [...(again.get(objection.asTo) ?? []), objection.text]);
  }
  return [
    ...told.flatMap((objection) => (objection.asTo === null ? objection.blocks : [])),
    ...[...again].map(
      ([draft, texts]): Block => ({
        kind: 'entry',
        label: 'objects',
        text: `as to draft ${draft}: ${texts.join(', ')}`,
        tone: 'bad',
      }),
    ),
  ];
}
