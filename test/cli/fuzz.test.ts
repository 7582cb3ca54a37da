/** Whatever is done to a scenario file, `winset run` plays it or says where it is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { writeScenario, writeStarter } from '../../src/scenarios/write.ts';
import { mutate } from '../fixtures/mutate.ts';
import { winset } from './terminal.ts';

const SEED = 'command-line';
/** A guard against hanging, far above what any of them takes. */
const GUARD_MS = 5000;

/** What has no one place in the file. */
const OF_THE_WHOLE_FILE = /there is no forum|scenario\/empty|not UTF-8 text|too-large|binary/;

const folder = mkdtempSync(join(tmpdir(), 'winset-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = [
  { name: 'three-towns', forum: 'conference', text: writeStarter(), count: 220 },
  { name: 'northeast-asia', forum: 'two-koreas', text: writeScenario(northeastAsia), count: 80 },
];

describe.each(files)(`seed "${SEED}" on $name`, ({ name, forum, text, count }) => {
  const codes = new Set<number>();

  test.each(Array.from({ length: count }, (_, n) => n))('mutation %i', { timeout: GUARD_MS }, async (n) => {
    const { bytes, how } = mutate(text, SEED, n);
    const file = join(folder, `${name}-${n}.yaml`);
    writeFileSync(file, bytes);
    const { code, out, err } = await winset(['run', forum, '--scenario', file, '--brief']);
    codes.add(code);
    expect([0, 2], `${how}\n${err}`).toContain(code);
    expect(`${out}${err}`, how).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
    const said = code === 0 ? /Result: / : /^winset: [a-z-]+\/[a-z-]+:\s/;
    expect(code === 0 ? out : err, how).toMatch(said);
    const isLocated = /\.yaml:\d+:\d+:/.test(err.replaceAll(/\n +/g, '')) || OF_THE_WHOLE_FILE.test(err);
    expect(code === 0 || isLocated, `${how}\n${err}`).toBe(true);
  });

  test('some are played and most are refused', () => {
    expect([...codes].sort()).toEqual([0, 2]);
  });
});
