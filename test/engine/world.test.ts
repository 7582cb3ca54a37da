/** Sessions over the built-in world: every format, drawn and coded worlds, common random numbers. */
import { describe, expect, test } from 'vitest';
import type { CodedActor } from '../../src/actors/actor.ts';
import { surplus, total } from '../../src/engine/case.ts';
import type { Decision, Observer, SessionFacts } from '../../src/engine/contracts.ts';
import type { Outside } from '../../src/engine/outside.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import { type CompiledForum, compileForum } from '../../src/scenarios/compile.ts';
import { findForum } from '../../src/scenarios/find.ts';
import { Format, type Outcome, type Witness } from '../../src/scenarios/format.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { isStaged, type Scenario, type SingleForum } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS, NO_FRICTIONS } from '../../src/scenarios/settings.ts';
import { codedWorld, worldOf } from '../../src/scenarios/world.ts';
import { WorldSurplus } from '../../src/scenarios/world-surplus.ts';
import { SessionLaws, Tape } from '../../src/testing.ts';

const coding = codeScenario(northeastAsia, 'paper');
const { forums, issues, actors } = northeastAsia;
const SEED = 'engine';
const RUNS = Array.from({ length: 12 }, (_, run) => run);
const single = forums.filter((forum) => !isStaged(forum)) as readonly SingleForum[];

const worldIn = (run: number, settings = DEFAULT_SETTINGS) => worldOf(coding, settings, SEED, run);

function compiledIn(forum: SingleForum, run: number, settings = DEFAULT_SETTINGS): CompiledForum {
  const compiled = compileForum(coding, forum, settings);
  compiled.enter(worldIn(run, settings));
  return compiled;
}

describe.each(forums)('$id', ({ id }) => {
  const format = new Format(coding, id, DEFAULT_SETTINGS);

  test('plays by the laws', () => {
    const witness = (sitting: CompiledForum): Observer => new SessionLaws(sitting.frictions);
    const outcomes = RUNS.map((run) => format.play(worldIn(run), SEED, run, witness));
    expect(outcomes.map(isConsistent)).toEqual(outcomes.map(() => true));
  });

  test('gives the same outcome for the same seed and run, watched or not, on a fresh table or a used one', () => {
    const fresh = new Format(coding, id, DEFAULT_SETTINGS);
    const watched = RUNS.map((run) => fresh.play(worldIn(run), SEED, run, () => new Tape()));
    expect(RUNS.toReversed().map((run) => format.play(worldIn(run), SEED, run))).toEqual(watched.toReversed());
  });

  test('gives the same outcome when outside seats repeat what built-in ones decided, stage after stage', () => {
    const sitting = format.stages.flatMap(({ participants }) => participants);
    const seats = [northeastAsia.actors[4]!.id, northeastAsia.actors[0]!.id].filter((seat) => sitting.includes(seat));
    const runs = RUNS.slice(0, 4).map((run) => {
      const decisions: Decision[] = [];
      const builtIn = format.play(worldIn(run), SEED, run, (sitting) => minutes(sitting, seats, decisions));
      return [builtIn, format.play(worldIn(run), SEED, run, null, { seats, decisions })];
    });
    expect(runs.map(([, outside]) => outside)).toEqual(runs.map(([builtIn]) => builtIn));
  });
});

/** The parts of an outcome agree with each other. */
function isConsistent(outcome: Outcome): boolean {
  const { stands, agreed, stage } = outcome;
  switch (outcome.outcome) {
    case 'ratified':
      return outcome.ending === 'ratified' && stands === agreed && agreed !== null && outcome.refused === 0;
    case 'not-ratified':
      return outcome.ending === 'refused' && stage === 0 && stands === null && outcome.refused !== 0;
    case 'partial':
      return outcome.ending !== 'ratified' && stage > 0 && stands !== null;
    case 'none':
      return (outcome.ending === 'expired' || outcome.ending === 'shock') && stage === 0 && stands === null;
    default:
      return outcome.outcome satisfies never;
  }
}

