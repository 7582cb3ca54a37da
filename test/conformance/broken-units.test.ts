/** The conformance checks catch units that break a law, and say how to replay the case. */
import { describe, expect, test } from 'vitest';
import { draftings } from '../../src/actors/drafting/index.ts';
import type { WinsetError } from '../../src/base/errors.ts';
import type { Concession, Drafting, DraftingView, Floor, Procedure } from '../../src/engine/contracts.ts';
import { consensus } from '../../src/forums/consensus.ts';
import { majority } from '../../src/forums/majority.ts';
import { checkConcession, checkDrafting, checkProcedure } from '../../src/testing.ts';

const satisficing = draftings.get('satisficing');

const procedure = (round: Procedure['round'], more: Partial<Procedure> = {}): Procedure => ({
  ...consensus,
  id: 'broken',
  ...more,
  round,
});

const concession = (conceded: Concession['conceded']): Concession => ({
  id: 'broken',
  summary: 'breaks a law',
  source: 'nobody',
  conceded,
});

const drafting = (draft: Drafting['draft']): Drafting => ({
  id: 'broken',
  summary: 'breaks a law',
  source: 'nobody',
  draft,
});

const reportOf = (check: () => void): WinsetError => {
  try {
    check();
  } catch (error) {
    return error as WinsetError;
  }
  throw new Error('the check found nothing');
};

const byVote = { reads: majority.reads, needs: majority.needs, isUnanimous: () => false };

/** Tables in turn and agrees when `isEnough` says so after everyone has answered. */
const inTurn = (isEnough: (floor: Floor) => boolean) => (floor: Floor) => {
  for (const seat of floor.order) {
    if (!floor.invite(seat)) continue;
    floor.askOthers();
    if (isEnough(floor)) return floor.agree(false);
  }
};

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

/** What a procedure must not remember: which table it sits at, and how often it has opened there. */
class Tables {
  private readonly seen = new Map<Floor, { readonly number: number; plays: number }>();

  of(floor: Floor): number {
    return this.table(floor).number;
  }

  plays(floor: Floor): number {
    return this.table(floor).plays;
  }

  private table(floor: Floor): { readonly number: number; readonly plays: number } {
    const table = this.seen.get(floor) ?? { number: this.seen.size, plays: 0 };
    this.seen.set(floor, table);
    if (floor.round === 0) table.plays++;
    return table;
  }
}

const tables = new Tables();

describe('checkProcedure finds', () => {
  test.each<[string, Procedure]>([
    ['a unanimous procedure agrees only on what everyone accepts', procedure(inTurn(() => true))],
    [
      'what is agreed has the votes',
      procedure(
        inTurn(() => true),
        byVote,
      ),
    ],
    [
      'nothing is agreed against a veto',
      procedure(
        inTurn((floor) => floor.rules.pass.votes === null && bits(floor.accepted) >= floor.rules.pass.k),
        byVote,
      ),
    ],
    [
      'nothing is agreed without the consents it needs',
      procedure(
        inTurn(
          ({ rules, accepted }) =>
            rules.pass.votes === null && !rules.pass.vetoes.length && bits(accepted) >= rules.pass.k,
        ),
        byVote,
      ),
    ],
    [
      'nothing happens once a text is agreed or the talks have ended',
      procedure((floor) => {
        for (const seat of floor.order) if (floor.invite(seat) && floor.askOthers() === 0) floor.agree(true);
      }),
    ],
    [
      'a round ends',
      procedure((floor) => {
        for (;;) floor.invite(0);
      }),
    ],
    ['the observer changes nothing', procedure((floor) => void (tables.of(floor) % 2 === 0 && floor.invite(0)))],
    ['play is repeatable', procedure((floor) => void (tables.plays(floor) === 1 && floor.invite(0)))],
    ['what is on the floor was tabled this round', procedure((floor) => floor.agree(true))],
    [
      'what is on the floor was tabled this round',
      procedure((floor) => {
        if (floor.invite(0)) floor.restore(floor.shelf[0]!, 0, 1);
        floor.askOthers();
      }),
    ],
    [
      'nobody answers its own text',
      procedure((floor) => {
        if (floor.invite(0)) floor.ask(0);
      }),
    ],
    ['nobody tables a text worth less to it than it asks', procedure((floor) => void floor.invite(0, 0))],
    [
      'nobody tables a text worth less to it than it asks',
      procedure((floor) => void floor.invite(0, -1), { reads: ['chairBias'] }),
    ],
    [
      'nothing throws',
      procedure(() => {
        throw new TypeError('a slip');
      }),
    ],
    ['an id is kebab-case', { ...consensus, id: 'My Procedure' }],
    ['the rules says something', { ...consensus, rules: '' }],
    ['a procedure reads fields that rules have', { ...consensus, reads: ['chairs'] }],
    ['a procedure reads what it needs', { ...consensus, needs: ['chair'] }],
  ])('"%s" broken', (law, broken) => {
    const report = reportOf(() => checkProcedure(broken));
    expect(report.message).toContain(law);
    expect(report.code).toBe('law/broken');
  });
});

