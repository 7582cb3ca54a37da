import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { llmDeliberation } from '../../src/scenarios/llm-deliberation.ts';
import { readBlock, writeBlock } from '../../src/study/block-file.ts';
import { BlockRows, FAILED, shapeOf } from '../../src/study/block-rows.ts';
import { bootstrapYields } from '../../src/study/bootstrap-yields.ts';
import { checkPlan } from '../../src/study/check-plan.ts';
import { compare } from '../../src/study/comparison.ts';
import { blockHash, planHash } from '../../src/study/content-hash.ts';
import { finish } from '../../src/study/finish.ts';
import { mergeStores } from '../../src/study/merge-stores.ts';
import { blockSpan } from '../../src/study/plan.ts';
import { resolvePlan } from '../../src/study/resolve-plan.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { blockPath, createStore, openStore } from '../../src/study/store.ts';
import { writeTable } from '../../src/study/tables.ts';
import { partialPath } from '../../src/study/write-atomically.ts';
import { FAST, planOf } from './studies.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'winset-store-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const plan = planOf({ forums: FAST, runs: 256 });
const alone = { workers: 1 } as const;
const inside = (name: string): string => join(folder, name);

/** Deletes some blocks, as if the study had been stopped before them. */
function drop(store: string, blocks: readonly number[]): void {
  for (const block of blocks) rmSync(blockPath(store, block));
}

describe('a stored study', () => {
  test('has the rows of an unstored one', async () => {
    const store = createStore(inside('a'), plan, false);
    const stored = await runStudy(plan, { ...alone, store });
    expect(stored.contentHash).toBe((await runStudy(plan, alone)).contentHash);
    expect(readdirSync(inside('a/blocks'))).toHaveLength(128);
  });

  test('continued after it lost blocks, comes to the same hash and counts', async () => {
    const store = createStore(inside('a'), plan, false);
    const whole = await runStudy(plan, { ...alone, store });
    drop(store.folder, [0, 3, 4, 100, 127]);
    const seen: number[] = [];
    const again = await runStudy(plan, {
      ...alone,
      store: openStore(inside('a')),
      onProgress: (p) => seen.push(p.stored),
    });
    expect(again.contentHash).toBe(whole.contentHash);
    expect(again.tally).toEqual(whole.tally);
    expect(seen.at(-1)).toBe(123);
  });

  test('finds out a damaged block and plays it again', async () => {
    const store = createStore(inside('a'), plan, false);
    const whole = await runStudy(plan, { ...alone, store });
    const path = blockPath(store.folder, 5);
    const bytes = readFileSync(path);
    for (const damage of [
      (): void => writeFileSync(path, bytes.subarray(0, bytes.length - 3)),
      (): void => writeFileSync(path, Buffer.from(bytes.map((byte, i) => (i === bytes.length - 9 ? byte ^ 1 : byte)))),
      (): void => writeFileSync(path, ''),
      (): void => writeFileSync(path, 'not a block\n'),
    ]) {
      damage();
      expect((await runStudy(plan, { ...alone, store })).contentHash).toBe(whole.contentHash);
      expect(readFileSync(path)).toEqual(bytes);
    }
  });

  test('interrupted, says how much is missing and keeps what was done', async () => {
    const store = createStore(inside('a'), plan, false);
    const stop = new AbortController();
    const cut = await runStudy(plan, {
      ...alone,
      store,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 40) stop.abort();
      },
    });
    expect(cut.missing).toBe(128 - 40);
    expect(readdirSync(inside('a/blocks'))).toHaveLength(40);
    expect((await runStudy(plan, { ...alone, store })).contentHash).toBe((await runStudy(plan, alone)).contentHash);
  });

  test('retries blocks in which a run threw, and only those', async () => {
    const store = createStore(inside('a'), plan, false);
    const whole = await runStudy(plan, { ...alone, store });
    const span = blockSpan(plan, 7);
    const sound = readBlock(blockPath(store.folder, 7), store.planHash, shapeOf(plan), span)!;
    const rows = new BlockRows(shapeOf(plan), span, sound.rows.bytes.slice());
    rows.outcome[0] = FAILED;
    rows.errors.push({ arm: 0, run: span.from, message: 'boom' });
    writeBlock(blockPath(store.folder, 7), store.planHash, rows, blockHash(rows));
    const kept = await runStudy(plan, { ...alone, store });
    expect(kept.tally.errors).toEqual([{ arm: 0, run: span.from, message: 'boom' }]);
    expect(kept.contentHash).not.toBe(whole.contentHash);
    // The run counts in no difference, whichever interval is asked for.
    const [contrast] = bootstrapYields(store, compare(kept)).contrasts;
    contrast!.yieldsBca!.forEach(({ estimate }, actor) => {
      expect(estimate).toBeCloseTo(contrast!.yields[actor]!.estimate, 12);
    });
    const stored: number[] = [];
    const retried = await runStudy(plan, {
      ...alone,
      store,
      retryFailed: true,
      onProgress: (p) => stored.push(p.stored),
    });
    expect(retried.contentHash).toBe(whole.contentHash);
    expect(stored.at(-1)).toBe(127);
  });

  test('leftovers of processes that are gone are cleared away', () => {
    createStore(inside('a'), plan, false);
    const ours = partialPath(inside('a/blocks/0000002.rows'));
    const gone = ours.replace(`-${process.pid}-`, '-999999999-');
    const others = join(inside('a/blocks'), '.part-elsewhere-999999999-0-0000003.rows');
    for (const path of [gone, ours, others]) writeFileSync(path, 'half');
    openStore(inside('a'));
    expect([gone, ours, others].map((path) => existsSync(path))).toEqual([false, true, true]);
  });
});

