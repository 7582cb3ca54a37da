import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO, UNKNOWN, YES } from '../../src/study/block-rows.ts';
import { courseColumns } from '../../src/study/course-columns.ts';
import { dataDictionary } from '../../src/study/data-dictionary.ts';
import { playBlock } from '../../src/study/play-block.ts';
import { prepare } from '../../src/study/prepared.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { createStore, type Store } from '../../src/study/store.ts';
import { writeTable } from '../../src/study/tables.ts';
import { planOf } from './studies.ts';

const plan = planOf({
  forums: ['two-koreas', 'us-dprk', 'staged-4to6'],
  runs: 50,
  settings: { environment: { rivalry: [0.3, 0.7] } },
  measures: [{ id: 'pledged', atLeast: { denuclearization: 'pledge' } }],
});
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'winset-tables-'));
  store = createStore(join(folder, 'study'), plan, false);
  await runStudy(plan, { workers: 1, store });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Row extends Record<string, unknown> {
  readonly seed: string;
  readonly run: number;
  readonly forum: string;
  readonly setting: string;
  readonly outcome: string;
  readonly cause: string | null;
  readonly round: number | null;
  readonly texts_tabled: number;
  readonly refused_by: string | null;
  readonly surplus_US: number | null;
  readonly option_peace_regime: string | null;
  readonly measure_pledged: boolean;
}

async function parquetRows(): Promise<Row[]> {
  const bytes = readFileSync(await writeTable(store, 'parquet', store.plan.runs));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return (await parquetReadObjects({ file })) as Row[];
}

describe('a table', () => {
  test('has one row for every forum, setting and run', async () => {
    const rows = await parquetRows();
    expect(rows).toHaveLength(3 * 2 * 50);
    expect(new Set(rows.map((row) => `${row.forum} ${row.setting} ${row.run}`)).size).toBe(rows.length);
    expect(rows.every((row) => row.seed === 'winset')).toBe(true);
  });

  test('says what was played', async () => {
    const rows = await parquetRows();
    const played = playBlock(prepare(plan), { from: 0, to: 50 });
    const { actors } = played.shape;
    for (const row of rows) {
      const arm = plan.settings.findIndex((s) => s.label === row.setting) * 3 + plan.forums.indexOf(row.forum);
      const at = arm * 50 + row.run;
      const hasText = ['ratified', 'not-ratified', 'partial'].includes(row.outcome);
      expect(row.texts_tabled).toBe(played.textsTabled[at]);
      expect(row.round ?? 0).toBe(played.round[at]! + 1);
      expect(row.surplus_US ?? null).toBe(hasText ? played.surplus[at * actors] : null);
      expect(typeof row.option_peace_regime).toBe(hasText ? 'string' : 'object');
      expect(row.cause === null).toBe(row.outcome === 'ratified');
    }
    expect(rows.some((row) => row.measure_pledged === true)).toBe(true);
    expect(rows.some((row) => row.refused_by !== null)).toBe(true);
  });

  test('is the same in CSV and JSON lines', async () => {
    const parquet = await parquetRows();
    const lines = readFileSync(await writeTable(store, 'jsonl', store.plan.runs), 'utf8')
      .trimEnd()
      .split('\n');
    const plain = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v ?? null]));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(parquet.map(plain));
    const [header, ...csv] = readFileSync(await writeTable(store, 'csv', store.plan.runs), 'utf8')
      .trimEnd()
      .split('\n');
    const names = header!.split(',');
    expect(names).toEqual(Object.keys(parquet[0]!));
    expect(csv.map((line) => line.split(','))).toEqual(
      parquet.map((row) =>
        names.map((name) => (row[name] === null || row[name] === undefined ? '' : String(row[name]))),
      ),
    );
  });

  test('comes with a dictionary that names every column', async () => {
    const bytes = readFileSync(await writeTable(store, 'parquet', store.plan.runs));
    const schema = parquetSchema(
      parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    );
    const dictionary = readFileSync(join(store.folder, 'data-dictionary.md'), 'utf8');
    for (const { element } of schema.children) expect(dictionary).toContain(`| ${element.name} |`);
  });

  test('comes with a dictionary that says how to read a seed such as 007', () => {
    expect(dataDictionary(plan, [], 'x')).toContain('dtype={"seed": str');
    expect(dataDictionary(plan, [], 'x')).toContain('seed winset, 50 runs.');
    expect(dataDictionary({ ...plan, runs: 1 }, [], 'x')).toContain('seed winset, 1 run.');
  });

  test('tells with solve why nothing more was agreed, where an earlier stage stands too', () => {
    const solved = planOf({ forums: ['staged-4to6'], runs: 40, solve: true });
    const rows = playBlock(prepare(solved), { from: 0, to: 40 }, (into, row) => {
      into.dealExisted[row] = [NO, YES, UNKNOWN][row % 3]!;
    });
    const value = (name: string, run: number) =>
      courseColumns(solved.scenarios[0]!)
        .find((column) => column.name === name)!
        .value(rows, 0, run);
    const unagreed = Array.from({ length: 40 }, (_, run) => run).filter(
      (run) => !['ratified', 'capital-refused', 'shock'].includes(String(value('cause', run) ?? 'ratified')),
    );
    expect(unagreed.some((run) => value('outcome', run) === 'partial')).toBe(true);
    for (const run of unagreed) expect(value('cause', run)).toBe(['no-deal', 'not-found', 'not-agreed'][run % 3]);
  });

  test('is refused while blocks are missing', async () => {
    const other = createStore(join(folder, 'unfinished'), plan, false);
    await expect(writeTable(other, 'csv', other.plan.runs)).rejects.toThrow('study/incomplete');
  });
});
