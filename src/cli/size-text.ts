/** What `winset batch` says before it plays: how much there is, what it will take on the disk, and how long. */
import { blockCount, type StudyPlan } from '../study/plan.ts';
import { bytesText, durationText, planSize, storedBytes, timingRun } from '../study/plan-size.ts';
import { countOf } from '../study/points.ts';
import type { TableFormat } from '../study/row-sink.ts';
import type { Shard } from '../study/run-study.ts';
import { estimateTableBytes } from '../study/table-size.ts';
import { stoppingOn } from '../study/until-width.ts';
import { counted } from '../trace/names.ts';

/** Number of a shard's blocks; of all blocks where there is no shard. */
export function ownBlocks(plan: StudyPlan, shard: Shard | undefined): number {
  const blocks = blockCount(plan, plan.runs);
  return shard === undefined ? blocks : Math.max(0, Math.ceil((blocks - shard.index + 1) / shard.of));
}

function countText(plan: StudyPlan): string {
  const { runs, rows, blocks } = planSize(plan);
  const forums = counted(plan.forums.length, 'format');
  const settings = counted(plan.settings.length, 'setting');
  const limit = plan.untilWidth === undefined ? '' : ' at most';
  const until =
    plan.untilWidth === undefined
      ? ''
      : ` Ends as soon as the interval of every ${stoppingOn(plan)} is at most ${plan.untilWidth} wide.`;
  return `${forums} x ${settings} x ${countOf(runs, 'run')}${limit}: ${countOf(rows, 'row')} in ${countOf(blocks, 'block')}.${until}`;
}

/** Of a shard for which no block is left; a job array that is longer than the study is no error. */
export function emptyShardText(plan: StudyPlan, { index, of }: Shard): string {
  return `${countText(plan)}\nShard ${index} of ${of} has none of them: there are fewer blocks than shards. Nothing is left to do.\n`;
}

/** Plays for a moment to see how long it takes, and how large the tables become. */
export async function sizeText(
  plan: StudyPlan,
  folder: string,
  shard: Shard | undefined,
  formats: readonly TableFormat[],
  workers: number,
): Promise<string> {
  const share = ownBlocks(plan, shard) / blockCount(plan, plan.runs);
  const { seconds, sample } = timingRun(plan, () => performance.now() / 1000);
  const bytes = bytesText(storedBytes(plan) * share);
  const size =
    shard === undefined || shard.of === 1
      ? `${plan.untilWidth === undefined ? '' : 'At most '}${bytes} of blocks in ${folder}, and beside them ${await tablesText(plan, formats, sample)}.`
      : `Shard ${shard.index} of ${shard.of}: ${ownBlocks(plan, shard)} of these blocks, ${bytes} in ${folder}.`;
  const time = durationText((seconds * share) / workers);
  return [
    countText(plan),
    size,
    `${plan.untilWidth === undefined ? 'About' : 'At most about'} ${time} on ${counted(workers, 'worker')}, less what is there already.`,
    '',
    '',
  ].join('\n');
}

async function tablesText(
  plan: StudyPlan,
  formats: readonly TableFormat[],
  sample: Parameters<typeof estimateTableBytes>[2],
): Promise<string> {
  const sizes: string[] = [];
  for (const format of formats) {
    const bytes = await estimateTableBytes(plan, format, sample);
    sizes.push(bytes === null ? format : `${format}, about ${bytesText(bytes)}`);
  }
  return `${sizes.length === 1 ? 'a table' : 'tables'} (${sizes.join('; ')})`;
}
