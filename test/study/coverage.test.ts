/**
 * Do 95 % intervals hold the truth 95 times in 100?
 *
 * Simulations have fixed seeds: the shares are the same in every run. With 4,000 samples a share of .95 has a
 * standard error of .0034, so the bounds of .935 and .965 lie four of them away; the slower ones take 2,000.
 */
import { describe, expect, test } from 'vitest';
import { drawNormal, type Stream, streamFor } from '../../src/base/streams.ts';
import { bootstrap } from '../../src/study/statistics/bca.ts';
import { binomialPmf } from '../../src/study/statistics/binomial.ts';
import { covers, type Interval } from '../../src/study/statistics/interval.ts';
import { newcombeInterval } from '../../src/study/statistics/newcombe.ts';
import { noPairs, type PairCounts } from '../../src/study/statistics/pair-counts.ts';
import { pairedComparison } from '../../src/study/statistics/paired.ts';
import { addPairedValues, noPairedMoments } from '../../src/study/statistics/paired-moments.ts';
import { meanOf } from '../../src/study/statistics/statistic.ts';
import { wilsonInterval } from '../../src/study/statistics/wilson.ts';

const SAMPLES = 4000;
const FEWER_SAMPLES = 2000;
const streamOf = (key: string) => streamFor('coverage', 0, 'bootstrap', key);

/** Share of intervals that hold the truth. */
function coverage(truth: number, samples: number, sample: () => Interval): number {
  let held = 0;
  for (let i = 0; i < samples; i++) if (covers(sample(), truth)) held++;
  return held / samples;
}

function expectNominal(share: number): void {
  expect(share).toBeGreaterThanOrEqual(0.935);
  expect(share).toBeLessThanOrEqual(0.965);
}

/** Probability that Wilson's interval from n runs holds p: the sum over all outcomes. */
function wilsonCoverage(n: number, p: number): number {
  let sum = 0;
  for (let yes = 0; yes <= n; yes++) if (covers(wilsonInterval(yes, n), p)) sum += binomialPmf(yes, n, p);
  return sum;
}

describe('Wilson', () => {
  test('10 runs at p = 1/2: 2 to 8 yes hold it, 1 - 22/1024', () => {
    expect(covers(wilsonInterval(1, 10), 0.5) || covers(wilsonInterval(9, 10), 0.5)).toBe(false);
    expect(wilsonCoverage(10, 0.5)).toBeCloseTo(1 - 22 / 1024, 13);
  });
  test.each([
    [30, 0.1],
    [30, 0.5],
    [100, 0.05],
    [1000, 0.27],
  ])('%i runs at p = %f: simulated as computed', (runs, p) => {
    const stream = streamOf(`wilson ${runs} ${p}`);
    const exact = wilsonCoverage(runs, p);
    const simulated = coverage(p, SAMPLES, () => {
      let yes = 0;
      for (let run = 0; run < runs; run++) if (stream() < p) yes++;
      return wilsonInterval(yes, runs);
    });
    expect(Math.abs(simulated - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / SAMPLES));
  });
  test('1,000 runs: between 93.5 and 96.5 % for every p from .02 to .98', () => {
    for (let percent = 2; percent <= 98; percent++) expectNominal(wilsonCoverage(1000, percent / 100));
  });
});

/** 1,000 runs of two formats that say yes with probabilities p and q and the given correlation. */
function drawPairs(stream: Stream, p: number, q: number, correlation: number): PairCounts {
  const both = p * q + correlation * Math.sqrt(p * (1 - p) * q * (1 - q));
  const pairs = noPairs();
  for (let run = 0; run < 1000; run++) {
    const u = stream();
    if (u < both) pairs.both++;
    else if (u < p) pairs.onlyFirst++;
    else if (u < p + q - both) pairs.onlySecond++;
    else pairs.neither++;
  }
  return pairs;
}

describe('1,000 pairs of yes and no', () => {
  const cases = [
    [0.2, 0.2, 0],
    [0.2, 0.2, 0.6],
    [0.2, 0.5, 0.3],
    [0.2, 0.8, 0.2],
    [0.5, 0.5, 0],
    [0.5, 0.5, 0.8],
    [0.5, 0.55, -0.4],
    [0.8, 0.5, 0.4],
    [0.8, 0.75, 0.7],
  ] as const;
  test.each(cases)('Newcombe: rates %f and %f, correlation %f', (p, q, correlation) => {
    const stream = streamOf(`newcombe ${p} ${q} ${correlation}`);
    expectNominal(coverage(p - q, SAMPLES, () => newcombeInterval(drawPairs(stream, p, q, correlation))));
  });
});

describe('1,000 pairs of numbers', () => {
  test.each([-0.5, 0, 0.5, 0.9])('paired t: normal, correlation %f', (correlation) => {
    const stream = streamOf(`paired ${correlation}`);
    const rest = Math.sqrt(1 - correlation * correlation);
    const share = coverage(-0.1, FEWER_SAMPLES, () => {
      const moments = noPairedMoments();
      for (let run = 0; run < 1000; run++) {
        const common = drawNormal(stream);
        addPairedValues(moments, common, 0.1 + correlation * common + rest * drawNormal(stream));
      }
      return pairedComparison(moments);
    });
    expectNominal(share);
  });
  test.each([
    [0.2, 0.5, 0.3],
    [0.5, 0.5, 0.6],
    [0.8, 0.7, 0],
  ])('paired t on yes and no: rates %f and %f, correlation %f', (p, q, correlation) => {
    const stream = streamOf(`paired ${p} ${q} ${correlation}`);
    const share = coverage(p - q, FEWER_SAMPLES, () => {
      const { both, onlyFirst, onlySecond, neither } = drawPairs(stream, p, q, correlation);
      const moments = noPairedMoments();
      for (let run = 0; run < both; run++) addPairedValues(moments, 1, 1);
      for (let run = 0; run < onlyFirst; run++) addPairedValues(moments, 1, 0);
      for (let run = 0; run < onlySecond; run++) addPairedValues(moments, 0, 1);
      for (let run = 0; run < neither; run++) addPairedValues(moments, 0, 0);
      return pairedComparison(moments);
    });
    expectNominal(share);
  });
});

describe('BCa of a mean, 200 values, 1,000 resamples', () => {
  test.each([
    ['exponential', 1, (stream: Stream) => -Math.log(1 - stream())],
    ['normal', 0, (stream: Stream) => drawNormal(stream)],
  ] as const)('%s', (name, truth, draw) => {
    const stream = streamOf(`bca ${name}`);
    let number = 0;
    const share = coverage(truth, FEWER_SAMPLES, () => {
      const sample = Array.from({ length: 200 }, () => draw(stream));
      return bootstrap(sample, meanOf, { seed: 'coverage', key: `${name} ${number++}`, resamples: 1000 });
    });
    expectNominal(share);
  });
});
