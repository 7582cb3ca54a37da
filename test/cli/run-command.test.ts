/** The commands that a comparison's page names for single runs: each plays the very row of the study. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { OUTCOMES, stands } from '../../src/study/block-rows.ts';
import { armsOf, type StudyPlan } from '../../src/study/plan.ts';
import type { PlanFile } from '../../src/study/plan-schema.ts';
import { playBlock } from '../../src/study/play-block.ts';
import { prepare } from '../../src/study/prepared.ts';
import { runWords } from '../../src/study/run-command.ts';
import { planOf } from '../study/studies.ts';
import { commandIn, typed, winset } from './terminal.ts';

type End = { outcome: string; stands: Record<string, string> | null; textsTabled: number };

const RUNS = 4;

/** Every row of the plan's first runs, as a run's end. */
function rowsOf(plan: StudyPlan): End[][] {
  const rows = playBlock(prepare(plan), { from: 0, to: RUNS });
  const { issues } = plan.scenarios[0]!;
  return armsOf(plan).map(({ index }) =>
    Array.from({ length: RUNS }, (_, run) => {
      const row = index * RUNS + run;
      const options = issues.flatMap(({ id, options }, issue) => {
        const option = options[rows.options[row * issues.length + issue]!];
        return option === undefined ? [] : [[id, option.id] as const];
      });
      return {
        outcome: OUTCOMES[rows.outcome[row]!]!,
        stands: stands(rows.outcome[row]!) ? Object.fromEntries(options) : null,
        textsTabled: rows.textsTabled[row]!,
      };
    }),
  );
}

const endOf = ({ outcome, stands, textsTabled }: End): End => ({ outcome, stands, textsTabled });

async function replayed(words: readonly string[]): Promise<End> {
  const { out, err } = await winset([...words.slice(1), '--json']);
  expect(err.replace(/^winset: warning: .*\n( .*\n)*/gm, '')).toBe('');
  return endOf((JSON.parse(out) as { outcome: End }).outcome);
}

const PLANS: readonly PlanFile[] = [
  { forums: ['four-party', 'six-party'], settings: { overlay: ['none', 'japan-recognition-absolute'] } },
  { forums: ['four-party', 'six-party'], same: ['agenda', 'limits', 'procedure', 'rounds'] },
  { forums: ['us-rok-colead', 'us-dprk', 'annual-summit-vote', 'six-party'], same: ['procedure'] },
  { forums: ['six-party', 'us-rok-colead', 'us-dprk'], same: ['procedure', 'limits'] },
  {
    forums: ['four-party', { forum: 'six-party', as: 'six-vote', set: ['forum.procedure=majority', 'forum.k=5'] }],
    settings: { frictions: ['default', 'shocks,ratification'], evidence: 'all' },
  },
  { forums: ['staged-4to6', { forum: 'staged-4to6', as: 'again' }], settings: { moment: ['2019'] } },
  { forums: ['us-dprk'], settings: { procedure: ['own', 'consensus'], concession: 'linear' }, coded: true },
];

describe('the command of a single run plays that very row', () => {
  test.each(PLANS)('%j', async (file) => {
    const plan = planOf(file);
    const rows = rowsOf(plan);
    for (const { index } of armsOf(plan))
      for (let run = 0; run < RUNS; run++) {
        const words = runWords(northeastAsia, plan, run, index, null)!;
        expect([words.join(' '), await replayed(words)]).toEqual([words.join(' '), rows[index]![run]]);
      }
  });

  test('and that of two, both rows', async () => {
    const plan = planOf({ forums: ['four-party', 'six-party'], settings: { overlay: ['japan-recognition-absolute'] } });
    const rows = rowsOf(plan);
    for (let run = 0; run < RUNS; run++) {
      const words = runWords(northeastAsia, plan, run, 0, 1)!;
      const { out } = await winset([...words.slice(1), '--json']);
      const both = JSON.parse(out) as Record<'first' | 'second', { closed: End }>;
      expect([both.first, both.second].map((side) => endOf(side.closed))).toEqual([rows[0]![run], rows[1]![run]]);
    }
  });
});

describe('a page of a comparison', () => {
  const folder = mkdtempSync(join(tmpdir(), 'winset-replay-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const page = async (text: string): Promise<string> => {
    writeFileSync(join(folder, 'plan.yaml'), text);
    return (await winset(['compare', '--plan', join(folder, 'plan.yaml'), '--workers', '1'])).out;
  };

  test('names the command of a run under another reading', async () => {
    const line = 'compare four-party six-party --overlay japan-recognition-absolute --runs 40 --workers 1';
    const words = commandIn((await winset(typed(line))).out, 'Run');
    expect(words.join(' ')).toMatch(/^run four-party --vs six-party .*--overlay japan-recognition-absolute/);
  });

  test('names a command for each of two that no single command can play', async () => {
    const out = await page(
      'forums: [four-party, {forum: six-party, as: six-vote, set: [forum.procedure=majority, forum.k=5]}]\nruns: 40\n',
    );
    expect(out).toMatch(/^Run: {3}winset run four-party --seed winset --run \d+\n/m);
    expect(out).toMatch(/^And: {3}winset run six-party --seed winset --run \d+ --set \\\n +forum\.procedure=majority/m);
    expect(out).toContain('(six-vote, in the first run that only one of them');
    expect((await winset(commandIn(out, 'And'))).code).toBe(0);
  });

  test('says which runs no command plays, and where their rows are', async () => {
    const out = await page('forums: [four-party, six-party]\nruns: 40\nenvironmentSpread: 0.1\n');
    expect(out).not.toContain('Run:');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'No command line plays a single run of four-party or six-party as it is played here: its row is in the table of all runs, which --out keeps.',
    );
  });
});