describe('shards', () => {
  test('sixteen, merged, come to the hash of one study', async () => {
    const whole = await runStudy(plan, alone);
    const folders = Array.from({ length: 16 }, (_, i) => inside(`shard-${i + 1}`));
    for (const [i, name] of folders.entries()) {
      const store = createStore(name, plan, true);
      const part = await runStudy(plan, { ...alone, store, shard: { index: i + 1, of: 16 } });
      expect(part.missing).toBe(0);
    }
    const { store, missing } = mergeStores(folders, inside('all'));
    expect(missing).toEqual([]);
    const merged = await runStudy(plan, { ...alone, store });
    expect(merged.contentHash).toBe(whole.contentHash);
    expect(merged.tally).toEqual(whole.tally);
  });

  test('may share one folder', async () => {
    for (const index of [1, 2, 3]) {
      const store = createStore(inside('shared'), plan, true);
      await runStudy(plan, { ...alone, store, shard: { index, of: 3 } });
    }
    const { missing, store } = mergeStores([inside('shared')], inside('shared'));
    expect(missing).toEqual([]);
    expect((await runStudy(plan, { ...alone, store })).contentHash).toBe((await runStudy(plan, alone)).contentHash);
  });

  test('a missing shard is named by its blocks', async () => {
    const store = createStore(inside('one'), plan, true);
    await runStudy(plan, { ...alone, store, shard: { index: 2, of: 64 } });
    const { missing } = mergeStores([inside('one')], inside('all'));
    expect(missing).toHaveLength(126);
    expect(missing).not.toContain(1);
    expect(missing).not.toContain(65);
  });

  test('of different plans are refused', () => {
    createStore(inside('one'), plan, true);
    createStore(inside('two'), planOf({ forums: FAST, runs: 256, seed: 'other' }), true);
    expect(() => mergeStores([inside('one'), inside('two')], inside('all'))).toThrow('study/plan-changed');
    expect(existsSync(inside('all'))).toBe(false);
  });
});

describe('a result of some runs only', () => {
  test('becomes no table and no report: interrupted, or one shard', async () => {
    const store = createStore(inside('a'), plan, false);
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }): void => (done === 3 ? stop.abort() : undefined);
    const begun = await runStudy(plan, { ...alone, store, signal: stop.signal, onProgress });
    await expect(finish(store, begun, ['csv'])).rejects.toThrow('study/incomplete');
    const shard = await runStudy(plan, { ...alone, store, shard: { index: 2, of: 2 } });
    await expect(finish(store, shard, ['csv'])).rejects.toThrow('this result has only some of its runs');
    expect(readdirSync(inside('a')).sort()).toEqual(['blocks', 'manifest.json', 'plan.json']);
  });

  test('a shard that is none is refused', async () => {
    for (const shard of [
      { index: 0, of: 2 },
      { index: 3, of: 2 },
      { index: 1.5, of: 2 },
      { index: 1, of: 0 },
    ])
      await expect(runStudy(plan, { ...alone, shard })).rejects.toThrow('study/shard');
  });
});

