/** What a finished study leaves in its folder beside its blocks: its table, a dictionary, a report, its result. */
import { join } from 'node:path';
import { renderMarkdown } from '../trace/render-markdown.ts';
import { comparisonPage, type PageOptions } from './compare-text.ts';
import { type Comparison, compare } from './comparison.ts';
import { comparisonJson } from './comparison-json.ts';
import type { TableFormat } from './row-sink.ts';
import type { StudyResult } from './run-study.ts';
import { type Store, unfinished } from './store.ts';
import { writeTable } from './tables.ts';
import { isFinished } from './until-width.ts';
import { writeAtomically } from './write-atomically.ts';

/** Files written, by what they are. */
export interface Outputs {
  readonly comparison: Comparison;
  /** One for each format asked for. */
  readonly tables: readonly string[];
  readonly report: string;
}

/**
 * Writes everything that a finished study comes to.
 *
 * @throws WinsetError `study/incomplete`, `study/disk-full`, `study/not-writable`
 */
export async function finish(
  store: Store,
  result: StudyResult,
  formats: readonly TableFormat[],
  page: PageOptions = {},
): Promise<Outputs> {
  if (!isFinished(result.plan, result.tally, result.missing)) throw unfinished(store.folder);
  const comparison = compare(result);
  const tables: string[] = [];
  for (const format of formats) tables.push(await writeTable(store, format, comparison.runs));
  const report = join(store.folder, 'report.md');
  writeAtomically(report, [renderMarkdown(comparisonPage(comparison, page))]);
  writeAtomically(join(store.folder, 'result.json'), [`${JSON.stringify(comparisonJson(comparison), null, 2)}\n`]);
  return { comparison, tables, report };
}
