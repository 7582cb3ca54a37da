/** Seat by seat: what each can live with, who holds out, and what the solution points are worth to whom. */
import { isExact } from '../../analysis/bounds.ts';
import type { HoldOut } from '../../analysis/counts.ts';
import { amount, signed } from '../../trace/amounts.ts';
import type { Block } from '../../trace/document.ts';
import { nameWithId } from '../../trace/narrate-text.ts';
import { paragraphs, section, table } from '../blocks.ts';
import { countText, shareText } from './numbers.ts';
import { actorAt, idsAt, isScoredAt, namedPoints, type Studied } from './study.ts';

/** "x 3.1": how many times as many deals without the seat. */
function growth({ factor, withoutIt }: HoldOut): string {
  if (factor === Number.POSITIVE_INFINITY) return `opens ${countText(withoutIt)}`;
  if (Number.isNaN(factor)) return '-';
  if (factor === 1) return 'no more';
  const times = factor < 10 ? factor.toFixed(1) : String(Math.round(factor));
  return times === '1.0' ? 'hardly more' : `x ${times}`;
}

/** Who can live with how much, and who holds out. */
export function seatBlocks(studied: Studied): Block[] {
  const { found, sitting, view } = studied;
  const { counts, holdOuts } = found;
  const rows = sitting.game.seatIds.map((id, seat) => [
    nameWithId(view.names, id),
    amount(sitting.game.reservation[seat]!, isScoredAt(studied, seat)),
    shareText(counts.winSets[seat]!, counts.tableable),
    growth(holdOuts[seat]!),
  ]);
  return section('Who can live with how much, and who holds out', [
    table(['', '>margin', '>of the texts', '>texts for all without it'], rows),
  ]);
}

/** Solution points in groups of the same text: "Nash, K-S". */
function pointGroups(studied: Studied) {
  const groups = new Map<string, ReturnType<typeof namedPoints>>();
  for (const named of namedPoints(studied)) {
    const key = named.point.text.join();
    groups.set(key, [...(groups.get(key) ?? []), named]);
  }
  return [...groups.values()];
}

const titleOf = (group: ReturnType<typeof namedPoints>): string => group.map(({ name }) => name).join(', ');

/** Issue by issue: where it stands, where Nash's text puts it, and where others put it elsewhere. */
function issueTable(studied: Studied): Block[] {
  const { sitting } = studied;
  const groups = pointGroups(studied);
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const standing = sitting.game.statusQuo;
  const optionIn = (group: typeof first, issue: number): string =>
    idsAt(studied, issue, group[0]!.point.text[issue]!)[1];
  const issues = Array.from(sitting.game.options, (_, issue) => issue);
  const moved = issues.filter((issue) =>
    groups.some((group) => standing === null || group[0]!.point.text[issue] !== standing[issue]),
  );
  const rows = moved.map((issue) => {
    const elsewhere = new Map<string, string[]>();
    for (const group of others) {
      const option = optionIn(group, issue);
      if (option !== optionIn(first, issue)) elsewhere.set(option, [...(elsewhere.get(option) ?? []), titleOf(group)]);
    }
    return [
      idsAt(studied, issue, 0)[0],
      ...(standing === null ? [] : [idsAt(studied, issue, standing[issue]!)[1]]),
      optionIn(first, issue),
      ...(others.length === 0
        ? []
        : [[...elsewhere].map(([option, who]) => `${option} (${who.join(', ')})`).join('; ')]),
    ];
  });
  const titles = ['issue', ...(standing === null ? [] : ['status quo']), titleOf(first)];
  const same = issues.filter((issue) => !moved.includes(issue)).map((issue) => idsAt(studied, issue, 0)[0]);
  return [
    table([...titles, ...(others.length === 0 ? [] : ['elsewhere'])], rows),
    ...paragraphs(same.length === 0 ? '' : `At the status quo in all of them: ${same.join(', ')}.`),
  ];
}

function worthTable(studied: Studied): Block {
  const { found, sitting, view } = studied;
  const groups = pointGroups(studied);
  const rows = sitting.game.seatIds.map((id, seat) => {
    const scored = isScoredAt(studied, seat);
    const best = found.points?.best[seat] ?? null;
    return [
      nameWithId(view.names, id),
      amount(sitting.game.reservation[seat]!, scored),
      ...groups.map((group) => signed(group[0]!.point.surpluses[seat]!, scored)),
      best === null ? '-' : `${signed(best.surpluses[seat]!, scored)}${isExact(best.score) ? '' : '?'}`,
    ];
  });
  return table(['worth', '>margin', ...groups.map((group) => `>${titleOf(group)}`), '>own best'], rows);
}

/** The solution points, issue by issue and seat by seat. */
export function pointBlocks(studied: Studied): Block[] {
  if (namedPoints(studied).length === 0) return [];
  const scored = studied.view.names.allScored;
  const utilitarian = scored ? 'util.: largest sum, which adds scores that do not compare' : 'util.: largest sum';
  const isDull = studied.found.points?.nash?.score.low === 0;
  return [
    ...section(`The best texts that all can live with`, issueTable(studied)),
    { kind: 'gap' },
    worthTable(studied),
    ...paragraphs(
      `Nash: largest product of gains over the margins. K-S: equal shares of the best each could gain. egal.: largest least gain. ${utilitarian}. Own best: what an actor could get at most.`,
      isDull ? `In every deal some seat gets no more than its margin, so that every product of gains is 0.` : '',
    ),
  ];
}

/** The seats of a set by id. */
export function actorsOf(studied: Studied, seats: readonly number[]): string[] {
  return seats.map((seat) => actorAt(studied, seat));
}
