/**
 * The same random negotiations in winset and, where it is installed, in NegMAS: whether they end the same, and how many a second.
 *
 * Six seats, five issues of four options, 100 rounds of stacked alternating offers; Boulware, conceder and linear
 * seats; each tables the text worth least to it among those worth its target. bench/README.md says how the two are
 * set to the same rules. The project aims at 1,000 times as many as NegMAS on one core.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { concessions, draftings, procedures, Session } from '../dist/index.js';
import { cpuSeconds, printTable } from './lib-measure.mjs';
import { caseOf, enter, OPTIONS, PACES, randomProfiles, SEATS, worthIn } from './lib-profiles.mjs';

const ROUNDS = 100;
const COMPARED = 100;
const TIMED = 8000;
const SLACK = 2 ** -30;
/** What the peer's default inverter lets a text fall short of the target. */
const PEER_SLACK = 1e-6;

const CONCESSIONS = { 0.2: 'boulware', 1: 'linear', 5: 'conceder' };
const strategies = PACES.map((pace) => ({
  concession: concessions.get(CONCESSIONS[pace]),
  drafting: draftings.get('aspiration'),
}));
const frictions = { information: 1, learning: 0, draftingEffort: 1, aspirations: true, ratification: false };
const rules = {
  procedure: procedures.get('alternating'),
  order: PACES.map((_, seat) => seat),
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

/** Notes every text tabled, and what its seat asked for. */
class Notes {
  tabledTexts = [];
  opened() {}
  roundOpened() {}
  tabled(seat, text, session) {
    this.tabledTexts.push({ round: session.round, seat, text: Array.from(text), asks: session.asks(seat) });
  }
  passed() {}
  answered() {}
  agreed() {}
  ratified() {}
  shock() {}
  closed() {}
}

const sittingOf = (profile) => new Session({ game: caseOf(profile), rules, frictions, strategies });

function told(profile) {
  const session = sittingOf(profile);
  const notes = new Notes();
  session.play('peer', 0, notes);
  const agreed = session.agreedRound >= 0;
  const text = agreed ? Array.from(session.agreedText) : null;
  return { round: session.agreedRound, text, tabledBy: session.agreedBy, tabled: notes.tabledTexts };
}

const endOf = ({ round, text, tabledBy }) => JSON.stringify([round, text, tabledBy]);

/** Where a negotiation parted: the first text that differs, and by how little the peer's falls short of the target. */
function parting(profile, ours, theirs) {
  const at = ours.tabled.findIndex(({ round, seat, text }, n) => {
    return JSON.stringify([round, seat, text]) !== JSON.stringify(theirs.tabled[n]);
  });
  if (at < 0 || theirs.tabled[at] === undefined) return { isSlack: false, line: 'the texts tabled are the same' };
  const { round, seat, asks } = ours.tabled[at];
  const short = asks - worthIn(profile, seat, theirs.tabled[at][2]);
  const line = `round ${round + 1}, seat ${seat + 1}: the peer's text is ${short.toExponential(1)} short of the target`;
  return { isSlack: theirs.tabled[at][1] === seat && short > SLACK && short <= PEER_SLACK + 2 * SLACK, line };
}

const python = process.env.NEGMAS_PYTHON ?? 'python3';

/** The peer's results, or null where it is not installed. */
function playPeer(profiles, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'winset-peer-'));
  const [asked, answered] = ['profiles.json', 'results.json'].map((name) => join(folder, name));
  writeFileSync(asked, JSON.stringify({ options: OPTIONS, rounds: ROUNDS, slack: SLACK, profiles }));
  const script = fileURLToPath(new URL('peer-negmas.py', import.meta.url));
  const { status, stderr } = spawnSync(python, [script, asked, answered, ...options], { encoding: 'utf8' });
  const results = status === 0 ? JSON.parse(readFileSync(answered, 'utf8')) : null;
  rmSync(folder, { recursive: true });
  if (results === null && status !== 3 && status !== null) throw new Error(stderr);
  return results;
}

/** Negotiations a second of CPU time, compiling included, over profiles that are all different. */
function rateOf(play) {
  const profiles = randomProfiles('timed', TIMED);
  for (const profile of profiles.slice(0, TIMED / 4)) play(profile);
  const before = cpuSeconds();
  for (const profile of profiles) play(profile);
  return TIMED / (cpuSeconds() - before);
}

function compareWith(name, profiles, ...options) {
  const peer = playPeer(profiles, ...options);
  if (peer === null) return null;
  const ours = profiles.map(told);
  const parted = profiles.flatMap((_, n) => (endOf(ours[n]) === endOf(peer.played[n]) ? [] : [n]));
  const partings = parted.map((n) => parting(profiles[n], ours[n], peer.played[n]));
  const explained = partings.filter(({ isSlack }) => isSlack).length;
  const deals = ours.filter(({ round }) => round >= 0).length;
  const course = ({ tabled }) =>
    JSON.stringify(tabled.map((of) => (Array.isArray(of) ? of : [of.round, of.seat, of.text])));
  const alike = ours.filter((of, n) => course(of) === course(peer.played[n])).length;
  const line = `${name}: ${profiles.length - parted.length} of ${profiles.length} end the same (${deals} with an agreement), ${alike} text for text`;
  console.log(
    explained === 0 ? line : `${line}; ${explained} part over a text within the peer's slack of ${PEER_SLACK}`,
  );
  const unexplained = partings.filter(({ isSlack }) => !isSlack);
  if (unexplained.length > 0) {
    throw new Error(`${unexplained.length} negotiations differ without a reason: ${unexplained[0].line}`);
  }
  return { version: peer.version, rate: profiles.length / peer.seconds };
}

const kept = sittingOf(randomProfiles('kept', 1)[0]);
const rows = [['who', 'negotiations/s', 'times NegMAS']];
const figures = [
  [
    'winset, one sitting, each profile entered anew',
    rateOf((profile) => {
      enter(kept.game, profile);
      kept.play('peer', 0);
    }),
  ],
  ['winset, a case and a sitting for each profile', rateOf((profile) => sittingOf(profile).play('peer', 0))],
];
const any = randomProfiles('any text', COMPARED);
const peer = compareWith('any text is better than none', any);
if (peer === null) console.log(`NegMAS was not run (${python} cannot import it; see bench/README.md)`);
else {
  compareWith('seats need more than their worst text', randomProfiles('margins', COMPARED, 0.8));
  compareWith("the first again, by the peer's own inverter", any, '--own-inverter');
  figures.push([`NegMAS ${peer.version}`, peer.rate]);
}
for (const [who, rate] of figures) {
  const digits = rate < 100 ? 1 : 0;
  const times = peer === null ? '' : Math.round(rate / peer.rate).toLocaleString('en');
  rows.push([who, rate.toLocaleString('en', { maximumFractionDigits: digits }), times]);
}
printTable(rows);
