/**
 * A forum format ready to be played: one sitting, or several in sequence.
 *
 * What a stage agrees becomes the status quo of the next. When the first stage fails the
 * format ends with nothing; when a later one fails, the earlier text stands.
 */
import type { Ending, Observer } from '../engine/contracts.ts';
import { DecisionList, type Outside, type Pending } from '../engine/outside.ts';
import { Session } from '../engine/session.ts';
import { checkSettings } from './check-settings.ts';
import type { Coding } from './coding.ts';
import { type CompiledForum, compileForum } from './compile.ts';
import { findForum } from './find.ts';
import { isStaged, type SingleForum } from './scenario.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** How a run ended. Arrays are per issue or actor of the scenario; masks are bits of actor indices. */
export interface Outcome {
  /** Every capital stood by the text / agreed but not ratified / an earlier stage's text stands / nothing. */
  readonly outcome: 'ratified' | 'not-ratified' | 'partial' | 'none';
  /** How the last sitting ended. */
  readonly ending: Ending;
  /** What stands in the end, one option per issue of the scenario; null when nothing was ratified. */
  readonly stands: Int16Array | null;
  /** The last text agreed at a table, ratified or not; null when none was. */
  readonly agreed: Int16Array | null;
  /** 0-based stage of the last sitting, and round and actor of its agreed text; -1 when none was agreed. */
  readonly stage: number;
  readonly round: number;
  readonly tabledBy: number;
  /** Texts tabled in all sittings. */
  readonly textsTabled: number;
  /** Actors whose capital refused. */
  readonly refused: number;
  /** Actors that objected to the working text of the last sitting; what stood in the way when nothing was agreed. */
  readonly blockers: number;
  /** The working text of the last sitting; null before any answer. */
  readonly working: Int16Array | null;
}

/** A run that waits for a seat played from outside. */
export interface Waiting {
  readonly waitsFor: Pending;
  readonly stage: number;
}

/** Gives each sitting its observer; null for none. */
export type Witness = (sitting: CompiledForum, stage: number) => Observer | null;

interface Sitting {
  readonly compiled: CompiledForum;
  readonly session: Session;
}

/** Later stages draw from streams of their own. */
const stageSeed = (seed: string, stage: number): string => (stage === 0 ? seed : `${seed}~${stage + 1}`);

/** A forum format of a scenario under given settings; compiled once, played in any world. */
export class Format {
  readonly coding: Coding;
  readonly settings: Settings;
  /** The sittings in order, with their rounds. */
  readonly stages: readonly SingleForum[];
  private readonly sittings = new Map<string, Sitting>();

  /** @throws WinsetError `forum/unknown`, `settings/invalid` */
  constructor(coding: Coding, forumId: string, settings: Settings) {
    checkSettings(coding.scenario, settings);
    this.coding = coding;
    this.settings = settings;
    this.stages = stagesOf(coding, forumId);
    this.sittingAt(0, coding.statusQuo);
  }

  /** The compiled first sitting. */
  get opening(): CompiledForum {
    return this.sittingAt(0, this.coding.statusQuo).compiled;
  }

  /**
   * Plays the run that (seed, run) names in a world.
   *
   * @param witness  hears what happens; the run is the same without it
   * @param outside  seats played from outside; with it the result may be a `Waiting`
   * @throws WinsetError `decision/seat` for a seat that sits in no stage, `decision/illegal` for a decision that is out of turn
   */
  play(world: World, seed: string, run: number, witness?: Witness | null): Outcome;
  play(world: World, seed: string, run: number, witness: Witness | null, outside: Outside | null): Outcome | Waiting;
  play(
    world: World,
    seed: string,
    run: number,
    witness: Witness | null = null,
    outside: Outside | null = null,
  ): Outcome | Waiting {
    const decisions = new DecisionList(outside);
    if (outside !== null) decisions.checkSeats(this.stages.flatMap(({ participants }) => participants));
    let standing: Int16Array = this.coding.statusQuo;
    let textsTabled = 0;
    for (let stage = 0; ; stage++) {
      const { compiled, session } = this.sittingAt(stage, standing);
      compiled.enter(world);
      const observer = witness === null ? null : witness(compiled, stage);
      const waitsFor = session.play(stageSeed(seed, stage), run, observer, decisions);
      if (waitsFor !== null) return { waitsFor, stage };
      textsTabled += session.textsTabled;
      const isLast = stage === this.stages.length - 1;
      if (session.ending !== 'ratified' || isLast) {
        decisions.checkSpent();
        return this.outcomeOf(compiled, session, stage, standing, textsTabled);
      }
      standing = compiled.wholeText(session.agreedText);
    }
  }

  /** The sitting of a stage on top of what stands; compiled once for each standing text. */
  sittingAt(stage: number, standing: Int16Array): Sitting {
    const key = stage === 0 ? '' : `${stage}:${standing.join()}`;
    let sitting = this.sittings.get(key);
    if (sitting === undefined) {
      const compiled = compileForum(this.coding, this.stages[stage]!, this.settings, standing);
      const { game, rules, frictions, strategies } = compiled;
      sitting = { compiled, session: new Session({ game, rules, frictions, strategies }) };
      // Runs of a study end their first stages in many ways; only so many are worth keeping, and the first sitting always.
      const [, oldest] = this.sittings.size >= 256 ? this.sittings.keys() : [];
      if (oldest !== undefined) this.sittings.delete(oldest);
      this.sittings.set(key, sitting);
    }
    return sitting;
  }

  private outcomeOf(
    compiled: CompiledForum,
    session: Session,
    stage: number,
    standing: Int16Array,
    textsTabled: number,
  ): Outcome {
    const ending = session.ending!;
    const agreed = session.agreedRound < 0 ? null : compiled.wholeText(session.agreedText);
    const kept = stage === 0 ? null : standing;
    const failed = kept !== null ? 'partial' : ending === 'refused' ? 'not-ratified' : 'none';
    return {
      outcome: ending === 'ratified' ? 'ratified' : failed,
      ending,
      stands: ending === 'ratified' ? agreed : kept,
      agreed,
      stage,
      round: session.agreedRound,
      tabledBy: session.agreedBy < 0 ? -1 : compiled.actors[session.agreedBy]!,
      textsTabled,
      refused: actorMask(compiled, session.refused),
      blockers: actorMask(compiled, session.blockers),
      working: session.working === null ? null : compiled.wholeText(session.working),
    };
  }
}

function actorMask(compiled: CompiledForum, seats: number): number {
  let mask = 0;
  compiled.actors.forEach((actor, seat) => {
    if ((seats & (1 << seat)) !== 0) mask |= 1 << actor;
  });
  return mask;
}

function stagesOf(coding: Coding, forumId: string): SingleForum[] {
  const forum = findForum(coding.scenario, forumId);
  if (!isStaged(forum)) return [forum];
  return forum.stages.map((stage) => {
    const single = findForum(coding.scenario, stage.forum) as SingleForum;
    const rounds = stage.rounds ?? single.procedure.rounds;
    return { ...single, procedure: { ...single.procedure, rounds } };
  });
}
