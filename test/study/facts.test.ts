import { describe, expect, test } from 'vitest';
import { type Fact, judge } from '../../src/study/facts/fact.ts';
import { factsMarkdown, factsPage } from '../../src/study/facts/facts-text.ts';
import { facts } from '../../src/study/facts/index.ts';
import { type Measured, RatePair, ValuePair } from '../../src/study/facts/measured.ts';
import { runFacts } from '../../src/study/facts/run-facts.ts';
import { PLAIN } from '../../src/trace/paint.ts';
import { renderPlain } from '../../src/trace/render-plain.ts';

const fact: Fact = { id: 'F', claim: 'c', expected: 'e', status: 'open', arms: 'a', measure: () => [] };

function rates(first: number, second: number, runs = 100): Measured {
  const pair = new RatePair();
  for (let run = 0; run < runs; run++) pair.add(run < first, runs - run <= second);
  return pair.measured('w');
}

describe('a fact', () => {
  test.each([
    ['holds', [rates(90, 20)]],
    ['does not hold', [rates(90, 20), rates(20, 90)]],
    ['cannot tell', [rates(90, 20), rates(50, 49)]],
    ['cannot tell', [rates(50, 50)]],
  ] as const)('%s', (answer, measured) => {
    expect(judge([{ fact, measured }], 100)[0]!.answer).toBe(answer);
  });

  test('of fewer than thirty runs answers nothing', () => {
    const clear = rates(29, 0, 29);
    expect(clear.p).toBeLessThan(0.001);
    expect([29, 30].map((runs) => judge([{ fact, measured: [clear] }], runs)[0]!.answer)).toEqual([
      'cannot tell',
      'holds',
    ]);
  });

  test('asked among many is judged more strictly', () => {
    const doubtful = rates(66, 45);
    expect(doubtful.p).toBeLessThan(0.05);
    const alone = judge([{ fact, measured: [doubtful] }], 100)[0]!;
    const among = judge(
      Array.from({ length: 12 }, () => ({ fact, measured: [doubtful] })),
      100,
    )[0]!;
    expect([alone.answer, among.answer]).toEqual(['holds', 'cannot tell']);
  });

  test('leaves out runs in which a value is missing', () => {
    const pair = new ValuePair();
    for (const [a, b] of [
      [3, 1],
      [Number.NaN, 5],
      [4, 2],
      [6, 3],
    ] as const)
      pair.add(a, b);
    expect(pair.measured('w', 'metric')).toMatchObject({ first: 13 / 3, second: 2, interval: { estimate: 7 / 3 } });
  });
});

describe('the facts', () => {
  test('are S1 to S11, and each says what is expected', () => {
    expect(facts.map((one) => one.id)).toEqual(Array.from({ length: 11 }, (_, i) => `S${i + 1}`));
    expect(facts.filter((one) => one.status === 'from the coding').map((one) => one.id)).toEqual(['S1', 'S7']);
  });

  test('come out the same on one thread and on two', async () => {
    const sampling = { runs: 40, seed: 'test' };
    const one = await runFacts({ ...sampling, workers: 1 });
    expect(await runFacts({ ...sampling, workers: 2 })).toEqual(one);
    const text = renderPlain(factsPage(one, sampling), 80, PLAIN);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(factsMarkdown(one, sampling)).toContain('## S11');
    expect(one.every((judged) => judged.measured.every((m) => Number.isFinite(m.interval.estimate)))).toBe(true);
  });
});
