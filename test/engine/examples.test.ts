/**
 * One negotiation that can be checked by hand, under each procedure.
 *
 * Ann and Bo settle two issues with options 0 (the status quo), 1 and 2. Per option, issue A is worth
 * 0.2 to Ann and -0.1 to Bo; issue B is worth -0.1 to Ann and 0.2 to Bo. Both walk away below 0.05.
 * So 1 1 is worth 0.1 to each and 2 2 is worth 0.2 to each; those two are the zone of possible agreement,
 * and 0.2 is the most either can hope for. Both concede in equal steps over three rounds (they ask for
 * 0.2, then 0.125, then 0.05), know all of each other, and table the cheapest text worth what they ask.
 */
import { describe, expect, test } from 'vitest';
import { linear } from '../../src/actors/concession/time-dependent.ts';
import { aspiration } from '../../src/actors/drafting/aspiration.ts';
import { snap } from '../../src/base/numbers.ts';
import type { Case } from '../../src/engine/case.ts';
import type { Frictions, Procedure, Rules } from '../../src/engine/contracts.ts';
import { Session } from '../../src/engine/session.ts';
import { procedures } from '../../src/forums/index.ts';
import { Tape, type TapedEvent } from '../../src/testing.ts';

const cells = (a: number, b: number): Float64Array => Float64Array.of(0, a, 2 * a, 0, b, 2 * b).map(snap);

const game: Case = {
  seatIds: ['Ann', 'Bo'],
  issueIds: ['A', 'B'],
  options: Uint8Array.of(3, 3),
  offset: Int32Array.of(0, 3),
  cells: 6,
  statusQuo: Uint8Array.of(0, 0),
  nominal: Uint8Array.of(0, 0),
  tableable: new Uint8Array(6).fill(1),
  requires: new Uint16Array(6),
  redLines: [new Uint8Array(6), new Uint8Array(6)],
  conditionalLines: [],
  compatibility: [],
  linkages: [[], []],
  worth: [[cells(0.2, -0.1)], [cells(-0.1, 0.2)]],
  reservation: Float64Array.of(0.05, 0.05).map(snap),
  second: null,
  patience: Float64Array.of(0.5, 0.5),
  ratificationScale: Float64Array.of(0.05, 0.05),
  shockHazard: 0,
  unit: Float64Array.of(1, 1),
};

const [ANN, BO] = [0, 1];

const frictions: Frictions = {
  information: 1,
  learning: 0,
  draftingEffort: 1,
  aspirations: true,
  ratification: true,
};

function rulesOf(kind: string, changed: Partial<Rules> = {}): Rules {
  return {
    procedure: procedures.get(kind) as Procedure,
    order: [ANN, BO],
    rotates: false,
    openerDrawn: false,
    rounds: 3,
    chair: -1,
    chairBias: 1,
    coChairs: [],
    pass: { k: 2, votes: null, quota: 0, vetoes: [] },
    consultation: null,
    ...changed,
  };
}

/** One line an event, with the numbers that decide it. */
function told(event: TapedEvent): string {
  const name = (seat: unknown): string => game.seatIds[seat as number]!;
  const text = (of: unknown): string => (of as readonly number[]).join(' ');
  const rounded = (of: unknown): string =>
    (of as readonly number[]).map((number) => Number(number.toFixed(4))).join(' and ');
  switch (event[0]) {
    case 'opened':
      return `hope for ${rounded(event[1])}`;
    case 'round':
      return `round ${Number(event[1]) + 1}: ask ${rounded(event[2])}`;
    case 'tabled':
      return `${name(event[2])} tables ${text(event[3])}`;
    case 'passed':
      return `${name(event[2])} passes`;
    case 'answered':
      return `${name(event[1])} ${event[2] === 1 ? 'accepts' : 'objects to'} ${text(event[4])}`;
    case 'agreed':
      return `agreed: ${text(event[3])}`;
    case 'ratified':
      return `${name(event[1])} ${event[2] === 1 ? 'ratifies' : 'refuses'}`;
    default:
      return event.slice(0, 2).join(': ');
  }
}

