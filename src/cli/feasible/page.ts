/** The page of `winset feasible`. */
import { type Block, spaced } from '../../trace/document.ts';
import { commands, title } from '../blocks.ts';
import { answerBlocks } from './answer-blocks.ts';
import { deadlockBlocks } from './deadlock-blocks.ts';
import { frontierBlocks, voteBlocks } from './extra-blocks.ts';
import { optionBlocks } from './option-blocks.ts';
import { outsideBlocks } from './outside-blocks.ts';
import { pointBlocks, seatBlocks } from './seat-blocks.ts';
import type { Studied } from './study.ts';

/** The answer first, then the reasons. */
export function feasiblePage(studied: Studied): Block[] {
  const { forum, sitting, view, found } = studied;
  const isLater = 'stages' in forum ? forum.stages.slice(1).map((stage) => stage.forum) : [];
  return spaced([
    [title(`${forum.name} (${forum.id})`, view.scenario.id)],
    answerBlocks(studied),
    deadlockBlocks(studied),
    seatBlocks(studied),
    pointBlocks(studied),
    outsideBlocks(studied),
    ...optionBlocks(studied),
    voteBlocks(studied),
    frontierBlocks(studied),
    commands([
      ...(found.isExact
        ? []
        : [
            [
              'Exactly',
              `winset feasible ${forum.id}${view.flags}${studied.questionFlags} --budget ${studied.budget * 10}s`,
            ] as const,
          ]),
      ['Play it', `winset run ${sitting.forum.id}${view.flags}`],
      ['How often', `winset compare ${forum.id}${view.flags}`],
      ...isLater.map((id) => ['Later', `winset feasible ${id}${view.flags}`] as const),
      ['All forums', `winset feasible --all${studied.allFlags}`],
    ]),
  ]);
}
