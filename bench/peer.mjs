/**
 * Beside the peer: the same random negotiations in winset and, where it is installed, in NegMAS.
 *
 * Six seats, five issues of four options, 100 rounds of stacked alternating offers; Boulware, conceder and linear
 * seats; each tables the text worth least to it among those worth its target. bench/README.md says how the two are
 * set to the same rules. PYTHON names the interpreter that has negmas (default: python3).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import alea from 'seedrandom/lib/alea.js';
import { concessions, draftings, procedures, Session } from '../dist/index.js';
import { cpuSeconds, printTable } from './lib-measure.mjs';

const SEATS = 6;
const OPTIONS = [4, 4, 4, 4, 4];
const ROUNDS = 100;
const COMPARED = 100;
const TIMED = 20_000;
const PACES = { boulware: 0.2, conceder: 5, linear: 1 };
const MIX = ['boulware', 'conceder', 'linear', 'boulware', 'conceder', 'linear'];

const python = process.env['PYTHON'] ?? 'python3';
const snap = (value) => Math.round(value * 2 ** 40) / 2 ** 40;

function profile(draw) {
  const worth = Array.from({ length: SEATS }, () => {
    const weights = OPTIONS.map(() => draw());
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return OPTIONS.map((count, issue) => Array.from({ length: count }, () => snap((weights[issue] / sum) * draw())));
  });
  const reservation = worth.map((rows) => rows.reduce((total, row) => total + Math.min(...row), 0));
  return { worth, reservation, top: worth.map(() => 1), pace: MIX.map((name) => PACES[name]) };
}

const FRICTIONS = { information: 1, learning: 0, draftingEffort: 1, aspirations: true, ratification: false };
const CELLS = OPTIONS.reduce((total, count) => total + count, 0);
const perSeat = (value) => new Float64Array(SEATS).fill(value);

/** Compiles a profile into a case: what a negotiation costs here includes it. */
function caseOf({ worth, reservation }) {
  const seats = Array.from({ length: SEATS }, (_, seat) => seat);
  return {
    seatIds: seats.map((seat) => `seat-${seat}`),
    issueIds: OPTIONS.map((_, issue) => `issue-${issue}`),
    options: Uint8Array.from(OPTIONS),
    offset: Int32Array.from(OPTIONS, (count, issue) => issue * count),
    cells: CELLS,
    statusQuo: null,
    nominal: new Uint8Array(OPTIONS.length),
    tableable: new Uint8Array(CELLS).fill(1),
    requires: new Uint16Array(CELLS),
    redLines: seats.map(() => new Uint8Array(CELLS)),
    conditionalLines: [],
    compatibility: [],
    linkages: seats.map(() => []),
    worth: worth.map((rows) => [Float64Array.from(rows.flat())]),
    reservation: Float64Array.from(reservation),
    second: null,
    patience: perSeat(0.5),
    ratificationScale: perSeat(0),
    unit: perSeat(1),
    shockHazard: 0,
  };
}

const RULES = {
  procedure: procedures.get('alternating'),
  order: Array.from({ length: SEATS }, (_, seat) => seat),
  rotates: false,
  openerDrawn: false,
  rounds: ROUNDS,
  roundOf: 'moves',
  chair: -1,
  chairBias: 0.5,
  coChairs: [],
  pass: { k: SEATS, votes: null, quota: 0, vetoes: [] },
  consultation: null,
};
const STRATEGIES = MIX.map((name) => ({ concession: concessions.get(name), drafting: draftings.get('aspiration') }));

function play(drawn) {
  const session = new Session({ game: caseOf(drawn), rules: RULES, frictions: FRICTIONS, strategies: STRATEGIES });
  session.play('peer', 0);
  const agreed = session.agreedRound >= 0;
  return {
    round: session.agreedRound,
    text: agreed ? Array.from(session.agreedText) : null,
    tabledBy: session.agreedBy,
  };
}

function playPeer(profiles) {
  if (spawnSync(python, ['-c', 'import negmas'], { stdio: 'ignore' }).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'winset-peer-'));
  const [asked, answered] = ['profiles.json', 'results.json'].map((name) => join(folder, name));
  writeFileSync(asked, JSON.stringify({ options: OPTIONS, rounds: ROUNDS, slack: 2 ** -30, profiles }));
  const script = fileURLToPath(new URL('peer-negmas.py', import.meta.url));
  const { status, stderr } = spawnSync(python, [script, asked, answered], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const results = JSON.parse(readFileSync(answered, 'utf8'));
  rmSync(folder, { recursive: true });
  return results;
}

const draw = alea('peer');
const profiles = Array.from({ length: COMPARED }, () => profile(draw));
const ours = profiles.map(play);
for (let i = 0; i < 2000; i++) play(profiles[i % COMPARED]);
const before = cpuSeconds();
for (let i = 0; i < TIMED; i++) play(profiles[i % COMPARED]);
const rate = TIMED / (cpuSeconds() - before);

const peer = playPeer(profiles);
const rows = [['who', 'negotiations/s, CPU time, compiling included']];
rows.push(['winset', rate.toFixed(0)]);
if (peer === null) console.log(`NegMAS was not run (${python} cannot import it; see bench/README.md)`);
else {
  const theirs = COMPARED / peer.seconds;
  rows.push([`NegMAS ${peer.version}`, theirs.toFixed(1)], ['times as many', (rate / theirs).toFixed(0)]);
  const same = peer.played.filter((result, i) => JSON.stringify(result) === JSON.stringify(ours[i])).length;
  const sameDeal = peer.played.filter(
    (result, i) => result.round === ours[i].round && JSON.stringify(result.text) === JSON.stringify(ours[i].text),
  ).length;
  console.log(`same agreement in the same round: ${sameDeal} of ${COMPARED}; tabled by the same seat too: ${same}`);
}
printTable(rows);
