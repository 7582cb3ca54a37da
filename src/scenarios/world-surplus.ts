/**
 * World surplus: what a text is worth to any actor, at the table or not.
 *
 * The formula of a forum's surplus with weights normalised over all issues of the
 * world and off-agenda issues at the status quo. Whatever compares forums, or speaks
 * of actors outside, uses it.
 */
import { isScored } from '../actors/actor.ts';
import { linkageState } from '../engine/case.ts';
import type { Coding } from './coding.ts';
import { type CompiledForum, compileForum } from './compile.ts';
import type { SingleForum } from './scenario.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** Worths over all issues of a scenario, for every actor; enter a world first. */
export class WorldSurplus {
  private readonly whole: CompiledForum;
  private readonly text: Uint8Array;

  /** Compiles a table at which everyone sits and every issue lies. */
  constructor(coding: Coding, settings: Settings) {
    const { scenario } = coding;
    const everything: SingleForum = {
      id: 'world',
      name: 'The world',
      participants: scenario.actors.map((actor) => actor.id),
      procedure: { kind: 'consensus', rounds: 1 },
      agenda: scenario.issues.map((issue) => issue.id),
      limits: {},
    };
    this.whole = compileForum(coding, everything, settings);
    this.text = new Uint8Array(scenario.issues.length);
  }

  /** The compiled table of the whole world; its reservations mean nothing. */
  get table(): CompiledForum {
    return this.whole;
  }

  /** Makes later calls speak of this world. */
  enter(world: World): void {
    this.whole.enter(world);
  }

  /**
   * Surplus of a text over the original status quo.
   * @param actor  index in the scenario
   * @param text  one option per issue of the scenario
   */
  of(actor: number, text: ArrayLike<number>): number {
    const { game } = this.whole;
    for (let issue = 0; issue < this.text.length; issue++) this.text[issue] = text[issue]!;
    const table = game.worth[actor]![linkageState(game, actor, this.text)]!;
    let sum = 0;
    for (let issue = 0; issue < this.text.length; issue++) {
      // An issue without a status quo that nobody settled has no option to count.
      if (text[issue]! >= 0) sum += table[game.offset[issue]! + this.text[issue]!]!;
    }
    return sum;
  }

  /** Whether the actor's interests are scores, which have no common unit with others'. */
  isScored(actor: number): boolean {
    return isScored(this.whole.coding.scenario.actors[actor]!);
  }
}
