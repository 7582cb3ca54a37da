/** The laws of a concession strategy, for its author, whatever the test runner. */

import { draftings } from '../actors/drafting/index.ts';
import { drawBelow, type Stream } from '../base/streams.ts';
import type { Concession, ConcessionView } from '../engine/contracts.ts';
import { procedures } from '../forums/index.ts';
import { between, chance, pick, small } from './dice.ts';
import { broken, type CheckOptions, checkCases, isSaid } from './law.ts';
import { playByTheLaws } from './play-by-the-laws.ts';
import { checkConcessionView, probeConcession } from './probe-concession.ts';
import { randomCase } from './random-case.ts';
import { randomFrictions, randomRules, randomStrategies } from './random-rules.ts';

/** Options of `checkConcession`. */
export interface ConcessionOptions extends CheckOptions {
  /** The strategy may ask for more as time goes by, all else equal; by default it must not. */
  readonly mayStiffen?: boolean;
}

/** A view as a session might give it, in the first round of several. */
function randomView(stream: Stream): ConcessionView {
  const rounds = small(stream, [2, 12]);
  const margin = between(stream, 0, 0.4);
  const firstOffered = chance(stream, 0.2) ? Number.NaN : between(stream, -1, 1);
  return {
    seat: drawBelow(stream, 7),
    time: 0,
    round: 0,
    rounds,
    patience: pick(stream, [0, 1, stream()]),
    margin,
    best: chance(stream, 0.1) ? margin : between(stream, margin - 0.1, 1),
    firstOffered,
    bestOffered: chance(stream, 0.3) ? firstOffered : firstOffered + stream(),
  };
}

/** What a share that depends on time alone must not depend on. */
const BARE = { margin: 0, best: Number.NaN, firstOffered: Number.NaN, bestOffered: Number.NaN };

/** The share conceded in a view that nobody may write to, asked for twice. */
function concededIn(concession: Concession, view: ConcessionView): number {
  checkConcessionView(view);
  const frozen = Object.freeze({ ...view });
  const conceded = concession.conceded(frozen);
  const found = `${conceded} for ${JSON.stringify(view)}`;
  if (!(conceded >= 0 && conceded <= 1)) broken('the share conceded lies between 0 and 1', found);
  const again = concession.conceded({ ...view });
  if (again !== conceded) broken('the share conceded follows from the view alone', `${found}, then ${again}`);
  if (concession.dependsOn === 'time' && concession.conceded({ ...view, ...BARE }) !== conceded)
    broken('a share that depends on time alone is the same whatever is hoped for and offered', found);
  return conceded;
}

function checkViews(concession: Concession, stream: Stream, mayStiffen: boolean): void {
  const opening = randomView(stream);
  let before = 0;
  for (let round = 0; round < opening.rounds; round++) {
    const conceded = concededIn(concession, { ...opening, round, time: round / (opening.rounds - 1) });
    if (conceded < before && !mayStiffen)
      broken('what is conceded is not taken back', `${before}, then ${conceded} from ${JSON.stringify(opening)}`);
    before = conceded;
  }
  concededIn(concession, { ...opening, round: -1 });
  concededIn(concession, { ...opening, rounds: 1, round: 0, time: 1 });
}

/**
 * Asks a concession strategy what it concedes in random views, then plays it at every seat
 * under random procedures: a share between 0 and 1 that follows from the view alone and never
 * falls as time goes by; aspirations never below the margin; every law of a session.
 *
 * @throws WinsetError `law/broken`: the law, what was found, and the call that replays the case
 */
export function checkConcession(concession: Concession, options: ConcessionOptions = {}): void {
  checkCases(
    { unit: concession, kind: 'concession', check: 'checkConcession' },
    options,
    () => isSaid('source', concession.source),
    (stream, number) => {
      checkViews(concession, stream, options.mayStiffen ?? false);
      const game = randomCase(stream);
      const rules = randomRules(stream, game, pick(stream, procedures.all));
      const frictions = { ...randomFrictions(stream), aspirations: true };
      const from = { concessions: [concession, concession, probeConcession], draftings: draftings.all };
      const strategies = randomStrategies(stream, game, from);
      playByTheLaws({ game, rules, frictions, strategies }, `play-${number}`, drawBelow(stream, 1000));
    },
  );
}