describe('checkConcession finds', () => {
  test.each<[string, Concession]>([
    ['the share conceded lies between 0 and 1', concession(() => 1.5)],
    ['the share conceded lies between 0 and 1', concession(() => Number.NaN)],
    ['the share conceded lies between 0 and 1', concession((view) => (view.margin - view.best) * view.time)],
    ['the share conceded follows from the view alone', concession(() => Math.random())],
    ['what is conceded is not taken back', concession((view) => 1 - view.time)],
    ['nothing throws', concession((view) => Object.assign(view, { time: 1 }).time)],
    ['the source says something', { ...concession(() => 0), source: '' }],
  ])('"%s" broken', (law, broken) => {
    expect(reportOf(() => checkConcession(broken)).message).toContain(law);
  });

  test('nothing against asking for more later on where that is declared', () => {
    checkConcession(
      concession((view) => 1 - view.time),
      { mayStiffen: true },
    );
  });
});

describe('checkDrafting finds', () => {
  let kept: DraftingView | null = null;
  let drafts = 0;
  let draws = 0;

  test.each<[string, Drafting]>([
    ['a draft counts', drafting(() => true)],
    [
      'a draft counts',
      drafting((view, out) => {
        out.fill(255);
        return view.scratch.length > 0;
      }),
    ],
    [
      'a draft follows from its view and stream alone',
      drafting((view, out) => drafts++ % 2 === 0 && satisficing.draft(view, out)),
    ],
    [
      'a draft follows from its view and stream alone',
      drafting((view, out) => {
        if (draws++ % 2 === 1) view.stream();
        return satisficing.draft(view, out);
      }),
    ],
    [
      'a strategy keeps no view',
      drafting((view, out) => {
        kept ??= view;
        return satisficing.draft(kept, out);
      }),
    ],
    [
      'a strategy writes to its scratch and its draft only',
      drafting((view, out) => {
        view.working?.fill(0);
        return satisficing.draft(view, out);
      }),
    ],
    ['a strategy says whether it found a draft', drafting((() => undefined) as unknown as Drafting['draft'])],
  ])('"%s" broken', (law, broken) => {
    expect(reportOf(() => checkDrafting(broken)).message).toContain(law);
  });
});

describe('a report', () => {
  const late = concession((view) => (view.round === 3 && view.patience === 1 ? 2 : 0));

  test('names the unit, the law, what was found, and the call that replays the case', () => {
    const lines = reportOf(() => checkConcession(late, { seed: 'mine' })).message.split('\n');
    expect(lines[0]).toMatch(
      /^law\/broken: concession "broken", case \d+ of seed "mine": it breaks the law "the share conceded lies between 0 and 1": 2 for \{/,
    );
    expect(lines[1]).toMatch(/^ {2}Replay: checkConcession\(concession, \{"seed":"mine","only":\d+\}\)$/);
  });

  test('is the same when its case is replayed alone', () => {
    const first = reportOf(() => checkConcession(late));
    const only = Number(/"only":(\d+)/.exec(first.message)![1]);
    expect(reportOf(() => checkConcession(late, { only })).message).toBe(first.message);
    expect(() => checkConcession(late, { only: only - 1 })).not.toThrow();
  });
});
