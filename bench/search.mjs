/** The exact searcher on its three hot paths, with nodes visited and what it costs in draws of the random generator. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { drawNanoseconds, printTable } from './lib-measure.mjs';

/** Bundles the questions with the searcher's source: they stand on test fixtures, which dist/ does not hold. */
async function load() {
  const outDir = mkdtempSync(join(tmpdir(), 'winset-bench-'));
  try {
    const entry = fileURLToPath(new URL('search-questions.ts', import.meta.url));
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    return await import(pathToFileURL(join(outDir, 'bench.mjs')).href);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

const q = await load();
const draw = drawNanoseconds();
console.log(`one alea draw ${draw.toFixed(1)} ns; time is the least of several, the machine being shared`);

const SEATS = [0, 1, 2, 3, 4, 5];
const rows = [['question', 'space', 'first', 'time', 'draws', 'nodes']];

/** Microseconds of `work`: of the first call, and the least of `times` calls. */
function measure(times, work) {
  let first = 0;
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const before = performance.now();
    work();
    const micros = (performance.now() - before) * 1000;
    if (i === 0) first = micros;
    least = Math.min(least, micros);
  }
  return { first, least };
}

function show(name, space, { first, least }, nodes) {
  const micros = (value) => (value < 1000 ? `${value.toFixed(1)} us` : `${(value / 1000).toFixed(2)} ms`);
  const draws = Math.round((least * 1000) / draw).toLocaleString('en');
  rows.push([name, space, micros(first), micros(least), draws, Math.round(nodes).toLocaleString('en')]);
}

/** Counts first, in a process that has searched nothing yet: that is how an analyst meets them. */
for (const which of ['six-party', 'full']) {
  const game = q.northeastAsiaCase(which);
  const searcher = new q.Searcher(game);
  const question = q.dealQuestion(game);
  const space = `${(q.spaceOf(game, question.allowed) / 1e6).toFixed(1)} M`;
  const perCell = new Float64Array(game.cells);
  const out = new Uint8Array(game.options.length);
  const gains = q.product(SEATS, game.reservation);
  const least = q.least(SEATS, game.reservation);
  let rise = 0;
  const work = {
    count: () => searcher.count(question),
    'count per cell': () => searcher.count(question, perCell),
    exists: () => searcher.exists(question),
    'exists, nothing fits': () => searcher.exists(q.dealQuestion(game, rise + 1e-6)),
    'Nash product': () => searcher.maximise(question, gains),
    'Nash product, its text': () => searcher.maximise(question, gains, out),
    'largest least gain, its text': () => searcher.maximise(question, least, out),
  };
  for (const [name, ask] of Object.entries(work)) {
    if (name === 'exists, nothing fits') rise = searcher.maximise(question, least);
    const times = measure(30, ask);
    show(name, space, times, searcher.visited);
  }
}

/** Six bests make a session's opening; a draft is made per tabling. */
const bests = [];
for (let run = 0; run < 40; run++) {
  const game = q.drawnCase(run);
  bests.push(SEATS.map((seat) => ({ game, question: q.bestQuestion(game, run, seat) })));
}
const searcher = new q.Searcher(bests[0][0].game);
const drafts = bests.map((session) =>
  session.map(({ game, question }, seat) => {
    const margin = game.reservation[seat];
    const best = searcher.maximise(question, q.ownWorth);
    return q.draftQuestion(question, best > margin ? margin + 0.7 * (best - margin) : margin);
  }),
);

/** Mean over sessions of the least time for all six seats, each session's numbers being fresh in the cache. */
function perSession(sessions, ask) {
  const times = { first: 0, least: 0 };
  let nodes = 0;
  for (const session of sessions) {
    const { first, least } = measure(10, () => session.forEach(ask));
    times.first += first / sessions.length;
    times.least += least / sessions.length;
    for (const seat of session) {
      ask(seat);
      nodes += searcher.visited / sessions.length;
    }
  }
  return [times, nodes];
}

show(
  'six bests (one a seat)',
  '1.3 M',
  ...perSession(bests, ({ question }) => searcher.maximise(question, q.ownWorth)),
);
const out = new Uint8Array(bests[0][0].game.options.length);
show(
  'six exact drafts, their texts',
  '1.3 M',
  ...perSession(drafts, ({ question, objective }) => searcher.maximise(question, objective, out)),
);
printTable(rows);