/** Writes down what the given actors decide. */
function minutes({ game }: CompiledForum, seats: readonly string[], decisions: Decision[]): Observer {
  const note = (seat: number, decision: Omit<Decision, 'seat'>): void => {
    const name = game.seatIds[seat]!;
    if (seats.includes(name)) decisions.push({ seat: name, ...decision });
  };
  const tape: Observer = new Tape();
  return Object.assign(tape, {
    tabled: (seat: number, text: Uint8Array) => note(seat, { kind: 'table', text: Array.from(text) }),
    passed: (seat: number) => note(seat, { kind: 'pass' }),
    answered: (seat: number, accepts: boolean) => note(seat, { kind: accepts ? 'accept' : 'object' }),
    ratified: (seat: number, ratifies: boolean, chance: number) =>
      chance < 1 && note(seat, { kind: ratifies ? 'ratify' : 'refuse' }),
  });
}

describe('staged-4to6', () => {
  const format = new Format(coding, 'staged-4to6', DEFAULT_SETTINGS);
  const played = Array.from({ length: 60 }, (_, run) => {
    const first: Int16Array[] = [];
    const witness = (sitting: CompiledForum, stage: number): Observer =>
      Object.assign(new Tape(), {
        agreed: (text: Uint8Array) => stage === 0 && first.push(sitting.wholeText(text)),
      });
    return { outcome: format.play(worldIn(run), SEED, run, witness), first: first[0] ?? null };
  });
  const later = played.filter(({ outcome }) => outcome.stage === 1);

  test('reaches its second stage in some runs and not in others', () => {
    expect(later.length).toBeGreaterThan(5);
    expect(later.length).toBeLessThan(played.length);
  });

  test('keeps the text of its first stage when the second fails', () => {
    const failed = later.filter(({ outcome }) => outcome.outcome === 'partial');
    expect(failed.map(({ outcome }) => outcome.stands)).toEqual(failed.map(({ first }) => first));
  });

  test('counts a later text over the original status quo and over what the first stage left standing', () => {
    const wrong = later.filter(({ first }) => {
      const { compiled } = format.sittingAt(1, first!);
      compiled.enter(worldIn(0));
      const { game } = compiled;
      const original = Uint8Array.from(compiled.frame.issues, (issue) => coding.statusQuo[issue]!);
      const overStanding = game.second?.worth.map((tables) => total(game, tables[0]!, game.statusQuo!));
      const overOriginal = game.worth.map((tables) => total(game, tables[0]!, original));
      const stands = compiled.wholeText(game.statusQuo!).join() === first!.join();
      return !stands || ![...(overStanding ?? [1]), ...overOriginal].every((worth) => worth === 0);
    });
    expect(wrong).toEqual([]);
  });

  test('moves only issues on the agenda of the stage that moves them', () => {
    const agendas = format.stages.map((stage) => stage.agenda.map((issue) => coding.issueIndex.get(issue)!));
    const moved = (from: ArrayLike<number>, to: ArrayLike<number>) =>
      Array.from(from).flatMap((option, issue) => (option === to[issue] ? [] : [issue]));
    const wrong = later.filter(({ outcome, first }) => {
      const inFirst = moved(coding.statusQuo, first!);
      const inSecond = outcome.agreed === null ? [] : moved(first!, outcome.agreed);
      return !inFirst.every((i) => agendas[0]!.includes(i)) || !inSecond.every((i) => agendas[1]!.includes(i));
    });
    expect(wrong).toEqual([]);
  });
});

