/** The laws of a procedure, for its author, whatever the test runner. */

import { concessions } from '../actors/concession/index.ts';
import { draftings } from '../actors/drafting/index.ts';
import { drawBelow } from '../base/streams.ts';
import type { Procedure } from '../engine/contracts.ts';
import { broken, type CheckOptions, checkCases, isSaid } from './law.ts';
import { playByTheLaws } from './play-by-the-laws.ts';
import { probeConcession } from './probe-concession.ts';
import { probeDrafting } from './probe-drafting.ts';
import { randomCase } from './random-case.ts';
import { randomFrictions, randomRules, randomStrategies } from './random-rules.ts';

/** The fields of the rules that a procedure may say it reads. */
const FIELDS = [
  'rotates',
  'roundOf',
  'opener',
  'chair',
  'chairRotates',
  'chairBias',
  'coChairs',
  'k',
  'votes',
  'quota',
  'vetoes',
  'consultation',
];

function checkDeclaration(procedure: Procedure): void {
  isSaid('title', procedure.title);
  isSaid('rules', procedure.rules);
  const unknown = procedure.reads.filter((field) => !FIELDS.includes(field));
  if (unknown.length > 0) broken('a procedure reads fields that rules have', unknown.join(', '));
  const unread = procedure.needs.flatMap((need) => need.split('|')).filter((field) => !procedure.reads.includes(field));
  if (unread.length > 0) broken('a procedure reads what it needs', unread.join(', '));
}

/**
 * Plays a procedure over random cases, with every registered strategy and with probes, and
 * holds it against the laws of a session: what may be tabled, accepted, agreed and ratified;
 * rounds end and are as many as the rules say; watching changes nothing; play is repeatable.
 *
 * @throws WinsetError `law/broken`: the law, what was found, and the call that replays the case
 */
export function checkProcedure(procedure: Procedure, options: CheckOptions = {}): void {
  const pool = {
    concessions: [...concessions.all, probeConcession],
    draftings: [...draftings.all, probeDrafting],
  };
  checkCases(
    { unit: procedure, kind: 'procedure', check: 'checkProcedure' },
    options,
    () => checkDeclaration(procedure),
    (stream, number) => {
      const game = randomCase(stream);
      const rules = randomRules(stream, game, procedure);
      const isUnanimous = procedure.isUnanimous(rules);
      if (isUnanimous !== procedure.isUnanimous({ ...rules }))
        broken('unanimity follows from the rules alone', `${isUnanimous}, then not`);
      const frictions = randomFrictions(stream);
      const strategies = randomStrategies(stream, game, pool);
      playByTheLaws({ game, rules, frictions, strategies }, `play-${number}`, drawBelow(stream, 1000));
    },
  );
}
