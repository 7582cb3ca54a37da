/** Blind sessions per second, what one six-party session costs in draws, and whether memory grows. */
import { codeScenario, DEFAULT_SETTINGS, Format, northeastAsia, worldOf } from '../dist/index.js';
import { cpuSeconds, drawNanoseconds, heapInUse, printTable } from './lib-measure.mjs';

const FORUMS = ['six-party', 'four-party', 'two-koreas', 'annual-summit', 'us-dprk', 'staged-4to6'];
const RUNS = 2000;

const coding = codeScenario(northeastAsia, 'paper');
const draw = drawNanoseconds();
console.log(`one alea draw ${draw.toFixed(1)} ns; microseconds per run, CPU time, ${RUNS} runs`);

const rows = [['forum', 'world', 'compile', 'play', 'play in draws', 'sessions/s']];
for (const id of FORUMS) {
  const format = new Format(coding, id, DEFAULT_SETTINGS);
  for (let run = 0; run < 200; run++) format.play(worldOf(coding, DEFAULT_SETTINGS, 'warm', run), 'warm', run);
  const time = (work) => {
    const before = cpuSeconds();
    for (let run = 0; run < RUNS; run++) work(run);
    return ((cpuSeconds() - before) / RUNS) * 1e6;
  };
  const worlds = [];
  const drawing = time((run) => worlds.push(worldOf(coding, DEFAULT_SETTINGS, 'winset', run)));
  const compiling = time((run) => format.opening.enter(worlds[run]));
  const whole = time((run) => format.play(worlds[run], 'winset', run));
  const playing = whole - compiling;
  const total = drawing + whole;
  rows.push([
    id,
    drawing.toFixed(1),
    compiling.toFixed(1),
    playing.toFixed(1),
    Math.round((playing * 1000) / draw).toLocaleString('en'),
    Math.round(1e6 / total).toLocaleString('en'),
  ]);
}
printTable(rows);

const format = new Format(coding, 'six-party', DEFAULT_SETTINGS);
const play = (from, to) => {
  for (let run = from; run < to; run++) format.play(worldOf(coding, DEFAULT_SETTINGS, 'heap', run), 'heap', run);
};
play(0, 1000);
const early = heapInUse();
play(1000, 100_000);
const late = heapInUse();
console.log(
  `heap in use after 1,000 six-party sessions ${(early / 1e6).toFixed(2)} MB, after 100,000 ${(late / 1e6).toFixed(2)} MB: ${((late / early - 1) * 100).toFixed(1)} %`,
);
