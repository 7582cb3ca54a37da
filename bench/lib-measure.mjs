/** Measuring: CPU time, medians, and the cost of one draw of the random generator in this process. */
import alea from 'seedrandom/lib/alea.js';

/** CPU seconds used so far by this process. */
export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Median CPU seconds of `work` over `times` counted runs after one warm-up. */
export function medianCpu(times, work) {
  work();
  const seconds = Array.from({ length: times }, () => {
    const before = cpuSeconds();
    work();
    return cpuSeconds() - before;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(times / 2)];
}

/** Nanoseconds of one draw, median of nine measurements. */
export function drawNanoseconds() {
  const stream = alea('bench');
  let sink = 0;
  const draws = 5_000_000;
  const seconds = medianCpu(9, () => {
    for (let i = 0; i < draws; i++) sink += stream();
  });
  if (sink < 0) throw new Error('unreachable');
  return (seconds / draws) * 1e9;
}

/** Bytes of heap in use after a collection; needs --expose-gc. */
export function heapInUse() {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Prints aligned rows; the first is the heading. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) {
    console.log(
      row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  '),
    );
  }
}