describe('two forums with the same run meet the same world', () => {
  test('the same table under another procedure has the same worths, margins and hazard', () => {
    const forum = findForum(northeastAsia, 'six-party') as SingleForum;
    const other = { ...forum, id: 'vote', procedure: { ...forum.procedure, kind: 'majority', k: 4, rounds: 2 } };
    for (const run of RUNS) {
      const [first, second] = [compiledIn(forum, run).game, compiledIn(other, run).game];
      expect(second.worth).toEqual(first.worth);
      expect(second.reservation).toEqual(first.reservation);
      expect(second.shockHazard).toBe(first.shockHazard);
    }
  });

  test('what two issues are worth to an actor beside each other is the same wherever both are on the agenda', () => {
    const [four, six] = ['four-party', 'six-party'].map((id) => findForum(northeastAsia, id) as SingleForum);
    const shared = four!.agenda.filter((issue) => six!.agenda.includes(issue));
    for (const run of RUNS) {
      const ratios = ['US', 'CN', 'ROK', 'DPRK'].map((actor) => {
        const [first, second] = [four!, six!].map((forum) => {
          const { game, forum: of } = compiledIn(forum, run);
          const table = game.worth[of.participants.indexOf(actor)]![0]!;
          return shared.flatMap((issue) => {
            const at = game.issueIds.indexOf(issue);
            return [...table.slice(game.offset[at]!, game.offset[at]! + game.options[at]!)];
          });
        });
        const factor = sizeOf(second!) / sizeOf(first!);
        return first!.map((worth, cell) => worth * factor - second![cell]!);
      });
      expect(Math.max(...ratios.flat().map(Math.abs))).toBeLessThan(1e-9);
    }
  });
});

const sizeOf = (worths: readonly number[]): number => worths.reduce((sum, worth) => sum + Math.abs(worth), 0);

/** An outcome with ids for actors. */
function byName(outcome: Outcome, scenario: Scenario): object {
  const named = (mask: number) => scenario.actors.filter((_, actor) => (mask >> actor) & 1).map((actor) => actor.id);
  const { tabledBy, blockers, refused } = outcome;
  return { ...outcome, tabledBy: scenario.actors[tabledBy]?.id, blockers: named(blockers), refused: named(refused) };
}

describe('a drawn world', () => {
  test('differs from run to run and from the coded one, zeros aside', () => {
    const worlds = [codedWorld(coding, DEFAULT_SETTINGS), worldIn(0), worldIn(1)];
    const silent = worlds.map(({ weights }) => weights.map((of) => [...of].map((weight) => weight === 0)));
    expect(new Set(worlds.map(({ margins }) => margins.join())).size).toBe(3);
    expect(silent).toEqual([silent[0], silent[0], silent[0]]);
  });

  test('weighs all issues to 1 for every actor', () => {
    const sums = worldIn(3).weights.map((weights) => weights.reduce((sum, weight) => sum + weight, 0));
    sums.forEach((sum) => {
      expect(sum).toBeCloseTo(1, 12);
    });
  });

  test('is the same for the others when an actor joins the scenario', () => {
    const newcomer: CodedActor = { ...(actors[2] as CodedActor), id: 'NEW', name: 'A newcomer' };
    const larger: Scenario = { ...northeastAsia, actors: [newcomer, ...actors] };
    const wider = codeScenario(larger, 'paper');
    for (const run of RUNS) {
      const world = worldOf(wider, DEFAULT_SETTINGS, SEED, run);
      expect(world.weights.slice(1)).toEqual(worldIn(run).weights);
      expect(world.margins.slice(1)).toEqual(worldIn(run).margins);
      const before = new Format(coding, 'four-party', DEFAULT_SETTINGS).play(worldIn(run), SEED, run);
      const after = new Format(wider, 'four-party', DEFAULT_SETTINGS).play(world, SEED, run);
      expect(byName(after, larger)).toEqual(byName(before, northeastAsia));
    }
  });

  test('is not drawn with coded settings: every run has the coded numbers', () => {
    const settings = { ...DEFAULT_SETTINGS, coded: true };
    const coded = codedWorld(coding, settings);
    for (const run of RUNS) expect(worldIn(run, settings)).toEqual(coded);
    expect(coded.weights).toEqual(coding.weights);
    expect([...coded.margins]).toEqual(actors.map((actor) => (actor as CodedActor).margin));
  });
});

