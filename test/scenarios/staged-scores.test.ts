/** Sequences of forums among scored actors: what a stage settled is kept, and nobody loses by a later one. */
import { describe, expect, test } from 'vitest';
import type { ScoredActor } from '../../src/actors/actor.ts';
import { Beliefs } from '../../src/engine/beliefs.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import { Format, type Witness } from '../../src/scenarios/format.ts';
import { llmDeliberation } from '../../src/scenarios/llm-deliberation.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS, NO_FRICTIONS } from '../../src/scenarios/settings.ts';
import { codedWorld, worldOf } from '../../src/scenarios/world.ts';

const option = (id: string, requires: string[] = []) => ({ id, text: id, requires });

const actor = (id: string, reservation: number, scores: ScoredActor['scores']): ScoredActor => ({
  id,
  name: id,
  patience: 0.5,
  ratificationScale: 0,
  redLines: [],
  reservation,
  scores,
});

const forum = (id: string, participants: string[], agenda: string[], procedure: object) => ({
  id,
  name: id,
  participants,
  agenda,
  limits: {},
  procedure: { rounds: 3, ...procedure },
});

function scenarioOf(issues: Scenario['issues'], actors: ScoredActor[], forums: object[]): Scenario {
  const participants = actors.map(({ id }) => id);
  const stages = [{ forum: 'one' }, { forum: 'two' }];
  return {
    id: 'scores',
    title: 'scores',
    issues,
    actors,
    linkages: [],
    compatibility: [],
    environment: { variables: [], weightEffects: [], marginEffects: [], moments: [] },
    forums: [...forums, { id: 'both', name: 'both', participants, stages }],
    metrics: [],
    sources: [],
  } as unknown as Scenario;
}

describe('a later stage', () => {
  const two = scenarioOf(
    [
      { id: 'a', name: 'a', options: [option('x'), option('y')] },
      { id: 'b', name: 'b', options: [option('x'), option('y'), option('z')] },
    ],
    [
      actor('A', 1, { a: { x: 5, y: 1 }, b: { x: 5, y: 2, z: 1 } }),
      actor('B', 1, { a: { x: 10, y: 20 }, b: { x: 1, y: 2, z: 3 } }),
    ],
    [
      forum('one', ['A', 'B'], ['b', 'a'], { kind: 'consensus' }),
      forum('two', ['A', 'B'], ['a', 'b'], { kind: 'consensus' }),
    ],
  );
  const scoreOf = (text: ArrayLike<number>, seat: number): number =>
    two.issues.reduce((sum, { id, options }, issue) => {
      return sum + (two.actors[seat] as ScoredActor).scores[id]![options[text[issue]!]!.id]!;
    }, 0);

  test('costs no scored actor anything over what the first left', () => {
    const coding = codeScenario(two, 'paper');
    const format = new Format(coding, 'both', DEFAULT_SETTINGS);
    let second = 0;
    for (let run = 0; run < 200; run++) {
      const agreed: number[][] = [];
      const witness: Witness = (sitting, stage) => ({
        opened() {},
        roundOpened() {},
        tabled() {},
        passed() {},
        answered() {},
        agreed(text) {
          agreed[stage] = Array.from(sitting.wholeText(text));
        },
        ratified() {},
        shock() {},
        closed() {},
      });
      const outcome = format.play(worldOf(coding, DEFAULT_SETTINGS, 'scores', run), 'scores', run, witness);
      if (outcome.outcome !== 'ratified' || outcome.stage !== 1) continue;
      second++;
      for (const seat of [0, 1]) expect(scoreOf(agreed[1]!, seat)).toBeGreaterThanOrEqual(scoreOf(agreed[0]!, seat));
    }
    expect(second).toBeGreaterThan(0);
  });

  test('counts scores from what stands, an issue that nothing was settled on whole', () => {
    const coding = codeScenario(two, 'paper');
    const { compiled } = new Format(coding, 'both', DEFAULT_SETTINGS).sittingAt(1, Int16Array.from([1, -1]));
    compiled.enter(codedWorld(coding, DEFAULT_SETTINGS));
    expect(Array.from(compiled.game.second!.worth[1]![0]!)).toEqual([-10, 0, 1, 2, 3]);
  });

  test.each([['with'], ['without']])('asks no consent again for what is settled, %s a status quo', (how) => {
    const standing = how === 'with' ? { statusQuo: 'x' } : {};
    const issues = [
      { id: 'a', name: 'a', options: [option('x'), option('y', ['C'])], ...standing },
      { id: 'b', name: 'b', options: [option('x'), option('y')], ...standing },
    ] as Scenario['issues'];
    const gains = { a: { x: 0, y: 1 }, b: { x: 0, y: 1 } };
    const all = ['A', 'B', 'C'];
    const scenario = scenarioOf(
      issues,
      [actor('A', 0, gains), actor('B', 0, gains), actor('C', 0, { a: { x: 0, y: 1 }, b: { x: -5, y: -5 } })],
      [
        forum('one', all, ['a'], { kind: 'consensus' }),
        forum('two', all, ['b'], { kind: 'majority', k: 2, vetoes: [{ actor: 'C', options: ['a.y'] }] }),
      ],
    );
    const coding = codeScenario(scenario, 'paper');
    const settings = { ...DEFAULT_SETTINGS, frictions: NO_FRICTIONS };
    const outcome = new Format(coding, 'both', settings).play(codedWorld(coding, settings), 'scores', 0);
    expect([outcome.outcome, outcome.stage, outcome.agreed![0]]).toEqual(['ratified', 1, 1]);
  });
});

test('what others take a margin for moves with the zero of the scores, and by no more', () => {
  const believed = (by: number): number[] => {
    const actors = llmDeliberation.actors.map((seat) => {
      const { scores, reservation } = seat as ScoredActor;
      const loan = Object.fromEntries(Object.entries(scores['loan']!).map(([id, value]) => [id, value + by]));
      return { ...seat, scores: { ...scores, loan }, reservation: reservation + by } as ScoredActor;
    });
    const coding = codeScenario({ ...llmDeliberation, actors }, 'paper');
    const { opening } = new Format(coding, 'vote', DEFAULT_SETTINGS);
    opening.enter(codedWorld(coding, DEFAULT_SETTINGS));
    const beliefs = new Beliefs(opening.game, 0.3);
    return opening.game.seatIds.slice(1).map((_, index) => beliefs.margin(0, index + 1) - by);
  };
  const margins = believed(0);
  for (const by of [100, -300])
    for (const [seat, margin] of believed(by).entries()) expect(margin).toBeCloseTo(margins[seat]!, 9);
});
