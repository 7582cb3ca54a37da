/**
 * Plays one block of runs across all arms of a study.
 *
 * Pure: the rows follow from the plan and the run numbers alone. The world of a run is drawn once for
 * each setting and shared by its forums. Runs in a browser as it is.
 */
import type { CompiledForum } from '../scenarios/compile.ts';
import type { Outcome } from '../scenarios/format.ts';
import { worldOf } from '../scenarios/world.ts';
import { BlockRows, ENDINGS, FAILED, NONE, NOT_RATIFIED, PARTIAL, RATIFIED, shapeOf, UNKNOWN } from './block-rows.ts';
import { ChanceWitness } from './chance-witness.ts';
import { NO_OPTION } from './measure.ts';
import { armIndex, type Span } from './plan.ts';
import type { PreparedSetting, PreparedStudy } from './prepared.ts';

/** Answers what could have been agreed in a run; fills the solve columns of its row. The sitting is the run's last. */
export type Solver = (rows: BlockRows, row: number, sitting: CompiledForum, outcome: Outcome) => void;

const OUTCOME_CODES = { none: NONE, 'not-ratified': NOT_RATIFIED, partial: PARTIAL, ratified: RATIFIED } as const;
const MOST_TEXTS = 2 ** 16 - 1;
const LONGEST_MESSAGE = 500;

/**
 * @param solve  asked after every run, for plans that say so
 */
export function playBlock(study: PreparedStudy, span: Span, solve: Solver | null = null): BlockRows {
  const { plan } = study;
  const rows = new BlockRows(shapeOf(plan), span);
  const witness = new ChanceWitness(rows.shape.actors);
  for (let run = span.from; run < span.to; run++) {
    study.settings.forEach((setting, index) => {
      const world = worldOf(setting.coding, setting.settings, plan.seed, run);
      setting.worldSurplus.enter(world);
      setting.formats.forEach((format, forum) => {
        const arm = armIndex(plan, forum, index);
        const row = arm * rows.runs + run - span.from;
        try {
          const outcome = format.play(world, plan.seed, run, witness.attend);
          writeRow(rows, row, setting, outcome, witness);
          if (solve !== null) solve(rows, row, witness.sitting!, outcome);
        } catch (error) {
          writeFailure(rows, row, setting);
          rows.errors.push({ arm, run, message: messageOf(error) });
        }
      });
    });
  }
  rows.errors.sort((a, b) => a.arm - b.arm || a.run - b.run);
  return rows;
}

function writeRow(
  rows: BlockRows,
  row: number,
  setting: PreparedSetting,
  result: Outcome,
  witness: ChanceWitness,
): void {
  rows.outcome[row] = OUTCOME_CODES[result.outcome];
  rows.ending[row] = ENDINGS.indexOf(result.ending);
  rows.refused[row] = result.refused;
  rows.blockers[row] = result.blockers;
  rows.round[row] = result.round;
  rows.textsTabled[row] = Math.min(result.textsTabled, MOST_TEXTS);
  rows.stage[row] = result.stage;
  rows.tabledBy[row] = result.tabledBy;
  if (result.round >= 0) rows.chance.set(witness.chances, row * rows.shape.actors);
  else rows.chance.fill(-1, row * rows.shape.actors, (row + 1) * rows.shape.actors);
  writeText(rows, row, setting, result.stands ?? result.agreed);
}

function writeText(rows: BlockRows, row: number, setting: PreparedSetting, text: Int16Array | null): void {
  const { actors, issues } = rows.shape;
  if (text === null) {
    rows.options.fill(NO_OPTION, row * issues, (row + 1) * issues);
    rows.surplus.set(setting.onFailure, row * actors);
    return;
  }
  for (let issue = 0; issue < issues; issue++)
    rows.options[row * issues + issue] = text[issue]! < 0 ? NO_OPTION : text[issue]!;
  for (let actor = 0; actor < actors; actor++)
    // -0 + 0 is 0: equal worths must be equal bytes.
    rows.surplus[row * actors + actor] = setting.worldSurplus.of(actor, text) + 0;
}

function writeFailure(rows: BlockRows, row: number, setting: PreparedSetting): void {
  const { actors, issues } = rows.shape;
  rows.outcome[row] = FAILED;
  rows.ending[row] = 0;
  rows.refused[row] = 0;
  rows.blockers[row] = 0;
  rows.round[row] = -1;
  rows.textsTabled[row] = 0;
  rows.stage[row] = -1;
  rows.tabledBy[row] = -1;
  rows.chance.fill(-1, row * actors, (row + 1) * actors);
  rows.options.fill(NO_OPTION, row * issues, (row + 1) * issues);
  rows.surplus.set(setting.onFailure, row * actors);
  if (rows.shape.solve) {
    rows.nashDistance[row] = -1;
    rows.dealExisted[row] = UNKNOWN;
    rows.dominated[row] = UNKNOWN;
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.slice(0, LONGEST_MESSAGE);
}