describe('world surplus', () => {
  const order = ['DPRK', 'US', 'ROK'];
  const everything = {
    ...(findForum(northeastAsia, 'six-party') as SingleForum),
    participants: order,
    procedure: { kind: 'consensus', rounds: 1 },
    agenda: issues.map((issue) => issue.id).toReversed(),
    limits: {},
  };

  test.each([
    ['with frictions', DEFAULT_SETTINGS],
    ['without', { ...DEFAULT_SETTINGS, frictions: NO_FRICTIONS }],
  ])('is the surplus of a forum with all issues on its agenda, %s', (_name, settings) => {
    const world = new WorldSurplus(coding, settings);
    for (const run of RUNS) {
      const compiled = compiledIn(everything, run, settings);
      world.enter(worldIn(run, settings));
      const text = compiled.game.options.map((options, issue) => (run * 7 + issue * 3) % options);
      const own = order.map((_, seat) => surplus(compiled.game, seat, text));
      const whole = compiled.wholeText(text);
      expect(order.map((id) => world.of(coding.actorIndex.get(id)!, whole))).toEqual(own);
    }
  });

  test('of what stands is 0 for everyone', () => {
    const world = new WorldSurplus(coding, DEFAULT_SETTINGS);
    world.enter(worldIn(0));
    expect(actors.map((_, actor) => world.of(actor, coding.statusQuo))).toEqual(actors.map(() => 0));
  });
});

describe.each(single)('what may be tabled in $id', (forum) => {
  const { game, frame } = compileForum(coding, forum, DEFAULT_SETTINGS);

  test('is what stands, and options within the limits whose consents all sit at the table', () => {
    const cells = game.issueIds.flatMap((id, issue) => {
      const { options } = issues[frame.issues[issue]!]!;
      return options.map((option, index) => {
        const isPresent = option.requires.every((actor) => forum.participants.includes(actor));
        const isWithin = forum.limits[id]?.includes(option.id) ?? true;
        return Number(index === game.statusQuo![issue] || (isPresent && isWithin));
      });
    });
    expect([...game.tableable]).toEqual(cells);
  });

  test('is seated as the format says', () => {
    expect(game.seatIds).toEqual(forum.participants);
  });
});

describe('a format that is played from outside', () => {
  const format = new Format(coding, 'us-dprk', DEFAULT_SETTINGS);
  const world = worldOf(coding, DEFAULT_SETTINGS, SEED, 0);

  test('refuses a seat that nobody has, and decisions that nobody asks for', () => {
    const play = (outside: Outside) => format.play(world, SEED, 0, null, outside);
    expect(() => play({ seats: ['DPRKK'], decisions: [] })).toThrow('DPRKK does not sit here');
    const decisions = [{ seat: 'US', kind: 'pass' } as Decision];
    expect(() => play({ seats: [], decisions })).toThrow(
      /decisions\[0\]: the talks are over, found one more decision: US/,
    );
  });
});

describe('a sitting that was played before', () => {
  test('is the first one still after hundreds of runs that went on in many ways', () => {
    const format = new Format(coding, 'staged-4to6', DEFAULT_SETTINGS);
    const first = format.opening;
    for (let way = 0; way < 300; way++) {
      const standing = Int16Array.from(coding.statusQuo);
      standing[0] = way % 4;
      standing[1] = (way >> 2) % 3;
      standing[2] = Math.floor(way / 12) % 4;
      standing[3] = Math.floor(way / 48) % 3;
      standing[4] = Math.floor(way / 144) % 3;
      format.sittingAt(1, standing);
    }
    expect(format.opening).toBe(first);
  });

  test('shows an observer nothing of the run before', () => {
    const format = new Format(coding, 'two-koreas', DEFAULT_SETTINGS);
    const seen: unknown[] = [];
    class Opening extends Tape {
      override opened(session: SessionFacts): void {
        seen.push([session.round, Array.from(session.text), session.tabledBy]);
      }
    }
    const watch: Witness = () => new Opening();
    for (const run of [0, 1, 0]) format.play(worldOf(coding, DEFAULT_SETTINGS, SEED, run), SEED, run, watch);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
