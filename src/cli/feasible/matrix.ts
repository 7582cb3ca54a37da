/** `winset feasible --all`: forums against actors and against issues, at a glance. */

import { isExact } from '../../analysis/bounds.ts';
import { carriersOf, dealExists } from '../../analysis/carriers.ts';
import { countTexts, type DealCounts } from '../../analysis/counts.ts';
import { Inquiry } from '../../analysis/inquiry.ts';
import { type Slack, slackOf } from '../../analysis/slack.ts';
import type { CompiledForum } from '../../scenarios/compile.ts';
import type { Forum } from '../../scenarios/scenario.ts';
import { rate } from '../../study/points.ts';
import { amount } from '../../trace/amounts.ts';
import { type Block, spaced } from '../../trace/document.ts';
import { commands, paragraphs, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

/** One forum of the matrix. */
export interface MatrixRow {
  readonly forum: Forum;
  readonly sitting: CompiledForum;
  readonly exists: boolean | null;
  readonly counts: DealCounts;
  readonly slack: Slack;
}

/** Answers for one forum's first sitting, its world entered. */
export function matrixRow(forum: Forum, sitting: CompiledForum, shouldStop: () => boolean): MatrixRow {
  const { game, rules } = sitting;
  const inquiry = new Inquiry(game, shouldStop);
  return {
    forum,
    sitting,
    exists: dealExists(inquiry, carriersOf(game, rules)),
    counts: countTexts(inquiry, rules),
    slack: slackOf(inquiry, rules),
  };
}

/** Whether every number of the row is exact. */
export function isRowExact({ exists, counts, slack }: MatrixRow): boolean {
  const bounds = [counts.tableable, counts.deals, ...counts.winSets, slack.rise];
  return exists !== null && bounds.every(isExact);
}

/** Share of deals that move an issue of the scenario; NaN where it is off the agenda or not known. */
function movedShare({ sitting, counts }: MatrixRow, worldIssue: number): number {
  const { frame, game, forum } = sitting;
  const issue = frame.position[worldIssue]!;
  if (issue < 0 || !forum.agenda.includes(frame.coding.scenario.issues[worldIssue]!.id)) return Number.NaN;
  const standing = game.statusQuo?.[issue];
  if (standing === undefined || counts.deals.low === 0 || !isExact(counts.deals)) return Number.NaN;
  return 1 - counts.perCell[game.offset[issue]! + standing]! / counts.deals.low;
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? '-' : rate(part / whole));

const bounded = (row: MatrixRow): string => (isRowExact(row) ? '' : '?');

/** The matrix as blocks and data. */
export function matrixSheet(view: View, rows: readonly MatrixRow[]): Sheet {
  const { scenario, names } = view;
  const actors = scenario.actors.map((actor) => actor.id);
  const forumRows = rows.map((row, index) => {
    const { tableable, deals, winSets } = row.counts;
    return [
      String(index + 1),
      row.forum.id,
      `${shareOf(deals.low, tableable.low)}${bounded(row)}`,
      amount(row.slack.rise.low, names.allScored),
      ...actors.map((actor) => {
        const seat = row.sitting.game.seatIds.indexOf(actor);
        return seat < 0 ? '' : shareOf(winSets[seat]!.low, tableable.low);
      }),
    ];
  });
  const issueRows = scenario.issues.map(({ id }, issue) => [id, ...rows.map((row) => rate(movedShare(row, issue)))]);
  const staged = rows.filter(({ forum }) => 'stages' in forum).map(({ forum }) => forum.id);
  const blocks: Block[] = spaced([
    [title('What could be agreed, forum by forum', scenario.id)],
    [table(['>', 'forum', '>deals %', '>slack', ...actors.map((actor) => `>${actor}`)], forumRows)],
    paragraphs(
      `deals: share of the texts within limits and consents; slack: by how much all margins could rise together${names.allScored ? '' : ', in points'}; under an actor: percent of those texts that it can live with.${rows.every(isRowExact) ? '' : ' ? marks what was cut short: at least so much.'}`,
    ),
    scenario.issues.some((issue) => issue.statusQuo !== undefined)
      ? section('Percent of the deals that move an issue, by forum as numbered above', [
          table(['', ...rows.map((_, index) => `>${index + 1}`)], issueRows),
        ])
      : [],
    paragraphs(
      '- off the agenda, or no deal. The world is as coded; a deal that exists need not be found.',
      staged.length === 0 ? '' : `Of ${staged.join(', ')} this is the first sitting.`,
    ),
    commands([['One of them', `winset feasible ${rows[0]?.forum.id ?? '<forum>'}${view.flags}`]]),
  ]);
  return {
    blocks,
    data: rows.map((row) =>
      rowData(
        row,
        scenario.issues.map(({ id }) => id),
      ),
    ),
  };
}

function rowData(row: MatrixRow, issues: readonly string[]): unknown {
  const { counts, slack, sitting, forum } = row;
  const moved = issues.map((id, issue) => [id, movedShare(row, issue)] as const);
  return {
    forum: forum.id,
    sitting: sitting.forum.id,
    exact: isRowExact(row),
    dealExists: row.exists,
    tableable: counts.tableable,
    deals: counts.deals,
    slack: Number.isFinite(slack.rise.low) ? slack.rise.low : null,
    canLiveWith: Object.fromEntries(sitting.game.seatIds.map((actor, seat) => [actor, counts.winSets[seat]!])),
    moved: Object.fromEntries(moved.filter(([, value]) => !Number.isNaN(value))),
  };
}