function story(rules: Rules, changed: Partial<Case> = {}): string[] {
  const tape = new Tape();
  const strategies = [ANN, BO].map(() => ({ concession: linear, drafting: aspiration }));
  new Session({ game: { ...game, ...changed }, rules, frictions, strategies }).play('example', 0, tape);
  return tape.events.map(told);
}

const bothRatify = ['Ann ratifies', 'Bo ratifies', 'closed: ratified'];

describe('two seats, two issues: 1 1 is worth 0.1 to each, 1 0 is worth 0.2 to Ann and -0.1 to Bo', () => {
  test('consensus: each tables its own 0.2 twice; in round 3 Ann asks 0.05, tables 1 1, and Bo accepts 0.1', () => {
    expect(story(rulesOf('consensus'))).toEqual([
      'hope for 0.2 and 0.2',
      'round 1: ask 0.2 and 0.2',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'round 2: ask 0.125 and 0.125',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'round 3: ask 0.05 and 0.05',
      'Ann tables 1 1',
      'Bo accepts 1 1',
      'agreed: 1 1',
      ...bothRatify,
    ]);
  });

  test('consensus that rotates: Bo opens round 2, Ann rounds 1 and 3', () => {
    const tablings = story(rulesOf('consensus', { rotates: true })).filter((line) => line.includes('tables'));
    expect(tablings).toEqual(['Ann tables 1 0', 'Bo tables 0 1', 'Bo tables 0 1', 'Ann tables 1 0', 'Ann tables 1 1']);
  });

  test('alternating: whoever objects tables next, so 1 0 and 0 1 change places until Ann tables 1 1', () => {
    expect(story(rulesOf('alternating')).filter((line) => !line.startsWith('round'))).toEqual([
      'hope for 0.2 and 0.2',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'Ann tables 1 1',
      'Bo accepts 1 1',
      'agreed: 1 1',
      ...bothRatify,
    ]);
  });

  test('chair-text, Bo in the chair asking half: 0.125 gives 0 1, 0.0875 gives 1 1; Ann asks 0.125, then takes 0.1', () => {
    expect(story(rulesOf('chair-text', { chair: BO, chairBias: 0.5 }))).toEqual([
      'hope for 0.2 and 0.2',
      'round 1: ask 0.2 and 0.2',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'round 2: ask 0.125 and 0.125',
      'Bo tables 1 1',
      'Ann objects to 1 1',
      'round 3: ask 0.05 and 0.05',
      'Bo tables 1 1',
      'Ann accepts 1 1',
      'agreed: 1 1',
      ...bothRatify,
    ]);
  });

  test('co-chairs Bo and Ann: two rounds are lost, in round 3 Bo tables 1 1 and there are no others to ask', () => {
    expect(story(rulesOf('co-chairs', { coChairs: [BO, ANN] })).filter((line) => !line.startsWith('round'))).toEqual([
      'hope for 0.2 and 0.2',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'Bo tables 1 1',
      'Ann accepts 1 1',
      'agreed: 1 1',
      ...bothRatify,
    ]);
  });

  test("majority, 1 of 2 enough: Ann's 1 0 passes on her own vote, and she alone ratifies", () => {
    const rules = rulesOf('majority', { pass: { k: 1, votes: null, quota: 0, vetoes: [] } });
    expect(story(rules)).toEqual([
      'hope for 0.2 and 0.2',
      'round 1: ask 0.2 and 0.2',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'agreed: 1 0',
      'Ann ratifies',
      'closed: ratified',
    ]);
  });

  test("majority, 1 of 2 enough, Bo's veto on issue A: 1 0 falls, Bo's 0 1 passes", () => {
    const onA = Uint8Array.of(1, 1, 1, 0, 0, 0);
    const rules = rulesOf('majority', { pass: { k: 1, votes: null, quota: 0, vetoes: [{ seat: BO, cells: onA }] } });
    expect(story(rules).slice(2)).toEqual([
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'Bo tables 0 1',
      'Ann objects to 0 1',
      'agreed: 0 1',
      'Bo ratifies',
      'closed: ratified',
    ]);
  });

  test('majority, 1 of 2 enough, both must consent to any change: as under consensus 1 1 in round 3', () => {
    const rules = rulesOf('majority', { pass: { k: 1, votes: null, quota: 0, vetoes: [] } });
    const requires = Uint16Array.of(0, 3, 3, 0, 3, 3);
    expect(story(rules, { requires })).toEqual(story(rulesOf('consensus')));
  });

  test('simultaneous: one vote and 0.2 each is a tie that Ann wins by order but 2 must accept; in round 3 both table 1 1', () => {
    expect(story(rulesOf('simultaneous'))).toEqual([
      'hope for 0.2 and 0.2',
      'round 1: ask 0.2 and 0.2',
      'Ann tables 1 0',
      'Bo tables 0 1',
      'Bo objects to 1 0',
      'Ann objects to 0 1',
      'round 2: ask 0.125 and 0.125',
      'Ann tables 1 0',
      'Bo tables 0 1',
      'Bo objects to 1 0',
      'Ann objects to 0 1',
      'round 3: ask 0.05 and 0.05',
      'Ann tables 1 1',
      'Bo tables 1 1',
      'Bo accepts 1 1',
      'Ann accepts 1 1',
      'agreed: 1 1',
      ...bothRatify,
    ]);
  });

  test('simultaneous, 1 of 2 enough: the tie of round 1 goes to Ann, who spoke first', () => {
    const rules = rulesOf('simultaneous', { pass: { k: 1, votes: null, quota: 0, vetoes: [] } });
    expect(story(rules).slice(-3)).toEqual(['agreed: 1 0', 'Ann ratifies', 'closed: ratified']);
    expect(story({ ...rules, order: [BO, ANN] }).slice(-3)).toEqual(['agreed: 0 1', 'Bo ratifies', 'closed: ratified']);
  });

  test('a consultation before the talks: both table and vote in round 0, and nothing is agreed even when 1 is enough', () => {
    const pass = { k: 1, votes: null, quota: 0, vetoes: [] };
    const rules = rulesOf('majority', { pass, consultation: procedures.get('simultaneous') });
    expect(story(rules)).toEqual([
      'hope for 0.2 and 0.2',
      'round 0: ask 0.2 and 0.2',
      'Ann tables 1 0',
      'Bo tables 0 1',
      'Bo objects to 1 0',
      'Ann objects to 0 1',
      'round 1: ask 0.2 and 0.2',
      'Ann tables 1 0',
      'Bo objects to 1 0',
      'agreed: 1 0',
      'Ann ratifies',
      'closed: ratified',
    ]);
  });

  test('with B1 and B2 across a red line of Ann, 1 0 is the best that leaves Ann 0.05: -0.1 to Bo, who asks its margin and passes', () => {
    const redLines = [Uint8Array.of(0, 0, 0, 0, 1, 1), new Uint8Array(6)];
    expect(story(rulesOf('consensus'), { redLines })).toEqual([
      'hope for NaN and -0.1',
      ...[1, 2, 3].flatMap((round) => [
        `round ${round}: ask 0.05 and 0.05`,
        'Ann tables 1 0',
        'Bo objects to 1 0',
        'Bo passes',
      ]),
      'closed: expired',
    ]);
  });

  test('1 1 worth 0.1 over a nominal status quo, with margins of 0.1, is a coin thrown by each capital on its own', () => {
    const nominal = Uint8Array.of(1, 1);
    const reservation = Float64Array.of(0.1, 0.1).map(snap);
    const strategies = [ANN, BO].map(() => ({ concession: linear, drafting: aspiration }));
    const table = { ...game, nominal, reservation };
    const session = new Session({ game: table, rules: rulesOf('consensus', { rounds: 1 }), frictions, strategies });
    const refused = Array.from({ length: 400 }, (_, run) => {
      session.play('coins', run);
      return session.refused;
    });
    const counts = [0, 1, 2, 3].map((mask) => refused.filter((of) => of === mask).length);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(140);
  });
});
