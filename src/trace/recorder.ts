/**
 * The recorder: a witness that copies what it hears into events.
 *
 * Observers are handed live buffers; nothing of them is kept.
 */
import { type Case, overStanding, surplus } from '../engine/case.ts';
import type { Observer, SessionFacts } from '../engine/contracts.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import type { Outcome, Witness } from '../scenarios/format.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Answered, Closed, NumberByActor, StageOpened, TraceEvent } from './events.ts';
import { crossedRedLines } from './red-lines.ts';
import { textById, wholeTextById } from './text-by-id.ts';

/** Numbers of all seats by actor id. */
function bySeat(game: Case, value: (seat: number) => number): NumberByActor {
  return Object.fromEntries(game.seatIds.map((id, seat) => [id, value(seat)]));
}

function stageOpened(compiled: CompiledForum, stage: number, session: SessionFacts): StageOpened {
  const { forum, game } = compiled;
  const best = game.seatIds.map((id, seat): [string, number | null] => {
    const hoped = session.best(seat);
    return [id, Number.isNaN(hoped) ? null : hoped];
  });
  return {
    kind: 'stage-opened',
    stage,
    forum: forum.id,
    procedure: forum.procedure.kind,
    rounds: session.rules.rounds,
    participants: [...forum.participants],
    agenda: [...forum.agenda],
    standing: game.statusQuo === null ? null : textById(compiled, game.statusQuo),
    computed: { margins: bySeat(game, (seat) => game.reservation[seat]!), best: Object.fromEntries(best) },
  };
}

function computedAnswer(compiled: CompiledForum, seat: number, session: SessionFacts): Answered['computed'] {
  const { game } = compiled;
  return {
    worth: surplus(game, seat, session.text),
    asks: session.asks(seat),
    crossed: crossedRedLines(compiled, seat, session.text)[0]?.id ?? null,
    overStanding: overStanding(game, seat, session.text),
  };
}

/** Copies what happens in a run to `sink`, event by event, sitting after sitting. */
export function recorder(sink: (event: TraceEvent) => void): Witness {
  let drafts = 0;
  return (compiled, stageIndex): Observer => {
    const stage = stageIndex + 1;
    const { game } = compiled;
    const actor = (seat: number): string => game.seatIds[seat]!;
    // A procedure may put earlier texts of the round back on the floor; each seat has one draft a round at most there.
    const lastDraft = game.seatIds.map(() => 0);
    return {
      opened: (session) => sink(stageOpened(compiled, stage, session)),
      roundOpened(round, session) {
        sink({
          kind: 'round-opened',
          stage,
          round: round + 1,
          computed: { asks: bySeat(game, (s) => session.asks(s)) },
        });
      },
      tabled(seat, text, session) {
        drafts++;
        lastDraft[seat] = drafts;
        sink({
          kind: 'tabled',
          stage,
          round: session.round + 1,
          draft: drafts,
          seat: actor(seat),
          text: textById(compiled, text),
          computed: { worth: bySeat(game, (s) => surplus(game, s, text)) },
        });
      },
      passed: (seat, session) => sink({ kind: 'passed', stage, round: session.round + 1, seat: actor(seat) }),
      answered(seat, accepts, named, session) {
        sink({
          kind: 'answered',
          stage,
          round: session.round + 1,
          draft: lastDraft[session.tabledBy]!,
          seat: actor(seat),
          heard: { accepts, named: named.map((issue) => game.issueIds[issue]!) },
          computed: computedAnswer(compiled, seat, session),
        });
      },
      agreed(text, tabledBy, session) {
        sink({
          kind: 'agreed',
          stage,
          round: session.round + 1,
          draft: lastDraft[tabledBy]!,
          seat: actor(tabledBy),
          text: textById(compiled, text),
        });
      },
      ratified: (seat, ratifies, chance) =>
        sink({ kind: 'ratification', stage, seat: actor(seat), ratifies, computed: { chance } }),
      shock: (round) => sink({ kind: 'shock', stage, round: round + 1 }),
      closed(ending, session) {
        const working = session.working === null ? null : textById(compiled, session.working);
        sink({ kind: 'stage-closed', stage, ending, working });
      },
    };
  };
}

/** The last event of a run, from its outcome. */
export function closedEvent(scenario: Scenario, outcome: Outcome): Closed {
  const idsOf = (mask: number): string[] =>
    scenario.actors.filter((_, actor) => (mask & (1 << actor)) !== 0).map((actor) => actor.id);
  const named = (text: Int16Array | null) => (text === null ? null : wholeTextById(scenario, text));
  return {
    kind: 'closed',
    outcome: outcome.outcome,
    ending: outcome.ending,
    stage: outcome.stage + 1,
    stands: named(outcome.stands),
    agreed: named(outcome.agreed),
    tabledBy: outcome.tabledBy < 0 ? null : scenario.actors[outcome.tabledBy]!.id,
    textsTabled: outcome.textsTabled,
    refused: idsOf(outcome.refused),
    blockers: idsOf(outcome.blockers),
  };
}