test('a folder that lost its manifest is taken over by the same plan only', async () => {
  const store = createStore(inside('a'), plan, false);
  await runStudy(plan, { ...alone, store });
  rmSync(inside('a/manifest.json'));
  const other = planOf({ forums: FAST, runs: 256, seed: 'other' });
  expect(() => createStore(inside('a'), other, false)).toThrow('study/not-empty');
  expect(() => createStore(inside('a'), other, true)).toThrow('study/not-empty');
  const again = createStore(inside('a'), plan, false);
  let stored = 0;
  const onProgress = (progress: { stored: number }): void => {
    stored = progress.stored;
  };
  await runStudy(plan, { ...alone, store: again, onProgress });
  expect(stored).toBe(128);
});

test('a score of -0 changes no hash between a study and its continuation', async () => {
  const game = JSON.parse(JSON.stringify(llmDeliberation)) as typeof llmDeliberation;
  const actors = game.actors.map((actor, index) => (index === 0 ? { ...actor, reservation: -0 } : actor));
  const { plan: scored } = resolvePlan(
    { ...game, actors } as typeof llmDeliberation,
    checkPlan({ forums: [game.forums[0]!.id], runs: 128 }),
  );
  const store = createStore(inside('a'), scored, false);
  const whole = await runStudy(scored, { ...alone, store });
  drop(store.folder, [0, 60, 127]);
  const reopened = openStore(inside('a'));
  expect((await runStudy(reopened.plan, { ...alone, store: reopened })).contentHash).toBe(whole.contentHash);
});

describe('a study that stops by itself', () => {
  const until = planOf({ forums: ['rok-us-china', 'us-dprk'], runs: 8000, untilWidth: 0.06 });

  test('stored, stopped and continued, ends at the same look with the same hash, and its table has the runs it played', async () => {
    const free = await runStudy(until, alone);
    expect(free.tally.runs).toBeLessThan(until.runs);
    const store = createStore(inside('u'), until, false);
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }): void => (done === 7 ? stop.abort() : undefined);
    const begun = await runStudy(until, { ...alone, store, signal: stop.signal, onProgress });
    expect(begun.missing).toBeGreaterThan(0);
    await expect(runStudy(until, { ...alone, store, storedOnly: true })).rejects.toThrow('study/incomplete');
    const ended = await runStudy(until, { ...alone, store: openStore(inside('u')) });
    expect([ended.contentHash, ended.tally.runs, ended.missing]).toEqual([free.contentHash, free.tally.runs, 0]);
    expect((await runStudy(until, { ...alone, store, storedOnly: true })).contentHash).toBe(free.contentHash);
    const table = readFileSync(await writeTable(store, 'csv', ended.tally.runs), 'utf8');
    expect(table.trimEnd().split('\n')).toHaveLength(1 + 2 * free.tally.runs);
    expect(readFileSync(inside('u/data-dictionary.md'), 'utf8')).toContain(`${free.tally.runs} runs`);
  });

  test('is not played in parts, nor merged', async () => {
    await expect(runStudy(until, { ...alone, shard: { index: 1, of: 2 } })).rejects.toThrow('study/sequential');
    createStore(inside('u'), until, false);
    expect(() => mergeStores([inside('u')], inside('out'))).toThrow('study/sequential');
    expect(existsSync(inside('out'))).toBe(false);
  });
});

