/** What `winset run` says of what could have been agreed. */
import { describe, expect, test } from 'vitest';
import { typed, winset } from './terminal.ts';

const resultOf = async (line: string): Promise<string> => {
  const { code, out } = await winset(typed(line));
  expect(code).toBe(0);
  return out.slice(out.indexOf('Result:')).replace(/\s+/g, ' ');
};

describe('after talks that failed', () => {
  test('no deal existed, and who could not be satisfied together', async () => {
    expect(await resultOf('run annual-summit --coded --set US.margin=0.3 --brief')).toContain(
      'No deal existed in this world: the United States, China and North Korea could not all be satisfied.',
    );
  });

  test('a single seat that nothing satisfies is named alone', async () => {
    expect(await resultOf('run rok-us-china --coded --set ROK.margin=0.45')).toContain(
      'No deal existed in this world: South Korea could not be satisfied at all.',
    );
  });

  test('a deal existed: whom the closest text falls short for, or that all could have lived with it', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, run) => resultOf(`run annual-summit --run ${run} --brief`)),
    );
    const failed = results.filter((result) => /Result: (No agreement|Agreed in [^.]* but not ratified)/.test(result));
    expect(failed.length).toBeGreaterThan(0);
    for (const result of failed) {
      expect(result).toMatch(
        /A deal existed in this world(\.|, and this was one)|No deal existed in this world|nobody tabled a text/,
      );
    }
  });

  const resultsOf = (line: string): Promise<string[]> =>
    Promise.all(Array.from({ length: 24 }, (_, run) => resultOf(`${line} --run ${run} --brief`)));

  test('in a later stage, what a seat would lose over what stands', async () => {
    const results = (await resultsOf('run staged-4to6')).filter((result) => result.includes('Result: Partial'));
    expect(results.join('\n')).toMatch(/would still have failed: .*would lose [\d.]+ over what stands/);
  });

  test('all could have lived with the closest text: who asked for more', async () => {
    const result = await resultOf('run two-koreas --run 2 --env pressure=1 --set forum.rounds=20 --brief');
    expect(result).toContain('every seat could have lived with it, but South Korea asked for more.');
  });

  test('a text that passed a vote and was refused at home was a deal, whoever could not live with it', async () => {
    const results = await resultsOf('run annual-summit --set forum.procedure=majority --set forum.k=4');
    const refused = results.filter((result) => result.includes('but not ratified'));
    expect(refused.join('\n')).toMatch(/and this was one by the rule of the vote, though .* is \d+ short\./);
    expect(refused.join('\n')).not.toContain('would still have failed');
  });
});

describe('after an agreement', () => {
  test('what was left on the table, and how far Nash’s solution is', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, run) => resultOf(`run us-dprk --run ${run} --brief`)),
    );
    const agreed = results.filter((result) => /Result: Agreed in [^.]*ratified by both/.test(result));
    expect(agreed.length).toBeGreaterThan(0);
    for (const result of agreed) {
      expect(result).toMatch(
        /A better text for both existed, with|Within the seats' red lines no text was better for both, but one was for some|Nothing was left on the table: within the seats' red lines/,
      );
      expect(result).toMatch(/Nash's solution differs on \d+ issues?, worth|It is Nash's solution/);
    }
  });

  test('what was searched, where a text across a red line is worth more to both; one point is singular', async () => {
    const result = await resultOf('run us-dprk --coded --moment 2019 --brief');
    expect(result).toContain("Within the seats' red lines no text was better for both");
    expect(result).toContain('worth 1 point more or less to a seat');
  });

  test('scores are not averaged over actors', async () => {
    const result = await resultOf('run vote --scenario llm-deliberation --brief');
    expect(result).toMatch(/Nash's solution differs on \d+ issues?\.|It is Nash's solution/);
  });
});

test('what is handed out as heard says nothing of it', async () => {
  const { out } = await winset(typed('run us-dprk --as-heard'));
  expect(out).not.toMatch(/existed|Nash/);
});
