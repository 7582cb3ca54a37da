/**
 * Exact feasibility of the six parties: what the searcher looks at, and what counting costs, beside looking at every text.
 *
 * The built-in world as coded, on the agenda of the Six-Party Talks and on all issues without limits. Bounds of the
 * project: under 1 % of the texts visited for existence and Nash's solution; 1.5 million draws' time for the six-party
 * count, 40 million and 200 MB for the count on all issues.
 */
import {
  allowedCells,
  codedWorld,
  codeScenario,
  DEFAULT_SETTINGS,
  dealQuestion,
  Format,
  isCompatible,
  least,
  linkageState,
  northeastAsia,
  product,
  Searcher,
  spaceOf,
} from '../dist/index.js';
import { drawNanoseconds, printTable } from './lib-measure.mjs';

/** The case of the six parties on an agenda. */
function caseOf(everything) {
  const forums = northeastAsia.forums.map((forum) =>
    forum.id === 'six-party' && everything
      ? { ...forum, agenda: northeastAsia.issues.map(({ id }) => id), limits: {} }
      : forum,
  );
  const coding = codeScenario({ ...northeastAsia, forums }, 'paper');
  const sitting = new Format(coding, 'six-party', DEFAULT_SETTINGS).opening;
  sitting.enter(codedWorld(coding, DEFAULT_SETTINGS));
  return sitting.game;
}

/** Counts by looking at every text over the cells of the question, worths added up on the way down. */
function countEveryText(game, question) {
  const { options, offset } = game;
  const issues = options.length;
  const tables = game.worth.flat();
  const first = game.worth.map((_, seat) => game.worth.slice(0, seat).reduce((sum, own) => sum + own.length, 0));
  const text = new Uint8Array(issues);
  const totals = Array.from({ length: issues + 1 }, () => new Float64Array(tables.length));
  const isAnswer = (sums) => {
    for (let seat = 0; seat < game.worth.length; seat++) {
      const state = game.worth[seat].length === 1 ? 0 : linkageState(game, seat, text);
      if (sums[first[seat] + state] < question.rows[seat].floor - 2 ** -30) return false;
    }
    if (!isCompatible(game, text)) return false;
    for (const line of question.lines)
      if (text[line.issue] === line.option && line.unless.some((c) => text[c.issue] < c.atLeast)) return false;
    return text.some((option, issue) => option !== game.statusQuo[issue]);
  };
  const from = (issue) => {
    if (issue === issues) return isAnswer(totals[issue]) ? 1 : 0;
    let count = 0;
    for (let option = 0; option < options[issue]; option++) {
      const cell = offset[issue] + option;
      if (question.allowed[cell] !== 1) continue;
      text[issue] = option;
      for (let t = 0; t < tables.length; t++) totals[issue + 1][t] = totals[issue][t] + tables[t][cell];
      count += from(issue + 1);
    }
    return count;
  };
  return from(0);
}

/** Seconds of the first call and the least of some more, by the clock, and what the first gave. */
function timed(work, again) {
  const seconds = [];
  let value;
  for (let i = 0; i <= again; i++) {
    const before = performance.now();
    const found = work();
    seconds.push((performance.now() - before) / 1000);
    if (i === 0) value = found;
  }
  return { value, first: seconds[0], least: Math.min(...seconds) };
}

const draw = drawNanoseconds() / 1e9;
const thousands = (value) => Math.round(value).toLocaleString('en');
const cost = (seconds) => [`${(seconds * 1000).toFixed(2)} ms`, `${(seconds / draw / 1e6).toFixed(3)} M`];
console.log(
  `one alea draw ${(draw * 1e9).toFixed(1)} ns; first: in a process that has not searched yet; again: least of ten`,
);

for (const everything of [false, true]) {
  const game = caseOf(everything);
  const seats = game.seatIds.map((_, seat) => seat);
  const question = dealQuestion(game, seats);
  const texts = spaceOf(game, allowedCells(game, seats));
  const searcher = new Searcher(game);
  const memory = process.memoryUsage().rss;
  const gains = product(seats, game.reservation);
  const rows = [['question', 'answer', 'texts visited, %', 'first', 'draws', 'again', 'draws']];
  const ask = (name, work) => {
    const { value, first, least: again } = timed(work, 10);
    const answer = typeof value === 'number' && Number.isInteger(value) ? thousands(value) : String(value);
    const share = ((100 * searcher.visited) / texts).toFixed(4);
    rows.push([name, answer, share, ...cost(first), ...cost(again)]);
    return value;
  };
  const counted = ask('count', () => searcher.count(question));
  ask('count, cell by cell', () => searcher.count(question, new Float64Array(game.cells)));
  ask('a deal exists', () => searcher.exists(question));
  ask('Nash', () => Number(searcher.maximise(question, gains, new Uint8Array(game.options.length)).toPrecision(6)));
  const rise = searcher.maximise(dealQuestion(game, seats, -Infinity), least(seats, game.reservation));
  const nothing = dealQuestion(game, seats, rise + 1e-6);
  ask('a deal exists, margins raised', () => searcher.exists(nothing));
  ask('Nash, margins raised', () => searcher.maximise(nothing, gains));
  const plain = timed(() => countEveryText(game, question), 0);
  rows.push(['count, every text', thousands(plain.value), '100', ...cost(plain.first), '', '']);
  console.log(
    `\n${everything ? 'all 14 issues' : 'six-party agenda'}: ${thousands(spaceOf(game))} texts, ${thousands(texts)} across nobody's red line; memory +${((process.memoryUsage().rss - memory) / 1e6).toFixed(0)} MB, peak ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
  );
  printTable(rows);
  if (plain.value !== counted) throw new Error(`the two counts differ: ${counted} and ${plain.value}`);
}