describe('refusals', () => {
  test('a folder that holds a study, or anything else', () => {
    createStore(inside('a'), plan, false);
    expect(() => createStore(inside('a'), plan, false)).toThrow('study/exists');
    writeFileSync(inside('note.txt'), 'mine');
    expect(() => createStore(folder, plan, false)).toThrow('study/not-empty');
  });

  test('no study, a damaged one, a changed plan, another version', () => {
    expect(() => openStore(inside('none'))).toThrow('study/not-found');
    createStore(inside('a'), plan, false);
    const manifest = readFileSync(inside('a/manifest.json'), 'utf8');
    const stored = readFileSync(inside('a/plan.json'), 'utf8');
    expect(() => openStore(inside('a'), planOf({ forums: FAST, runs: 257 }))).toThrow('study/plan-changed');
    writeFileSync(inside('a/plan.json'), stored.replace('"runs":256', '"runs":255'));
    expect(() => openStore(inside('a'))).toThrow('study/plan-changed');
    writeFileSync(inside('a/plan.json'), stored.slice(0, 99));
    expect(() => openStore(inside('a'))).toThrow('study/damaged');
    writeFileSync(inside('a/plan.json'), stored);
    writeFileSync(inside('a/manifest.json'), manifest.replace(/"winset": "[^"]*"/, '"winset": "0.0.1"'));
    expect(() => openStore(inside('a'))).toThrow('study/version-changed');
    writeFileSync(inside('a/manifest.json'), manifest);
    expect(openStore(inside('a')).planHash).toBe(planHash(plan));
  });

  test.each([
    ['null', /a.manifest.json: this file is damaged: it holds no object/],
    ['[]', /a.manifest.json: this file is damaged: it holds no object/],
    ['3', /a.manifest.json: this file is damaged: it holds no object/],
    ['{}', /a.manifest.json: this file is damaged: "winset" is missing/],
  ])('a manifest that is %s', (text, said) => {
    createStore(inside('a'), plan, false);
    writeFileSync(inside('a/manifest.json'), text);
    expect(() => openStore(inside('a'))).toThrow('study/damaged');
    expect(() => openStore(inside('a'))).toThrow(said);
  });

  test.each([
    ['layout', '"1"', 'study/damaged'],
    ['layout', '2', /study\/version-changed: .*: its rows are stored in layout 2, and this winset \S+ reads layout 1/],
    ['plan', 'null', 'study/damaged'],
    ['plan', '"another"', 'study/plan-changed'],
    ['blocks', '127', 'study/damaged'],
    ['blocks', '"128"', 'study/damaged'],
    ['blockRuns', '1', /study\/damaged: .*: this file is damaged: "blockRuns" is 1, expected 2 for the plan beside it/],
  ])('a manifest whose %s is %s', (field, value, said) => {
    createStore(inside('a'), plan, false);
    const manifest = JSON.parse(readFileSync(inside('a/manifest.json'), 'utf8')) as object;
    writeFileSync(inside('a/manifest.json'), JSON.stringify({ ...manifest, [field]: JSON.parse(value) as unknown }));
    expect(() => openStore(inside('a'))).toThrow(said);
  });

  test('name a folder so that a shell takes it for one', async () => {
    const store = createStore(inside("Kim's study"), plan, false);
    const quoted = `winset batch --resume '${folder}/Kim'\\''s study'`;
    expect(() => createStore(store.folder, plan, false)).toThrow(quoted);
    await expect(runStudy(plan, { ...alone, store, storedOnly: true })).rejects.toThrow(quoted);
  });

  test.each([
    ['a file', 'file', 'file: this is no folder, expected one'],
    ['below a file', 'file/study', 'file/study: a part of this path is a file'],
    ['a link to nowhere', 'astray', 'astray: this is no folder, expected one'],
    ['a link to itself', 'circle/study', 'circle/study: the links of this path lead in a circle'],
    ['a very long name', 'x'.repeat(300), ': this name is too long'],
    ['a zero character', 'a\0b', ': this is no name, expected that of a folder'],
  ])('a place that is %s', (_, name, said) => {
    writeFileSync(inside('file'), '');
    symlinkSync(inside('nowhere'), inside('astray'));
    symlinkSync(inside('circle'), inside('circle'));
    expect(() => createStore(inside(name), plan, false)).toThrow(/^study\/not-writable: /);
    expect(() => createStore(inside(name), plan, false)).toThrow(said);
  });

  test('a folder without a name, to make or to open', () => {
    expect(() => createStore('', plan, false)).toThrow('study/not-writable: "": this is no name');
    expect(() => openStore('')).toThrow('study/not-found: "": this is no name');
  });

  test('a folder that lies where a block or a table belongs', async () => {
    const store = createStore(inside('a'), plan, false);
    await runStudy(plan, { ...alone, store });
    mkdirSync(inside('a/rows.csv'));
    await expect(writeTable(store, 'csv', store.plan.runs)).rejects.toThrow(
      /rows.csv: this is a folder, expected a file/,
    );
    drop(store.folder, [10]);
    mkdirSync(blockPath(store.folder, 10));
    await expect(runStudy(plan, { ...alone, store })).rejects.toThrow(
      /0000010.rows: this is a folder, expected a file/,
    );
  });

  test('a study whose blocks have no folder', async () => {
    const store = createStore(inside('a'), plan, false);
    rmSync(inside('a/blocks'), { recursive: true });
    await expect(runStudy(plan, { ...alone, store })).rejects.toThrow('a folder of this path is missing');
  });
});

test('folders above the study are made with it', () => {
  createStore(inside('some/where/new/'), plan, false);
  expect(openStore(inside('some/where/new')).planHash).toBe(planHash(plan));
});
